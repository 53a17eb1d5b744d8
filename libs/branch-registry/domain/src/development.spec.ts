import fc from 'fast-check';
import { addMonths } from '@gongwei/kernel';
import { DEFAULT_DEVELOPMENT_SETTINGS, DEVELOPMENT_STAGES, developmentOutlook, developmentStage, mayExtendProbation, probationEndsOn, type DevelopmentRecord } from './development';

const applicant: DevelopmentRecord = { birthDate: '2000-05-04', appliedOn: '2023-01-10', talkedOn: '2023-01-20' };
const activist: DevelopmentRecord = { ...applicant, activistOn: '2023-04-01', activistFiledOn: '2023-04-10', contactCount: 2, observedOn: ['2023-10-01', '2024-04-01'] };
const candidate: DevelopmentRecord = {
  ...activist, candidateOn: '2024-05-06', candidateFiledOn: '2024-05-16', introducerCount: 2, politicalReviewOn: '2024-06-03', trainingHours: 24, publicityStartedOn: '2024-06-05', preReviewOn: '2024-06-07', applicationBookOn: '2024-06-11',
};
const probationary: DevelopmentRecord = { ...candidate, acceptedOn: '2024-06-30', higherTalkOn: '2024-07-10', approvedOn: '2024-08-01', oathOn: '2024-09-01', fullApplicationOn: '2025-06-20', fullVotedOn: '2025-07-01', fullApprovedOn: null };
const missingOf = (record: DevelopmentRecord, today: string): string[] => developmentOutlook(record, today).missing.map(({ item }) => item);

