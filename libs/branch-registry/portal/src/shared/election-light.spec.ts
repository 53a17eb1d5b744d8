import { electionLight } from './election-light';

const today = '2026-11-24';
const light = (electionDueOn: string | null, status: 'ACTIVE' | 'DISSOLVED' = 'ACTIVE') => electionLight({ electionDueOn, status }, today);

describe('election light', () => {
  it('is green until three months before the day', () => {
    expect(light('2027-12-01')).toEqual({ tone: 'success', stage: 'NONE', days: 372 });
    expect(light('2027-04-01')).toMatchObject({ tone: 'success', stage: 'SIX_MONTHS' });
  });

  it('is yellow from three months before up to the day itself', () => {
    expect(light('2027-02-24')).toEqual({ tone: 'warning', stage: 'THREE_MONTHS', days: 92 });
    expect(light('2026-12-24')).toMatchObject({ tone: 'warning', stage: 'ONE_MONTH' });
    expect(light(today)).toEqual({ tone: 'warning', stage: 'ONE_MONTH', days: 0 });
  });

  it('is red the day after', () => {
    expect(light('2026-11-23')).toEqual({ tone: 'danger', stage: 'OVERDUE', days: -1 });
  });

  it('stays off without a day and for an organisation that no longer exists', () => {
    expect(light(null)).toEqual({ tone: 'neutral', stage: 'NONE', days: null });
    expect(light('2020-01-01', 'DISSOLVED')).toEqual({ tone: 'neutral', stage: 'NONE', days: null });
  });
});
