import { addDays, type DateString, type WorkingCalendar } from '@gongwei/kernel';
import type { DutyRecord } from './ledger';
import { frequencyOfCode, nextPeriod, previousPeriod, type Period } from './period';
import type { DutyRule } from './rule';
import { factsOn, owes, type DutySubject } from './subject';

/** A period with its neighbour and the end of its grace, worked out once for all subjects. */
export interface Slot {
  readonly period: Period;
  readonly next: Period;
  readonly graceUntil: DateString;
}

export function slotOf(rule: DutyRule, period: Period, calendar: Pick<WorkingCalendar, 'addWorkingDays'>): Slot {
  const next = nextPeriod(rule.frequency, period);
  const end = rule.grace.working ? calendar.addWorkingDays(period.to, rule.grace.days) : addDays(period.to, rule.grace.days);
  return { period, next, graceUntil: end < next.to ? end : next.to };
}

/** The records that count for one duty: those of its period, and those that made up for it within the grace. */
export interface Counted {
  readonly inTime: readonly DutyRecord[];
  readonly late: readonly DutyRecord[];
}

/** How much is needed in a period; 0 where nothing is owed. */
export function neededOf(rule: DutyRule, subject: DutySubject, period: Period): number {
  if (!owes(rule, subject, period)) return 0;
  if (typeof rule.needed === 'number') return rule.needed;
  const value = factsOn(subject, period.to)?.[rule.needed.fact];
  return typeof value === 'number' ? value : 0;
}

export const tally = (rule: DutyRule, records: readonly DutyRecord[]): number => (rule.measure === 'amount' ? records.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : records.length);

/**
 * A record counts for the period it lies in, unless it says that it makes up for another. What a period has beyond its own need makes up for the
 * one before it, as far as that lacks anything and its grace reaches: so each record counts once, and one more never takes from a duty what it had.
 */
export function countFor(rule: DutyRule, subject: DutySubject, slot: Slot, needed: number, records: readonly DutyRecord[], calendar: Pick<WorkingCalendar, 'addWorkingDays'>): Counted {
  const own = within(rule, slot.period, records);
  if (rule.measure !== 'amount' && own.length > needed) {
    const before = slotOf(rule, previousPeriod(rule.frequency, slot.period), calendar);
    const given = new Set(makeUps(rule, subject, before, neededOf(rule, subject, before.period), within(rule, before.period, records), records).map(({ id }) => id));
    return { inTime: own.filter(({ id }) => !given.has(id)), late: [] };
  }
  return { inTime: own, late: tally(rule, own) >= needed ? [] : makeUps(rule, subject, slot, needed, own, records) };
}

/** The records that lie in a period and are not meant for another of the same frequency. */
const within = (rule: DutyRule, period: Period, records: readonly DutyRecord[]): DutyRecord[] =>
  records.filter(({ on, makesUpFor }) => on >= period.from && on <= period.to && (makesUpFor === undefined || makesUpFor === period.code || frequencyOfCode(makesUpFor) !== rule.frequency));

/** What makes up for a period that lacks something: records that say so, then the first that the next period can spare. */
function makeUps(rule: DutyRule, subject: DutySubject, { period, next, graceUntil }: Slot, needed: number, own: readonly DutyRecord[], records: readonly DutyRecord[]): DutyRecord[] {
  if (tally(rule, own) >= needed) return [];
  const said = records.filter(({ on, makesUpFor }) => makesUpFor === period.code && on > period.to && on <= graceUntil);
  if (rule.measure === 'amount') return said;
  const following = within(rule, next, records);
  const spare = Math.min(following.length - neededOf(rule, subject, next), needed - own.length - said.length);
  return [...said, ...following.filter(({ on }) => on <= graceUntil).slice(0, Math.max(0, spare))];
}