describe('the way into the Party (rules on admitting members)', () => {
  it.each<[string, DevelopmentRecord, string, string | null]>([
    ['nobody before eighteen', { birthDate: '2008-11-23' }, 'NONE', '2026-11-23'],
    ['an applicant after the talk', applicant, 'APPLICANT', '2023-01-20'],
    ['an applicant who was seventeen', { birthDate: '2008-02-29', appliedOn: '2025-01-01' }, 'APPLICANT', '2026-02-28'],
    ['a year as activist before candidate', activist, 'ACTIVIST', '2024-04-01'],
    ['a leap day as activist', { ...applicant, activistOn: '2024-02-29' }, 'ACTIVIST', '2025-02-28'],
    // 5 June 2024 + 5 working days, over the dragon-boat holiday of 10 June.
    ['five working days of publicity', candidate, 'CANDIDATE', '2024-06-13'],
    ['publicity not begun', { ...candidate, publicityStartedOn: null }, 'CANDIDATE', null],
    ['the review comes last', { ...candidate, preReviewOn: '2024-07-01' }, 'CANDIDATE', '2024-07-01'],
    ['a year of probation', probationary, 'PROBATIONARY', '2025-06-30'],
    ['probation extended by six months', { ...probationary, extensionMonths: 6 }, 'PROBATIONARY', '2025-12-30'],
    ['a full member', { ...probationary, fullApprovedOn: '2025-08-01' }, 'FULL', null],
  ])('%s', (_, record, stage, earliestOn) => expect(developmentOutlook(record, '2026-11-23')).toMatchObject({ stage, earliestOn }));

  it.each<[string, DevelopmentRecord, string[]]>([
    ['NONE', { birthDate: '2000-05-04' }, ['application']],
    ['APPLICANT', { birthDate: '2000-05-04', appliedOn: '2023-01-10' }, ['talk']],
    ['ACTIVIST', { ...applicant, activistOn: '2023-04-01' }, ['activistFiled', 'contacts', 'observation']],
    ['three contacts', { ...activist, contactCount: 3 }, ['contacts']],
    ['no contact', { ...activist, contactCount: 0 }, ['contacts']],
    ['one contact', { ...activist, contactCount: 1 }, []],
    ['one observation', { ...activist, observedOn: ['2023-10-01'] }, ['observation']],
    ['an observation before being activist', { ...activist, observedOn: ['2023-03-01', '2023-10-01'] }, ['observation']],
    ['CANDIDATE', { ...activist, candidateOn: '2024-05-06' }, ['candidateFiled', 'introducers', 'politicalReview', 'training', 'publicity', 'preReview', 'applicationBook']],
    ['one introducer', { ...candidate, introducerCount: 1 }, ['introducers']],
    ['three introducers', { ...candidate, introducerCount: 3 }, ['introducers']],
    ['23 hours', { ...candidate, trainingHours: 23 }, ['training']],
    ['PROBATIONARY', { ...candidate, acceptedOn: '2024-06-30' }, ['higherTalk', 'approval', 'oath', 'fullApplication', 'fullVote', 'fullApproval']],
    ['nothing but the last approval', probationary, ['fullApproval']],
  ])('%s misses', (_, record, expected) => expect(missingOf(record, '2026-11-23')).toEqual(expected));

  it.each<[string, DevelopmentRecord, string, string, string, boolean]>([
    ['talk within a month', { birthDate: '2000-05-04', appliedOn: '2023-01-31' }, 'talk', '2023-02-28', '2023-02-28', false],
    ['talk late', { birthDate: '2000-05-04', appliedOn: '2023-01-31' }, 'talk', '2023-02-28', '2023-03-01', true],
    ['approval within three months', { ...candidate, acceptedOn: '2024-06-30' }, 'approval', '2024-09-30', '2024-10-01', true],
    ['application at the end of probation', { ...candidate, acceptedOn: '2024-06-30' }, 'fullApplication', '2025-06-30', '2025-06-30', false],
    ['approval of full membership', probationary, 'fullApproval', '2025-10-01', '2025-10-02', true],
    ['observation half a year after the last', { ...activist, observedOn: ['2023-10-01'] }, 'observation', '2024-04-01', '2024-04-02', true],
  ])('%s', (_, record, item, dueOn, today, overdue) => expect(developmentOutlook(record, today).missing).toContainEqual({ item, messageKey: `development.missing.${item}`, dueOn, overdue }));

  it('is ready when nothing is missing and the day has come', () => {
    expect([developmentOutlook(activist, '2024-03-31').ready, developmentOutlook(activist, '2024-04-01').ready]).toEqual([false, true]);
    expect([developmentOutlook(candidate, '2024-06-12').ready, developmentOutlook(candidate, '2024-06-13').ready]).toEqual([false, true]);
    expect(developmentOutlook({ ...candidate, introducerCount: 1 }, '2024-12-01').ready).toBe(false);
  });

  it('lets a city lengthen the publicity', () => expect(developmentOutlook(candidate, '2024-06-13', { ...DEFAULT_DEVELOPMENT_SETTINGS, publicityWorkingDays: 7 }).earliestOn).toBe('2024-06-17'));

  it.each([[6, true], [12, true], [5, false], [13, false], [7.5, false], [0, false]])('extends probation once, by %i months: %s', (months, allowed) => {
    expect(mayExtendProbation({}, months)).toBe(allowed);
    expect(mayExtendProbation({ extensionMonths: 6 }, months)).toBe(false);
  });
  it('has no end of probation before it begins', () => expect(probationEndsOn({})).toBeNull());
  it('counts probation from the assembly\'s vote, to the end of a shorter month', () => expect(probationEndsOn({ acceptedOn: '2024-08-31', extensionMonths: 6 })).toBe('2026-02-28'));

  it('goes forward only: each date more keeps or raises the stage', () => {
    const steps = ['appliedOn', 'activistOn', 'candidateOn', 'acceptedOn', 'fullApprovedOn'] as const;
    fc.assert(
      fc.property(fc.subarray([...steps]), fc.constantFrom(...steps), (given, more) => {
        const record = Object.fromEntries(given.map((step) => [step, '2024-01-01'])) as unknown as DevelopmentRecord;
        expect(DEVELOPMENT_STAGES.indexOf(developmentStage({ ...record, [more]: '2024-01-01' }))).toBeGreaterThanOrEqual(DEVELOPMENT_STAGES.indexOf(developmentStage(record)));
      }),
    );
  });
  it('never lets probation be shorter than a year', () => fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 6, 9, 12), (offset, extensionMonths) => {
    const acceptedOn = new Date(Date.UTC(1990, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
    expect(probationEndsOn({ acceptedOn, extensionMonths })! >= addMonths(acceptedOn, 12)).toBe(true);
  })));
});
