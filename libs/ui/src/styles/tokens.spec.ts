import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');
const block = (selector: string): Record<string, string> => Object.fromEntries([...css.slice(css.indexOf(`${selector} {`), css.indexOf('}', css.indexOf(`${selector} {`))).matchAll(/--gw-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]));
const themes = { light: block(':root'), dark: block('html.dark') };

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(left: string, right: string): number {
  const [light, dark] = [luminance(left), luminance(right)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))('colours, %s', (_, token) => {
  it.each<[string, string]>([
    ...['text', 'muted', 'placeholder', 'accent', 'success', 'warning', 'danger', 'info', 'gold'].map((name): [string, string] => [name, 'surface']),
    ...['text', 'muted', 'info', 'accent', 'danger'].map((name): [string, string] => [name, 'canvas']),
    ...['text', 'muted', 'info', 'danger'].map((name): [string, string] => [name, 'surface-hover']),
    ...['success', 'warning', 'danger', 'info', 'gold'].map((name): [string, string] => [name, `${name}-soft`]),
    ['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['text', 'selected'], ['text', 'info-soft'], ['text', 'surface-sunken'], ['muted', 'surface-sunken'],
  ])('%s can be read on %s', (front, back) => expect(contrast(token[front]!, token[back]!)).toBeGreaterThanOrEqual(4.5));

  it.each<[string, string]>([['focus', 'surface'], ['focus', 'canvas'], ['control-line', 'surface'], ['data', 'surface']])('%s can be seen on %s', (front, back) => expect(contrast(token[front]!, token[back]!)).toBeGreaterThanOrEqual(3));
});

it('are the same set in both themes, so that none is left over from the other', () => expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort()));
