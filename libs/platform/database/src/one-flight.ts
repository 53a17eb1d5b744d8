import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

/**
 * Makes a connection send what is written within one tick as one packet from one buffer. The driver writes a statement in five pieces and
 * BEGIN, statement and COMMIT one after the other; handing each to the kernel costs more than all the rest of a short read.
 */
export function sendInOneFlight(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const write = stream.write.bind(stream) as (chunk: Uint8Array, ...rest: unknown[]) => boolean;
  let waiting: Uint8Array[] = [];
  const flush = (): void => {
    const [first, ...others] = waiting;
    waiting = [];
    if (first && stream.writable) write(others.length ? Buffer.concat([first, ...others]) : first);
  };
  stream.write = ((chunk: Uint8Array, ...rest: unknown[]): boolean => {
    // Who wants to know when it is out (farewells, copies) is served at once, after what came before.
    if (rest.length) {
      flush();
      return write(chunk, ...rest);
    }
    if (waiting.push(chunk) === 1) process.nextTick(flush);
    return true;
  }) as Socket['write'];
}
