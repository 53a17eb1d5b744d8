import { clamp, fixed, HUNDRED, isAmount, least, roundTo, type Fixed } from './fixed';
import type { CompleteScheme } from './scheme';
import type { Adjustment, UnitInput } from './unit-input';

/** From the aggregate to the score, step by step. */
export interface FinalSteps {
  /** After the gate. */
  readonly gated: Fixed;
  /** What the plus items added, within their cap. */
  readonly plus: Fixed;
  /** What the minus items took, within theirs. */
  readonly minus: Fixed;
  /** After plus and minus, within 0…100. */
  readonly adjusted: Fixed;
  /** After the gate once more, and after a veto that clears; rounded half up to the 2 places that are printed. */
  readonly score: Fixed;
}

/** The sum of plus or minus items, a plain sum or item by item. */
export function total(items: UnitInput['plus']): Fixed {
  if (items === undefined) return 0n;
  if (isAmount(items)) return fixed(items);
  return (items as readonly Adjustment[]).reduce((sum, { amount }) => sum + fixed(amount), 0n);
}

/** Codes of the rulers whose raw score, as printed with 4 places, lies below the gate. */
export function rulersBelowGate(rulers: readonly (Fixed | null)[], codes: readonly string[], scheme: CompleteScheme): string[] {
  if (scheme.gate === null) return [];
  const gate = fixed(scheme.gate);
  return codes.filter((_, at) => rulers[at] != null && roundTo(rulers[at]!, 4) < gate);
}

/** Gate, plus and minus, gate again, clearing veto: in this order, so that no plus item lifts a unit over the gate. */
export function finalSteps(aggregate: Fixed, belowGate: boolean, unit: UnitInput, scheme: CompleteScheme): FinalSteps {
  const gate = (score: Fixed): Fixed => (belowGate ? least(score, fixed(scheme.gateCap)) : score);
  const plus = least(total(unit.plus), fixed(scheme.plusCap));
  const minus = scheme.minusCap === null ? total(unit.minus) : least(total(unit.minus), fixed(scheme.minusCap));
  const gated = gate(aggregate);
  const adjusted = clamp(gated + plus - minus, 0n, HUNDRED);
  const last = gate(adjusted);
  const cleared = scheme.vetoes.some((veto) => veto.effect === 'ZERO' && unit.vetoes?.includes(veto.code));
  return { gated, plus, minus, adjusted, score: cleared ? 0n : roundTo(last, 2) };
}
