import { messageProblems, createWorkingCalendar, HOLIDAYS } from '@gongwei/kernel';
import { checkRules } from './check-rules';
import { computeDuties, type Duty } from './duties';
import type { DutyRecord, Waiver } from './ledger';
import { DUTY_MESSAGES } from './messages';
import { ORGAN_DUTIES } from './presets/organ-duties';
import type { DutyRule } from './rule';
import type { DutySubject } from './subject';
import { summarise } from './summary';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const MONTHLY: DutyRule = { code: 'DAY', name: { 'zh-CN': '主题党日', en: 'Theme day' }, source: '', subject: 'organisation', frequency: 'month', when: [], metBy: ['THEME_DAY'], needed: 1, grace: { days: 10 } };
const branch = (change: Partial<DutySubject> = {}, values: object = { kind: 'BRANCH', hasCommittee: true, groupCount: 2 }): DutySubject => ({ id: 'b', kind: 'organisation', from: '2020-01-01', facts: [{ from: '2020-01-01', values: values as never }], ...change });
let serial = 0;
const held = (on: string, change: Partial<DutyRecord> = {}): DutyRecord => ({ id: `r${(serial += 1)}`, subjectId: 'b', kinds: ['THEME_DAY'], on, ...change });
const ask = (records: readonly DutyRecord[], { rule = MONTHLY, today = '2027-03-01', subject = branch(), range = YEAR, waivers = [] }: { rule?: DutyRule; today?: string; subject?: DutySubject; range?: { from: string; to: string }; waivers?: readonly Waiver[] } = {}): Duty[] =>
  computeDuties({ rules: [rule], subjects: [subject], records, range, today, waivers });
const month = (records: readonly DutyRecord[], today: string, code = '2026-03', waivers: readonly Waiver[] = []): Duty => ask(records, { today, waivers }).find(({ period }) => period === code)!;

