import fc from 'fast-check';
import { arrearsStage, DEFAULT_DUES_SETTINGS, monthlyDues, type DuesKind } from './dues';

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
