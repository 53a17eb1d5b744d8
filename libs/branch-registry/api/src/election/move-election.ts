import { conflict, uuidv7 } from '@gongwei/kernel';
import { recordAudit, type AuditChange } from '@gongwei/platform-audit';
import type { RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { ELECTION_TRANSITIONS, nextState, type ElectionEvent, type ElectionStatus, type RecordedElectionEvent } from '@gongwei/branch-registry-domain';
import { alsoSetting } from '../sql';
import type { ElectionRecord } from './find-election';

type Moved = Pick<ElectionRecord, 'tenantId' | 'id' | 'organisationId' | 'status'> & { readonly electorate: { readonly name: string } };

export interface Move {
  /** Name of the mutation, or of what a decision did. */
  readonly operation: string;
  readonly event: ElectionEvent;
  /** Columns to write besides the state, as SQL names. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly note?: string | null;
  readonly changes?: readonly AuditChange[];
}

/** @throws CONFLICT where the table of states does not allow the event. */
export function nextStatus(status: ElectionStatus, event: ElectionEvent): ElectionStatus {
  const next = nextState(ELECTION_TRANSITIONS, status, event);
  if (!next) throw conflict('election.step', { status: `@election.status.${status}` });
  return next;
}

/** Takes one step of the table: writes the state, keeps the step, and leaves an entry in the trail. @returns the election in its new state. */
export async function moveElection<Record extends Moved>(tx: WriteTransaction, context: RequestContext, election: Record, move: Move): Promise<Record> {
  const status = nextStatus(election.status, move.event);
  const columns = move.set ?? {};
  await tx.query(
    `update election set status = $3, version = version + 1, updated_at = now()${alsoSetting(Object.keys(columns), 3)} where tenant_id = $1 and id = $2`,
    [election.tenantId, election.id, status, ...Object.values(columns)],
  );
  await keepStep(tx, context, election, move.event, status, move.note);
  await recordAudit(tx, context, {
    operation: move.operation, targetType: 'Election', targetId: election.id, targetLabel: election.electorate.name, reason: move.note?.trim() || null,
    changes: [...(status === election.status ? [] : [{ field: 'status', before: election.status, after: status }]), ...(move.changes ?? [])],
  });
  return { ...election, status };
}

/** Keeps a step: who took it, when, with which words. Rows are never changed. */
export async function keepStep(tx: WriteTransaction, context: RequestContext, election: Omit<Moved, 'electorate' | 'status'> & { status: ElectionStatus | null }, event: RecordedElectionEvent, status: ElectionStatus, note?: string | null): Promise<void> {
  await tx.query(
    'insert into election_event (tenant_id, id, election_id, organisation_id, event, from_status, to_status, actor_id, actor_name, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [election.tenantId, uuidv7(), election.id, election.organisationId, event, election.status, status, context.actor.id, context.actor.name, note?.trim() || null],
  );
}
