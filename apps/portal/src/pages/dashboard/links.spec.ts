import { links } from './links';
import { todosOf } from './todos';

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
  it('is nothing when all is in order', () => {
    expect(todosOf({ electionsOverdue: 0, electionsDueSoon: 0, problemsByRule: [] })).toEqual([]);
  });

  it('begins with the most pressing', () => {
    const todos = todosOf({ electionsOverdue: 2, electionsDueSoon: 1, problemsByRule: [{ rule: 'few-members', label: '正式党员不足 3 人', count: 3 }] });
    expect(todos.map(({ key, tone }) => [key, tone])).toEqual([['overdue', 'danger'], ['dueSoon', 'warning'], ['few-members', 'warning']]);
    expect(todos[2]).toMatchObject({ titleKey: 'dashboard.todo.rule', textKey: 'dashboard.todo.ruleText', params: { rule: '正式党员不足 3 人', count: 3 }, to: '/structure?rule=few-members' });
  });
});
