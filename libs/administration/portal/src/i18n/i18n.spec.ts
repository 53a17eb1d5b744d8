import { globSync, readFileSync } from 'node:fs';
import en from './en';
import zh from './zh-CN';

const flat = (tree: object, path = ''): Record<string, string> =>
  Object.assign({}, ...Object.entries(tree).map(([key, value]) => (typeof value === 'string' ? { [`${path}${key}`]: value } : flat(value as object, `${path}${key}.`))));
const chinese = flat(zh);
const english = flat(en);
const placeholders = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join();

describe('texts of the administration pages', () => {
  it('are the same in both languages, with the same placeholders', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect(Object.keys(chinese).filter((key) => placeholders(chinese[key]!) !== placeholders(english[key]!))).toEqual([]);
  });

  it('use no character the catalogue would take for syntax', () => {
    expect(Object.entries({ ...chinese, ...english }).filter(([, text]) => /[@|]/.test(text))).toEqual([]);
  });

  const sources = globSync('libs/administration/portal/src/**/*.{vue,ts}').filter((file) => !/i18n|gql/.test(file)).map((file) => readFileSync(file, 'utf8')).join('\n');

  it('exist for every key the pages name', () => {
    const named = [...sources.matchAll(/'(administration\.[\w.-]+)'/g)].map(([, key]) => key!);
    expect([...new Set(named)].filter((key) => !(key in chinese))).toEqual([]);
  });

  it('are all used', () => {
    // A key with a hole in it stands for the names the hole chooses between, or for any one name.
    const hole = (code: string): string => { const names = [...code.matchAll(/[?:] '(\w+)'/g)].map(([, name]) => name); return names.length ? `(${names.join('|')})` : '[\\w-]+'; };
    const dynamic = [...sources.matchAll(/`(administration\.[^`]*)`/g)].map(([, key]) => new RegExp(`^${key!.replaceAll('.', '\\.').replace(/\$\{([^}]*)\}/g, (_, code: string) => hole(code))}$`));
    const unused = Object.keys(chinese).filter((key) => !sources.includes(`'${key}'`) && !dynamic.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});
