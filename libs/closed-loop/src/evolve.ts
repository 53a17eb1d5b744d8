import { halt, NEW_CLOCK, run, setLimit, type ClockState } from './clock';
import { firstLevel, kindOf, type Effect, type LoopDefinition, type TransitionRule } from './definition';
import { evaluationOf } from './evaluation';
import type { Loop, LoopEvent, Party } from './loop';
import { chooseRow, holds, targetOf } from './rows';
import { DEFAULT_WORKING_TIME, instantOf, type WorkingTime } from './working-time';

/** A matter as its events have made it. @throws Error when the events are not a history of this definition. */
export function replay(definition: LoopDefinition, events: readonly LoopEvent[], working: WorkingTime = DEFAULT_WORKING_TIME): Loop {
  const loop = events.reduce<Loop | null>((before, event) => evolve(definition, before, event, working), null);
  if (!loop) throw new Error('A matter has at least the event that opened it.');
  return loop;
}

/** What a matter becomes by one more event. Depends on nothing else, so that the same events give the same matter for ever. */
export function evolve(definition: LoopDefinition, loop: Loop | null, event: LoopEvent, working: WorkingTime = DEFAULT_WORKING_TIME): Loop {
  if (!loop) return open(definition, event, working);
  const row = rowOf(definition, loop, event);
  const { effect } = row;
  const reopened = effect?.kind === 'reopen';
  const level = effect?.kind === 'level' ? event.level! : loop.level;
  const suspends = kindOf(definition, event.to) === 'suspended';
  const counts = reopened ? {} : loop.counts;
  const evaluation = row.requires?.includes('rating') ? evaluationOf(definition, loop.round, event) : null;
  return {
    ...loop,
    state: event.to,
    round: loop.round + (reopened ? 1 : 0),
    level,
    sequence: event.sequence,
    lastAt: event.at,
    resumesIn: suspends ? (kindOf(definition, loop.state) === 'suspended' ? loop.resumesIn : loop.state) : null,
    suspendedUntil: suspends ? (event.until ?? loop.suspendedUntil) : null,
    counts: { ...counts, [event.event]: (counts[event.event] ?? 0) + 1 },
    parties: partiesAfter(loop.parties, effect, event, reopened),
    clocks: clocksAfter(definition, loop, event, effect, working),
    escalatedTo: reopened ? [] : effect?.kind === 'escalate' && event.party ? [...loop.escalatedTo, event.party] : loop.escalatedTo,
    evaluations: evaluation ? [...loop.evaluations, evaluation] : loop.evaluations,
  };
}

function open(definition: LoopDefinition, event: LoopEvent, working: WorkingTime): Loop {
  if (event.sequence !== 1 || event.event !== definition.opening.event || event.to !== definition.opening.to) throw new Error(`A matter of ${definition.code} does not begin with ${event.event} → ${event.to}`);
  const level = event.level ?? firstLevel(definition);
  const loop: Loop = {
    definition: definition.code, version: definition.version, state: event.to, round: 1, level, sequence: 1, openedAt: event.at, lastAt: event.at, resumesIn: null, suspendedUntil: null,
    counts: { [event.event]: 1 }, parties: [], clocks: {}, escalatedTo: [], evaluations: [],
  };
  return { ...loop, clocks: clocksAfter(definition, loop, event, undefined, working) };
}

/** The row an event went by; one that is in no row never happened. */
function rowOf(definition: LoopDefinition, loop: Loop, event: LoopEvent): TransitionRule {
  const row = chooseRow(definition, loop, event);
  if (!row || !holds(row, definition, loop, event) || targetOf(row, loop) !== event.to || event.from !== loop.state || event.sequence !== loop.sequence + 1 || event.round !== loop.round) throw new Error(`${definition.code}: event ${event.sequence} (${event.event}, ${event.from} → ${event.to}) does not follow ${loop.state} after ${loop.sequence}`);
  if (instantOf(event.at) < instantOf(loop.lastAt)) throw new Error(`${definition.code}: event ${event.sequence} lies before the one it follows`);
  return row;
}

/** Clocks run in their states, stand still in suspended ones and elsewhere have been met; a new round sets them back to nothing. */
function clocksAfter(definition: LoopDefinition, loop: Loop, event: LoopEvent, effect: Effect | undefined, working: WorkingTime): Record<string, ClockState> {
  const clocks: Record<string, ClockState> = {};
  const now = instantOf(event.at);
  const suspended = kindOf(definition, event.to) === 'suspended';
  for (const rule of definition.clocks) {
    const before = effect?.kind === 'reopen' ? { ...NEW_CLOCK, limit: loop.clocks[rule.code]?.limit ?? null } : loop.clocks[rule.code];
    const runs = rule.runsIn.includes(event.to);
    let state = runs ? run(before ?? NEW_CLOCK, now) : before && halt(rule, before, loop.level, now, working, suspended);
    if (effect?.kind === 'limit' && effect.clock === rule.code) state = setLimit(rule, state ?? NEW_CLOCK, event.limit!);
    if (state) clocks[rule.code] = state;
  }
  return clocks;
}

function partiesAfter(parties: readonly Party[], effect: Effect | undefined, event: LoopEvent, reopened: boolean): readonly Party[] {
  const id = event.party;
  switch (effect?.kind) {
    case 'assign':
      return id ? [{ id, kind: 'LEAD', done: false }] : parties;
    case 'invite':
      return id && !parties.some((party) => party.id === id) ? [...parties, { id, kind: 'CO', done: false }] : parties;
    case 'release':
      return parties.filter((party) => party.id !== id || party.kind === 'LEAD');
    case 'contribute':
      return parties.map((party) => (party.id === event.actor.party ? { ...party, done: true } : party));
    default:
      return reopened ? parties.map((party) => ({ ...party, done: false })) : parties;
  }
}
