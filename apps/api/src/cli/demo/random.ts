/** A seeded source of chance: the same seed gives the same city on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
}

/** Makes a {@link Random} by sfc32, a small generator that passes the usual statistical batteries. */
export function seeded(seed: number): Random {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 20; i += 1) next();
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (p) => next() < p,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) if ((left -= weight) < 0) return item;
      return items[items.length - 1]![0];
    },
  };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Deterministic ids that look like the UUIDv7 the product makes: time in front, one millisecond on per id, so that they sort by birth.
 * @param from first millisecond (since 1970)
 */
export function idMaker(random: Random, from: number): () => string {
  let time = from;
  return () => {
    time += 1;
    const stamp = time.toString(16).padStart(12, '0');
    const byte = () => HEX[Math.floor(random.next() * 256)]!;
    const variant = HEX[0x80 | Math.floor(random.next() * 64)]!;
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${byte()}${byte()[0]}-${variant}${byte()}-${byte()}${byte()}${byte()}${byte()}${byte()}${byte()}`;
  };
}
