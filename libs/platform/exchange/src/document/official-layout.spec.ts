import { CHARACTER, LINE, MARGIN, markSize, PAGE, signatureIndents, SIZE, twips, widthOf } from './official-layout';

describe('the measures of GB/T 9704', () => {
  it('leave a text block of 156 × 225 mm for 22 lines of 28 characters', () => {
    expect(PAGE.width - MARGIN.left - MARGIN.right).toBeCloseTo(twips(156), -1);
    expect(PAGE.height - MARGIN.top - MARGIN.bottom).toBeCloseTo(twips(225), -1);
    expect(Math.floor((PAGE.height - MARGIN.top - MARGIN.bottom) / LINE)).toBe(22);
    expect(Math.round((PAGE.width - MARGIN.left - MARGIN.right) / CHARACTER)).toBe(28);
  });
  it('keep the mark on one line, as large as it can be', () => {
    expect(markSize('中共云岭市委文件')).toBe(96);
    expect(markSize('中'.repeat(16))).toBe(54);
    expect(markSize('中'.repeat(40))).toBe(SIZE.title);
  });
  it('count digits as half a character', () => expect(widthOf('2026年3月5日')).toBe(6));
  it.each([
    ['某工委', '2026年3月5日', 5.5, 4],
    ['中共云岭市直属机关工作委员会', '2026年3月5日', 2, 6],
  ])('put %s and %s where they belong', (signature, date, left, right) => expect(signatureIndents(signature, date)).toEqual({ signature: left, date: right }));
});
