import fc from 'fast-check';
import { escapeCellText, unescapeCellText } from './escapes';
import { isDateFormat } from './number-formats';
import { columnLetters, columnOf, LAST_COLUMN } from './references';
import { dateToSerial, serialToDate } from './serial-dates';

describe('column letters', () => {
  it.each([[1, 'A'], [26, 'Z'], [27, 'AA'], [702, 'ZZ'], [703, 'AAA'], [LAST_COLUMN, 'XFD']])('%i is %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnOf(`${letters}7`)).toBe(number);
  });

  it('refuses what is no column', () => {
    for (const reference of ['', '12', 'a1', 'XFE1', 'ZZZZZZZZZ1']) expect(columnOf(reference)).toBe(0);
  });
});

describe('serial dates', () => {
  const iso = (serial: number, date1904 = false): string | undefined => serialToDate(serial, date1904)?.toISOString();

  it('follow Excel, with the leap day that never was', () => {
    expect([iso(1), iso(59), iso(60), iso(61)].map((text) => text?.slice(0, 10))).toEqual(['1900-01-01', '1900-02-28', '1900-02-28', '1900-03-01']);
    expect(iso(46_349.25)).toBe('2026-11-23T06:00:00.000Z');
    expect(iso(0, true)?.slice(0, 10)).toBe('1904-01-01');
    for (const nothing of [-1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY]) expect(serialToDate(nothing, false)).toBeNull();
  });

  it('come back as they went, to the second', () => {
    const seconds = fc.integer({ min: Date.UTC(1900, 2, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
    fc.assert(fc.property(seconds, (second) => serialToDate(dateToSerial(second * 1000)!, false)!.getTime() === second * 1000));
    expect(dateToSerial(Date.UTC(1899, 11, 31))).toBeNull();
  });
});

describe('number formats', () => {
  it.each([[14, undefined], [31, undefined], [58, undefined], [164, 'yyyy"年"m"月"d"日"'], [164, '[$-804]yyyy/m/d;@'], [164, '[Red]yyyy-mm-dd'], [164, 'h:mm AM/PM']])('%i %s shows a date', (id, code) => {
    expect(isDateFormat(id, code)).toBe(true);
  });
  it.each([[0, undefined], [46, undefined], [164, '[h]:mm:ss'], [164, '0.00E+00'], [164, '"dd"0'], [164, '#,##0;[Red]-#,##0'], [164, 'General'], [164, '0;yyyy']])('%i %s does not', (id, code) => {
    expect(isDateFormat(id, code)).toBe(false);
  });
});

it('escapes every text so that it comes back', () => {
  const unXml = (text: string): string => text.replaceAll('&#13;', '\r').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const pieces = fc.string({ unit: fc.constantFrom('_x000D_', '_x005F_', '_', 'x', '&', '<', '\r', '\u0000', '\u001f', '\ud800', '\ufffe', '中', 'A'), maxLength: 10 });
  fc.assert(fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => unescapeCellText(unXml(escapeCellText(text))) === text), { numRuns: 2_000 });
  expect(escapeCellText('\u0000_x0041_<&\r')).toBe('_x0000__x005F_x0041_&lt;&amp;_x000D_');
});
