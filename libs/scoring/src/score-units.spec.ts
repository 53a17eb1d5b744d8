import type { Ruler, Scheme } from './scheme';
import { scoreUnits, type UnitScore } from './score-units';
import type { UnitInput } from './unit-input';

const ruler = (code: string, weight: number, change: object = {}): Ruler => ({ code, weight, indicators: [{ code: `${code}1`, kind: 'linear', floor: 0, pass: 60, target: 100, weight: 1, ...change }] });
const PLAIN: Scheme = { comparability: 'RAW', order: 1, rulers: [ruler('a', 0.5), ruler('b', 0.5)] };
const unit = (code: string, a: UnitInput['values'][string], b: UnitInput['values'][string], change: Partial<UnitInput> = {}): UnitInput => ({ code, group: 'G', values: { a1: a, b1: b }, ...change });
const scores = (scheme: Scheme, ...units: UnitInput[]): readonly UnitScore[] => scoreUnits(scheme, units).scores;
const only = (scheme: Scheme, one: UnitInput): UnitScore => scores(scheme, one)[0]!;

describe('gate, plus and minus, gate again', () => {
  it.each<[string, number, number, Partial<UnitInput>, string, boolean]>([
    ['a plain sum', 80, 90, {}, '85.00', false],
    ['the gate at its limit', 60, 100, {}, '80.00', false],
    ['the gate below it', 59.9999, 100, {}, '69.99', true],
    ['a gate that takes nothing', 59, 61, {}, '60.00', true],
    ['what prints as 60.0000 is 60', 59.999_96, 100, {}, '80.00', false],
    ['plus items within their cap', 80, 90, { plus: 7 }, '90.00', false],
    ['plus items do not lift over the gate', 50, 100, { plus: 5 }, '69.99', true],
    ['plus and minus below the gate', 50, 100, { plus: 5, minus: 8 }, '66.99', true],
    ['minus items without a cap', 80, 90, { minus: 30 }, '55.00', false],
    ['nothing below 0', 70, 70, { minus: 200 }, '0.00', false],
    ['nothing above 100', 100, 100, { plus: 5 }, '100.00', false],
    ['items one by one', 80, 90, { plus: [{ code: 'p', amount: 1.25 }, { code: 'q', amount: '1.5' }], minus: [{ code: 'm', amount: 0.5 }] }, '87.25', false],
    ['half up at the third place', 80, 80.01, {}, '80.01', false],
  ])('%s', (_, a, b, change, score, gated) => expect(only(PLAIN, unit('u', a, b, change))).toMatchObject({ score, gated }));

  it('names the rulers below the gate, and needs none', () => {
    expect(only(PLAIN, unit('u', 50, 40)).belowGate).toEqual(['a', 'b']);
    expect(only({ ...PLAIN, gate: null }, unit('u', 50, 100))).toMatchObject({ gated: false, score: '75.00' });
    expect(only({ ...PLAIN, gate: 80, gateCap: 74 }, unit('u', 79, 100)).score).toBe('74.00');
  });
  it('caps minus items where a scheme says so', () => expect(only({ ...PLAIN, minusCap: 20 }, unit('u', 80, 90, { minus: 30 })).score).toBe('65.00'));
});

describe('missing values', () => {
  const policy = (missing: 'zero' | 'exclude-and-renormalise' | 'block'): Scheme => ({ ...PLAIN, gate: null, rulers: [{ code: 'a', weight: 0.5, indicators: [{ code: 'a1', kind: 'linear', floor: 0, pass: 60, target: 100, weight: 0.25, missing }, { code: 'a2', kind: 'ratio', weight: 0.75 }] }, ruler('b', 0.5)] });
  const values = (a1: number | null): UnitInput => ({ code: 'u', group: 'G', values: { a1, a2: 0.8, b1: 90 } });
  it('leave their weight to the others', () => expect(only(policy('exclude-and-renormalise'), values(null))).toMatchObject({ rulers: ['80.0000', '90.0000'], score: '85.00' }));
  it('are nothing only where the scheme says so', () => expect(only(policy('zero'), values(null))).toMatchObject({ rulers: ['60.0000', '90.0000'], score: '75.00' }));
  it('stop the assessment where the scheme says so, and the unit stands outside ranks, norms and group size', () => {
    const blocked = only(policy('block'), values(null));
    expect(blocked).toEqual({ unit: 'u', group: 'G', status: 'BLOCKED', blockedBy: ['a1'], rulers: ['80.0000', '90.0000'], comparable: [null, null], aggregate: null, belowGate: [], gated: false, plus: '0.0000', minus: '0.0000', vetoes: [], score: null, rank: null, grade: null });
    expect(only(policy('block'), values(0)).status).toBe('SCORED');
    const list = scores(policy('block'), values(null), ...Array.from({ length: 4 }, (_, at) => ({ ...values(80 + at), code: `v${at}` })));
    expect(list.map(({ unit: code, rank }) => [code, rank])).toEqual([['v3', 1], ['v2', 2], ['v1', 3], ['v0', 4], ['u', null]]);
  });
  it('leave a whole ruler to the others', () => expect(only(PLAIN, unit('u', null, 90))).toMatchObject({ rulers: [null, '90.0000'], comparable: [null, '90.0000'], score: '90.00', gated: false }));
  it('of everything is no assessment', () => expect(only(PLAIN, unit('u', null, ''))).toMatchObject({ status: 'NOT_ASSESSED', score: null, rank: null, grade: null }));
});

