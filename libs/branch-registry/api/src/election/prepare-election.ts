import { uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { validateElectionPlan } from '@gongwei/branch-registry-domain';
import type { PrepareElectionInput } from './election.inputs';
import { findElectorate } from './find-election';
import { keepStep } from './move-election';
import { checkCandidates, writeCandidates } from './write-candidates';

export const ELECTION_CONSTRAINTS = { election_running: { path: 'organisationId', rule: 'running', messageKey: 'election.running' } } as const;

/** Begins an election. An organisation has one under way at most. @returns its id. @throws VALIDATION_FAILED */
export async function prepareElection(platform: Platform, context: RequestContext, input: PrepareElectionInput): Promise<string> {
  return explainConstraints(ELECTION_CONSTRAINTS, () =>
    platform.database.write(context, (tx) =>
      once(tx, context, 'prepareElection', input.idempotencyKey, input, async () => {
        const electorate = await findElectorate(tx, context, input.organisationId);
        const candidates = await checkCandidates(tx, context, electorate, input.seats, input.candidates ?? []);
        const violations = [...validateElectionPlan(input, electorate), ...candidates.violations];
        if (violations.length) throw validationFailed(violations);
        const id = uuidv7();
        const tenantId = tenantOf(context);
        const congress = input.form === 'DELEGATE_CONGRESS';
        await tx.query(
          'insert into election (tenant_id, id, organisation_id, kind, form, form_reason, planned_on, delegates, seats, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
          [tenantId, id, electorate.id, input.kind, input.form, congress ? input.formReason?.trim() || null : null, input.plannedOn, congress ? input.delegates : null, JSON.stringify(input.seats), input.note?.trim() || null],
        );
        await writeCandidates(tx, context, { id, organisationId: electorate.id }, candidates);
        await keepStep(tx, context, { tenantId, id, organisationId: electorate.id, status: null }, 'prepare', 'PREPARING', input.note);
        await recordAudit(tx, context, {
          operation: 'prepareElection', targetType: 'Election', targetId: id, targetLabel: electorate.name,
          changes: [{ field: 'electionKind', before: null, after: input.kind }, { field: 'plannedOn', before: null, after: input.plannedOn }],
        });
        return id;
      }),
    ),
  );
}
