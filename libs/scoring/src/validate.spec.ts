import { messageProblems, messagesOf, translate, type RuleViolation } from '@gongwei/kernel';
import { SCORING_MESSAGES } from './messages';
import { canonicalText, completeScheme, type Indicator, type Metric, type Scheme } from './scheme';
import { validateInputs } from './validate-inputs';
import { validateScheme } from './validate-scheme';

const rules = (violations: readonly RuleViolation[]): string[] => violations.map(({ path, rule }) => `${path}:${rule}`);
const LINEAR: Indicator = { code: 'T1', kind: 'linear', floor: 40, pass: 70, target: 100, weight: 0.6 };
const GOOD: Scheme = {
  code: 'responsibility', version: 1,
  rulers: [
    { code: 'targets', weight: 0.5, indicators: [LINEAR, { code: 'T2', kind: 'linear', floor: 30, pass: 15, target: 3, direction: 'down', weight: '0.4' }] },
    { code: 'process', weight: 0.3, indicators: [{ code: 'P1', kind: 'ratio', metric: 'share', weight: 1 }] },
    { code: 'evaluation', weight: 0.2, indicators: [{ code: 'E1', kind: 'graded', levels: { A: 100, B: 60 }, weight: 1 }] },
  ],
  metrics: [{ code: 'held', operation: 'fact' }, { code: 'due', operation: 'fact' }, { code: 'share', operation: 'ratio', of: ['held', 'due'] }],
  vetoes: [{ code: 'accident' }],
};
const withIndicator = (change: object): Scheme => ({ ...GOOD, rulers: [{ code: 'targets', weight: 1, indicators: [{ ...LINEAR, weight: 1, ...change } as Indicator] }] });
const withMetrics = (...metrics: Metric[]): Scheme => ({ ...withIndicator({}), metrics });

