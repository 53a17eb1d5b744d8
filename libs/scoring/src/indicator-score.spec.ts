import { print } from './fixed';
import { indicatorScorer, type Reading } from './indicator-score';
import { metricReader } from './metrics';
import type { Indicator, Metric } from './scheme';

const scored = (indicator: object, reading: Reading): string => {
  const score = indicatorScorer({ code: 'I', weight: 1, ...indicator } as Indicator)(reading);
  return score === null ? 'missing' : print(score, 4);
};
const UP = { kind: 'linear', floor: 40, pass: 70, target: 100 };
const DOWN = { kind: 'linear', floor: 30, pass: 15, target: 3, direction: 'down' };
const GRADED = { kind: 'graded', levels: { A: 100, B: 85, C: 70, D: 40, 1: 10 } };
const RATIO = { kind: 'ratio' };

describe('indicator scores', () => {
  it.each<[object, Reading, string]>([
    [UP, 39, '0.0000'], [UP, 40, '0.0000'], [UP, 55, '30.0000'], [UP, 70, '60.0000'], [UP, 85, '80.0000'], [UP, 100, '100.0000'], [UP, 104, '100.0000'], [UP, -5, '0.0000'], [UP, 86, '81.3333'], [UP, '69.9999', '59.9998'],
    [DOWN, 31, '0.0000'], [DOWN, 30, '0.0000'], [DOWN, 23, '28.0000'], [DOWN, 15, '60.0000'], [DOWN, 9, '80.0000'], [DOWN, 3, '100.0000'], [DOWN, 0, '100.0000'],
    [GRADED, 'A', '100.0000'], [GRADED, 'D', '40.0000'], [GRADED, 1, '10.0000'],
    [RATIO, { part: 2, whole: 3 }, '66.6667'], [RATIO, { part: 3, whole: 3 }, '100.0000'], [RATIO, { part: 0, whole: 3 }, '0.0000'], [RATIO, { part: 0, whole: 0 }, 'missing'], [RATIO, 0.375, '37.5000'], [RATIO, '1', '100.0000'],
    [{ ...RATIO, full: 0.8 }, 0.6, '75.0000'], [{ ...RATIO, full: 0.8 }, { part: 9, whole: 10 }, '100.0000'],
    [{ ...RATIO, direction: 'down' }, { part: 1, whole: 4 }, '75.0000'], [{ ...RATIO, direction: 'down', full: 0.1 }, 0.05, '50.0000'],
    [UP, { part: 85, whole: 1 }, '80.0000'],
    ...[UP, DOWN, GRADED, RATIO].flatMap((kind): [object, Reading, string][] => [[kind, null, 'missing'], [kind, undefined, 'missing'], [kind, '', 'missing']]),
  ])('%j makes of %j %s', (indicator, reading, score) => expect(scored(indicator, reading)).toBe(score));

  it.each<[object, Reading]>([[UP, 'A'], [GRADED, 'E'], [GRADED, 'toString'], [RATIO, 'half']])('%j cannot read %j', (indicator, reading) => expect(() => scored(indicator, reading)).toThrow(RangeError));
});

describe('metrics', () => {
  const METRICS: Metric[] = [
    { code: 'held', operation: 'fact' }, { code: 'due', operation: 'fact' }, { code: 'visits', operation: 'fact' },
    { code: 'share', operation: 'ratio', of: ['held', 'due'] },
    { code: 'all', operation: 'sum', of: ['held', 'visits'] },
    { code: 'open', operation: 'difference', of: ['due', 'held'] },
    { code: 'weighted', operation: 'product', of: ['share', 'visits'] },
    { code: 'mean', operation: 'mean', of: ['held', 'due', 'visits'] },
    { code: 'low', operation: 'least', of: ['held', 'visits'] },
    { code: 'high', operation: 'greatest', of: ['held', 'visits'] },
  ];
  const read = (code: string, values: object): string => {
    const found = metricReader(METRICS, values as never)(code);
    return found === null || found === undefined ? 'missing' : typeof found === 'object' && 'computed' in found ? print(found.computed, 4) : JSON.stringify(found);
  };
  const FACTS = { held: 9, due: 12, visits: '4.5' };
  it.each([['held', '9'], ['visits', '"4.5"'], ['share', '0.7500'], ['all', '13.5000'], ['open', '3.0000'], ['weighted', '3.3750'], ['mean', '8.5000'], ['low', '4.5000'], ['high', '9.0000'], ['elsewhere', 'missing']])('%s is %s', (code, expected) => expect(read(code, FACTS)).toBe(expected));
  it.each([['share', { held: 9 }], ['all', { held: 9, visits: null }], ['weighted', { held: 9, due: 0, visits: 1 }], ['share', { held: 9, due: 0 }]])('%s is missing in %j, and never 0', (code, values) => expect(read(code, values)).toBe('missing'));
  it('takes a pair for its share', () => expect(read('all', { held: { part: 1, whole: 4 }, visits: 1 })).toBe('1.2500'));
  it('ends in a circle with nothing', () => expect(metricReader([{ code: 'a', operation: 'sum', of: ['b'] }, { code: 'b', operation: 'sum', of: ['a'] }], {})('a')).toBeNull());
});
