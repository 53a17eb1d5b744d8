import type { MenuPage } from './build-menu';

/** A page of the menu with its words in the reader's language. */
export interface NamedPage {
  readonly key: string;
  readonly to: string;
  readonly label: string;
  /** The groups it lies in. */
  readonly place: string;
}

export function namePages(pages: readonly MenuPage[], t: (key: string) => string): NamedPage[] {
  return pages.map(({ entry, groups }) => ({ key: entry.key, to: entry.to!, label: t(entry.labelKey), place: groups.map(({ labelKey }) => t(labelKey)).join(' / ') }));
}

/** How a text sounds: full pinyin and initials, both in one. */
export type SoundOf = (text: string) => string;

/** The pages whose name holds the text, or sounds like it; those that begin with it come first. */
export function matchPages(pages: readonly NamedPage[], text: string, soundOf: SoundOf | null): NamedPage[] {
  const wanted = bare(text);
  if (!wanted) return [...pages];
  const rank = ({ label, place }: NamedPage): number => {
    const name = bare(label);
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    if (soundOf && soundOf(label).split(' ').some((sound) => sound.startsWith(wanted))) return 2;
    return bare(place).includes(wanted) ? 3 : 4;
  };
  return pages
    .map((page) => ({ page, rank: rank(page) }))
    .filter((one) => one.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ page }) => page);
}

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