describe('a scheme says what is wrong with it', () => {
  it.each<[string, Scheme, string[]]>([
    ['nothing', GOOD, []],
    ['no rulers', { ...GOOD, rulers: [] }, ['rulers:empty']],
    ['no indicators', { ...GOOD, rulers: [{ code: 'a', weight: 1, indicators: [] }] }, ['rulers.0.indicators:empty']],
    ['rulers that weigh 0.9', { ...GOOD, rulers: GOOD.rulers.with(0, { ...GOOD.rulers[0]!, weight: 0.4 }) }, ['rulers:sum']],
    ['indicators that weigh 1.1', { ...GOOD, rulers: GOOD.rulers.with(0, { ...GOOD.rulers[0]!, indicators: [LINEAR, { ...LINEAR, code: 'T2', weight: 0.5 }] }) }, ['rulers.0.indicators:sum']],
    ['thirds that do not add up', withIndicator({ weight: '0.333333333333' }), ['rulers.0.indicators:sum']],
    ['a weight of 0', withIndicator({ weight: 0 }), ['rulers.0.indicators.0.weight:positive']],
    ['a weight that is no number', withIndicator({ weight: 'half' }), ['rulers.0.indicators.0.weight:number']],
    ['a ruler twice', { ...GOOD, rulers: [{ ...GOOD.rulers[0]!, weight: 0.5 }, { ...GOOD.rulers[1]!, code: 'targets', weight: 0.5 }] }, ['rulers.1.code:unique']],
    ['an indicator twice, in another ruler', { ...GOOD, rulers: GOOD.rulers.with(2, { ...GOOD.rulers[2]!, indicators: [{ ...LINEAR, weight: 1 }] }) }, ['rulers.2.indicators.0.code:unique']],
    ['no code', withIndicator({ code: ' ' }), ['rulers.0.indicators.0.code:required']],
    ['pass above target', withIndicator({ pass: 110 }), ['rulers.0.indicators.0.pass:order']],
    ['floor at pass', withIndicator({ floor: 70 }), ['rulers.0.indicators.0.pass:order']],
    ['down with the points of up', withIndicator({ direction: 'down' }), ['rulers.0.indicators.0.pass:order']],
    ['a floor that is no number', withIndicator({ floor: 'low' }), ['rulers.0.indicators.0.floor:number']],
    ['a target beyond what can be', withIndicator({ range: { min: 0, max: 99 } }), ['rulers.0.indicators.0.target:unreachable']],
    ['a target at what can be', withIndicator({ range: { max: 100 } }), []],
    ['a target below what can be', withIndicator({ floor: 30, pass: 15, target: -1, direction: 'down', range: { min: 0 } }), ['rulers.0.indicators.0.target:unreachable']],
    ['a share of more than all', withIndicator({ kind: 'ratio', full: 1.2 }), ['rulers.0.indicators.0.full:unreachable']],
    ['a share of nothing', withIndicator({ kind: 'ratio', full: 0 }), ['rulers.0.indicators.0.full:unreachable']],
    ['one level', withIndicator({ kind: 'graded', levels: { A: 100 } }), ['rulers.0.indicators.0.levels:few']],
    ['a level above 100', withIndicator({ kind: 'graded', levels: { A: 101, B: 0 } }), ['rulers.0.indicators.0.levels.A:percent']],
    ['an unknown metric', withIndicator({ metric: 'nothing' }), ['rulers.0.indicators.0.metric:unknown']],
    ['levels that are computed', withIndicator({ kind: 'graded', levels: { A: 100, B: 0 }, metric: 'share' }), ['rulers.0.indicators.0.metric:level']],
    ['a metric of an unknown one', withMetrics({ code: 'a', operation: 'sum', of: ['b'] }), ['metrics.0.of.0:unknown']],
    ['a metric of itself', withMetrics({ code: 'a', operation: 'sum', of: ['a'] }), ['metrics.0.of:cycle']],
    ['metrics in a circle', withMetrics({ code: 'a', operation: 'sum', of: ['b', 'd'] }, { code: 'b', operation: 'sum', of: ['c'] }, { code: 'c', operation: 'sum', of: ['a'] }, { code: 'd', operation: 'fact' }), ['metrics.0.of:cycle', 'metrics.1.of:cycle', 'metrics.2.of:cycle']],
    ['a metric that only looks like a circle', withMetrics({ code: 'a', operation: 'sum', of: ['b', 'c'] }, { code: 'b', operation: 'sum', of: ['c'] }, { code: 'c', operation: 'fact' }), []],
    ['a metric twice', withMetrics({ code: 'a', operation: 'fact' }, { code: 'a', operation: 'fact' }), ['metrics.1.code:unique']],
    ['a ratio of three', withMetrics({ code: 'a', operation: 'ratio', of: ['b', 'b', 'b'] }, { code: 'b', operation: 'fact' }), ['metrics.0.of:parts']],
    ['a sum of nothing', withMetrics({ code: 'a', operation: 'sum' }), ['metrics.0.of:parts']],
    ['a fact of others', withMetrics({ code: 'a', operation: 'fact', of: ['a'] }), ['metrics.0.of:parts', 'metrics.0.of:cycle']],
    ['an order beyond all', { ...GOOD, order: 21 }, ['order:range']],
    ['an order that is none', { ...GOOD, order: Number.NaN }, ['order:range']],
    ['a gate above 100', { ...GOOD, gate: 101 }, ['gate:percent']],
    ['no gate', { ...GOOD, gate: null, minusCap: 20 }, []],
    ['caps that are none', { ...GOOD, gateCap: 'x', plusCap: -1, minusCap: 101 }, ['gateCap:number', 'plusCap:percent', 'minusCap:percent']],
    ['bounds of the centre crossed', { ...GOOD, robust: { centreLow: 86, centreHigh: 85, points: 0, leastSpread: 0 } }, ['robust.centreLow:order', 'robust.points:positive', 'robust.leastSpread:positive']],
    ['no grades', { ...GOOD, grades: [] }, ['grades:empty']],
    ['grades upside down', { ...GOOD, grades: [{ code: 'a', min: 60 }, { code: 'b', min: 80 }, { code: 'c' }] }, ['grades:order']],
    ['two grades with one limit', { ...GOOD, grades: [{ code: 'a', min: 60 }, { code: 'b', min: 60 }, { code: 'c' }] }, ['grades:order']],
    ['a lowest grade with a limit', { ...GOOD, grades: [{ code: 'a', min: 60 }, { code: 'b', min: 20 }] }, ['grades:order']],
    ['a grade without a limit between', { ...GOOD, grades: [{ code: 'a', min: 60 }, { code: 'b' }, { code: 'c' }] }, ['grades:order']],
    ['a ceiling of more than all', { ...GOOD, grades: [{ code: 'a', min: 60, topShare: 1.1 }, { code: 'b' }] }, ['grades.0.topShare:share']],
    ['caps by what is not there', { ...GOOD, gradeCaps: [{ indicator: 'X', below: 60, grade: 'GOLD' }] }, ['gradeCaps.0.indicator:unknown', 'gradeCaps.0.grade:unknown']],
    ['a veto twice', { ...GOOD, vetoes: [{ code: 'a' }, { code: 'a' }] }, ['vetoes.1.code:unique']],
  ])('%s', (_, scheme, expected) => expect(rules(validateScheme(scheme))).toEqual(expected));

  it('in words, with the sum and the circle', () => {
    const say = (scheme: Scheme): string[] => validateScheme(scheme).map(({ messageKey, params }) => translate('zh-CN', messageKey, params));
    expect(say({ ...GOOD, rulers: GOOD.rulers.with(0, { ...GOOD.rulers[0]!, weight: 0.45 }) })).toEqual(['权重之和应为 1，现为 0.95']);
    expect(say(withMetrics({ code: 'a', operation: 'sum', of: ['b'] }, { code: 'b', operation: 'sum', of: ['a'] }))[0]).toBe('数据项循环引用：a → b → a');
  });
});

