import type { RuleViolation } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { validateCandidates, type BodySeats, type ElectionCandidateInput } from '@gongwei/branch-registry-domain';
import { findEligible, type Electorate } from './find-election';

export interface CheckedCandidates {
  readonly list: readonly { readonly body: ElectionCandidateInput['body']; readonly memberId: string; readonly name: string }[];
  readonly violations: readonly RuleViolation[];
}

/** Looks candidates up and checks them as far as they go: more may follow until the plan is sent for approval. */
export async function checkCandidates(tx: WriteTransaction, context: RequestContext, electorate: Electorate, seats: readonly BodySeats[], given: readonly ElectionCandidateInput[]): Promise<CheckedCandidates> {
  const candidates = given.map(({ body, memberId }) => ({ body, memberId: memberId.toLowerCase() }));
  const members = await findEligible(tx, context, electorate, candidates.map(({ memberId }) => memberId));
  return { list: candidates.map((one) => ({ ...one, name: members.get(one.memberId)?.name ?? '' })), violations: validateCandidates(candidates, seats, (id) => members.get(id), false) };
}

/** Replaces the candidates of an election; who is taken off stays on record as withdrawn. */
export async function writeCandidates(tx: WriteTransaction, context: RequestContext, election: { readonly id: string; readonly organisationId: string }, { list }: CheckedCandidates): Promise<void> {
  await tx.query('update election_candidate set withdrawn = true where tenant_id = $1 and election_id = $2', [tenantOf(context), election.id]);
  await tx.query(
    `insert into election_candidate (tenant_id, election_id, organisation_id, body, member_id, position)
     select $1, $2, $3, body, member_id, position from unnest($4::text[], $5::uuid[]) with ordinality as given (body, member_id, position)
     on conflict (tenant_id, election_id, body, member_id) do update set position = excluded.position, withdrawn = false, write_in = false`,
    [tenantOf(context), election.id, election.organisationId, list.map(({ body }) => body), list.map(({ memberId }) => memberId)],
  );
}
