import { SaxesParser } from 'saxes';
import { SpreadsheetError } from '../errors';
import { asSpreadsheetError } from './xlsx-package';

/** Attributes by their names as written, prefix included. */
export type Attributes = Record<string, string>;

/** What is told of an XML part while it streams by. Names come without their namespace prefix; `qualified` has it. */
export interface XmlVisitor {
  /** `path` are the names from the root to this element; it is reused, so read it at once. */
  open?(name: string, attributes: Attributes, path: readonly string[], qualified: string): void;
  text?(text: string, path: readonly string[]): void;
  /** `path` still ends with the element that closes. */
  close?(name: string, path: readonly string[], qualified: string): void;
}

/** No element of a workbook lies deeper; deeper nesting only serves to fill memory. */
const MAXIMUM_DEPTH = 64;
/** Longest stretch without a tag: a cell of 32 767 characters, each written as an escape, stays far below. */
const MAXIMUM_TOKEN = 1_000_000;

/**
 * Reads one XML part chunk by chunk and tells the visitor; yields after every chunk, so that the caller can hand on what has gathered.
 * A document type declaration is refused, so that there are no entities but XML's own five; depth and the length of one token are
 * bounded, so that memory does not depend on the part's size.
 * @throws SpreadsheetError FORBIDDEN_XML or CORRUPT
 */
export async function* readXml(chunks: AsyncIterable<Uint8Array>, part: string, visitor: XmlVisitor): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const path: string[] = [];
  let quiet = 0;
  parser.on('doctype', () => {
    throw new SpreadsheetError('FORBIDDEN_XML', { part });
  });
  parser.on('opentag', (tag) => {
    quiet = 0;
    const name = localName(tag.name);
    path.push(name);
    if (path.length > MAXIMUM_DEPTH) throw new SpreadsheetError('CORRUPT', { part });
    visitor.open?.(name, tag.attributes, path, tag.name);
  });
  parser.on('closetag', (tag) => {
    quiet = 0;
    visitor.close?.(path.at(-1)!, path, tag.name);
    path.pop();
  });
  const onText = (text: string): void => {
    quiet = 0;
    if (path.length > 0) visitor.text?.(text, path);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  try {
    let decoder: TextDecoder | undefined;
    for await (const chunk of chunks) {
      decoder ??= decoderFor(chunk);
      const text = decoder.decode(chunk, { stream: true });
      quiet += text.length;
      parser.write(text);
      if (quiet > MAXIMUM_TOKEN) throw new SpreadsheetError('CORRUPT', { part });
      yield;
    }
    parser.write(decoder?.decode() ?? '');
    parser.close();
    yield;
  } catch (error) {
    throw asSpreadsheetError(error, part);
  }
}

/** Reads a whole XML part. @throws as `readXml` */
export async function visitXml(chunks: AsyncIterable<Uint8Array>, part: string, visitor: XmlVisitor): Promise<void> {
  const steps = readXml(chunks, part, visitor);
  while (!(await steps.next()).done);
}

/** A name without its namespace prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** UTF-8 unless a byte order mark says UTF-16, the two encodings a workbook may use. */
function decoderFor(chunk: Uint8Array): TextDecoder {
  const encoding = chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
