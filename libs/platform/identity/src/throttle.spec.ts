import fc from 'fast-check';
import { networkOf } from './network';
import { bucketsOf, delayAfter, lockMinutes, type Attempt } from './throttle';

const SETTINGS = { secret: 'secret', attemptsBeforeLock: 5 };
const buckets = (attempt: Partial<Attempt>): string[] => bucketsOf({ identifier: 'fgw/admin', address: '192.0.2.7', deviceId: null, ...attempt }, SETTINGS).map(({ key, limit }) => `${key.toString('hex')} ${limit}`);

describe('networks', () => {
  it.each([
    ['192.0.2.7', '192.0.2'],
    ['::ffff:192.0.2.7', '192.0.2'],
    ['2001:db8:1:2300::1', '20010db8000123'],
    ['2001:db8:1:23ff:ffff::', '20010db8000123'],
    ['2001:0DB8:0001:2345:0:0:0:1', '20010db8000123'],
    ['2001:db8:1:2400::1', '20010db8000124'],
    ['2001:db8::1', '20010db8000000'],
    ['fe80::1%eth0', 'fe800000000000'],
    ['::1', '00000000000000'],
    ['::', '00000000000000'],
    [null, '-'],
    ['', '-'],
    ['unix', 'unix'],
    ['1::2::3', '1::2::3'],
    ['1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8:9'],
    ['1:2:3', '1:2:3'],
  ])('%j lies in %s', (address, network) => expect(networkOf(address)).toBe(network));

  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  it('hold every address that agrees in the first 56 bits', () =>
    fc.assert(fc.property(fc.array(group, { minLength: 3, maxLength: 3 }), fc.nat(0xff), fc.nat(0xff), fc.nat(0xff), fc.array(group, { minLength: 4, maxLength: 4 }), (head, eighth, low, otherLow, tail) => {
      const address = (lowByte: number, rest: readonly string[]): string => [...head, ((eighth << 8) | lowByte).toString(16), ...rest].join(':');
      expect(networkOf(address(low, tail))).toBe(networkOf(address(otherLow, ['0', '0', '0', '1'])));
    })));
});

describe('buckets of failed logins', () => {
  it('give a known device one of its own, whatever its address', () => {
    expect(buckets({ deviceId: 'd1' })).toHaveLength(1);
    expect(buckets({ deviceId: 'd1' })).toEqual(buckets({ deviceId: 'd1', address: '203.0.113.1' }));
    expect(buckets({ deviceId: 'd1' })).not.toEqual(buckets({ deviceId: 'd2' }));
    expect(buckets({ deviceId: 'd1' })[0]).toMatch(/ 5$/);
  });
  it('share strange devices by network and, wider, by account', () => {
    const [near, wide] = buckets({});
    expect([near, wide]).toEqual([expect.stringMatching(/ 5$/), expect.stringMatching(/ 20$/)]);
    expect(buckets({ address: '192.0.2.200' })).toEqual([near, wide]);
    const [elsewhere, same] = buckets({ address: '203.0.113.1' });
    expect([elsewhere === near, same === wide]).toEqual([false, true]);
  });
  it('never lock a known device by filling those of strangers', () => expect(buckets({}).filter((bucket) => buckets({ deviceId: 'd1' }).includes(bucket))).toEqual([]));
  it('take an account for the same however it is typed', () => expect(buckets({ identifier: ' FGW/Admin ' })).toEqual(buckets({})));
  it('differ by account and by deployment', () => {
    expect(buckets({ identifier: 'fgw/other' })).not.toEqual(buckets({}));
    expect(bucketsOf({ identifier: 'a', address: null, deviceId: null }, { ...SETTINGS, secret: 'other' })[0]!.key.equals(bucketsOf({ identifier: 'a', address: null, deviceId: null }, SETTINGS)[0]!.key)).toBe(false);
  });
});

describe('slowing down', () => {
  it.each([[1, 100], [2, 200], [4, 800], [5, 1_600], [50, 1_600]])('after %i failures, %i ms', (failures, delay) => expect(delayAfter(failures)).toBe(delay));
  it.each([[4, null], [5, 1], [6, 2], [9, 16], [11, 60], [2_000, 60]])('after %i failures, locked for %s minutes', (failures, minutes) => expect(lockMinutes(failures, 5, 60)).toBe(minutes));
});
