import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { validationFailed } from '@gongwei/kernel';
import { OrganisationEntity } from './organisation.entity';

/** The organisation a node is put under, standing and of one's own unit; null for the top. @param path the input field to name. @throws VALIDATION_FAILED. */
export async function findParent(tx: WriteTransaction, context: RequestContext, parentId: string | null | undefined, path = 'parentId'): Promise<OrganisationEntity | null> {
  if (!parentId) return null;
  const parent = await tx.manager
    .createQueryBuilder(OrganisationEntity, 'o')
    .setLock('pessimistic_read')
    .where(`o.tenantId = :tenantId and o.id::text = :id and o.status in ('ACTIVE', 'SUSPENDED')`, { tenantId: tenantOf(context), id: parentId.toLowerCase() })
    .getOne();
  if (!parent) throw validationFailed([{ path, rule: 'exists', messageKey: 'organisation.parent.unknown' }]);
  return parent;
}
