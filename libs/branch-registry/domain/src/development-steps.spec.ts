import fc from 'fast-check';
import { addDays } from '@gongwei/kernel';
import { DEVELOPMENT_STEPS, developmentRecordOf, nextStep, openSteps, outlookOf, statusAfter, validateStep, type DevelopedPerson, type DevelopmentStepFacts, type DevelopmentStepInput, type DevelopmentStepKind } from './development-steps';
import type { MemberStatus } from './member-status';

const BORN = '2000-05-04';
const TODAY = '2026-11-24';
const person = (status: MemberStatus, more: Partial<DevelopedPerson> = {}): DevelopedPerson => ({ birthDate: BORN, status, ...more });
const on = (kind: DevelopmentStepKind, day: string, more: Partial<DevelopmentStepFacts> = {}): DevelopmentStepFacts => ({ kind, on: day, ...more });
const check = (input: Partial<DevelopmentStepInput> & Pick<DevelopmentStepInput, 'kind'>, status: MemberStatus, steps: DevelopmentStepFacts[] = [], today = TODAY): string[] =>
  validateStep({ on: today, documents: [], ...input }, { today, person: person(status), steps }).map(({ path, rule }) => `${path}:${rule}`);

const APPLIED = [on('APPLICATION', '2023-01-10'), on('TALK', '2023-01-20')];
const ACTIVIST = [...APPLIED, on('ACTIVIST', '2023-04-01'), on('ACTIVIST_FILED', '2023-04-10'), on('CONTACTS', '2023-04-10', { count: 2 }), on('OBSERVATION', '2023-10-01'), on('OBSERVATION', '2024-04-01')];
const CANDIDATE = [
  ...ACTIVIST, on('CANDIDATE', '2024-05-06'), on('CANDIDATE_FILED', '2024-05-16'), on('INTRODUCERS', '2024-05-20', { count: 2 }), on('POLITICAL_REVIEW', '2024-06-03'), on('TRAINING', '2024-05-21', { hours: 16 }),
  on('TRAINING', '2024-05-28', { hours: 8 }), on('PUBLICITY', '2024-06-05'), on('PRE_REVIEW', '2024-06-07'), on('APPLICATION_BOOK', '2024-06-11'),
];
const VOTE = { entitled: 21, present: 15, ayes: 11 };
const PROBATIONARY = [
  ...CANDIDATE, on('ADMISSION', '2024-06-30', VOTE), on('HIGHER_TALK', '2024-07-10'), on('APPROVAL', '2024-08-01'), on('OATH', '2024-09-01'), on('FULL_APPLICATION', '2025-06-20'), on('FULL_VOTE', '2025-07-01', VOTE),
];

