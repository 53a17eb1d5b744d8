import { createWorkingCalendar, HOLIDAYS } from '@gongwei/kernel';
import fc from 'fast-check';
import { addWorkingMinutes, DEFAULT_WORKING_TIME, instantOf, minutesADay, workingDaysUsed, workingMinutesUsed } from './working-time';

const W = DEFAULT_WORKING_TIME;
const at = (text: string): number => instantOf(`${text}+08:00`);
const local = (time: number): string => new Date(time + 480 * 60_000).toISOString().slice(0, 16);

describe('working hours', () => {
  it.each([
    ['2026-11-23T09:00', '2026-11-23T10:30', 90],
    ['2026-11-23T07:00', '2026-11-23T09:00', 30],
    ['2026-11-23T11:30', '2026-11-23T14:30', 60],
    ['2026-11-23T12:00', '2026-11-23T14:00', 0],
    ['2026-11-23T17:00', '2026-11-24T09:00', 60],
    ['2026-11-23T08:30', '2026-11-24T08:30', 420],
    ['2026-11-20T17:00', '2026-11-23T09:00', 60],
    ['2026-09-30T17:00', '2026-10-08T09:00', 60],
    ['2026-10-09T08:30', '2026-10-12T08:30', 840],
    ['2026-11-21T09:00', '2026-11-22T17:00', 0],
    ['2026-11-23T10:00', '2026-11-23T09:00', 0],
    ['2026-01-01T00:00', '2026-12-31T23:59', 248 * 420],
  ])('from %s to %s are %i minutes', (from, to, minutes) => expect(workingMinutesUsed(at(from), at(to), W)).toBe(minutes));

  it.each([
    ['2026-11-23T09:00', 90, '2026-11-23T10:30'],
    ['2026-11-23T11:30', 60, '2026-11-23T14:30'],
    ['2026-11-23T07:00', 210, '2026-11-23T12:00'],
    ['2026-11-23T07:00', 211, '2026-11-23T14:01'],
    ['2026-11-20T17:00', 60, '2026-11-23T09:00'],
    ['2026-11-20T16:30', 60, '2026-11-20T17:30'],
    ['2026-09-30T17:00', 450, '2026-10-08T17:30'],
    ['2026-11-23T12:30', 0, '2026-11-23T12:30'],
    ['2026-11-21T12:00', 1, '2026-11-23T08:31'],
  ])('%s and %i minutes is %s', (from, minutes, to) => expect(local(addWorkingMinutes(at(from), minutes, W))).toBe(to));

  it('has seven hours a day', () => expect(minutesADay(W)).toBe(420));

  const instant = fc.integer({ min: at('2026-01-01T00:00') / 60_000, max: at('2026-12-01T00:00') / 60_000 }).map((minute) => minute * 60_000);
  it('adds what it then counts', () => fc.assert(fc.property(instant, fc.integer({ min: 1, max: 10_000 }), (from, minutes) => void expect(workingMinutesUsed(from, addWorkingMinutes(from, minutes, W), W)).toBe(minutes))));
  it('counts a stretch as the sum of its parts', () => fc.assert(fc.property(instant, fc.nat(20_000), fc.nat(20_000), (from, first, second) => {
    const [middle, to] = [from + first * 60_000, from + (first + second) * 60_000];
    expect(workingMinutesUsed(from, middle, W) + workingMinutesUsed(middle, to, W)).toBe(workingMinutesUsed(from, to, W));
  })));
});

describe('working days', () => {
  it.each([
    ['2026-11-23T00:00', '2026-11-23T23:59', 0],
    ['2026-11-23T23:59', '2026-11-24T00:00', 1],
    ['2026-11-20T10:00', '2026-11-23T09:00', 1],
    ['2026-09-30T10:00', '2026-10-10T09:00', 3],
  ])('from %s to %s: %i', (from, to, days) => expect(workingDaysUsed(at(from), at(to), W)).toBe(days));
  it('belong to local days, wherever the server stands', () => expect(workingDaysUsed(instantOf('2026-11-23T15:59:00Z'), instantOf('2026-11-23T16:00:00Z'), W)).toBe(1));
  it('follow the calendar they are given', () => {
    const calendar = createWorkingCalendar({ ...HOLIDAYS, 2027: [{ name: '元旦', from: '01-01', to: '01-03' }] });
    expect(workingDaysUsed(at('2026-12-31T09:00'), at('2027-01-04T09:00'), { ...W, calendar })).toBe(1);
    expect(workingDaysUsed(at('2026-12-31T09:00'), at('2027-01-04T09:00'), W)).toBe(2);
  });
});

it.each(['', 'soon', '2026-13-01T00:00:00Z'])('%j is no instant', (text) => expect(() => instantOf(text)).toThrow(RangeError));
