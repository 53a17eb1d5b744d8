import { validationFailed } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { validateCandidates, type BodySeats, type ElectionCandidateInput } from '@gongwei/branch-registry-domain';
import { findEligible, type Electorate } from './find-election';

/** Replaces the candidates of an election; who is taken off stays on record as withdrawn. @throws VALIDATION_FAILED */
export async function writeCandidates(
  tx: WriteTransaction, context: RequestContext, electionId: string, electorate: Electorate, seats: readonly BodySeats[], given: readonly ElectionCandidateInput[],
): Promise<string[]> {
  const candidates = given.map((one) => ({ ...one, memberId: one.memberId.toLowerCase() }));
  const members = await findEligible(tx, context, electorate, candidates.map(({ memberId }) => memberId));
  const violations = validateCandidates(candidates, seats, (id) => members.get(id), false);
  if (violations.length) throw validationFailed(violations);
  await tx.query('update election_candidate set withdrawn = true where tenant_id = $1 and election_id = $2', [tenantOf(context), electionId]);
  await tx.query(
    `insert into election_candidate (tenant_id, election_id, organisation_id, body, member_id, position)
     select $1, $2, $3, body, member_id, position from unnest($4::text[], $5::uuid[]) with ordinality as given (body, member_id, position)
     on conflict (tenant_id, election_id, body, member_id) do update set position = excluded.position, withdrawn = false, write_in = false`,
    [tenantOf(context), electionId, electorate.id, candidates.map(({ body }) => body), candidates.map(({ memberId }) => memberId)],
  );
  return candidates.map(({ memberId }) => members.get(memberId)!.name);
}
