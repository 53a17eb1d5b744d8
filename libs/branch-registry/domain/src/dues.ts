/** How a person's dues are reckoned 党费计算方式. */
export const DUES_KINDS = ['MONTHLY_PAY', 'RETIRED', 'NO_INCOME', 'FARMER'] as const;
export type DuesKind = (typeof DUES_KINDS)[number];

/** A bracket's rate applies to the whole base, not to the part above the limit. */
export interface DuesBracket {
  /** Largest base of the bracket in fen, or null for the last one. */
  readonly upToFen: number | null;
  /** Rate in ten-thousandths: 50 is 0.5 %. */
  readonly rate: number;
}

export type DuesRounding = 'FEN' | 'JIAO' | 'YUAN';

export interface DuesSettings {
  readonly monthlyPay: readonly DuesBracket[];
  readonly retired: readonly DuesBracket[];
  /** Students, the jobless, those on relief: fen a month. */
  readonly noIncomeFen: number;
  /** Farmers: fen a month, 20 to 100 as the city decides. */
  readonly farmerFen: number;
  /** Half and more is rounded up. */
  readonly rounding: DuesRounding;
}

/** Rules of the Central Organisation Department on the collection, use and management of dues (2008), art. 3–8. */
export const DEFAULT_DUES_SETTINGS: DuesSettings = {
  monthlyPay: [
    { upToFen: 300_000, rate: 50 },
    { upToFen: 500_000, rate: 100 },
    { upToFen: 1_000_000, rate: 150 },
    { upToFen: null, rate: 200 },
  ],
  retired: [
    { upToFen: 500_000, rate: 50 },
    { upToFen: null, rate: 100 },
  ],
  noIncomeFen: 20,
  farmerFen: 20,
  rounding: 'FEN',
};

const ROUNDING_UNIT: Readonly<Record<DuesRounding, number>> = { FEN: 1, JIAO: 10, YUAN: 100 };
const LARGEST_BASE = 100_000_000_000;

/**
 * The dues of one month in fen, by whole-number arithmetic. `baseFen` is the regular monthly income after tax, for the retired the pension
 * actually received; for the kinds with a fixed amount it is not used. A base of 0 owes nothing.
 * @throws RangeError when the base is not a whole number of fen from 0 on.
 */
export function monthlyDues(kind: DuesKind, baseFen: number, settings: DuesSettings = DEFAULT_DUES_SETTINGS): number {
  if (kind === 'NO_INCOME') return settings.noIncomeFen;
  if (kind === 'FARMER') return settings.farmerFen;
  if (!Number.isInteger(baseFen) || baseFen < 0 || baseFen > LARGEST_BASE) throw new RangeError(`Not a base in fen: ${baseFen}`);
  const brackets = kind === 'RETIRED' ? settings.retired : settings.monthlyPay;
  const bracket = brackets.find(({ upToFen }) => upToFen === null || baseFen <= upToFen);
  if (!bracket) throw new RangeError('The last bracket must have no limit');
  const unit = ROUNDING_UNIT[settings.rounding];
  return Math.floor((baseFen * bracket.rate + 5_000 * unit) / (10_000 * unit)) * unit;
}

/** What follows from months without payment and without good reason: 1 remind, 3 warn, 6 handle as leaving the Party 自行脱党. */
export type ArrearsStage = 'NONE' | 'REMIND' | 'WARN' | 'DISPOSAL';

export interface ArrearsSettings {
  readonly remind: number;
  readonly warn: number;
  readonly disposal: number;
}

export const DEFAULT_ARREARS_SETTINGS: ArrearsSettings = { remind: 1, warn: 3, disposal: 6 };

export function arrearsStage(unpaidMonths: number, settings: ArrearsSettings = DEFAULT_ARREARS_SETTINGS): ArrearsStage {
  if (unpaidMonths >= settings.disposal) return 'DISPOSAL';
  if (unpaidMonths >= settings.warn) return 'WARN';
  return unpaidMonths >= settings.remind ? 'REMIND' : 'NONE';
}