describe('a monthly duty', () => {
  it.each<[string, readonly DutyRecord[], string, string, string]>([
    ['has not begun', [], '2026-02-28', 'UPCOMING', 'GREEN'],
    ['runs', [], '2026-03-01', 'DUE', 'GREEN'],
    ['runs until more than a week before', [], '2026-03-23', 'DUE', 'GREEN'],
    ['is yellow in its last week', [], '2026-03-24', 'DUE', 'YELLOW'],
    ['is due on its last day', [], '2026-03-31', 'DUE', 'YELLOW'],
    ['is late in its grace', [], '2026-04-01', 'LATE', 'RED'],
    ['is late on the last day of it', [], '2026-04-10', 'LATE', 'RED'],
    ['is missed after it', [], '2026-04-11', 'MISSED', 'RED'],
    ['is met', [held('2026-03-31')], '2026-03-31', 'MET', 'GREEN'],
    ['stays met', [held('2026-03-05')], '2030-01-01', 'MET', 'GREEN'],
    ['is not met by what has not happened yet', [held('2026-03-20')], '2026-03-19', 'DUE', 'GREEN'],
    ['is not met by another month', [held('2026-02-28'), held('2026-04-15')], '2026-05-01', 'MISSED', 'RED'],
    ['is not met by another kind', [held('2026-03-05', { kinds: ['ASSEMBLY'] })], '2026-05-01', 'MISSED', 'RED'],
    ['is not met by another branch', [held('2026-03-05', { subjectId: 'c' })], '2026-05-01', 'MISSED', 'RED'],
    ['is met by one meeting that was several things', [held('2026-03-05', { kinds: ['ASSEMBLY', 'THEME_DAY'] })], '2026-05-01', 'MET', 'GREEN'],
    ['is met late by what says so', [held('2026-04-08', { makesUpFor: '2026-03' })], '2026-05-01', 'MET_LATE', 'GREEN'],
    ['is met late on the last day of the grace', [held('2026-04-10', { makesUpFor: '2026-03' })], '2026-05-01', 'MET_LATE', 'GREEN'],
    ['is not met by what says so too late', [held('2026-04-11', { makesUpFor: '2026-03' })], '2026-05-01', 'MISSED', 'RED'],
    ['is met late by what the next month can spare', [held('2026-04-08'), held('2026-04-20')], '2026-05-01', 'MET_LATE', 'GREEN'],
    ['is not met by what the next month needs itself', [held('2026-04-08')], '2026-05-01', 'MISSED', 'RED'],
    ['is not met by what the next month can spare after the grace', [held('2026-04-18'), held('2026-04-20')], '2026-05-01', 'MISSED', 'RED'],
  ])('%s', (_, records, today, state, light) => expect(month(records, today)).toMatchObject({ state, light }));

  it('names the records that count, each for one month', () => {
    const [first, second] = [held('2026-04-08'), held('2026-04-20')];
    expect([month([second, first], '2026-05-01').metBy, month([second, first], '2026-05-01', '2026-04').metBy]).toEqual([[first.id], [second.id]]);
    const making = held('2026-04-03', { makesUpFor: '2026-03' });
    expect([month([making, first], '2026-05-01').metBy, month([making, first], '2026-05-01', '2026-04')]).toMatchObject([[making.id], { state: 'MET', metBy: [first.id] }]);
  });
  it('takes no more than it lacks, and nothing twice', () => {
    const records = [held('2026-04-03', { makesUpFor: '2026-03' }), held('2026-04-04'), held('2026-04-20')];
    expect([month(records, '2026-05-01').done, month(records, '2026-05-01', '2026-04').done]).toEqual([1, 2]);
    expect(ask([held('2026-03-31', { makesUpFor: '2026-03' })], { rule: { ...MONTHLY, needed: 2 } }).find(({ period }) => period === '2026-03')).toMatchObject({ done: 1, state: 'MISSED' });
  });
  it('keeps what it has when nothing is lacking before it', () => {
    const records = [held('2026-03-08'), held('2026-04-02'), held('2026-04-20')];
    expect(month(records, '2026-05-01', '2026-04')).toMatchObject({ state: 'MET', done: 2 });
  });
  it('counts a record that makes up for a month in its own quarter all the same', () =>
    expect(ask([held('2026-04-03', { makesUpFor: '2026-03' })], { rule: { ...MONTHLY, frequency: 'quarter' } }).map(({ period, state }) => `${period} ${state}`)).toEqual(['2026-Q1 MISSED', '2026-Q2 MET', '2026-Q3 MISSED', '2026-Q4 MISSED']));

  it.each<[string, Partial<Waiver>, string, string | null]>([
    ['by its code', { periods: ['2026-03'] }, 'WAIVED', '疫情'],
    ['by a stretch of days', { from: '2026-03-31', to: '2026-04-30' }, 'WAIVED', '疫情'],
    ['for ever', {}, 'WAIVED', '疫情'],
    ['but another month', { periods: ['2026-04'] }, 'MISSED', null],
    ['until before its end', { to: '2026-03-30' }, 'MISSED', null],
    ['but another rule', { rule: 'OTHER' }, 'MISSED', null],
    ['but another branch', { subjectId: 'c' }, 'MISSED', null],
  ])('is waived %s', (_, change, state, waivedBecause) => expect(month([], '2026-05-01', '2026-03', [{ subjectId: 'b', rule: 'DAY', reason: '疫情', ...change }])).toMatchObject({ state, waivedBecause }));
  it('is met although it was waived', () => expect(month([held('2026-03-05')], '2026-05-01', '2026-03', [{ subjectId: 'b', rule: 'DAY', reason: '疫情' }])).toMatchObject({ state: 'MET', waivedBecause: null }));

  it('has a grace in working days where the rule says so', () => {
    const rule = { ...MONTHLY, grace: { days: 5, working: true } };
    expect(ask([], { rule, today: '2026-10-15' }).find(({ period }) => period === '2026-09')).toMatchObject({ graceUntil: '2026-10-13', state: 'MISSED' });
    const calendar = createWorkingCalendar({ ...HOLIDAYS, 2026: [] });
    expect(computeDuties({ rules: [rule], subjects: [branch()], records: [], range: YEAR, today: '2026-10-08', calendar }).find(({ period }) => period === '2026-09')).toMatchObject({ graceUntil: '2026-10-07' });
  });
  it('has no grace beyond the next month', () => expect(ask([], { rule: { ...MONTHLY, grace: { days: 90 } } })[0]!.graceUntil).toBe('2026-02-28'));
});

