const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a value is written like a UUID of any version. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

let lastTime = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562). Without an argument each one sorts after the one before within this process, also inside one millisecond and when
 * the clock is set back: keyset pages rely on that. With a time (ms since 1970) it carries exactly that time and a random rest.
 */
export function uuidv7(now?: number): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  const time = now ?? nextTime(bytes);
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) % 256;
  if (now === undefined) {
    bytes[6] = counter >> 8;
    bytes[7] = counter & 0xff;
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Moves the 12-bit counter on; a full counter borrows the next millisecond. Each new millisecond starts at a random value below half. */
function nextTime(random: Uint8Array): number {
  const clock = Date.now();
  if (clock > lastTime) {
    lastTime = clock;
    counter = ((random[6]! << 8) | random[7]!) & 0x7ff;
  } else if (counter < 0xfff) {
    counter += 1;
  } else {
    lastTime += 1;
    counter = ((random[6]! << 8) | random[7]!) & 0x7ff;
  }
  return lastTime;
}
