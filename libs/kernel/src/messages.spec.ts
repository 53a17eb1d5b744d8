import { hasMessage, messageProblems, messagesOf, registerMessages, translate } from './messages';
import { en } from './messages.en';
import { zh } from './messages.zh';

describe('texts in both languages', () => {
  it('agree in keys and placeholders', () => expect(messageProblems({ 'zh-CN': zh, en })).toEqual([]));

  it.each([
    [{ 'zh-CN': { a: '甲' }, en: {} }, ['a: no English text']],
    [{ 'zh-CN': {}, en: { a: 'A' } }, ['a: no Chinese text']],
    [{ 'zh-CN': { a: ' ' }, en: { a: 'A' } }, ['a: no Chinese text']],
    [{ 'zh-CN': { a: '至 {max}' }, en: { a: 'to {min}' } }, ['a: {max} is not {min}']],
    [{ 'zh-CN': { b: '{x}{y}', a: '' }, en: { b: '{y} {x} {x}', a: 'A' } }, ['a: no Chinese text']],
  ])('%j has the problems %j', (catalogue, problems) => expect(messageProblems(catalogue as never)).toEqual(problems));
});

describe('translate', () => {
  beforeAll(() =>
    registerMessages({
      'zh-CN': { 'test.kind.A': '甲', 'test.kind.B': '乙', 'test.text': '{kind}：{count} 个，{missing}' },
      en: { 'test.kind.A': 'first', 'test.kind.B': 'second', 'test.text': '{kind}: {count} of them, {missing}' },
    }));

  it.each([
    ['zh-CN', 'test.text', { kind: '@test.kind.A', count: 3 }, '甲：3 个，{missing}'],
    ['en', 'test.text', { kind: '@test.kind.A|@test.kind.B', count: 0, missing: 'x' }, 'first, second: 0 of them, x'],
    ['zh-CN', 'test.text', { kind: '@test.kind.A|test.kind.B', count: 1, missing: '' }, '甲、乙：1 个，'],
    ['en', 'test.text', { kind: '@test.kind.NONE', count: 1, missing: '@' }, '@test.kind.NONE: 1 of them, @'],
    ['en', 'error.range', { min: 1, max: 5 }, 'Use a value from 1 to 5'],
    ['zh-CN', 'no.such.key', {}, 'no.such.key'],
    ['zh-CN', 'toString', {}, 'toString'],
    ['en', 'error.required', { constructor: 1 }, 'This field is required'],
  ] as const)('%s %s %j', (locale, key, params, expected) => expect(translate(locale, key, params as never)).toBe(expected));

  it('does not read values from the prototype', () => {
    registerMessages({ 'zh-CN': { 'test.proto': '{toString}' }, en: { 'test.proto': '{toString}' } });
    expect(translate('en', 'test.proto')).toBe('{toString}');
  });

  it('knows what is registered', () => {
    expect([hasMessage('test.kind.A'), hasMessage('error.validation'), hasMessage('test.kind.C'), hasMessage('constructor')]).toEqual([true, true, false, false]);
    expect(messagesOf('en')['test.kind.B']).toBe('second');
  });

  it('takes the newer text of a key', () => {
    registerMessages({ 'zh-CN': { 'test.kind.A': '新' }, en: { 'test.kind.A': 'new' } });
    expect(translate('zh-CN', 'test.kind.A')).toBe('新');
  });
});
