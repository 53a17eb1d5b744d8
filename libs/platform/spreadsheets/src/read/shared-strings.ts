import { SpreadsheetError } from '../errors';
import { unescapeCellText } from '../format/escapes';
import type { ReadLimits } from './limits';
import { readXml } from './xml';
import type { XlsxPackage } from './xlsx-package';

/** A text longer than a cell may have. It is told where a cell uses it, so that the message can name the cell. */
export const TOO_LONG = Symbol('too long');

export type SharedString = string | typeof TOO_LONG;

/** Loads the texts cells refer to by number. @throws SpreadsheetError TOO_MUCH_TEXT */
export async function readSharedStrings(file: XlsxPackage, part: string | null, limits: ReadLimits, signal?: AbortSignal): Promise<SharedString[]> {
  const strings: SharedString[] = [];
  if (part === null) return strings;
  let total = 0;
  let current = '';
  const steps = readXml(file.content(part), part, {
    open(name, _, path) {
      if (path.length === 2 && name === 'si') current = '';
    },
    text(text, path) {
      // Text lies in si/t or, when formatted in parts, in si/r/t; si/rPh/t is a reading aid and not content.
      if (path.at(-1) !== 't' || path[2] === 'rPh' || path[1] !== 'si') return;
      if (current.length <= limits.cellCharacters * 7) current += text;
    },
    close(name, path) {
      if (path.length !== 2 || name !== 'si') return;
      const text = unescapeCellText(detach(current));
      // 8 for the entry itself: millions of empty texts are memory, too.
      total += text.length + 8;
      if (total > limits.sharedCharacters) throw new SpreadsheetError('TOO_MUCH_TEXT', { limit: limits.sharedCharacters });
      strings.push(text.length > limits.cellCharacters ? TOO_LONG : text);
    },
  });
  while (!(await steps.next()).done) signal?.throwIfAborted();
  return strings;
}

/**
 * A copy that stands alone. The engine keeps a part of a longer text as a pointer into it, so one kept name would hold the 64 KB of XML
 * it was cut from. Short texts are copied by the engine anyway.
 */
export const detach = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString());
