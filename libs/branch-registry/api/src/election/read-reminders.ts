import { addMonths, today } from '@gongwei/kernel';
import { DEFAULT_REMINDER_SETTINGS, reminderStage } from '@gongwei/branch-registry-domain';
import { tenantOf, type RequestContext } from '@gongwei/platform-database';
import { toPrepareBy } from './election.read-model';
import type { ElectionReminder } from './election.types';

const MOST = 100;

/**
 * Elections that are to be prepared, the most pressing first: for the post that prepares them, so of its own unit (or branch) only. Where an
 * election is under way there is nothing to remind of.
 */
export async function readReminders(context: RequestContext): Promise<ElectionReminder[]> {
  const day = today();
  const rows = await context.reader.query<{ organisationId: string; organisationName: string; dueOn: string }>(
    `select o.id as "organisationId", o.short_name as "organisationName", to_char(o.election_due_on, 'YYYY-MM-DD') as "dueOn" from organisation o
     where o.tenant_id = $1 and ${toPrepareBy('$2::date')}
     order by o.election_due_on, o.id limit ${MOST}`,
    [tenantOf(context), addMonths(day, DEFAULT_REMINDER_SETTINGS.first)],
  );
  return rows.map((row) => ({ ...row, stage: reminderStage(row.dueOn, day) })).filter(({ stage }) => stage !== 'NONE');
}
