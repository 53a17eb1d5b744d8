import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import en from './en';
import zh from './zh-CN';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): Record<string, string> {
  return Object.assign({}, ...Object.entries(tree).map(([key, value]) => (typeof value === 'string' ? { [`${path}${key}`]: value } : flat(value, `${path}${key}.`)))) as Record<string, string>;
}
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('texts of ui', () => {
  const [left, right] = [flat(zh), flat(en)];

  it('are there in both languages', () => expect(Object.keys(right).sort()).toEqual(Object.keys(left).sort()));
  it('are never empty', () => expect([...Object.entries(left), ...Object.entries(right)].filter(([, text]) => !text.trim())).toEqual([]));
  it('speak of the same things', () => {
    for (const [key, text] of Object.entries(left)) expect([key, placeholders(right[key]!)]).toEqual([key, placeholders(text)]);
  });
  // `@`, `|` and loose braces mean something to vue-i18n.
  it('hold nothing that vue-i18n reads as syntax', () => expect([...Object.entries(left), ...Object.entries(right)].filter(([, text]) => /[@|]/.test(text) || /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]));
  it('are there for every key a component names', () => {
    const sources = globSync('**/*.{vue,ts}', { cwd: fileURLToPath(new URL('..', import.meta.url)), exclude: (name) => name === 'i18n' }).filter((file) => !file.includes('i18n'));
    const named = sources.flatMap((file) => [...readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8').matchAll(/'(ui\.[\w.]+)'/g)].map((match) => match[1]!));
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((key) => !(key in left))).toEqual([]);
  });
  it('are Chinese in one and not in the other', () => {
    expect(Object.entries(right).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
