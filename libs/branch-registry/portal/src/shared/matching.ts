import type { Option } from '@gongwei/ui';
import { isPinyin, loadSound, plainPinyin, type SoundOf } from './sound';

/** Something that is chosen by typing part of its name, its code or how it sounds. */
export interface Choice extends Option {
  /** Further texts it is found by: full name, code. */
  readonly texts: readonly string[];
}

/** Choices that match a text, those that begin with it first; at most `limit`. Without a text all of them, in their order. */
export function matching<Item extends Choice>(choices: readonly Item[], text: string, soundOf: SoundOf | null = null, limit = 50): Item[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return choices.slice(0, limit);
  const sound = soundOf && isPinyin(wanted) ? plainPinyin(wanted) : null;
  const ranked: { choice: Item; rank: number }[] = [];
  for (const choice of choices) {
    const rank = Math.min(...[choice.label, ...choice.texts].map((one) => rankOf(one.toLowerCase(), wanted)), sound && soundOf ? soundRank(soundOf(choice.label), sound) : Infinity);
    if (rank < Infinity) ranked.push({ choice, rank });
  }
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, limit).map(({ choice }) => choice);
}

const rankOf = (text: string, wanted: string): number => (text.startsWith(wanted) ? 0 : text.includes(wanted) ? 1 : Infinity);
const soundRank = (sound: string, wanted: string): number => (sound.split(' ').some((part) => part.startsWith(wanted)) ? 0 : sound.split(' ').some((part) => part.includes(wanted)) ? 2 : Infinity);

/** As `matching`, with the dictionary of sounds when the text was typed as pinyin. Without a connection to load it, names and codes still match. */
export async function matchingByAnything<Item extends Choice>(choices: readonly Item[], text: string, limit?: number): Promise<Item[]> {
  const soundOf = isPinyin(text) ? await loadSound().catch(() => null) : null;
  return matching(choices, text, soundOf, limit);
}
