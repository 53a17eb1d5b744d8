import type { DateString } from '@gongwei/kernel';
import { firstLevel, type ClockRule, type LoopDefinition } from './definition';
import { addWorkingMinutes, dayOf, endOfDay, workingDaysUsed, workingMinutesUsed, type WorkingTime } from './working-time';

/** What is kept of a clock between events. Instants are milliseconds, time used is in working days or working minutes. */
export interface ClockState {
  /** Used up to the last time it stood still. */
  readonly used: number;
  /** Since when it has been running, or null. */
  readonly since: number | null;
  /** It had run out when it last stood still. */
  readonly late: boolean;
  /** A limit of this matter's own, in the unit of the clock. */
  readonly limit: number | null;
  /** It stands still because the matter is suspended; otherwise because it has been met. */
  readonly paused: boolean;
}

export type Light = 'GREEN' | 'YELLOW' | 'RED';

export interface ClockReading {
  readonly clock: string;
  readonly status: 'RUNNING' | 'PAUSED' | 'MET';
  /** In the unit of the clock, hours with their fractions. */
  readonly used: number;
  readonly limit: number;
  readonly light: Light;
  /** Has run out, whether or not it still runs. */
  readonly late: boolean;
  /** Until when there is time, as an instant; null while it stands still. */
  readonly dueAt: string | null;
  /** The local day of that. */
  readonly dueOn: DateString | null;
}

export const NEW_CLOCK: ClockState = { used: 0, since: null, late: false, limit: null, paused: false };
const MINUTES_AN_HOUR = 60;

/** The limit that holds for a clock, in its own unit. */
export const limitOf = (rule: ClockRule, state: Pick<ClockState, 'limit'>, level: string | null): number => state.limit ?? (level === null ? undefined : rule.limits?.[level]) ?? rule.limit;

const isHours = (rule: ClockRule): boolean => rule.unit === 'workingHours';
const usedBetween = (rule: ClockRule, from: number, to: number, working: WorkingTime): number => (isHours(rule) ? workingMinutesUsed(from, to, working) : Math.max(0, workingDaysUsed(from, to, working)));

/** The last moment of its time, or null when that had been used up before it ran on. */
function deadline(rule: ClockRule, state: ClockState, limit: number, working: WorkingTime): number | null {
  if (state.since === null) return null;
  const left = (isHours(rule) ? limit * MINUTES_AN_HOUR : limit) - state.used;
  if (left < 0) return null;
  return isHours(rule) ? addWorkingMinutes(state.since, left, working) : endOfDay(working.calendar.addWorkingDays(dayOf(state.since, working), left), working);
}

function isLate(rule: ClockRule, state: ClockState, limit: number, now: number, working: WorkingTime): boolean {
  if (state.late || state.since === null) return state.late;
  const until = deadline(rule, state, limit, working);
  return until === null || now > until;
}

/** The clock set going at an instant; a running one runs on. */
export const run = (state: ClockState, now: number): ClockState => (state.since === null ? { ...state, since: now, paused: false } : state);

/** The clock brought to a stand at an instant. */
export function halt(rule: ClockRule, state: ClockState, level: string | null, now: number, working: WorkingTime, paused: boolean): ClockState {
  if (state.since === null) return { ...state, paused: paused && state.paused };
  return { ...state, used: state.used + usedBetween(rule, state.since, now, working), late: isLate(rule, state, limitOf(rule, state, level), now, working), since: null, paused };
}

/** Another limit for this matter: what had run out under the old one has not under the new. */
export function setLimit(rule: ClockRule, state: ClockState, limit: number): ClockState {
  return { ...state, limit, late: state.late && state.used > (isHours(rule) ? limit * MINUTES_AN_HOUR : limit) };
}

/** What a clock shows at an instant. Later readings never show less time used, and never a better light, unless the limit was changed. */
export function readClock(definition: LoopDefinition, rule: ClockRule, state: ClockState, level: string | null, now: number, working: WorkingTime): ClockReading {
  const limit = limitOf(rule, state, level ?? firstLevel(definition));
  const ran = state.since === null ? 0 : usedBetween(rule, state.since, Math.max(now, state.since), working);
  const used = (state.used + ran) / (isHours(rule) ? MINUTES_AN_HOUR : 1);
  const late = isLate(rule, state, limit, now, working);
  const until = deadline(rule, state, limit, working);
  return {
    clock: rule.code,
    status: state.since !== null ? 'RUNNING' : state.paused ? 'PAUSED' : 'MET',
    used,
    limit,
    light: late ? 'RED' : used + 1e-9 >= limit * (definition.yellowFrom ?? 0.8) ? 'YELLOW' : 'GREEN',
    late,
    dueAt: until === null ? null : new Date(until).toISOString(),
    dueOn: until === null ? null : dayOf(until, working),
  };
}
