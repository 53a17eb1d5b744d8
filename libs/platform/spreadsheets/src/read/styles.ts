import { SpreadsheetError } from '../errors';
import { isDateFormat } from '../format/number-formats';
import { visitXml } from './xml';
import type { XlsxPackage } from './xlsx-package';

/** What of a workbook's styles matters for reading, and the counts that appending to them needs. */
export interface StylesInfo {
  /** By style index of a cell: whether its number is a date. */
  readonly dates: readonly boolean[];
  readonly fonts: number;
  readonly fills: number;
}

/** Excel itself stops at 65 490. */
const MAXIMUM_STYLES = 70_000;
/** Excel takes 255; more would only serve to slow the recognition of dates. */
const FORMAT_CHARACTERS = 500;

/** Reads number formats and cell styles. Without a styles part there are no dates. */
export async function readStyles(file: XlsxPackage, part: string | null): Promise<StylesInfo> {
  const dates: boolean[] = [];
  const codes = new Map<number, string>();
  let fonts = 0;
  let fills = 0;
  if (part === null) return { dates, fonts, fills };
  await visitXml(file.content(part), part, {
    open(name, attributes, path) {
      if (path.length !== 3) return;
      const list = path[1];
      if (list === 'numFmts' && name === 'numFmt') codes.set(Number(attributes['numFmtId']), (attributes['formatCode'] ?? '').slice(0, FORMAT_CHARACTERS));
      else if (list === 'fonts' && name === 'font') fonts += 1;
      else if (list === 'fills' && name === 'fill') fills += 1;
      else if (list === 'cellXfs' && name === 'xf') {
        const id = Number(attributes['numFmtId'] ?? 0);
        dates.push(isDateFormat(id, codes.get(id)));
      }
      if (dates.length + codes.size + fonts + fills > 4 * MAXIMUM_STYLES) throw new SpreadsheetError('CORRUPT', { part });
    },
  });
  return { dates, fonts, fills };
}
