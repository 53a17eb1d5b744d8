import { NEW_CLOCK, readClock, type ClockReading, type Light } from './clock';
import { BACK, kindOf, rowsFor, type LoopDefinition } from './definition';
import type { Command, Loop } from './loop';
import { dayOf, DEFAULT_WORKING_TIME, type WorkingTime } from './working-time';

/** The role in which timers act. */
export const SYSTEM_ROLE = 'SYSTEM';

/** All clocks that have ever run in this round, in the order of the definition. @param now milliseconds. */
export function readClocks(definition: LoopDefinition, loop: Loop, now: number, working: WorkingTime = DEFAULT_WORKING_TIME): ClockReading[] {
  return definition.clocks.flatMap((rule) => (loop.clocks[rule.code] ? [readClock(definition, rule, loop.clocks[rule.code] ?? NEW_CLOCK, loop.level, now, working)] : []));
}

const GRAVITY: readonly Light[] = ['GREEN', 'YELLOW', 'RED'];

/** The light of a matter: the gravest of the clocks that have not been met; null when it is over. */
export function lightOf(definition: LoopDefinition, loop: Loop, now: number, working: WorkingTime = DEFAULT_WORKING_TIME): Light | null {
  if (kindOf(definition, loop.state) === 'done') return null;
  const lights = readClocks(definition, loop, now, working).filter(({ status }) => status !== 'MET').map(({ light }) => GRAVITY.indexOf(light));
  return GRAVITY[Math.max(0, ...lights)]!;
}

/**
 * What the system has to do about a matter now, as commands to be decided like anybody's: end a suspension whose last day is over, take
 * the steps nobody need take, act on clocks that have run out, and tell the next role. Asking again after they were done gives nothing, so a timer may run as often as it likes.
 */
export function dueEvents(definition: LoopDefinition, loop: Loop, now: number, working: WorkingTime = DEFAULT_WORKING_TIME): Command[] {
  if (kindOf(definition, loop.state) === 'done') return [];
  const actor = { id: SYSTEM_ROLE.toLowerCase(), role: SYSTEM_ROLE };
  const at = new Date(now).toISOString();
  if (loop.suspendedUntil !== null) {
    const resume = definition.transitions.find((row) => row.to === BACK && row.roles.includes(SYSTEM_ROLE) && row.from.includes(loop.state));
    return resume && dayOf(now, working) > loop.suspendedUntil ? [{ event: resume.event, at, actor }] : [];
  }
  const automatic = definition.automatic?.find((event) => rowsFor(definition, loop.state, event).some((row) => row.roles.includes(SYSTEM_ROLE)));
  if (automatic) return [{ event: automatic, at, actor }];
  const running = new Map(readClocks(definition, loop, now, working).filter(({ status }) => status === 'RUNNING').map((reading) => [reading.clock, reading]));
  const timeout = definition.timeouts?.find(({ clock }) => running.get(clock)?.late);
  if (timeout) return [{ event: timeout.event, at, actor }];
  const escalate = definition.transitions.find((row) => row.effect?.kind === 'escalate');
  if (!escalate) return [];
  return definition.escalation
    .filter((step) => !loop.escalatedTo.includes(step.to) && reached(step.at, running.get(step.clock)))
    .filter((step, index, steps) => steps.findIndex(({ to }) => to === step.to) === index)
    .map((step) => ({ event: escalate.event, at, actor, party: step.to, note: step.clock }));
}

const reached = (at: number | 'over', reading: ClockReading | undefined): boolean => reading !== undefined && (at === 'over' ? reading.late : reading.late || reading.used >= reading.limit * at);