describe('comparability within a group', () => {
  const ROBUST: Scheme = { ...PLAIN, comparability: 'GROUP_ROBUST', gate: null, rulers: [ruler('a', 1)] };
  const group = (...values: number[]): UnitInput[] => values.map((a, at) => ({ code: `u${at}`, group: 'G', values: { a1: a } }));
  const compared = (scheme: Scheme, ...values: number[]): (string | null)[] => {
    const found = scores(scheme, ...group(...values));
    return values.map((_, at) => found.find((one) => one.unit === `u${at}`)!.comparable[0]!);
  };
  it('needs five units', () => {
    expect(compared(ROBUST, 70, 72, 74, 76)).toEqual(['70.0000', '72.0000', '74.0000', '76.0000']);
    expect(compared(ROBUST, 70, 72, 74, 76, 78)).toEqual(['62.0000', '68.0000', '74.0000', '80.0000', '86.0000']);
  });
  it('does not tear near-equals apart: the spread is 4 at least', () => expect(compared(ROBUST, 79, 79.5, 80, 80.5, 81)).toEqual(['77.0000', '78.5000', '80.0000', '81.5000', '83.0000']));
  it('bounds the centre of a strong and of a weak group', () => {
    expect(compared(ROBUST, 95, 95, 95, 95, 95)).toEqual(Array(5).fill('85.0000'));
    expect(compared(ROBUST, 30, 30, 30, 30, 30)).toEqual(Array(5).fill('70.0000'));
  });
  it('stays within 0 and 100', () => expect(compared(ROBUST, 1, 84, 85, 86, 100)).toEqual(['0.0000', '82.0000', '85.0000', '88.0000', '100.0000']));
  it('uses the interquartile range over 1.349', () => expect(compared(ROBUST, 50, 60, 70, 80, 90)).toEqual(['53.8120', '61.9060', '70.0000', '78.0940', '86.1880']));
  it('takes a city\'s own numbers', () => expect(compared({ ...ROBUST, robust: { centreLow: 60, centreHigh: 65, points: 10, leastSpread: 5 } }, 70, 72, 74, 76, 78)).toEqual(['57.0000', '61.0000', '65.0000', '69.0000', '73.0000']));
  it('keeps the norms of a publicised round', () => {
    const before = scoreUnits(ROBUST, group(70, 72, 74, 76, 78));
    expect(before.norms).toEqual({ G: { a: { median: '74.000000000000', spread: '2.965159377317' } } });
    const appealed = scoreUnits(ROBUST, group(70, 72, 74, 76, 90), before.norms).scores;
    expect(Object.fromEntries(appealed.map(({ unit: code, score }) => [code, score]))).toEqual({ u0: '62.00', u1: '68.00', u2: '74.00', u3: '80.00', u4: '100.00' });
  });
  it('does not compare across groups', () => expect(scores(ROBUST, ...group(70, 72, 74, 76, 78), { code: 'x', group: 'H', values: { a1: 99 } }).find(({ unit: code }) => code === 'x')!.comparable).toEqual(['99.0000']));
});

