/** A run of text, or of text that leads somewhere. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

/** A paragraph, its lines kept as they were typed. */
export type Paragraph = readonly (readonly TextPart[])[];

/** Only what a browser opens as a page; everything after it that is punctuation, Chinese or not, belongs to the sentence. */
const LINK = /https?:\/\/[^\s<>"'，。；：！？、（）《》“”‘’【】]+/giu;
const TRAILING = /[.,;:!?)\]}]+$/u;

/**
 * The text of a notice as it is shown: paragraphs at empty lines, lines as typed, addresses as links. Nothing else is markup, so nothing a
 * writer types can be more than text.
 */
export const paragraphsOf = (text: string): Paragraph[] =>
  text.replace(/\r\n?/g, '\n').split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter(Boolean).map((paragraph) => paragraph.split('\n').map((line) => partsOf(line.trim())));

function partsOf(line: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of line.matchAll(LINK)) {
    const href = match[0].replace(TRAILING, '');
    if (!URL.canParse(href)) continue;
    if (match.index > at) parts.push({ text: line.slice(at, match.index) });
    parts.push({ text: href, href });
    at = match.index + href.length;
  }
  if (at < line.length || !parts.length) parts.push({ text: line.slice(at) });
  return parts;
}
