import fc from 'fast-check';
import { checkCreditCode, checkIdNumber, checkOrganisationCode, checkPhone, creditCodeCheck, idNumberCheck, isLandline, isMobile, normaliseIdNumber, organisationCodeCheck } from './validators';

const ruleOf = (checked: { ok: boolean } & object): string => ('rule' in checked ? String(checked.rule) : 'ok');
const replaceAt = (text: string, at: number, character: string): string => text.slice(0, at) + character + text.slice(at + 1);
const swapAt = (text: string, at: number): string => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);

const digits = (length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const day = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2026, 10, 1) }).map((time) => new Date(time).toISOString().slice(0, 10).replaceAll('-', ''));
const goodId = fc
  .tuple(fc.constantFrom('11', '33', '65', '82'), digits(4), day, digits(3))
  .map((parts) => parts.join(''))
  .map((first17) => first17 + idNumberCheck(first17));

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const credit = (length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...CREDIT), minLength: length, maxLength: length });
const goodCredit = fc
  .tuple(fc.constantFrom('11', '12', '91', 'A1', 'Y1'), digits(6), credit(8))
  .map(([kind, region, organisation]) => kind + region + organisation + organisationCodeCheck(organisation))
  .map((first17) => first17 + creditCodeCheck(first17));

describe('resident identity numbers (GB 11643)', () => {
  it.each([
    ['330501199003070014', '1990-03-07', 'MALE'],
    ['330501198512310026', '1985-12-31', 'FEMALE'],
    ['330502197806151237', '1978-06-15', 'MALE'],
    ['330523200002290043', '2000-02-29', 'FEMALE'],
    ['11010519491231002X', '1949-12-31', 'FEMALE'],
  ])('reads %s', (number, birthDate, gender) => expect(checkIdNumber(number)).toEqual({ ok: true, value: number, birthDate, gender }));

  it.each([
    ['330501199003070015', 'checksum'],
    ['330501199002300014', 'date'],
    ['330501199013070014', 'date'],
    ['330501184912310014', 'date'],
    ['990501199003070014', 'region'],
    ['33050119900307001', 'length'],
    ['3305011990030700140', 'length'],
    ['', 'length'],
    ['330501900307001', 'old'],
    ['33050119900307X014', 'characters'],
    ['3305011990030700IX', 'characters'],
  ])('refuses %j by its %s', (number, rule) => expect(ruleOf(checkIdNumber(number))).toBe(rule));

  it.each([[' 110105 19491231 002x ', '11010519491231002X'], ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'], ['\ufeff330501199003070014\u200b', '330501199003070014']])('stores %j in one form', (typed, stored) => {
    expect(normaliseIdNumber(typed)).toBe(stored);
    expect(checkIdNumber(typed)).toMatchObject({ ok: true, value: stored });
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(goodId, fc.nat(17), fc.constantFrom(...'0123456789'), (number, at, character) => {
        fc.pre(number[at] !== character);
        expect(checkIdNumber(replaceAt(number, at, character)).ok).toBe(false);
      }),
    );
  });

  // Two neighbours swapped change the sum by the difference of their weights times that of the digits; modulo 11 that is never 0.
  it('notices every swap of two different neighbours', () => {
    fc.assert(
      fc.property(goodId, fc.nat(16), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        expect(checkIdNumber(swapAt(number, at)).ok).toBe(false);
      }),
    );
  });

  it('knows the 31 provinces, Taiwan and the permits of residents of Hong Kong, Macao and Taiwan', () => {
    const known = Array.from({ length: 100 }, (_, region) => `${String(region).padStart(2, '0')}050119900307001`).filter((first17) => checkIdNumber(first17 + idNumberCheck(first17)).ok);
    expect(known.map((first17) => first17.slice(0, 2)).join(' ')).toBe('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83');
  });

  it('takes every number made by the standard', () => fc.assert(fc.property(goodId, (number) => void expect(checkIdNumber(number)).toMatchObject({ ok: true }))));
});

