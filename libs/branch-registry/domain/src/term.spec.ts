import { electionDueOn, isElectionOverdue, latestExtension, reminderStage } from './term';

describe('terms and elections', () => {
  it.each([['2021-11-23', 5, '2026-11-23'], ['2024-02-29', 3, '2027-02-28'], ['2024-02-29', 4, '2028-02-29']])('a term from %s over %i years ends on %s', (start, years, due) => expect(electionDueOn(start, years)).toBe(due));
  it('is extended by a year at most (Election Regulations art. 3)', () => expect(latestExtension('2020-06-30', 5)).toBe('2026-06-30'));

  it.each([
    ['2026-05-22', 'NONE'],
    ['2026-05-23', 'SIX_MONTHS'],
    ['2026-08-22', 'SIX_MONTHS'],
    ['2026-08-23', 'THREE_MONTHS'],
    ['2026-10-22', 'THREE_MONTHS'],
    ['2026-10-23', 'ONE_MONTH'],
    ['2026-11-23', 'ONE_MONTH'],
    ['2026-11-24', 'OVERDUE'],
  ])('on %s an election due on 2026-11-23 stands at %s', (today, stage) => expect(reminderStage('2026-11-23', today)).toBe(stage));
  it('counts back from the end of a month', () => expect([reminderStage('2026-03-31', '2026-02-27'), reminderStage('2026-03-31', '2026-02-28')]).toEqual(['THREE_MONTHS', 'ONE_MONTH']));
  it('follows a city\'s settings', () => expect(reminderStage('2026-11-23', '2026-01-01', { first: 12, second: 3, last: 1 })).toBe('SIX_MONTHS'));
  it('has nothing to remind of without a day', () => expect([reminderStage(null, '2026-11-23'), isElectionOverdue(null, '2026-11-23')]).toEqual(['NONE', false]));
  it.each([['2026-11-22', false], ['2026-11-23', false], ['2026-11-24', true]])('is overdue on %s: %s', (today, overdue) => expect(isElectionOverdue('2026-11-23', today)).toBe(overdue));
});