describe('steps of development', () => {
  it.each<[string, string[], string[]]>([
    ['an activist after the talk', check({ kind: 'ACTIVIST', on: '2023-04-01' }, 'APPLICANT', APPLIED), []],
    ['an activist without a talk', check({ kind: 'ACTIVIST' }, 'APPLICANT', [APPLIED[0]!]), ['kind:missing']],
    ['an activist before the talk', check({ kind: 'ACTIVIST', on: '2023-01-15' }, 'APPLICANT', APPLIED), ['on:early']],
    ['a day to come', check({ kind: 'TALK', on: '2026-11-25' }, 'APPLICANT', [APPLIED[0]!]), ['on:future']],
    ['a talk before the application', check({ kind: 'TALK', on: '2023-01-09' }, 'APPLICANT', [APPLIED[0]!]), ['on:early']],
    ['a candidate after a year', check({ kind: 'CANDIDATE', on: '2024-04-01' }, 'ACTIVIST', ACTIVIST), []],
    ['a candidate a day early', check({ kind: 'CANDIDATE', on: '2024-03-31' }, 'ACTIVIST', ACTIVIST), ['on:early']],
    ['three contacts', check({ kind: 'CONTACTS', on: '2023-04-10', count: 3 }, 'ACTIVIST', ACTIVIST.slice(0, 3)), ['count:range']],
    ['one introducer', check({ kind: 'INTRODUCERS', on: '2024-05-20', count: 1 }, 'CANDIDATE', CANDIDATE.slice(0, 8)), ['count:range']],
    ['admission with all in place', check({ kind: 'ADMISSION', on: '2024-06-13', ...VOTE }, 'CANDIDATE', CANDIDATE), []],
    ['admission during the notice', check({ kind: 'ADMISSION', on: '2024-06-12', ...VOTE }, 'CANDIDATE', CANDIDATE), ['on:early']],
    ['admission by exactly half', check({ kind: 'ADMISSION', on: '2024-06-30', entitled: 20, present: 15, ayes: 10 }, 'CANDIDATE', CANDIDATE), ['ayes:majority']],
    ['admission by half of those present only', check({ kind: 'ADMISSION', on: '2024-06-30', entitled: 21, present: 15, ayes: 10 }, 'CANDIDATE', CANDIDATE), ['ayes:majority']],
    ['admission with half present', check({ kind: 'ADMISSION', on: '2024-06-30', entitled: 30, present: 15, ayes: 15 }, 'CANDIDATE', CANDIDATE), ['present:quorum', 'ayes:majority']],
    ['more ayes than present', check({ kind: 'ADMISSION', on: '2024-06-30', entitled: 20, present: 12, ayes: 13 }, 'CANDIDATE', CANDIDATE), ['ayes:most']],
    ['no count', check({ kind: 'ADMISSION', on: '2024-06-30' }, 'CANDIDATE', CANDIDATE), ['entitled:count', 'present:count', 'ayes:count']],
    ['approval within three months', check({ kind: 'APPROVAL', on: '2024-09-30' }, 'PROBATIONARY', [...CANDIDATE, on('ADMISSION', '2024-06-30', VOTE)]), []],
    ['approval after three months', check({ kind: 'APPROVAL', on: '2024-10-01' }, 'PROBATIONARY', [...CANDIDATE, on('ADMISSION', '2024-06-30', VOTE)]), ['note:required']],
    ['approval after three months, explained', check({ kind: 'APPROVAL', on: '2024-10-01', note: '外调未回' }, 'PROBATIONARY', [...CANDIDATE, on('ADMISSION', '2024-06-30', VOTE)]), []],
    ['approval after six months', check({ kind: 'APPROVAL', on: '2024-12-31', note: '外调未回' }, 'PROBATIONARY', [...CANDIDATE, on('ADMISSION', '2024-06-30', VOTE)]), ['on:late']],
    ['full vote before the end of probation', check({ kind: 'FULL_VOTE', on: '2025-06-29', ...VOTE }, 'PROBATIONARY', PROBATIONARY.slice(0, -1)), ['on:early']],
    ['extension by five months', check({ kind: 'EXTENSION', on: '2025-07-01', months: 5 }, 'PROBATIONARY', PROBATIONARY.slice(0, -1)), ['months:range']],
    ['extension by six months', check({ kind: 'EXTENSION', on: '2025-07-01', months: 6 }, 'PROBATIONARY', PROBATIONARY.slice(0, -1)), []],
    ['full membership', check({ kind: 'FULL_APPROVAL', on: '2025-08-01' }, 'PROBATIONARY', PROBATIONARY), []],
    ['full membership without an oath', check({ kind: 'FULL_APPROVAL', on: '2025-08-01' }, 'PROBATIONARY', PROBATIONARY.filter(({ kind }) => kind !== 'OATH')), ['kind:missing']],
    ['the same step twice', check({ kind: 'TALK' }, 'APPLICANT', APPLIED), ['kind:open']],
    ['a step of a later stage', check({ kind: 'OATH' }, 'ACTIVIST', ACTIVIST), ['kind:open']],
    ['a day found later on paper', check({ kind: 'ACTIVIST', on: '2022-05-05' }, 'CANDIDATE', [on('CANDIDATE', '2024-05-06')]), []],
    ['a day after the next stage', check({ kind: 'ACTIVIST', on: '2024-05-07' }, 'CANDIDATE', [on('CANDIDATE', '2024-05-06')]), ['on:late']],
    ['refusal without a reason', check({ kind: 'REFUSAL' }, 'CANDIDATE', CANDIDATE), ['note:required']],
    ['withdrawal of a probationary member', check({ kind: 'WITHDRAWAL', note: '本人提出' }, 'PROBATIONARY', PROBATIONARY), ['kind:open']],
    ['anything of a full member', check({ kind: 'OATH' }, 'FULL', PROBATIONARY), ['kind:open']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it('lead to the next status, and change nothing when recorded afterwards', () => {
    expect([statusAfter('ACTIVIST', 'APPLICANT'), statusAfter('ACTIVIST', 'CANDIDATE'), statusAfter('ADMISSION', 'CANDIDATE'), statusAfter('FULL_APPROVAL', 'PROBATIONARY'), statusAfter('REFUSAL', 'ACTIVIST'), statusAfter('TALK', 'APPLICANT')])
      .toEqual(['ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL', 'LEFT', 'APPLICANT']);
  });

  it('say what comes next', () => {
    const next = (status: MemberStatus, steps: DevelopmentStepFacts[], more: Partial<DevelopedPerson> = {}): DevelopmentStepKind | null => nextStep(outlookOf(person(status, more), steps, TODAY));
    expect([next('APPLICANT', []), next('APPLICANT', [APPLIED[0]!]), next('APPLICANT', APPLIED), next('ACTIVIST', []), next('ACTIVIST', ACTIVIST), next('CANDIDATE', CANDIDATE), next('PROBATIONARY', PROBATIONARY), next('FULL', [])])
      .toEqual(['APPLICATION', 'TALK', 'ACTIVIST', 'ACTIVIST', 'CANDIDATE', 'ADMISSION', 'FULL_APPROVAL', null]);
    // Taken over from paper with the day of joining: probation is known.
    expect(outlookOf(person('PROBATIONARY', { joinedOn: '2026-01-15' }), [], TODAY)).toMatchObject({ earliestOn: '2027-01-15', ready: false });
    expect(outlookOf(person('ACTIVIST'), [], TODAY)).toMatchObject({ earliestOn: null, ready: false });
  });

  it('sum up training and observations', () => expect(developmentRecordOf(person('CANDIDATE'), CANDIDATE)).toMatchObject({ trainingHours: 24, observedOn: ['2023-10-01', '2024-04-01'], introducerCount: 2 }));

  it('never let anybody on before the first day they themselves name (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom<[MemberStatus, DevelopmentStepFacts[], DevelopmentStepKind]>(['APPLICANT', APPLIED, 'ACTIVIST'], ['ACTIVIST', ACTIVIST, 'CANDIDATE'], ['CANDIDATE', CANDIDATE, 'ADMISSION']), (days, [status, steps, kind]) => {
        const day = addDays('2023-01-10', days);
        const { earliestOn, ready } = outlookOf(person(status), steps, day);
        expect(check({ kind, on: day, ...VOTE }, status, steps).length === 0).toBe(ready && day >= earliestOn!);
      }),
    );
  });

  it('are open in their order, each once', () => {
    for (const status of ['APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY'] as const) expect(new Set(openSteps(status, [])).size).toBe(openSteps(status, []).length);
    expect(openSteps('PROBATIONARY', [])).toEqual(DEVELOPMENT_STEPS.filter((kind) => kind !== 'WITHDRAWAL'));
  });
});
