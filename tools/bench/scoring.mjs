// Scores a large round: 10 000 units × 60 indicators, in one group and in a hundred, with the robustness band of 1 000 draws. Limit: 5 seconds.
import { best, loadLibrary } from './load-library.mjs';

const { scoreUnits, rankBands, explain, indicatorMedians, validateScheme, validateInputs } = await loadLibrary('scoring');
const UNITS = 10_000;
const INDICATORS = 20;
const LIMIT_MS = 5_000;

let state = 1;
const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const rulers = ['targets', 'process', 'evaluation'].map((code, at) => ({
  code,
  weight: [0.5, 0.3, 0.2][at],
  indicators: Array.from({ length: INDICATORS }, (_, index) => ({ code: `${code}${index}`, kind: 'linear', floor: 40, pass: 70, target: 100, weight: 0.05 })),
}));
const scheme = { rulers, order: 0 };
const units = Array.from({ length: UNITS }, (_, at) => ({
  code: `U${String(at).padStart(5, '0')}`,
  group: `G${at % 100}`,
  plus: Math.floor(random() * 400) / 100,
  values: Object.fromEntries(rulers.flatMap((ruler) => ruler.indicators.map(({ code }) => [code, Math.floor(random() * 6_000) / 100 + 50]))),
}));
if (validateScheme(scheme).length || validateInputs(scheme, units).length) throw new Error('The round of this benchmark is not valid.');

let failed = false;
for (const [title, round] of [['a hundred groups', units], ['one group', units.map((unit) => ({ ...unit, group: 'G' }))]]) {
  let outcome;
  const scoring = best(2, () => (outcome = scoreUnits(scheme, round)));
  const band = best(2, () => rankBands(outcome, { draws: 1_000 }));
  const medians = best(1, () => indicatorMedians(outcome));
  const known = indicatorMedians(outcome);
  const explanation = best(1, () => outcome.scores.slice(0, 100).forEach(({ unit }) => explain(outcome, unit, known))) / 100;
  const total = scoring + band;
  failed ||= total > LIMIT_MS;
  console.log(`${title}: ${UNITS} units × ${rulers.length * INDICATORS} indicators ${scoring.toFixed(0)} ms, band of 1000 draws ${band.toFixed(0)} ms, together ${total.toFixed(0)} ms; medians ${medians.toFixed(0)} ms, one explanation ${explanation.toFixed(2)} ms`);
}
process.exitCode = failed ? 1 : 0;
