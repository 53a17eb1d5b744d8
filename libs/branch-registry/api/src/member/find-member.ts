import { conflict, notFound, validationFailed } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { MemberEntity } from './member.entity';

/** The member to change, locked; of one's own unit, and of one's own branch for a branch secretary (the policy sees to that). @throws NOT_FOUND, CONFLICT. */
export async function findMember(tx: WriteTransaction, context: RequestContext, id: string, version?: number): Promise<MemberEntity> {
  const member = await tx.manager
    .createQueryBuilder(MemberEntity, 'm')
    .setLock('pessimistic_write')
    .where('m.tenantId = :tenantId and m.id::text = :id', { tenantId: tenantOf(context), id: id.toLowerCase() })
    .getOne();
  if (!member) throw notFound();
  if (version !== undefined && member.version !== version) throw conflict('error.stale');
  return member;
}

/** The organisation a member is put into: standing, of one's own scope. @throws VALIDATION_FAILED, alike for foreign and unknown ids. */
export async function findHome(tx: WriteTransaction, context: RequestContext, organisationId: string): Promise<{ id: string; name: string; kind: string }> {
  const [home] = await tx.query<{ id: string; name: string; kind: string }>(
    `select id, name, kind from organisation where tenant_id = $1 and id::text = $2 and status in ('ACTIVE', 'SUSPENDED')`, [tenantOf(context), organisationId.toLowerCase()],
  );
  if (!home) throw validationFailed([{ path: 'organisationId', rule: 'exists', messageKey: 'member.organisation.unknown' }]);
  return home;
}

export const MEMBER_CONSTRAINTS = {
  member_id_number: { path: 'idNumber', rule: 'unique', messageKey: 'member.idNumber.taken' },
  member_organisation: { path: 'organisationId', rule: 'exists', messageKey: 'member.organisation.unknown' },
} as const;
