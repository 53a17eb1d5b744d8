import { BACK, rowsFor, STAY, type LoopDefinition, type TransitionRule } from './definition';
import { evaluationOf } from './evaluation';
import type { Command, Loop } from './loop';

type Place = Pick<Loop, 'state' | 'level' | 'round' | 'resumesIn'>;

/** The row a command goes by: the first whose conditions hold for a role that may, else the first that says what is wrong. */
export function chooseRow(definition: LoopDefinition, loop: Place, command: Command): TransitionRule | undefined {
  const rows = rowsFor(definition, loop.state, command.event);
  const holding = rows.filter((row) => holds(row, definition, loop, command));
  return holding.find((row) => row.roles.includes(command.actor.role)) ?? holding[0] ?? rows.at(-1);
}

/** The state a row leads to from where the matter stands. */
export const targetOf = (row: TransitionRule, loop: Pick<Place, 'state' | 'resumesIn'>): string => (row.to === STAY ? loop.state : row.to === BACK ? (loop.resumesIn ?? loop.state) : row.to);

/** Whether the conditions of a row hold. */
export function holds(row: TransitionRule, definition: LoopDefinition, loop: Pick<Place, 'level' | 'round'>, command: Command): boolean {
  const { when } = row;
  if (!when) return true;
  if (when.level && !when.level.includes(command.level ?? loop.level ?? '')) return false;
  return when.satisfied === undefined || evaluationOf(definition, loop.round, command)?.satisfied === when.satisfied;
}
