import { RuleSet, type RuleViolation } from '@gongwei/kernel';
import './messages';
import { fixed, isAmount, ONE, roundTo, type Amount } from './fixed';
import { completeScheme, type CompleteScheme, type Indicator, type Scheme } from './scheme';
import type { Adjustment, UnitInput, Value } from './unit-input';

/** Checks the values of a round against its (valid) scheme. @returns what is wrong, each with its path (`units.3.values.T1`). */
export function validateInputs(given: Scheme, units: readonly UnitInput[]): RuleViolation[] {
  const scheme = completeScheme(given);
  const rules = new RuleSet();
  const readers = readersOf(scheme);
  const vetoes = new Set(scheme.vetoes.map(({ code }) => code));
  const seen = new Set<string>();
  units.forEach((unit, at) => {
    const path = `units.${at}`;
    if (!unit.code.trim()) rules.add(`${path}.code`, 'required', 'error.required');
    else if (seen.has(unit.code)) rules.add(`${path}.code`, 'unique', 'scoring.unit.twice', { code: unit.code });
    seen.add(unit.code);
    if (!unit.group.trim()) rules.add(`${path}.group`, 'required', 'error.required');
    for (const [code, value] of Object.entries(unit.values)) {
      const reader = readers.get(code);
      if (!reader) rules.add(`${path}.values.${code}`, 'unknown', 'scoring.indicator.unknown', { code });
      else if (value !== null && value !== undefined && value !== '') for (const indicator of reader) checkValue(rules, `${path}.values.${code}`, value, indicator);
    }
    unit.vetoes?.forEach((code, index) => {
      if (!vetoes.has(code)) rules.add(`${path}.vetoes.${index}`, 'unknown', 'scoring.veto.unknown', { code });
    });
    checkAdjustments(rules, unit, path);
  });
  return rules.violations;
}

/** Who reads a value: the indicators themselves, or `null` for a metric that only goes into others. Computed metrics are never given. */
function readersOf(scheme: CompleteScheme): Map<string, (Indicator | null)[]> {
  const readers = new Map<string, (Indicator | null)[]>();
  const note = (code: string, reader: Indicator | null): void => void readers.set(code, [...(readers.get(code) ?? []), reader]);
  const computed = new Set(scheme.metrics.filter(({ operation }) => operation !== 'fact').map(({ code }) => code));
  const facts = new Set(scheme.metrics.filter(({ operation }) => operation === 'fact').map(({ code }) => code));
  for (const ruler of scheme.rulers) for (const indicator of ruler.indicators) if (!computed.has(indicator.metric ?? indicator.code)) note(indicator.metric ?? indicator.code, indicator);
  for (const metric of scheme.metrics) for (const part of metric.of ?? []) if (facts.has(part)) note(part, null);
  for (const fact of facts) if (!readers.has(fact)) note(fact, null);
  return readers;
}

function checkValue(rules: RuleSet, path: string, value: NonNullable<Value>, indicator: Indicator | null): void {
  if (rules.broken(path)) return;
  if (typeof value === 'object') {
    if (indicator !== null && indicator.kind !== 'ratio') return rules.add(path, 'pair', 'scoring.value.pair');
    if (!isAmount(value.part) || !isAmount(value.whole)) return rules.add(path, 'number', 'scoring.number', { value: `${value.part}/${value.whole}` });
    if (fixed(value.part) < 0n || fixed(value.part) > fixed(value.whole)) rules.add(path, 'parts', 'scoring.ratio.parts');
    return;
  }
  if (indicator?.kind === 'graded') {
    if (!Object.hasOwn(indicator.levels, String(value))) rules.add(path, 'level', 'scoring.level.unknown', { value: String(value) });
  } else if (!isAmount(value)) rules.add(path, 'number', 'scoring.number', { value: String(value) });
  else if (indicator?.kind === 'ratio' && (fixed(value) < 0n || fixed(value) > ONE)) rules.add(path, 'share', 'scoring.ratio.share');
}

/** Plus and minus items: amounts of at most 4 places, and one fact once, whichever item it stands behind. */
function checkAdjustments(rules: RuleSet, unit: UnitInput, path: string): void {
  const facts = new Set<string>();
  for (const side of ['plus', 'minus'] as const) {
    const items = unit[side];
    if (items === undefined) continue;
    if (!Array.isArray(items)) checkPoints(rules, `${path}.${side}`, items as Amount);
    else {
      (items as readonly Adjustment[]).forEach(({ amount, factId }, at) => {
        checkPoints(rules, `${path}.${side}.${at}.amount`, amount);
        if (factId === undefined) return;
        if (facts.has(factId)) rules.add(`${path}.${side}.${at}.factId`, 'twice', 'scoring.fact.twice', { fact: factId });
        facts.add(factId);
      });
    }
  }
}

function checkPoints(rules: RuleSet, path: string, amount: Amount): void {
  if (!isAmount(amount)) rules.add(path, 'number', 'scoring.number', { value: String(amount) });
  else if (fixed(amount) < 0n || roundTo(fixed(amount), 4) !== fixed(amount)) rules.add(path, 'places', 'scoring.adjustment.places');
}
