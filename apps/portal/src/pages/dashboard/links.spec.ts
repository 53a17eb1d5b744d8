import { links } from './links';
import { todosOf, type Reminder } from './todos';

describe('where the figures of the first page lead', () => {
  it('names the filters of the lists', () => {
    expect(links.overdue()).toBe('/organisations?electionOverdue=true');
    expect(links.overdue('u1')).toBe('/organisations?electionOverdue=true&unit=u1');
    expect(links.dueSoon()).toBe('/organisations?electionDue=%4090');
    expect(links.structure()).toBe('/structure');
  });

  it('holds of a month what is counted for it: the present one from today on', () => {
    expect(links.month('2026-11', '2026-11-24')).toContain('electionDue=2026-11-24..2026-11-30');
    expect(links.month('2027-02', '2026-11-24')).toContain('electionDue=2027-02-01..2027-02-28');
  });
});

describe('what a unit has to do', () => {
  const reminder = (organisationId: string, dueOn: string, stage: Reminder['stage']): Reminder => ({ organisationId, organisationName: organisationId, dueOn, stage });
  const rule = { rule: 'few-members', label: '正式党员不足 3 人', count: 3 };

  it('is nothing when all is in order', () => {
    expect(todosOf({ problemsByRule: [] }, [], '2026-11-24')).toEqual([]);
  });

  it('begins with the most pressing, each election opening its own preparation', () => {
    const todos = todosOf({ problemsByRule: [rule] }, [reminder('o1', '2026-11-20', 'OVERDUE'), reminder('o2', '2027-01-01', 'THREE_MONTHS')], '2026-11-24');
    expect(todos.map(({ key, tone, titleKey }) => [key, tone, titleKey])).toEqual([['o1', 'danger', 'dashboard.todo.overdue'], ['o2', 'warning', 'dashboard.todo.due'], ['few-members', 'warning', 'dashboard.todo.rule']]);
    expect(todos[0]).toMatchObject({ params: { name: 'o1', due: '2026-11-20', days: 4 }, to: '/elections/new?organisation=o1' });
    expect(todos[2]).toMatchObject({ titleKey: 'dashboard.todo.rule', textKey: 'dashboard.todo.ruleText', params: { rule: '正式党员不足 3 人', count: 3 }, to: '/structure?rule=few-members' });
  });

  it('counts the transfers that wait for the unit, and leads to each list', () => {
    const todos = todosOf({ problemsByRule: [], transfersToReceive: 2, transfersToMend: 0, transfersToIssue: 1 }, [], '2026-11-24');
    expect(todos.map(({ key, to, params }) => [key, to, params['count']])).toEqual([['transfersToReceive', '/transfers?tab=in&in.status=ISSUED', 2], ['transfersToIssue', '/transfers?out.status=REQUESTED', 1]]);
  });

  it('names a few elections and counts the others', () => {
    const many = ['1', '2', '3', '4', '5', '6', '7'].map((id) => reminder(id, '2027-01-01', 'THREE_MONTHS'));
    expect(todosOf({ problemsByRule: [] }, many, '2026-11-24').map(({ key, params }) => [key, params['count']])).toEqual([['1', undefined], ['2', undefined], ['3', undefined], ['4', undefined], ['more', 3]]);
    expect(todosOf({ problemsByRule: [] }, many.slice(0, 5), '2026-11-24')).toHaveLength(5);
  });
});
