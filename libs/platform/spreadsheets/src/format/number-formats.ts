// Built-in formats that show a day or a time of day. 27–36 and 50–58 are the East Asian ones (年月日), which files of a Chinese Excel use
// without spelling them out. 46 is an elapsed time and stays a number.
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/**
 * Whether a number format shows a date or a time of day, so that the number beneath is a date. `code` is the format's text if the file
 * gives one. Only the first section counts (the others are for negatives, zero and text). Elapsed times (`[h]:mm`) are durations, not dates.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id);
  const bare = code.replace(/"[^"]*"?/g, '').replace(/\\./g, '').replace(/[_*]./g, '');
  const section = bare.split(';', 1)[0]!;
  if (/\[[hms]+\]/i.test(section)) return false;
  const plain = section.replace(/\[[^\]]*\]/g, '').replace(/general/gi, '').replace(/e[+-]/gi, '');
  return /[ymdhs]/i.test(plain);
}
