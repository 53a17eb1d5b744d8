/**
 * Text that a spreadsheet program would run as a formula, and what is done about it.
 *
 * Decision: every produced text that begins with = + - @ (also full-width, which an East Asian Excel takes for the same), after any white
 * space, or with a tab or line break, gets one apostrophe in front, in CSV and in .xlsx alike. In .xlsx the cell is typed as text and no
 * program evaluates it; but people save such a sheet as CSV and open that again, and there a cell style that hides the apostrophe
 * (quotePrefix) is lost, while a real one is kept. Numbers are written as numbers and never touched, so -5 stays -5.
 *
 * The apostrophe is no loss: `readTable` takes it off again, and because text that already begins with apostrophes before such a character
 * gets one more, writing and reading give back exactly the text there was.
 */
const DANGEROUS = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** The text as it may be written into a cell or a CSV field. */
export const neutralise = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** The text as it was before `neutralise`. */
export const restore = (text: string): string => (text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text);
