import { addDays, chineseCalendar, type DateString, type WorkingCalendar } from '@gongwei/kernel';
import { countFor, neededOf, slotOf, tally, type Counted, type Slot } from './counting';
import { Ledger, type DutyRecord, type Waiver } from './ledger';
import { periodsEndingIn, type Period } from './period';
import type { DutyRule } from './rule';
import type { DutySubject } from './subject';

/**
 * UPCOMING: its period has not begun. DUE: it runs. MET: done in time. MET_LATE: done within the grace. LATE: not done, the grace runs.
 * MISSED: not done, and too late. WAIVED: need not be done. A duty is never ticked off by hand: only records and waivers change it.
 */
export type DutyState = 'UPCOMING' | 'DUE' | 'MET' | 'MET_LATE' | 'LATE' | 'MISSED' | 'WAIVED';
export type DutyLight = 'GREEN' | 'YELLOW' | 'RED';

/** One obligation of one subject for one period. */
export interface Duty {
  readonly rule: string;
  readonly subjectId: string;
  readonly period: string;
  readonly from: DateString;
  readonly dueOn: DateString;
  readonly graceUntil: DateString;
  readonly needed: number;
  readonly done: number;
  readonly state: DutyState;
  readonly light: DutyLight;
  /** Ids of the records that count for it. */
  readonly metBy: readonly string[];
  readonly waivedBecause: string | null;
}

export interface DutyQuestion {
  readonly rules: readonly DutyRule[];
  readonly subjects: readonly DutySubject[];
  /** Everything recorded from a period before the range to the grace after it; more does not matter. */
  readonly records: readonly DutyRecord[];
  readonly waivers?: readonly Waiver[];
  /** Duties whose last day lies within it. */
  readonly range: { readonly from: DateString; readonly to: DateString };
  /** The day from which it is seen. */
  readonly today: DateString;
  readonly calendar?: Pick<WorkingCalendar, 'addWorkingDays'>;
}

/** What these subjects owe in a range of days, as it stands on a day: by subject, rule and period in the order they were given. */
export function computeDuties({ rules, subjects, records, waivers = [], range, today, calendar = chineseCalendar }: DutyQuestion): Duty[] {
  const ledger = new Ledger(records, today);
  const waived = waiverFinder(waivers);
  const schedule = rules.map((rule) => ({ rule, slots: periodsEndingIn(rule.frequency, range).map((period) => slotOf(rule, period, calendar)) }));
  return subjects.flatMap((subject) =>
    schedule.flatMap(({ rule, slots }) =>
      slots.flatMap((slot) => {
        const needed = neededOf(rule, subject, slot.period);
        if (needed <= 0) return [];
        const done = countFor(rule, subject, slot, needed, ledger.of(subject.id, rule.metBy), calendar);
        return [judge(rule, subject, slot, needed, done, waived(subject.id, rule.code, slot.period), today)];
      }),
    ),
  );
}

function judge(rule: DutyRule, subject: DutySubject, { period, graceUntil }: Slot, needed: number, { inTime, late }: Counted, reason: string | null, today: DateString): Duty {
  const all = [...inTime, ...late];
  const state = stateOf(tally(rule, inTime) >= needed, tally(rule, all) >= needed, reason !== null, period, graceUntil, today);
  return {
    rule: rule.code, subjectId: subject.id, period: period.code, from: period.from, dueOn: period.to, graceUntil, needed, done: tally(rule, all), state,
    light: lightOf(state, period, rule, today), metBy: all.map(({ id }) => id), waivedBecause: state === 'WAIVED' ? reason : null,
  };
}

function stateOf(inTime: boolean, late: boolean, waived: boolean, period: Period, graceUntil: DateString, today: DateString): DutyState {
  if (inTime) return 'MET';
  if (late) return 'MET_LATE';
  if (waived) return 'WAIVED';
  if (today < period.from) return 'UPCOMING';
  if (today <= period.to) return 'DUE';
  return today <= graceUntil ? 'LATE' : 'MISSED';
}

function lightOf(state: DutyState, period: Period, rule: DutyRule, today: DateString): DutyLight {
  if (state === 'LATE' || state === 'MISSED') return 'RED';
  return state === 'DUE' && today >= addDays(period.to, -(rule.remindDays ?? 7)) ? 'YELLOW' : 'GREEN';
}

type FindWaiver = (subjectId: string, rule: string, period: Period) => string | null;

/** Finds why a duty is waived, without walking through all waivers for each. */
function waiverFinder(waivers: readonly Waiver[]): FindWaiver {
  const known = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const key = `${waiver.subjectId}\0${waiver.rule}`;
    const list = known.get(key);
    if (list) list.push(waiver);
    else known.set(key, [waiver]);
  }
  return (subjectId, rule, period) => {
    const reasons = (known.get(`${subjectId}\0${rule}`) ?? [])
      .filter(({ periods, from, to }) => (periods ? periods.includes(period.code) : (from === undefined || from <= period.to) && (to === undefined || to >= period.to)))
      .map(({ reason }) => reason);
    return reasons.sort()[0] ?? null;
  };
}
