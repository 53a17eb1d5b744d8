const UNSPEAKABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Text as XML content of a cell. Characters XML cannot carry (control characters, half surrogate pairs, the carriage return that a parser
 * would turn into a line feed) become `_xHHHH_`, as ECMA-376 part 1, 22.9.2.19 has it; text that only looks like that is protected.
 */
export function escapeCellText(text: string): string {
  const speakable = text.replace(UNSPEAKABLE, (found) => (found === '_' ? '_x005F_' : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
  return escapeXml(speakable);
}

/** The reverse of `escapeCellText` after the parser has undone the XML part. */
export const unescapeCellText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Text as XML content. */
export const escapeXml = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;') : text;

/** Text as the value of a double-quoted XML attribute; line breaks survive the parser's normalisation. */
export const escapeAttribute = (text: string): string =>
  /[&<>"\r\n\t]/.test(text) ? escapeXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;') : text;
