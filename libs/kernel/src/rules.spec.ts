import { conflict, DomainError, ERROR_CODES, forbidden, notFound, unauthenticated, validationFailed } from './errors';
import { RuleSet } from './rules';

describe('a rule set', () => {
  it.each<[string | null | undefined, { min?: number; max: number; required?: boolean }, boolean, string[]]>([
    ['ab', { min: 2, max: 3 }, true, []],
    ['a', { min: 2, max: 3 }, false, ['length error.length']],
    ['abcd', { min: 2, max: 3 }, false, ['length error.length']],
    ['abcd', { max: 3 }, false, ['length error.maxLength']],
    [' abc ', { max: 3 }, true, []],
    ['𠮷𠮷𠮷', { max: 3 }, true, []],
    ['', { max: 3 }, false, []],
    [null, { max: 3 }, false, []],
    ['  ', { max: 3, required: true }, false, ['required error.required']],
    [undefined, { max: 3, required: true }, false, ['required error.required']],
  ])('judges the text %j by %j', (value, limits, further, expected) => {
    const rules = new RuleSet();
    expect(rules.text('a.b', value, limits)).toBe(further);
    expect(rules.violations.map(({ rule, messageKey }) => `${rule} ${messageKey}`)).toEqual(expected);
    expect(rules.violations.every(({ path }) => path === 'a.b')).toBe(true);
  });

  it.each<[string | null | undefined, object, boolean, string[]]>([
    ['2026-11-23', {}, true, []],
    ['2026-11-23', { notAfter: '2026-11-23', notBefore: '2026-11-23' }, true, []],
    ['2026-11-24', { notAfter: '2026-11-23' }, false, ['future']],
    ['2026-11-22', { notBefore: '2026-11-23' }, false, ['early']],
    ['2026-02-30', { notAfter: '2026-11-23' }, false, ['date']],
    ['', {}, false, []],
    [null, { required: true }, false, ['required']],
  ])('judges the day %j by %j', (value, limits, further, expected) => {
    const rules = new RuleSet();
    expect(rules.date('on', value, limits)).toBe(further);
    expect(rules.violations.map(({ rule }) => rule)).toEqual(expected);
    expect(rules.broken('on')).toBe(expected.length > 0);
  });
});

describe('errors', () => {
  it.each([
    [validationFailed([]), 'VALIDATION_FAILED', 'error.validation'],
    [notFound(), 'NOT_FOUND', 'error.notFound'],
    [conflict('error.stale'), 'CONFLICT', 'error.stale'],
    [forbidden(), 'FORBIDDEN', 'error.forbidden'],
    [unauthenticated(), 'UNAUTHENTICATED', 'error.unauthenticated'],
  ])('%s', (error, code, messageKey) => {
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ name: 'DomainError', code, messageKey, message: messageKey });
    expect(ERROR_CODES).toContain(error.code);
  });
});
