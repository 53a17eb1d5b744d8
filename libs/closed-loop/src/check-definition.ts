import { RuleSet, type RuleViolation } from '@gongwei/kernel';
import './messages';
import { ANY_OPEN, BACK, kindOf, rowsFor, STAY, type LoopDefinition } from './definition';
import { SYSTEM_ROLE } from './due-events';

/** Checks a definition before matters are opened with it. @returns what is wrong, each with its place. */
export function checkDefinition(definition: LoopDefinition): RuleViolation[] {
  const rules = new RuleSet();
  checkStates(rules, definition);
  if (!rules.violations.length) checkWays(rules, definition);
  checkClocks(rules, definition);
  return rules.violations;
}

function checkStates(rules: RuleSet, definition: LoopDefinition): void {
  const known = (path: string, state: string): void => {
    if (!Object.hasOwn(definition.states, state)) rules.add(path, 'state', 'loop.definition.state', { state });
  };
  known('opening.to', definition.opening.to);
  definition.transitions.forEach((row, at) => {
    if (row.from !== ANY_OPEN) row.from.forEach((state) => known(`transitions.${at}.from`, state));
    if (row.to !== STAY && row.to !== BACK) known(`transitions.${at}.to`, row.to);
    if (row.to === BACK) for (const state of row.from) if (kindOf(definition, state) !== 'suspended') rules.add(`transitions.${at}.from`, 'back', 'loop.definition.back', { state });
    for (const level of row.when?.level ?? []) if (!definition.levels?.includes(level)) rules.add(`transitions.${at}.when.level`, 'level', 'loop.definition.level', { level });
    if (row.effect?.kind === 'limit' && !definition.clocks.some(({ code }) => row.effect?.kind === 'limit' && code === row.effect.clock)) rules.add(`transitions.${at}.effect.clock`, 'clock', 'loop.definition.clock', { clock: row.effect.clock });
  });
}

/** Every state can be reached, every state that is not done can be left, and no event has two rows that nothing tells apart. */
function checkWays(rules: RuleSet, definition: LoopDefinition): void {
  const states = Object.keys(definition.states);
  const reached = new Set([definition.opening.to]);
  for (const state of reached) for (const row of definition.transitions) if (row.to !== STAY && row.to !== BACK && (row.from === ANY_OPEN ? kindOf(definition, state) !== 'done' : row.from.includes(state))) reached.add(row.to);
  for (const state of states) {
    if (!reached.has(state)) rules.add(`states.${state}`, 'unreachable', 'loop.definition.unreachable', { state });
    const leaves = definition.transitions.some((row) => row.to !== STAY && row.to !== state && row.from !== ANY_OPEN && row.from.includes(state));
    if (kindOf(definition, state) !== 'done' && !leaves) rules.add(`states.${state}`, 'stuck', 'loop.definition.stuck', { state });
    for (const event of new Set(definition.transitions.map((row) => row.event))) {
      const plain = rowsFor(definition, state, event).filter((row) => !row.when);
      const clash = plain.some((row, at) => plain.some((other, index) => index > at && other.roles.some((role) => row.roles.includes(role))));
      if (clash) rules.add(`states.${state}`, 'ambiguous', 'loop.definition.ambiguous', { event, state });
    }
  }
}

function checkClocks(rules: RuleSet, definition: LoopDefinition): void {
  const codes = new Set(definition.clocks.map(({ code }) => code));
  definition.clocks.forEach((clock, at) => {
    for (const state of clock.runsIn) if (!Object.hasOwn(definition.states, state)) rules.add(`clocks.${at}.runsIn`, 'state', 'loop.definition.state', { state });
    if (![clock.limit, ...Object.values(clock.limits ?? {})].every((limit) => limit > 0)) rules.add(`clocks.${at}.limit`, 'limit', 'loop.definition.limit');
    for (const level of Object.keys(clock.limits ?? {})) if (!definition.levels?.includes(level)) rules.add(`clocks.${at}.limits`, 'level', 'loop.definition.level', { level });
  });
  definition.escalation.forEach(({ clock }, at) => {
    if (!codes.has(clock)) rules.add(`escalation.${at}.clock`, 'clock', 'loop.definition.clock', { clock });
  });
  const checkSystemEvent = (path: string, event: string): void => {
    if (!definition.transitions.some((row) => row.event === event && row.roles.includes(SYSTEM_ROLE))) rules.add(path, 'event', 'loop.definition.event', { event });
  };
  definition.timeouts?.forEach(({ clock, event }, at) => {
    if (!codes.has(clock)) rules.add(`timeouts.${at}.clock`, 'clock', 'loop.definition.clock', { clock });
    checkSystemEvent(`timeouts.${at}.event`, event);
  });
  definition.automatic?.forEach((event, at) => checkSystemEvent(`automatic.${at}`, event));
}
