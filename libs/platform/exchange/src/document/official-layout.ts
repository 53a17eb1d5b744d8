/**
 * The measures of an official document (GB/T 9704-2012, 党政机关公文格式): A4, a text block of 156 × 225 mm of 22 lines with 28 characters,
 * 3号仿宋 for the text, 2号小标宋 for the title. Word counts lengths in twentieths of a point and type in half points.
 */
const MM = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * MM);

export const PAGE = { width: twips(210), height: twips(297) } as const;
export const MARGIN = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) } as const;
/** Fixed: 28 points a line make 22 lines a page. */
export const LINE = 28 * 20;
/** Page numbers stand 7 mm below the text block (7.5). */
export const FOOTER = MARGIN.bottom - twips(7) - 14 * 20;

export const FONT = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', heading2: '楷体_GB2312', number: '宋体' } as const;
/** 二号, 三号, 四号 in half points. */
export const SIZE = { title: 44, body: 32, page: 28 } as const;
/** Width of one character of the text. */
export const CHARACTER = (SIZE.body / 2) * 20;
export const RED = 'FF0000';

const TEXT_WIDTH_POINTS = (156 / 25.4) * 72;
/** 发文机关标志 fills at most the text block, on one line, and is never smaller than the title. @returns half points. */
export const markSize = (mark: string): number => Math.max(SIZE.title, Math.min(2 * 48, 2 * Math.floor(TEXT_WIDTH_POINTS / [...mark].length)));

/** Width of a text in characters; digits and Latin letters take half of one. */
export const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[\u0020-\u007e]/.test(one) ? 0.5 : 1), 0);

/**
 * Where signature and day stand without a seal printed (7.3.5): the day four characters from the right, the signature centred above it. A
 * signature longer than the day moves the day instead, and itself keeps two characters.
 * @returns distances from the right in characters.
 */
export function signatureIndents(signature: string, date: string): { signature: number; date: number } {
  const centred = 4 + (widthOf(date) - widthOf(signature)) / 2;
  return centred >= 2 ? { signature: centred, date: 4 } : { signature: 2, date: 2 + (widthOf(signature) - widthOf(date)) / 2 };
}
