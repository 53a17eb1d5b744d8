import { readFileSync } from 'node:fs';
import type { Scheme } from './scheme';
import { scoreUnits } from './score-units';
import type { UnitInput } from './unit-input';

interface Example {
  readonly scheme: Scheme;
  readonly units: readonly UnitInput[];
  readonly expected: readonly Record<string, unknown>[];
}
const { scheme, units, expected } = JSON.parse(readFileSync(new URL('./fixtures/worked-example.json', import.meta.url), 'utf8')) as Example;

describe('the worked example: eleven units in two groups', () => {
  const { scores } = scoreUnits(scheme, units);
  const printed = scores.map(({ unit, group, rulers, comparable, aggregate, gated, score, rank, grade }) => ({ unit, group, rulers, comparable, aggregate, gated, score, rank, grade }));

  it('has every unit', () => expect(printed.map(({ unit }) => unit)).toEqual(expected.map(({ unit }) => unit)));
  it.each(expected.map((row, at) => [row['unit'], row, printed[at]] as const))('%s comes out as printed', (_, row, found) => expect(found).toEqual(row));
});