describe('how much is needed', () => {
  it('may depend on a fact: a meeting for each group', () => {
    const rule: DutyRule = { ...MONTHLY, metBy: ['GROUP'], needed: { fact: 'groupCount' } };
    const records = [held('2026-03-02', { kinds: ['GROUP'] }), held('2026-03-03', { kinds: ['GROUP'] })];
    expect(ask(records, { rule }).filter(({ period }) => ['2026-03', '2026-04'].includes(period))).toMatchObject([{ needed: 2, done: 2, state: 'MET' }, { needed: 2, done: 0, state: 'MISSED' }]);
    expect(ask(records, { rule, subject: branch({}, { kind: 'BRANCH', groupCount: 0 }) })).toEqual([]);
    expect(ask(records, { rule, subject: branch({}, { kind: 'BRANCH' }) })).toEqual([]);
  });
  it('may be hours that add up', () => {
    const rule: DutyRule = { ...MONTHLY, subject: 'person', frequency: 'year', metBy: ['TRAINING'], measure: 'amount', needed: 32 };
    const person: DutySubject = { ...branch(), kind: 'person' };
    const hours = (...amounts: (number | undefined)[]): DutyRecord[] => amounts.map((amount) => held('2026-05-05', { kinds: ['TRAINING'], ...(amount === undefined ? {} : { amount }) }));
    expect(ask(hours(16, 15.5), { rule, subject: person })).toMatchObject([{ needed: 32, done: 31.5, state: 'MISSED' }]);
    expect(ask(hours(16, 16, undefined), { rule, subject: person })).toMatchObject([{ done: 32, state: 'MET' }]);
    expect(ask([...hours(31), held('2027-01-03', { kinds: ['TRAINING'], amount: 1, makesUpFor: '2026' })], { rule, subject: person })).toMatchObject([{ state: 'MET_LATE' }]);
    expect(ask([...hours(31), held('2027-01-03', { kinds: ['TRAINING'], amount: 99 })], { rule, subject: person })).toMatchObject([{ state: 'MISSED' }]);
  });
});

describe('who owes what', () => {
  const quarters = (subject: DutySubject, rule: DutyRule = { ...MONTHLY, frequency: 'quarter', when: [{ fact: 'hasCommittee', is: true }] }): string => ask([], { rule, subject }).map(({ period }) => period.slice(5)).join(' ');
  const facts = (...changes: [string, boolean][]): DutySubject => branch({ facts: changes.map(([from, hasCommittee]) => ({ from, values: { hasCommittee } })) });
  it.each<[string, DutySubject, string]>([
    ['all year', branch(), 'Q1 Q2 Q3 Q4'],
    ['never', branch({}, { hasCommittee: false }), ''],
    ['never, where nothing is known', branch({}, {}), ''],
    ['from the quarter it was there for half of', branch({ from: '2026-05-16' }), 'Q2 Q3 Q4'],
    ['from a quarter it was there for exactly half of', branch({ from: '2026-02-15' }), 'Q1 Q2 Q3 Q4'],
    ['adding up to exactly half', facts(['2020-01-01', true], ['2026-02-14', false], ['2026-03-31', true]), 'Q1 Q2 Q3 Q4'],
    ['not when it ends with the last day', facts(['2020-01-01', true], ['2026-03-31', false], ['2026-04-01', true]), 'Q2 Q3 Q4'],
    ['not from the quarter it was there for less of', branch({ from: '2026-05-17' }), 'Q3 Q4'],
    ['not for the quarter it ended in', branch({ to: '2026-09-29' }), 'Q1 Q2'],
    ['for the quarter it ended with', branch({ to: '2026-09-30' }), 'Q1 Q2 Q3'],
    ['since it has a committee', facts(['2020-01-01', false], ['2026-08-01', true]), 'Q3 Q4'],
    ['not while it had one too shortly', facts(['2020-01-01', false], ['2026-08-20', true]), 'Q4'],
    ['as long as it has one at the end', facts(['2020-01-01', true], ['2026-08-20', false]), 'Q1 Q2'],
    ['adding up the days it had one', facts(['2020-01-01', true], ['2026-08-01', false], ['2026-09-05', true]), 'Q1 Q2 Q3 Q4'],
    ['not before anything is known', branch({ facts: [{ from: '2026-07-01', values: { hasCommittee: true } }] }), 'Q3 Q4'],
    ['in a history whose changes fall on the borders', facts(['2025-01-01', true], ['2026-04-01', false], ['2026-07-01', true]), 'Q1 Q3 Q4'],
  ])('%s', (_, subject, expected) => expect(quarters(subject)).toBe(expected));

  it('asks for a longer share where the rule says so', () => expect(quarters(branch({ from: '2026-05-16' }), { ...MONTHLY, frequency: 'quarter', leastShare: 1 })).toBe('Q3 Q4'));
  it('asks for one day where the rule says so', () => expect(quarters(branch({ from: '2026-06-30' }), { ...MONTHLY, frequency: 'quarter', leastShare: 0.01 })).toBe('Q2 Q3 Q4'));
  it('keeps kinds of subject apart', () => expect(ask([], { subject: { ...branch(), kind: 'unit' } })).toEqual([]));
  it.each<[DutyRule['when'], boolean]>([
    [[{ fact: 'kind', is: 'BRANCH' }], true],
    [[{ fact: 'kind', oneOf: ['JOINT_BRANCH'] }], false],
    [[{ fact: 'groupCount', atLeast: 2 }], true],
    [[{ fact: 'groupCount', atLeast: 3 }], false],
    [[{ fact: 'kind', atLeast: 1 }], false],
    [[{ fact: 'groupCount', oneOf: ['2'] }], false],
    [[{ fact: 'kind', is: 'BRANCH' }, { fact: 'hasCommittee', is: false }], false],
  ])('by the conditions %j: %s', (when, owed) => expect(ask([], { rule: { ...MONTHLY, when } }).length > 0).toBe(owed));
});

