import en from './en';
import zh from './zh-CN';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, above = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[above + key, value] as [string, string]] : flat(value, `${above}${key}.`)));
const slots = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

describe('the texts', () => {
  const chinese = new Map(flat(zh));
  const english = new Map(flat(en));

  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('take the same values', () => {
    const different = [...chinese].filter(([key, text]) => slots(text).join() !== slots(english.get(key) ?? '').join());
    expect(different.filter(([key]) => key !== 'dashboard.rules.count')).toEqual([]);
  });

  it('are never empty and hold no character that vue-i18n would read as syntax', () => {
    for (const [key, text] of [...chinese, ...english]) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, /[|@]/.test(text)]).toEqual([key, false]);
    }
  });
});
