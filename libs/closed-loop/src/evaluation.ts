import type { LoopDefinition } from './definition';
import type { Command, Evaluation } from './loop';

/** The evaluation that comes with a command, or null when none does or it is not complete: every aspect, whole numbers from 1 to 5. */
export function evaluationOf(definition: LoopDefinition, round: number, { rating, unsolved }: Pick<Command, 'rating' | 'unsolved'>): Evaluation | null {
  const rule = definition.evaluation;
  if (!rule || !rating) return null;
  const marks = rule.aspects.map((aspect) => rating[aspect]);
  if (!marks.every((mark) => Number.isInteger(mark) && mark! >= 1 && mark! <= 5)) return null;
  const sum = marks.reduce<number>((total, mark) => total + mark!, 0);
  // Compared as whole numbers: a mean of exactly 3 is not below 3.
  return { round, rating, mean: sum / marks.length, satisfied: sum >= rule.reopensBelow * marks.length && unsolved !== true };
}
