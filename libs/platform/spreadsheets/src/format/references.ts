/** Letters of a column: 1 → A, 27 → AA, 16384 → XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Number of the column a cell reference such as `AB12` begins with; 0 when it begins with no capital letter or leaves Excel's 16 384 columns. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
    if (column > 16_384) return 0;
  }
  return column;
}

/** Last row a sheet can have. */
export const LAST_ROW = 1_048_576;
/** Last column a sheet can have (XFD). */
export const LAST_COLUMN = 16_384;
