import { addDays, diffDays, type DateString } from '@gongwei/kernel';
import type { Period } from './period';
import { applies, type DutyRule, type Facts, type SubjectKind } from './rule';

/** Who may owe something, and what was true of it from when on. */
export interface DutySubject {
  readonly id: string;
  readonly kind: SubjectKind;
  /** From this day on it exists, or belongs here. */
  readonly from: DateString;
  /** Its last day; null or left out while there is none. */
  readonly to?: DateString | null;
  /** In the order of their days; each holds until the next. What holds before the first day of the first is not known, and nothing is owed. */
  readonly facts: readonly { readonly from: DateString; readonly values: Facts }[];
}

/** What is true of a subject on a day, or null when it does not exist then or nothing is known. */
export function factsOn(subject: DutySubject, day: DateString): Facts | null {
  if (day < subject.from || (subject.to != null && day > subject.to)) return null;
  let values: Facts | null = null;
  for (const change of subject.facts) {
    if (change.from > day) break;
    values = change.values;
  }
  return values;
}

/** Whether a subject owes a rule's duty for a period: the conditions hold on its last day, and for long enough of it. */
export function owes(rule: DutyRule, subject: DutySubject, period: Period): boolean {
  if (rule.subject !== subject.kind) return false;
  const last = factsOn(subject, period.to);
  if (last === null || !applies(rule, last)) return false;
  // Mostly nothing changed within the period: then there is nothing to count.
  if (subject.from <= period.from && (subject.facts.length === 1 ? subject.facts[0]!.from <= period.from : subject.facts.every(({ from }) => from <= period.from || from > period.to))) return true;
  const days = diffDays(period.from, period.to) + 1;
  return daysApplying(rule, subject, period) >= days * (rule.leastShare ?? 0.5);
}

function daysApplying(rule: DutyRule, subject: DutySubject, period: Period): number {
  let days = 0;
  subject.facts.forEach(({ from, values }, at) => {
    if (!applies(rule, values)) return;
    const next = subject.facts[at + 1];
    const start = latest(from, subject.from, period.from);
    const end = earliest(next ? addDays(next.from, -1) : period.to, subject.to ?? period.to, period.to);
    if (start <= end) days += diffDays(start, end) + 1;
  });
  return days;
}

const latest = (...days: readonly DateString[]): DateString => days.reduce((one, other) => (one > other ? one : other));
const earliest = (...days: readonly DateString[]): DateString => days.reduce((one, other) => (one < other ? one : other));