describe('the duties of organs', () => {
  it('are sound', () => expect(checkRules(ORGAN_DUTIES)).toEqual([]));
  const owed = (subject: DutySubject): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { rule, needed } of computeDuties({ rules: ORGAN_DUTIES, subjects: [subject], records: [], range: YEAR, today: '2026-06-01' })) counts[rule] = (counts[rule] ?? 0) + needed;
    return counts;
  };
  it('ask an average branch with a committee and two groups for its meetings of the year', () =>
    expect(owed(branch())).toEqual({ 'D-ASM': 4, 'D-COM': 12, 'D-GRP': 24, 'D-LEC': 4, 'D-LEC-SEC': 1, 'D-DAY': 12, 'D-OLM': 1, 'D-APP': 1, 'D-TLK-COMMITTEE': 1, 'D-TLK-MEMBERS': 1, 'D-IDE': 2, 'D-DPUB': 1 }));
  it('ask a small branch for no committee and no groups', () => expect(Object.keys(owed(branch({}, { kind: 'BRANCH', hasCommittee: false, groupCount: 0 })))).not.toEqual(expect.arrayContaining(['D-COM'])));
  it('ask a home branch for none of them', () => expect(owed(branch({}, { kind: 'FUNCTIONAL_BRANCH', hasCommittee: true, groupCount: 2 }))).toEqual({}));
  it('ask a Party committee for the assembly of the organ', () => expect(owed(branch({}, { kind: 'PRIMARY_COMMITTEE' }))).toEqual({ 'D-MTG': 1 }));
  it('ask members for dues and hours, secretaries for more', () => {
    const person = (values: object): DutySubject => ({ ...branch({}, values), kind: 'person' });
    expect(owed(person({ status: 'FULL', isSecretary: false }))).toEqual({ 'D-TRN': 32, 'D-DUES': 12 });
    expect(owed(person({ status: 'FULL', isSecretary: true }))).toEqual({ 'D-RPT': 1, 'D-TRN-SEC': 56, 'D-DUES': 12 });
    expect(owed(person({ status: 'APPLICANT', isSecretary: false }))).toEqual({});
  });
  it('ask a leading group twice a year', () => expect(owed({ ...branch({}, { hasLeadingGroup: true }), kind: 'unit' })).toEqual({ 'D-LGP': 2 }));
});

describe('around it', () => {
  it('counts how duties stand, as an indicator takes it', () => {
    const duties = ask([held('2026-01-05'), held('2026-02-03', { makesUpFor: '2026-02' }), held('2026-04-01'), held('2026-04-25')], { today: '2026-06-10', waivers: [{ subjectId: 'b', rule: 'DAY', periods: ['2026-05'], reason: 'x' }] });
    expect(summarise(duties)).toEqual({ owed: 12, byState: { UPCOMING: 6, DUE: 1, MET: 3, MET_LATE: 1, LATE: 0, MISSED: 0, WAIVED: 1 }, onTime: { part: 3, whole: 4 }, done: { part: 4, whole: 4 } });
  });
  it.each<[string, Partial<DutyRule>, string[]]>([
    ['no code', { code: '' }, ['0.code:required']],
    ['an unknown frequency', { frequency: 'week' as never }, ['0.frequency:choice']],
    ['nothing needed', { needed: 0 }, ['0.needed:range']],
    ['nothing that meets it', { metBy: [] }, ['0.metBy:required']],
    ['half a day of grace', { grace: { days: 0.5 } }, ['0.grace.days:range']],
    ['a negative grace', { grace: { days: -1 } }, ['0.grace.days:range']],
    ['a share of nothing', { leastShare: 0 }, ['0.leastShare:range']],
  ])('finds %s in a rule', (_, change, expected) => expect(checkRules([{ ...MONTHLY, ...change }]).map(({ path, rule }) => `${path}:${rule}`)).toEqual(expected));
  it('finds a code twice', () => expect(checkRules([MONTHLY, MONTHLY]).map(({ path }) => path)).toEqual(['1.code']));
  it('speaks both languages', () => expect(messageProblems(DUTY_MESSAGES)).toEqual([]));
});
