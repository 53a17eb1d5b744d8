/** Numbers from 0 up to but not including 1. */
export type Random = () => number;

/**
 * A generator that gives the same numbers for the same seed on every machine: mulberry32 (Tommy Ettinger, public domain), started at the
 * 32-bit FNV-1a hash of the seed's UTF-8 bytes. Good enough for draws of weights; not for secrets.
 */
export function seeded(seed: string): Random {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
