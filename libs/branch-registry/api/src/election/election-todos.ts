import { DEFAULT_REMINDER_SETTINGS } from '@gongwei/branch-registry-domain';
import type { TodoSource } from '@gongwei/platform-inbox';
import { TODAY } from '../sql';
import { toPrepareBy } from './election.read-model';

/** Elections to be prepared, as `read-reminders.ts` lists them: for who runs elections in the unit. */
export const electionTodos: TodoSource = {
  kind: 'elections.prepare',
  label: { 'zh-CN': '待筹备的换届选举', en: 'Elections to prepare' },
  permission: 'election.write',
  audience: 'unit',
  sql: `select count(*)::int as count, (count(*) filter (where o.election_due_on < ${TODAY}))::int as overdue from organisation o
    where ${toPrepareBy(`(${TODAY} + interval '${DEFAULT_REMINDER_SETTINGS.first} months')::date`)}`,
  link: '/elections',
};
