/** How a Chinese text sounds: "jiguandangwei jgdw", lower case, whole syllables and initials. */
export type SoundOf = (text: string) => string;

let loading: Promise<SoundOf> | undefined;

/** Loads the dictionary of sounds: it is large, so only where somebody searches by pinyin. */
export function loadSound(): Promise<SoundOf> {
  loading ??= import('pinyin-pro').then(
    ({ pinyin }) => {
      const known = new Map<string, string>();
      return (text) => {
        const found = known.get(text);
        if (found !== undefined) return found;
        const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((syllable) => syllable.toLowerCase());
        const sound = `${syllables.join('')} ${syllables.map((syllable) => syllable[0] ?? '').join('')}`;
        known.set(text, sound);
        return sound;
      };
    },
    (error: unknown) => {
      // The next search tries again: a dropped connection must not turn pinyin off for the day.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Whether a text was typed as pinyin: letters, which no name of an organisation begins with. */
export const isPinyin = (text: string): boolean => /^[a-z\s']+$/i.test(text.trim()) && text.trim() !== '';

/** A text typed as pinyin in the form sounds are compared in. */
export const plainPinyin = (text: string): string => text.toLowerCase().replaceAll(/[\s']/g, '');
