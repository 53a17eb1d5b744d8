import { SpreadsheetError } from '../errors';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** Compound file: old .xls, but also an .xlsx with a password, which is wrapped in one. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** First record of an .xls without the compound wrapper (BIFF 2, 3, 4, 5). */
const BARE_BIFF = ['0900', '0902', '0904', '0908'].map((hex) => Buffer.from(hex, 'hex'));
/** The stream a password-protected workbook keeps its content in. */
export const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Tells by the first bytes, never by the name, what a file is.
 * @param head the first bytes, 512 are plenty
 * @param contains looks for bytes in the whole file; asked only for compound files
 * @throws SpreadsheetError unless the file is a zip
 */
export async function assertZip(head: Buffer, contains: (needle: Buffer) => Promise<boolean>): Promise<void> {
  if (head.length === 0) throw new SpreadsheetError('FILE_EMPTY');
  if (startsWith(head, ZIP)) return;
  if (startsWith(head, COMPOUND)) throw new SpreadsheetError((await contains(ENCRYPTED_STREAM)) ? 'ENCRYPTED' : 'OLD_FORMAT');
  if (BARE_BIFF.some((magic) => startsWith(head, magic))) throw new SpreadsheetError('OLD_FORMAT');
  // Many systems "export Excel" by naming a web page or an XML document .xls.
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|table|\?xml|body|style|script)/i.test(head.toString('latin1'))) throw new SpreadsheetError('WEB_PAGE');
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') throw new SpreadsheetError('OTHER_DOCUMENT', { kind: 'PDF' });
  throw new SpreadsheetError('NOT_SPREADSHEET');
}

const startsWith = (head: Buffer, magic: Buffer): boolean => head.length >= magic.length && head.subarray(0, magic.length).equals(magic);
