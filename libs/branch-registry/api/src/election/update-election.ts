import { validationFailed } from '@gongwei/kernel';
import { changesBetween } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { validateElectionPlan } from '@gongwei/branch-registry-domain';
import type { UpdateElectionInput } from './election.inputs';
import { findElection } from './find-election';
import { moveElection, nextStatus } from './move-election';
import { checkCandidates, writeCandidates } from './write-candidates';

/** Changes a plan or its candidates while the election is prepared. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT. */
export async function updateElection(platform: Platform, context: RequestContext, input: UpdateElectionInput): Promise<string> {
  const { id, version, candidates, ...given } = input;
  return platform.database.write(context, async (tx) => {
    const election = await findElection(tx, context, id, version);
    nextStatus(election.status, 'edit');
    const { kind, form, formReason, plannedOn, delegates, seats, note } = election;
    const before = { kind, form, formReason, plannedOn, delegates, seats, note };
    const plan = { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) } as typeof before;
    const congress = plan.form === 'DELEGATE_CONGRESS';
    const after = { ...plan, formReason: congress ? plan.formReason?.trim() || null : null, delegates: congress ? plan.delegates : null, note: plan.note?.trim() || null };
    const bodies = new Set(after.seats.map(({ body }) => body));
    // Candidates for what is not elected any more fall away with it.
    const kept = candidates ?? (given.seats ? election.candidates.filter(({ body }) => bodies.has(body)) : null);
    const checked = kept && (await checkCandidates(tx, context, election.electorate, after.seats, kept));
    const violations = [...validateElectionPlan(after, election.electorate), ...(checked?.violations ?? [])];
    if (violations.length) throw validationFailed(violations);
    if (checked) await writeCandidates(tx, context, election, checked);
    await moveElection(tx, context, election, {
      operation: 'updateElection', event: 'edit',
      set: { kind: after.kind, form: after.form, form_reason: after.formReason, planned_on: after.plannedOn, delegates: after.delegates, seats: JSON.stringify(after.seats), note: after.note },
      changes: [
        ...changesBetween(told(before), told(after)).map((change) => (change.field === 'kind' ? { ...change, field: 'electionKind' } : change)),
        ...(candidates ? [{ field: 'candidates', before: election.candidates.map(({ memberName }) => memberName).join('、') || null, after: checked!.list.map(({ name }) => name).join('、') || null }] : []),
      ],
    });
    return election.id;
  });
}

/** A plan as the trail writes it. */
const told = <Plan extends { readonly seats: readonly { readonly body: string; readonly seats: number }[] }>(plan: Plan): Record<string, unknown> => ({ ...plan, seats: plan.seats.map(({ body, seats }) => `${body} ${seats}`).join(', ') });
