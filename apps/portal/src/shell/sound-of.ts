import { pinyin } from 'pinyin-pro';

/** Full pinyin and initials of a name, “dangzuzhi dzz”. Loaded only once somebody searches: the dictionary behind it is large. */
export function soundOf(text: string): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((one) => one.toLowerCase());
  return `${syllables.join('')} ${syllables.map((one) => one.charAt(0)).join('')}`;
}
