import { jest } from '@jest/globals';
import { effectScope } from 'vue';
import { clockTime, minutesAndSeconds, secondsUntil, useCountdown } from './countdown';

describe('the countdown of a locked login', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => jest.useRealTimers());

  it('never says 0 while there is still a moment to wait', () => {
    expect(secondsUntil(10_000, 9_001)).toBe(1);
    expect(secondsUntil(10_000, 10_000)).toBe(0);
    expect(secondsUntil(10_000, 12_000)).toBe(0);
  });

  it('writes minutes and seconds', () => {
    expect([0, 9, 60, 65, 900].map(minutesAndSeconds)).toEqual(['0:00', '0:09', '1:00', '1:05', '15:00']);
  });

  it('names the moment in the time of China', () => {
    expect(clockTime(Date.UTC(2026, 10, 24, 1, 31, 5))).toBe('09:31:05');
  });

  it('counts by the clock, also over a sleep, and ends', () => {
    const scope = effectScope();
    const countdown = scope.run(useCountdown)!;
    expect(countdown.over.value).toBe(false);
    countdown.start(60);
    expect(countdown.left.value).toBe(60);
    jest.advanceTimersByTime(1_000);
    expect(countdown.left.value).toBe(59);
    jest.setSystemTime(1_000_000 + 50_000);
    jest.advanceTimersByTime(250);
    expect(countdown.left.value).toBe(10);
    jest.advanceTimersByTime(10_000);
    expect([countdown.left.value, countdown.over.value]).toEqual([0, true]);
    expect(jest.getTimerCount()).toBe(0);
    countdown.start(5);
    expect([countdown.left.value, countdown.over.value]).toEqual([5, false]);
    scope.stop();
    expect(jest.getTimerCount()).toBe(0);
  });
});
