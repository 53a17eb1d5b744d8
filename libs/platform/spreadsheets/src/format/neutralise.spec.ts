import fc from 'fast-check';
import { neutralise, restore } from './neutralise';

/** Texts in which the characters that matter are common. */
const risky = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '\t', '\r', '\n', ' ', '\u00a0', '\u3000', 'a', '1', '中'), maxLength: 12 });
const anyText = fc.oneof(risky, fc.string({ unit: 'binary', maxLength: 20 }));

it.each([
  ['=1+1', "'=1+1"], ['+86 13800000000', "'+86 13800000000"], ['-5', "'-5"], ['@SUM(A1)', "'@SUM(A1)"], ['＝cmd', "'＝cmd"], ['  =1', "'  =1"], ['\t=1', "'\t=1"], ['\n', "'\n"], ["'=1", "''=1"],
  ['a=1', 'a=1'], ["'文", "'文"], ['', ''], ['5-3', '5-3'],
])('writes %j as %j', (text, safe) => {
  expect(neutralise(text)).toBe(safe);
});

it('gives back exactly the text there was', () => {
  fc.assert(fc.property(anyText, (text) => restore(neutralise(text)) === text), { numRuns: 2_000 });
});

it('leaves nothing a spreadsheet program would run', () => {
  fc.assert(fc.property(anyText, (text) => !/^\s*[=+\-@＝＋－＠]/u.test(neutralise(text)) && !/^[\t\r\n]/.test(neutralise(text))), { numRuns: 2_000 });
});

it('touches no other text, and takes an apostrophe off only where it could have put one', () => {
  fc.assert(fc.property(anyText, (text) => neutralise(text) === text || neutralise(text) === `'${text}`));
  fc.assert(fc.property(anyText, (text) => neutralise(restore(text)) === text || restore(text) === text), { numRuns: 2_000 });
});
