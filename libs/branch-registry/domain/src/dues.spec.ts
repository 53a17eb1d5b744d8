import fc from 'fast-check';
import { arrearsStage, DEFAULT_DUES_SETTINGS, fenOf, isMonth, monthlyDues, monthsBetween, monthsLater, unpaidMonths, validateDuesBase, validateDuesPayment, type DuesKind } from './dues';

describe('monthly dues (2008 rules, art. 3–8): the bracket\'s rate applies to the whole base', () => {
  it.each<[DuesKind, number, number]>([
    ['MONTHLY_PAY', 2999.99, 15],
    ['MONTHLY_PAY', 3000, 15],
    ['MONTHLY_PAY', 3000.01, 30],
    ['MONTHLY_PAY', 5000, 50],
    ['MONTHLY_PAY', 5000.01, 75],
    ['MONTHLY_PAY', 8765.4, 131.48],
    ['MONTHLY_PAY', 10_000, 150],
    ['MONTHLY_PAY', 10_000.01, 200],
    ['MONTHLY_PAY', 12_345.67, 246.91],
    ['RETIRED', 4200, 21],
    ['RETIRED', 5000, 25],
    ['RETIRED', 5000.01, 50],
    ['RETIRED', 7800, 78],
    ['MONTHLY_PAY', 0, 0],
    ['NO_INCOME', 9999, 0.2],
    ['FARMER', 9999, 0.2],
  ])('%s %d yuan owe %d', (kind, base, dues) => expect(monthlyDues(kind, Math.round(base * 100))).toBe(Math.round(dues * 100)));

  it.each([['FEN', 13_148], ['JIAO', 13_150], ['YUAN', 13_100]] as const)('rounds half up to %s', (rounding, dues) => expect(monthlyDues('MONTHLY_PAY', 876_540, { ...DEFAULT_DUES_SETTINGS, rounding })).toBe(dues));
  // 50 % of the unit exactly: up. 100 fen at 0.5 % are half a fen.
  it.each([['FEN', 100, 1], ['JIAO', 1_000, 10], ['YUAN', 10_000, 100], ['FEN', 99, 0]] as const)('rounds the half of a %s (base %i) to %i', (rounding, base, dues) => expect(monthlyDues('MONTHLY_PAY', base, { ...DEFAULT_DUES_SETTINGS, rounding })).toBe(dues));
  it('takes what a city sets for farmers', () => expect(monthlyDues('FARMER', 0, { ...DEFAULT_DUES_SETTINGS, farmerFen: 100 })).toBe(100));

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 100_000_000_001])('refuses the base %d', (base) => expect(() => monthlyDues('MONTHLY_PAY', base)).toThrow(RangeError));
  it('refuses brackets that end', () => expect(() => monthlyDues('RETIRED', 600_000, { ...DEFAULT_DUES_SETTINGS, retired: [{ upToFen: 500_000, rate: 50 }] })).toThrow(RangeError));

  it('never owes less for more, whatever the rounding', () => {
    fc.assert(
      fc.property(fc.constantFrom<DuesKind>('MONTHLY_PAY', 'RETIRED'), fc.nat(3_000_000), fc.nat(100_000), fc.constantFrom('FEN', 'JIAO', 'YUAN'), (kind, base, more, rounding) => {
        const settings = { ...DEFAULT_DUES_SETTINGS, rounding } as const;
        expect(monthlyDues(kind, base + more, settings)).toBeGreaterThanOrEqual(monthlyDues(kind, base, settings));
      }),
    );
  });
  it('is within half a fen of base times rate', () => fc.assert(fc.property(fc.integer({ min: 1_000_001, max: 100_000_000_000 }), (base) => void expect(Math.abs(monthlyDues('MONTHLY_PAY', base) - base * 0.02)).toBeLessThanOrEqual(0.500_01))));
});

describe('arrears', () => {
  it.each([[0, 'NONE'], [1, 'REMIND'], [2, 'REMIND'], [3, 'WARN'], [5, 'WARN'], [6, 'DISPOSAL'], [20, 'DISPOSAL']])('%i months unpaid: %s', (months, stage) => expect(arrearsStage(months)).toBe(stage));
});

describe('months of dues', () => {
  it.each<[string | null, string | null, string, number]>([
    [null, null, '2026-11', 0], ['2026-11', null, '2026-11', 0], ['2026-10', null, '2026-11', 1], ['2026-01', '2026-10', '2026-11', 0], ['2026-01', '2026-12', '2026-11', 0],
    ['2025-12', '2026-04', '2026-11', 6], ['2026-05', '2026-01', '2026-11', 6],
  ])('owed since %s and paid to %s leaves, in %s, %i in a row', (since, last, present, expected) => expect(unpaidMonths(since, last, present)).toBe(expected));

  it('count as calendars do', () => {
    expect([monthsLater('2026-11', 2), monthsLater('2026-01', -1), monthsBetween('2025-12', '2026-02'), isMonth('2026-13'), isMonth('2026-1'), isMonth('2026-12')]).toEqual(['2027-01', '2025-12', 2, false, false, true]);
  });

  it.each<[string, Parameters<typeof validateDuesBase>[0], string[]]>([
    ['pay', { kind: 'MONTHLY_PAY', baseFen: 850_000, fromMonth: '2026-01' }, []],
    ['pay without a base', { kind: 'MONTHLY_PAY', fromMonth: '2026-01' }, ['baseFen:required']],
    ['a fixed amount without a base', { kind: 'FARMER', fromMonth: '2026-01' }, []],
    ['less than nothing', { kind: 'RETIRED', baseFen: -1, fromMonth: '2026-01' }, ['baseFen:range']],
    ['no month', { kind: 'FARMER', fromMonth: '2026-1' }, ['fromMonth:month']],
    ['a month far ahead', { kind: 'FARMER', fromMonth: '2028-01' }, ['fromMonth:future']],
  ])('a base of %s', (_, input, expected) => expect(validateDuesBase(input, '2026-11').map(({ path, rule }) => `${path}:${rule}`)).toEqual(expected));

  it.each<[string, Parameters<typeof validateDuesPayment>[0], string[]]>([
    ['this month', { month: '2026-11', paidOn: '2026-11-05' }, []],
    ['a year ahead', { month: '2027-11', paidOn: '2026-11-05' }, []],
    ['more than a year ahead', { month: '2027-12', paidOn: '2026-11-05' }, ['month:future']],
    ['a day to come', { month: '2026-11', paidOn: '2026-11-25' }, ['paidOn:future']],
    ['nothing', { month: '2026-11', paidOn: '2026-11-05', amountFen: 0 }, ['amountFen:range']],
  ])('a payment for %s', (_, input, expected) => expect(validateDuesPayment(input, '2026-11-24').map(({ path, rule }) => `${path}:${rule}`)).toEqual(expected));

  it('read amounts as people type them', () => expect([fenOf('1,250.5'), fenOf(' 30 '), fenOf('１２'), fenOf('1.234'), fenOf('-1'), fenOf('')]).toEqual([125_050, 3_000, 1_200, null, null, null]));
});
