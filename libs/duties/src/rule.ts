import type { Frequency } from './period';

/** What is known of an organisation, a unit or a person that rules ask for: kind, whether there is a committee, how many groups … */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One condition; all conditions of a rule must hold. */
export type Condition =
  | { readonly fact: string; readonly is: string | number | boolean }
  | { readonly fact: string; readonly oneOf: readonly string[] }
  | { readonly fact: string; readonly atLeast: number };

/** A recurring obligation 应办事项 as data. */
export interface DutyRule {
  readonly code: string;
  readonly name: { readonly 'zh-CN': string; readonly en: string };
  /** The article it follows from, or that it is the city's own. */
  readonly source: string;
  /** Who owes it: an organisation, the unit (its leading Party group), or a person. */
  readonly subject: SubjectKind;
  readonly frequency: Frequency;
  /** When it is owed at all. */
  readonly when: readonly Condition[];
  /** Kinds of record that meet it. One record may meet several duties. */
  readonly metBy: readonly string[];
  /** How many records, or how much of what they carry (hours). A fact makes it differ by subject: one meeting for each group. */
  readonly needed: number | { readonly fact: string };
  /** Counts records (default) or adds up what they carry. */
  readonly measure?: 'records' | 'amount';
  /** For so long after the last day it can still be done, late; not beyond the end of the next period. */
  readonly grace: { readonly days: number; readonly working?: boolean };
  /** A subject owes a period if it meets the conditions on its last day and for this share of its days. Default a half. */
  readonly leastShare?: number;
  /** Days before it is due from which it is yellow. Default 7. */
  readonly remindDays?: number;
}

export type SubjectKind = 'organisation' | 'unit' | 'person';

/** Whether facts meet a condition. An unknown fact meets none. */
export function holds(condition: Condition, facts: Facts): boolean {
  const value = facts[condition.fact];
  if ('is' in condition) return value === condition.is;
  if ('oneOf' in condition) return typeof value === 'string' && condition.oneOf.includes(value);
  return typeof value === 'number' && value >= condition.atLeast;
}

export const applies = (rule: DutyRule, facts: Facts): boolean => rule.when.every((condition) => holds(condition, facts));