describe('ranks and grades', () => {
  const ranks = (list: readonly UnitScore[]): string => list.map(({ unit: code, rank }) => `${code}${rank}`).join(' ');
  it('are competition ranks on two places, ties broken by the rulers in their order', () => {
    expect(ranks(scores(PLAIN, unit('p', 80, 90), unit('q', 90, 80), unit('r', 70, 70), unit('s', 90, 80)))).toBe('q1 s1 p3 r4');
    expect(ranks(scores(PLAIN, unit('p', 80.004, 80), unit('q', 80, 80.004)))).toBe('p1 q2');
    expect(ranks(scores(PLAIN, unit('p', 80.000_04, 80), unit('q', 80, 80.000_04)))).toBe('p1 q1');
  });
  it('go on to the next ruler when the first is equal', () => {
    const three: Scheme = { ...PLAIN, rulers: [ruler('a', 0.5), ruler('b', 0.25), ruler('c', 0.25)] };
    const of = (code: string, ...values: number[]): UnitInput => ({ code, group: 'G', values: { a1: values[0], b1: values[1], c1: values[2] } });
    expect(ranks(scores(three, of('p', 80, 70, 90), of('q', 80, 90, 70), of('r', 80, 80, 80)))).toBe('q1 r2 p3');
  });
  it('put a ruler that was not assessed last in a tie', () => expect(ranks(scores(PLAIN, unit('p', null, 80), unit('q', 80, 80)))).toBe('q1 p2'));

  const grades = (scheme: Scheme, ...values: number[]): string => scores(scheme, ...values.map((value, at) => unit(`u${at}`, value, value))).map(({ grade }) => grade).join(' ');
  it('are good for three tenths of the group, rounded down, one at least', () => {
    expect(grades(PLAIN, 95, 94, 93)).toBe('GOOD FAIRLY_GOOD FAIRLY_GOOD');
    expect(grades(PLAIN, 99, 98, 97, 96, 95, 94)).toBe('GOOD FAIRLY_GOOD FAIRLY_GOOD FAIRLY_GOOD FAIRLY_GOOD FAIRLY_GOOD');
    expect(grades(PLAIN, 99, 98, 97, 96, 95, 94, 93)).toBe(`GOOD GOOD${' FAIRLY_GOOD'.repeat(5)}`);
    expect(grades(PLAIN, ...Array.from({ length: 10 }, (_, at) => 99 - at))).toBe(`GOOD GOOD GOOD${' FAIRLY_GOOD'.repeat(7)}`);
  });
  it('need their score, as printed', () => {
    expect(grades(PLAIN, 89.99)).toBe('FAIRLY_GOOD');
    expect(grades(PLAIN, 89.995)).toBe('GOOD');
    expect(grades(PLAIN, 80, 79.99, 60, 59.99)).toBe('FAIRLY_GOOD AVERAGE AVERAGE POOR');
  });
  it('share the last place of a ceiling with a shared rank', () => expect(grades(PLAIN, 95, 95, 91)).toBe('GOOD GOOD FAIRLY_GOOD'));

  const VETO: Scheme = { ...PLAIN, vetoes: [{ code: 'accident' }, { code: 'forged', effect: 'ZERO' }] };
  it('fall to the lowest under a veto while the score stays visible', () => expect(only(VETO, unit('u', 95, 95, { vetoes: ['accident'] }))).toMatchObject({ score: '95.00', grade: 'POOR', rank: 1, vetoes: ['accident'] }));
  it('and with the score where the veto clears it', () => expect(only(VETO, unit('u', 95, 95, { vetoes: ['forged'] }))).toMatchObject({ score: '0.00', grade: 'POOR' }));

  it('are capped by an indicator: two stars with a satisfaction under 60', () => {
    const stars: Scheme = { ...PLAIN, gate: null, grades: [{ code: 'FIVE', min: 90 }, { code: 'FOUR', min: 80 }, { code: 'THREE', min: 70 }, { code: 'TWO', min: 60 }, { code: 'ONE' }], gradeCaps: [{ indicator: 'b1', below: 60, grade: 'TWO' }] };
    expect([only(stars, unit('u', 100, 84)).grade, only(stars, unit('u', 100, 60)).grade, only(stars, unit('u', 100, 59)).grade, only(stars, unit('u', 50, 59)).grade, only(stars, unit('u', 100, null)).grade]).toEqual(['FIVE', 'FOUR', 'TWO', 'ONE', 'FIVE']);
  });
  it('are not given in groups that are only consulted', () => expect(scores({ ...PLAIN, unrankedGroups: ['G'] }, unit('u', 95, 95))).toMatchObject([{ score: '95.00', rank: null, grade: null }]));
});
