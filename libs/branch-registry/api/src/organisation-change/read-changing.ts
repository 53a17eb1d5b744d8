import { conflict, notFound, type RuleViolation } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import type { ChangingOrganisation, ChildOrganisation, MemberStatus } from '@gongwei/branch-registry-domain';
import { OrganisationEntity } from '../organisation/organisation.entity';

/** An organisation as its reader saw it. */
export interface SeenOrganisation {
  readonly id: string;
  readonly version: number;
}

/**
 * The organisations to change, locked in the order of their ids, so that two changes at once wait for each other instead of for ever.
 * @returns them in the order asked for. @throws NOT_FOUND, CONFLICT (stale).
 */
export async function lockOrganisations(tx: WriteTransaction, context: RequestContext, seen: readonly SeenOrganisation[]): Promise<OrganisationEntity[]> {
  const found = await tx.manager
    .createQueryBuilder(OrganisationEntity, 'o')
    .setLock('pessimistic_write')
    .where('o.tenantId = :tenantId and o.id::text = any (:ids)', { tenantId: tenantOf(context), ids: seen.map(({ id }) => id.toLowerCase()) })
    .orderBy('o.id')
    .getMany();
  const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
  return seen.map(({ id, version }) => {
    const organisation = byId.get(id.toLowerCase());
    if (!organisation) throw notFound();
    if (organisation.version !== version) throw conflict('error.stale');
    return organisation;
  });
}

/** The domain's view of a row. */
export const changing = (organisation: OrganisationEntity): ChangingOrganisation => organisation as unknown as ChangingOrganisation;

export interface Child extends ChildOrganisation {
  readonly path: string;
  readonly depth: number;
  readonly establishedOn: string | null;
}

/** What stands directly beneath organisations, locked. */
export function lockChildren(tx: WriteTransaction, tenantId: string, parentIds: readonly string[]): Promise<Child[]> {
  return tx.query<Child>(
    `select id, short_name as name, kind, parent_id as "parentId", path, depth, to_char(established_on, 'YYYY-MM-DD') as "establishedOn" from organisation
     where tenant_id = $1 and parent_id = any ($2::uuid[]) and status in ('PROPOSED', 'ACTIVE', 'SUSPENDED') order by id for update`,
    [tenantId, parentIds],
  );
}

export interface BookedMember {
  readonly id: string;
  readonly name: string;
  readonly status: MemberStatus;
  readonly organisationId: string;
}

/** Everybody on the books of organisations, those on the way to membership and those suspended too, locked. Who left stays where they left from. */
export function lockMembers(tx: WriteTransaction, tenantId: string, organisationIds: readonly string[]): Promise<BookedMember[]> {
  return tx.query<BookedMember>(
    `select id, name, status, organisation_id as "organisationId" from member
     where tenant_id = $1 and organisation_id = any ($2::uuid[]) and status in ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'SUSPENDED') order by id for update`,
    [tenantId, organisationIds],
  );
}

/** Codes that the unit has given away already. @param codes by the input field that says them. */
export async function takenCodes(tx: WriteTransaction, tenantId: string, codes: ReadonlyMap<string, string>): Promise<RuleViolation[]> {
  if (!codes.size) return [];
  const taken = new Set((await tx.query<{ code: string }>('select code from organisation where tenant_id = $1 and code = any ($2::text[])', [tenantId, [...codes.values()].map((code) => code.trim())])).map(({ code }) => code));
  return [...codes].filter(([, code]) => taken.has(code.trim())).map(([path]) => ({ path, rule: 'unique', messageKey: 'organisation.code.taken' }));
}