describe('unified social credit codes (GB 32100)', () => {
  it.each(['1133050000256001XQ', '123305004711234532', '13330500501000017M', '91330500MA2B12343E', '51330500MJ9000014T', '91350100M000100Y43'])('takes %s', (code) =>
    expect(checkCreditCode(code)).toEqual({ ok: true, value: code }));

  it.each([
    ['1133050000256001XP', 'checksum'],
    ['1133050000256O01XQ', 'characters'],
    ['1133050000256001X', 'length'],
    ['1133050000256001XQ0', 'length'],
    ['11A3050000256001XQ', 'region'],
    // The last character fits, the organisation code inside does not.
    [(() => { const first17 = '1133050000256001' + '0'; return first17 + creditCodeCheck(first17); })(), 'organisation'],
  ])('refuses %s by its %s', (code, rule) => expect(ruleOf(checkCreditCode(code))).toBe(rule));

  it('reads small letters, full-width ones and spaces', () => expect(checkCreditCode(' 91330500 ｍa2b12343e ')).toEqual({ ok: true, value: '91330500MA2B12343E' }));

  it('notices every single wrong character and every swap of two different neighbours', () => {
    fc.assert(
      fc.property(goodCredit, fc.nat(17), fc.constantFrom(...CREDIT), (code, at, character) => {
        fc.pre(code[at] !== character);
        expect(checkCreditCode(replaceAt(code, at, character)).ok).toBe(false);
        fc.pre(at < 17 && code[at] !== code[at + 1]);
        expect(checkCreditCode(swapAt(code, at)).ok).toBe(false);
      }),
    );
  });

  it('takes every code made by the standard', () => fc.assert(fc.property(goodCredit, (code) => void expect(checkCreditCode(code)).toEqual({ ok: true, value: code }))));
});

describe('organisation codes (GB 11714)', () => {
  it.each([['00256001X', '00256001X'], ['MA2B1234-3', 'MA2B12343'], ['ma2b1234-3', 'MA2B12343'], ['MJ9000014', 'MJ9000014'], ['M000100Y4', 'M000100Y4']])('takes %s', (code, value) =>
    expect(checkOrganisationCode(code)).toEqual({ ok: true, value }));
  it.each([['00256001', 'length'], ['00256001Y', 'characters'], ['002560011', 'checksum'], ['0025600!X', 'characters']])('refuses %s by its %s', (code, rule) => expect(ruleOf(checkOrganisationCode(code))).toBe(rule));
  it('writes 10 as X and 11 as 0', () => {
    const checks = new Set(fc.sample(digits(8), 400).map(organisationCodeCheck));
    expect([...checks].sort().join('')).toBe('0123456789X');
  });
});

describe('phone numbers', () => {
  it.each([
    ['13812341027', '13812341027'],
    ['+86 138-1234-1027', '13812341027'],
    ['0086 13812341027', '13812341027'],
    ['８６１３８１２３４１０２７', '13812341027'],
    ['0572-2345678', '0572-2345678'],
    ['(0572)2345678', '0572-2345678'],
    ['（010）-12345678', '010-12345678'],
    ['057212345678', '057212345678'],
    ['0572—2345678', '0572-2345678'],
  ])('stores %j as %s', (typed, stored) => expect(checkPhone(typed)).toEqual({ ok: true, value: stored }));
  it.each(['12812341027', '1381234102', '138123410270', '2345678', '0572-123456', '0572-123456789', '05722-2345678', '+1 3812341027', '', '手机'])('refuses %j', (typed) => expect(ruleOf(checkPhone(typed))).toBe('phone'));
  it('tells the two apart', () => {
    expect([isMobile('13812341027'), isLandline('13812341027')]).toEqual([true, false]);
    expect([isMobile('0572-2345678'), isLandline('0572-2345678')]).toEqual([false, true]);
  });
});
