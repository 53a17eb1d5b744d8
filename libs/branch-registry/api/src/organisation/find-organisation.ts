import { conflict, notFound } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { OrganisationEntity } from './organisation.entity';

/** The organisation to change, locked. Only one's own tenant's: a committee decides on a unit's rows, it never edits them. @throws NOT_FOUND, CONFLICT. */
export async function findOrganisation(tx: WriteTransaction, context: RequestContext, id: string, version?: number): Promise<OrganisationEntity> {
  const organisation = await tx.manager
    .createQueryBuilder(OrganisationEntity, 'o')
    .setLock('pessimistic_write')
    .where('o.tenantId = :tenantId and o.id::text = :id', { tenantId: tenantOf(context), id: id.toLowerCase() })
    .getOne();
  if (!organisation) throw notFound();
  if (version !== undefined && organisation.version !== version) throw conflict('error.stale');
  return organisation;
}

export const ORGANISATION_CONSTRAINTS = {
  organisation_code: { path: 'code', rule: 'unique', messageKey: 'organisation.code.taken' },
  organisation_parent: { path: 'parentId', rule: 'exists', messageKey: 'organisation.parent.unknown' },
} as const;
