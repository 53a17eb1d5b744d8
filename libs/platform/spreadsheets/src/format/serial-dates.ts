const DAY_MS = 86_400_000;
/** Days from the 1900 system's day 0 to 1970-01-01, for days after the leap day that never was. */
const OFFSET_1900 = 25_569;
const OFFSET_1904 = 24_107;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_466;

/**
 * The moment a serial number stands for, as a Date whose UTC fields are what the cell shows: spreadsheets know no time zones.
 * The 1900 system counts a 29 February 1900 that did not exist (serial 60, given here as the 28th); days before it are one off.
 * @returns null where Excel shows #### instead of a date (negative, or after the year 9999)
 */
export function serialToDate(serial: number, date1904: boolean): Date | null {
  if (!(serial >= 0 && serial < (date1904 ? LAST_SERIAL - 1462 : LAST_SERIAL))) return null;
  const days = date1904 ? serial - OFFSET_1904 : (serial < 60 ? serial + 1 : serial) - OFFSET_1900;
  return new Date(Math.round(days * DAY_MS));
}

/**
 * Serial number in the 1900 system of a moment given by its UTC fields.
 * @returns null before 1900-01-01 and after 9999-12-31, which no serial number can say
 */
export function dateToSerial(time: number): number | null {
  const days = time / DAY_MS + OFFSET_1900;
  const serial = days < 61 ? days - 1 : days;
  return serial >= 1 && serial < LAST_SERIAL ? serial : null;
}
