import fc from 'fast-check';
import { maskIdNumber, maskName, maskPhone } from './masks';

const digits = (length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

describe('masks', () => {
  it.each([['330501199003070014', '330501********0014'], ['11010519491231002X', '110105********002X'], ['G12345678', 'G1*****78'], ['12345678', '********'], ['', '********']])('ID number %j', (value, masked) =>
    expect(maskIdNumber(value)).toBe(masked));
  it.each([['13812341027', '138****1027'], ['0572-2345678', '**********78'], ['1234567', '*****67'], ['123456', '****'], ['', '****']])('phone %j', (value, masked) => expect(maskPhone(value)).toBe(masked));
  it.each([['张小明', '张**'], ['张三', '张*'], ['张', '张*'], ['买买提·艾力', '买**·**'], ['𠮷田', '𠮷*'], [' 王丽 ', '王*']])('name %j', (value, masked) => expect(maskName(value)).toBe(masked));

  it('never tells birth date and order from an ID number: two that differ there look the same', () =>
    fc.assert(fc.property(digits(6), digits(8), digits(8), digits(4), (region, one, other, tail) => void expect(maskIdNumber(region + one + tail)).toBe(maskIdNumber(region + other + tail)))));

  it('never tells the middle of a phone, or a name beyond its first character', () => {
    fc.assert(fc.property(digits(2), digits(4), digits(4), digits(4), (head, one, other, tail) => void expect(maskPhone(`1${head}${one}${tail}`)).toBe(maskPhone(`1${head}${other}${tail}`))));
    fc.assert(fc.property(fc.constantFrom('张', '王'), fc.string({ unit: fc.constantFrom(...'明丽国强'), minLength: 1, maxLength: 4 }), (first, rest) => void expect(maskName(first + rest)).toBe(first + '*'.repeat(rest.length))));
  });

  it('shows four characters at most of what is no ID number, two of what is no phone', () => {
    const shown = (masked: string): number => [...masked].filter((character) => character !== '*').length;
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ABC0123456789-'), maxLength: 40 }), (value) => {
      if (value.length !== 18) expect(shown(maskIdNumber(value))).toBeLessThanOrEqual(4);
      if (!/^1\d{10}$/.test(value)) expect(shown(maskPhone(value))).toBeLessThanOrEqual(2);
    }));
  });
});
