import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { explain, indicatorMedians, type Explanation } from './explain';
import { rankBands } from './robustness';
import { seeded } from './random';
import type { Scheme } from './scheme';
import { scoreUnits } from './score-units';
import { round } from './testing/arbitrary';
import type { UnitInput } from './unit-input';

const example = JSON.parse(readFileSync(new URL('./fixtures/worked-example.json', import.meta.url), 'utf8')) as { scheme: Scheme; units: UnitInput[] };
const outcome = scoreUnits(example.scheme, example.units);
const tenThousandths = (text: string): number => Math.round(Number(text) * 1e4);
const sumOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + tenThousandths(text), 0);

/** Every printed sum, digit by digit. */
function addsUp(found: Explanation): void {
  expect(sumOf([found.reference, ...found.indicators.map(({ effect }) => effect)])).toBe(tenThousandths(found.aggregate));
  expect(sumOf([found.aggregate, found.gate, found.plus, found.minus, found.limits])).toBe(tenThousandths(found.score));
}

describe('why a score is what it is', () => {
  it('adds up, for every unit of the worked example', () => {
    for (const { unit, aggregate, score } of outcome.scores) {
      const found = explain(outcome, unit)!;
      addsUp(found);
      expect([found.aggregate, found.score]).toEqual([aggregate, score]);
    }
  });

  it('shows what an indicator gave its ruler and against the group', () => {
    const found = explain(outcome, 'A5')!;
    expect(found.indicators.find(({ indicator }) => indicator === 'T1')).toMatchObject({
      ruler: 'targets',
      score: '81.3333',
      groupMedian: '81.3333',
      weight: '0.6000',
      rulerPoints: '48.8000',
      effect: '0.0000',
    });
    expect(found.indicators.find(({ indicator }) => indicator === 'T2')).toMatchObject({ score: '28.0000', groupMedian: '55.6667', rulerPoints: '11.2000' });
    expect(Number(found.indicators.find(({ indicator }) => indicator === 'T2')!.effect)).toBeLessThan(0);
    expect(found).toMatchObject({ gate: '0.0000', plus: '0.0000', minus: '0.0000', limits: '0.0007' });
  });

  it('names what the gate took', () => {
    const found = explain(outcome, 'A1')!;
    expect(found).toMatchObject({ aggregate: '76.1192', gate: '-6.1292', plus: '2.5000', minus: '-1.0000', limits: '-1.5000', score: '69.99' });
    expect(found.indicators.find(({ indicator }) => indicator === 'E1')).toMatchObject({ score: null, weight: '0.0000', rulerPoints: '0.0000', effect: '0.0000' });
  });

  it('knows nobody it has not scored', () => expect(explain(outcome, 'nobody')).toBeNull());

  it('adds up whatever the scheme, blames an indicator only below the median and praises it only above', () => {
    fc.assert(
      fc.property(round({ missing: true, most: 8 }), ({ scheme, units }) => {
        const made = scoreUnits(scheme, units);
        const medians = indicatorMedians(made);
        for (const { unit, status } of made.scores) {
          const found = explain(made, unit, medians);
          expect(found === null).toBe(status !== 'SCORED');
          if (!found) continue;
          addsUp(found);
          for (const { score, groupMedian, effect } of found.indicators) {
            const above = score === null ? 0 : tenThousandths(score) - tenThousandths(groupMedian!);
            // A printed effect may be moved by one in its last place for the sake of the sum.
            if (tenThousandths(effect) > 1) expect(above).toBeGreaterThan(0);
            if (tenThousandths(effect) < -1) expect(above).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('how far a rank depends on the weights', () => {
  it('is the same for the same seed', () => {
    expect(rankBands(outcome, { seed: 'one' })).toEqual(rankBands(outcome, { seed: 'one' }));
    expect(rankBands(outcome, { seed: 'one' })).not.toEqual(rankBands(outcome, { seed: 'two' }));
  });
  it('holds the published rank between best and worst', () => {
    const bands = rankBands(outcome);
    expect(bands.map(({ unit }) => unit)).toEqual(outcome.scores.map(({ unit }) => unit));
    for (const { unit, rank, best, worst, steady } of bands) {
      expect(rank).toBe(outcome.scores.find((one) => one.unit === unit)!.rank);
      expect(best <= rank && rank <= worst && steady >= 0 && steady <= 1).toBe(true);
    }
    expect(bands.find(({ unit }) => unit === 'A7')).toMatchObject({ best: 7, worst: 7, steady: 1 });
    expect(bands.find(({ unit }) => unit === 'A5')!.steady).toBeGreaterThan(0.5);
    expect(bands.some(({ best, worst }) => best < worst)).toBe(true);
  });
  it('without any spread is the published rank, for every rule and tie', () => {
    fc.assert(
      fc.property(round({ missing: true }), ({ scheme, units }) => {
        for (const { rank, best, worst, steady } of rankBands(scoreUnits(scheme, units), { draws: 3, spread: 0 })) expect([best, worst, steady]).toEqual([rank, rank, 1]);
      }),
      { numRuns: 60 },
    );
  });
  it('moves nobody when there is one ruler', () => {
    const scheme: Scheme = { rulers: [{ code: 'r', weight: 1, indicators: [{ code: 'i', kind: 'ratio', weight: 1 }] }] };
    const units = [0.9, 0.7, 0.7, 0.2].map((i, at): UnitInput => ({ code: `u${at}`, group: 'A', values: { i } }));
    expect(rankBands(scoreUnits(scheme, units)).map(({ rank, best, worst, steady }) => [rank, best, worst, steady])).toEqual([
      [1, 1, 1, 1],
      [2, 2, 2, 1],
      [2, 2, 2, 1],
      [4, 4, 4, 1],
    ]);
  });
  it('leaves out who is not ranked', () => expect(rankBands(scoreUnits({ ...example.scheme, unrankedGroups: ['A'] }, example.units)).map(({ group }) => group)).toEqual(['B', 'B', 'B', 'B']));
});

describe('the generator of the draws', () => {
  it('is pinned: these numbers stay, or published bands change', () => {
    const random = seeded('gongwei');
    expect([random(), random(), random()].map((value) => value.toFixed(9))).toMatchInlineSnapshot(`
     [
       "0.322283087",
       "0.717060787",
       "0.842218428",
     ]
    `);
  });
  it('spreads evenly between 0 and 1', () => {
    const random = seeded('even');
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 20_000; draw += 1) tenths[Math.floor(random() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });
});
