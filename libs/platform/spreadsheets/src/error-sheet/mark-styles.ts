import { readXml, type Attributes } from '../read/xml';
import type { StylesInfo } from '../read/styles';
import { XML_HEAD } from '../write/workbook-parts';
import { XmlWriter } from './xml-writer';

const FONT = '<{p}font><{p}b/><{p}sz val="11"/><{p}color rgb="FFB42318"/><{p}name val="等线"/><{p}family val="2"/></{p}font>';
const fill = (colour: string): string => `<{p}fill><{p}patternFill patternType="solid"><{p}fgColor rgb="${colour}"/><{p}bgColor indexed="64"/></{p}patternFill></{p}fill>`;

/**
 * The styles an error sheet adds to those of the uploaded file: one for the heading of the error column, one for the messages, and for each
 * style met on a faulty cell the same with a light red ground, so that its number format, and with it the text of an ID number, stays.
 */
export class MarkStyles {
  readonly heading: number;
  readonly message: number;
  private readonly faulty = new Map<number, number>();
  private next: number;

  constructor(private readonly base: StylesInfo) {
    this.heading = base.dates.length;
    this.message = base.dates.length + 1;
    this.next = base.dates.length + 2;
  }

  /** The style of a faulty cell that had this style. */
  faultyOf(style: number): number {
    const known = style < this.base.dates.length ? style : 0;
    const existing = this.faulty.get(known);
    if (existing !== undefined) return existing;
    this.faulty.set(known, this.next);
    this.next += 1;
    return this.next - 1;
  }

  /** The styles part with these styles appended. To be read after the sheet is written, when all are known. */
  async *patched(chunks: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<string, void, undefined> {
    const writer = new XmlWriter();
    writer.raw(XML_HEAD);
    const copies = new Map<number, string>();
    let copier: XmlWriter | null = null;
    let index = -1;
    const { base, faulty } = this;
    const steps = readXml(chunks, part, {
      open(name, attributes, path, qualified) {
        const grows = path.length === 2 && (name === 'fonts' || name === 'fills' || name === 'cellXfs');
        writer.open(qualified, grows ? withoutCount(attributes) : attributes);
        if (path.length === 3 && path[1] === 'cellXfs' && name === 'xf') {
          index += 1;
          copier = faulty.has(index) ? new XmlWriter() : null;
          copier?.open(qualified, { ...attributes, fillId: String(base.fills + 1), applyFill: '1' });
        } else if (copier && path.length > 3) copier.open(qualified, attributes);
      },
      text(text) {
        writer.text(text);
      },
      close(name, path, qualified) {
        const prefix = qualified.slice(0, qualified.length - name.length);
        const own = (xml: string): string => xml.replaceAll('{p}', prefix);
        if (copier && path.length > 2) {
          copier.close(qualified);
          if (path.length === 3) {
            copies.set(index, copier.take());
            copier = null;
          }
        }
        if (path.length === 2 && name === 'fonts') writer.raw(own(FONT));
        // Two grounds: the heading's, then the lighter one of messages and faulty cells.
        if (path.length === 2 && name === 'fills') writer.raw(own(fill('FFFECDCA') + fill('FFFEE4E2')));
        if (path.length === 2 && name === 'cellXfs') {
          const xf = (fillId: number): string =>
            `<{p}xf numFmtId="49" fontId="${base.fonts}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><{p}alignment vertical="center" wrapText="1"/></{p}xf>`;
          writer.raw(own(xf(base.fills) + xf(base.fills + 1)));
          for (const original of faulty.keys()) writer.raw(copies.get(original)!);
        }
        writer.close(qualified);
      },
    });
    while (!(await steps.next()).done) yield writer.take();
  }
}

/** The count is optional, and after appending the old one would be wrong. */
function withoutCount(attributes: Attributes): Attributes {
  const { count: _, ...rest } = attributes;
  return rest;
}
