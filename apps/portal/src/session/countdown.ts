import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue';

export interface Countdown {
  /** Milliseconds since 1970 at which it ends; null when nothing is counted. */
  readonly until: Readonly<Ref<number | null>>;
  /** Whole seconds left, never more than was started with and 0 once over. */
  readonly left: ComputedRef<number>;
  /** Whether one was started and has run out since. */
  readonly over: ComputedRef<boolean>;
  start(seconds: number): void;
  stop(): void;
}

/** Seconds from now until then, rounded up: it must not say 0 while one still has to wait. */
export const secondsUntil = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000));

/** 65 → 1:05, in every language the same. */
export const minutesAndSeconds = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The moment it ends, 09:31:05, in China's time as all times of the portal are. */
export const clockTime = (until: number | null): string => new Date(until ?? 0).toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Counts down by the clock, not by its ticks, so that a laptop that slept shows the right rest. */
export function useCountdown(): Countdown {
  const until = ref<number | null>(null);
  const now = ref(Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;

  const left = computed(() => (until.value === null ? 0 : secondsUntil(until.value, now.value)));
  const over = computed(() => until.value !== null && left.value === 0);

  function tick(): void {
    now.value = Date.now();
    if (left.value === 0) clearInterval(timer);
  }

  function start(seconds: number): void {
    clearInterval(timer);
    now.value = Date.now();
    until.value = now.value + seconds * 1000;
    timer = setInterval(tick, 250);
  }

  function stop(): void {
    clearInterval(timer);
    until.value = null;
  }

  onScopeDispose(stop);
  return { until, left, over, start, stop };
}
