import { jest } from '@jest/globals';
import { isUuid, uuidv7 } from './ids';

describe('UUIDv7', () => {
  it('is written as RFC 9562 asks, with its time in front', () => {
    const time = Date.UTC(2026, 10, 23, 8);
    const id = uuidv7(time);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(time);
  });

  it('sorts in the order of making, also within a millisecond and beyond the counter', () => {
    const ids = Array.from({ length: 20_000 }, () => uuidv7());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not go back when the clock does', () => {
    const before = uuidv7();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    const after = uuidv7();
    clock.mockRestore();
    expect(after > before).toBe(true);
  });

  it.each([['0190163d-8694-739b-aea5-966c26f8ad91', true], ['0190163D-8694-739B-AEA5-966C26F8AD91', true], ['0190163d8694739baea5966c26f8ad91', false], ['0190163d-8694-739b-aea5-966c26f8ad9', false], ['', false], [7, false], [null, false], ["0190163d-8694-739b-aea5-966c26f8ad91'", false]])(
    '%j looks like one: %s', (value, expected) => expect(isUuid(value)).toBe(expected));
});
