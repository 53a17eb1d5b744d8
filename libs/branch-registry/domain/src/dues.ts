import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';

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

/** Dues are fixed and paid by the month: "2026-11". */
export const isMonth = (value: unknown): value is string => typeof value === 'string' && /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(value);
/** The month so many months later. */
export function monthsLater(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
/** How many months from one to another. */
export const monthsBetween = (from: string, to: string): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));

/**
 * Months in a row without payment, up to the last one that is over: the present month can still be paid.
 * @param since the first month dues were owed for; @param lastPaid the last month paid for.
 */
export function unpaidMonths(since: string | null, lastPaid: string | null, present: string): number {
  if (!since) return 0;
  const from = lastPaid && lastPaid >= since ? monthsLater(lastPaid, 1) : since;
  return Math.max(0, monthsBetween(from, present));
}

export interface DuesBaseInput {
  readonly kind: DuesKind;
  readonly baseFen?: number | null;
  readonly fromMonth: string;
  readonly reason?: string | null;
}

/** The first month the register goes back to. */
const FIRST_MONTH = '2008-04';

/** Checks how a member's dues are to be reckoned from a month on. Fixed amounts need no base. */
export function validateDuesBase(input: DuesBaseInput, present: string): RuleViolation[] {
  const rules = new RuleSet();
  if (!DUES_KINDS.includes(input.kind)) rules.add('kind', 'choice', 'error.choice');
  else if (needsBase(input.kind)) {
    if (input.baseFen === null || input.baseFen === undefined) rules.add('baseFen', 'required', 'error.required');
    else if (!Number.isInteger(input.baseFen) || input.baseFen < 0 || input.baseFen > MOST_BASE) rules.add('baseFen', 'range', 'dues.base.range', { max: MOST_BASE / 100 });
  }
  if (!isMonth(input.fromMonth)) rules.add('fromMonth', 'month', 'dues.month');
  else if (input.fromMonth < FIRST_MONTH) rules.add('fromMonth', 'early', 'dues.month.early', { min: FIRST_MONTH });
  else if (input.fromMonth > monthsLater(present, 12)) rules.add('fromMonth', 'future', 'dues.month.future', { max: monthsLater(present, 12) });
  rules.text('reason', input.reason, { max: 200 });
  return rules.violations;
}

/** One million yuan a month: more is a slip of the comma. */
const MOST_BASE = 100_000_000;
/** Whether dues of this kind follow from an income. */
export const needsBase = (kind: DuesKind): boolean => kind === 'MONTHLY_PAY' || kind === 'RETIRED';

export interface DuesPaymentFacts {
  readonly month: string;
  readonly paidOn: DateString;
  readonly amountFen?: number | null;
  readonly note?: string | null;
}

/** Checks a payment: of a month that has begun or the year ahead (dues may be paid in advance), on a day that has come. */
export function validateDuesPayment(input: DuesPaymentFacts, today: DateString): RuleViolation[] {
  const rules = new RuleSet();
  const last = monthsLater(today.slice(0, 7), 12);
  if (!isMonth(input.month)) rules.add('month', 'month', 'dues.month');
  else if (input.month < FIRST_MONTH) rules.add('month', 'early', 'dues.month.early', { min: FIRST_MONTH });
  else if (input.month > last) rules.add('month', 'future', 'dues.month.future', { max: last });
  rules.date('paidOn', input.paidOn, { required: true, notAfter: today, notBefore: `${FIRST_MONTH}-01` });
  if (input.amountFen !== null && input.amountFen !== undefined && !(Number.isInteger(input.amountFen) && input.amountFen >= 1 && input.amountFen <= MOST_BASE)) rules.add('amountFen', 'range', 'dues.amount.range');
  rules.text('note', input.note, { max: 200 });
  return rules.violations;
}

/** 150000 fen as people read it: "1500.00". */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
/** What was typed as yuan, in fen; null for what is no amount with at most two decimals. */
export function fenOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}