describe('the values of a round', () => {
  const unit = (change: object): object => ({ code: 'u', group: 'A', values: { T1: 80, T2: null, held: 3, due: '4', E1: 'A' }, ...change });
  it.each<[string, object[], string[]]>([
    ['in order', [unit({})], []],
    ['without values', [unit({ values: {} })], []],
    ['an unknown indicator', [unit({ values: { T9: 1 } })], ['units.0.values.T9:unknown']],
    ['the value of a computed metric', [unit({ values: { share: 0.5 } })], ['units.0.values.share:unknown']],
    ['the code of an indicator that reads another metric', [unit({ values: { P1: 0.5 } })], ['units.0.values.P1:unknown']],
    ['text for a number', [unit({ values: { T1: 'many' } })], ['units.0.values.T1:number']],
    ['infinity', [unit({ values: { held: Infinity } })], ['units.0.values.held:number']],
    ['an unknown level', [unit({ values: { E1: 'E' } })], ['units.0.values.E1:level']],
    ['a pair for a plain number', [unit({ values: { T1: { part: 1, whole: 2 } } })], ['units.0.values.T1:pair']],
    ['a unit twice', [unit({}), unit({})], ['units.1.code:unique']],
    ['no code and no group', [unit({ code: '', group: ' ' })], ['units.0.code:required', 'units.0.group:required']],
    ['an unknown veto', [unit({ vetoes: ['accident', 'x'] })], ['units.0.vetoes.1:unknown']],
    ['negative points', [unit({ plus: -1 })], ['units.0.plus:places']],
    ['points of five places', [unit({ minus: [{ code: 'm', amount: '0.00001' }] })], ['units.0.minus.0.amount:places']],
    ['points that are none', [unit({ plus: 'x' })], ['units.0.plus:number']],
    ['one fact in two places', [unit({ plus: [{ code: 'p', amount: 1, factId: 'f' }, { code: 'q', amount: 1, factId: 'g' }], minus: [{ code: 'm', amount: 1, factId: 'f' }] })], ['units.0.minus.0.factId:twice']],
    ['the same fact of two units', [unit({ plus: [{ code: 'p', amount: 1, factId: 'f' }] }), unit({ code: 'v', plus: [{ code: 'p', amount: 1, factId: 'f' }] })], []],
  ])('%s', (_, units, expected) => expect(rules(validateInputs(GOOD, units as never))).toEqual(expected));

  it.each<[unknown, string[]]>([[{ part: 3, whole: 4 }, []], [0.5, []], [1.5, ['units.0.values.P:share']], [{ part: 5, whole: 4 }, ['units.0.values.P:parts']], [{ part: -1, whole: 4 }, ['units.0.values.P:parts']], [{ part: 'a', whole: 4 }, ['units.0.values.P:number']]])('a ratio takes %j', (value, expected) => {
    const scheme: Scheme = { rulers: [{ code: 'r', weight: 1, indicators: [{ code: 'P', kind: 'ratio', weight: 1 }] }] };
    expect(rules(validateInputs(scheme, [{ code: 'u', group: 'A', values: { P: value as never } }]))).toEqual(expected);
  });
});

describe('schemes as data', () => {
  it('are completed without losing what they set', () => expect(completeScheme({ rulers: [], gate: null, order: undefined })).toMatchObject({ gate: null, order: 0, plusCap: 5, gateCap: 69.99, comparability: 'GROUP_ROBUST' }));
  it('have one text for one content', () => {
    expect(canonicalText({ b: 1, a: [{ d: undefined, c: 'x' }, null] })).toBe('{"a":[{"c":"x"},null],"b":1}');
    expect(canonicalText({ a: 1, b: 2 })).toBe(canonicalText({ b: 2, a: 1 }));
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
  });
  it('speak both languages', () => {
    expect(messageProblems(SCORING_MESSAGES)).toEqual([]);
    expect(messagesOf('en')['scoring.empty']).toBeTruthy();
  });
});
