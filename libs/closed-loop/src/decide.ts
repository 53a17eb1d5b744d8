import type { MessageParams } from '@gongwei/kernel';
import './messages';
import { limitOf, NEW_CLOCK } from './clock';
import { kindOf, type LoopDefinition, type Requirement, type TransitionRule } from './definition';
import { evaluationOf } from './evaluation';
import type { Actor, Command, Loop, LoopEvent } from './loop';
import { chooseRow, holds, targetOf } from './rows';
import { dayOf, DEFAULT_WORKING_TIME, instantOf, type WorkingTime } from './working-time';

/** Why a command is refused. `transition`, `times` and `time` are conflicts, `role` and `party` are forbidden, the others are mistakes in the input. */
export interface Refusal {
  readonly ok: false;
  readonly rule: 'transition' | 'role' | 'party' | 'times' | 'time' | Requirement;
  readonly messageKey: string;
  readonly params?: MessageParams;
}

export type Decision = { readonly ok: true; readonly event: LoopEvent } | Refusal;

const refuse = (rule: Refusal['rule'], messageKey: string, params?: MessageParams): Refusal => (params ? { ok: false, rule, messageKey, params } : { ok: false, rule, messageKey });

/** Opens a matter. */
export function decideOpening(definition: LoopDefinition, command: Omit<Command, 'event'>): Decision {
  const { event, to, roles } = definition.opening;
  if (!roles.includes(command.actor.role)) return refuse('role', 'loop.role');
  if (Number.isNaN(Date.parse(command.at))) return refuse('time', 'loop.time');
  if (command.level !== undefined && !definition.levels?.includes(command.level)) return refuse('level', 'loop.level');
  return { ok: true, event: { ...command, event, sequence: 1, from: null, to, round: 1 } };
}

/**
 * Whether a command may happen to a matter now, and the event that it then is. The table decides first, then roles, then what must come with
 * it. Nothing changes here: the event becomes true when it is stored and folded in (`evolve`).
 */
export function decide(definition: LoopDefinition, loop: Loop, command: Command, working: WorkingTime = DEFAULT_WORKING_TIME): Decision {
  const row = chooseRow(definition, loop, command);
  if (!row) return refuse('transition', 'loop.transition');
  const time = Date.parse(command.at);
  if (Number.isNaN(time) || time < instantOf(loop.lastAt)) return refuse('time', 'loop.time');
  if (!row.roles.includes(command.actor.role)) return refuse('role', 'loop.role');
  if (row.party && !loop.parties.some((party) => party.id === command.actor.party && party.kind === row.party)) return refuse('party', row.party === 'LEAD' ? 'loop.party.lead' : 'loop.party.co');
  if (row.atMost !== undefined && (loop.counts[command.event] ?? 0) >= row.atMost) return refuse('times', 'loop.times', { max: row.atMost });
  for (const requirement of row.requires ?? []) {
    const refusal = CHECKS[requirement](row, definition, loop, command, working);
    if (refusal) return refusal;
  }
  if (!holds(row, definition, loop, command)) return refuse('transition', 'loop.transition');
  return { ok: true, event: { ...command, sequence: loop.sequence + 1, from: loop.state, to: targetOf(row, loop), round: loop.round } };
}

type Check = (row: TransitionRule, definition: LoopDefinition, loop: Loop, command: Command, working: WorkingTime) => Refusal | null;

const CHECKS: Readonly<Record<Requirement, Check>> = {
  note: (_row, _definition, _loop, { note }) => (note?.trim() ? null : refuse('note', 'loop.note')),
  attachment: (_row, _definition, _loop, { attachments }) => (attachments?.length ? null : refuse('attachment', 'loop.attachment')),
  until: (_row, _definition, _loop, { until, at }, working) => (until && until >= dayOf(instantOf(at), working) ? null : refuse('until', 'loop.until')),
  level: (_row, definition, _loop, { level }) => (level !== undefined && definition.levels?.includes(level) ? null : refuse('level', 'loop.level')),
  rating: (_row, definition, loop, command) => (evaluationOf(definition, loop.round, command) ? null : refuse('rating', 'loop.rating')),
  parts: (_row, _definition, loop) => (loop.parties.every((party) => party.kind === 'LEAD' || party.done) ? null : refuse('parts', 'loop.parts')),
  party: (row, _definition, loop, { party }) => {
    const known = loop.parties.find(({ id }) => id === party);
    if (!party) return refuse('party', 'loop.party.missing');
    if (row.effect?.kind === 'invite' && known) return refuse('party', 'loop.party.twice');
    return row.effect?.kind === 'release' && known?.kind !== 'CO' ? refuse('party', 'loop.party.unknown') : null;
  },
  limit: (row, definition, loop, { limit }) => {
    if (limit === undefined || !Number.isInteger(limit) || limit < 1) return refuse('limit', 'loop.limit');
    const { effect } = row;
    if (effect?.kind !== 'limit' || effect.atMostShare === undefined) return null;
    const rule = definition.clocks.find(({ code }) => code === effect.clock)!;
    const before = limitOf(rule, loop.clocks[rule.code] ?? NEW_CLOCK, loop.level);
    const max = before + Math.floor(before * effect.atMostShare);
    return limit > before && limit <= max ? null : refuse('limit', 'loop.limit.extension', { min: before + 1, max });
  },
};

/** The events somebody in a role may raise now: what buttons to show. Whether what must come with it is there is seen when it is sent. */
export function openEvents(definition: LoopDefinition, loop: Loop, actor: Pick<Actor, 'role' | 'party'>): string[] {
  const may = (row: TransitionRule): boolean =>
    row.roles.includes(actor.role) && (!row.party || loop.parties.some((party) => party.id === actor.party && party.kind === row.party)) && (row.atMost === undefined || (loop.counts[row.event] ?? 0) < row.atMost);
  const starts = (row: TransitionRule): boolean => (row.from === '*' ? kindOf(definition, loop.state) !== 'done' : row.from.includes(loop.state));
  return [...new Set(definition.transitions.filter((row) => starts(row) && may(row)).map(({ event }) => event))];
}
