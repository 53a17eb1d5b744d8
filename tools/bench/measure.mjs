// Load, and what came of it.
import autocannon from 'autocannon';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuBetween, cpuTimes } from './cpu-time.mjs';

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
export const median = (values) => at([...values].sort((a, b) => a - b), 0.5);

/**
 * Sends requests for some seconds. @returns requests a second, and latencies in ms. @throws Error when an answer was no 200
 * @param {{url: string, headers: Record<string, string>, body: () => string, seconds: number, connections: number, pids: [server: number, cluster: number]}} load
 */
export async function load({ url, headers, body, seconds, connections, pids }) {
  const times = [];
  const before = cpuTimes(...pids);
  const instance = autocannon({
    url, connections, duration: seconds, requests: [{ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  instance.on('response', (_client, status, _bytes, time) => {
    if (status === 200) times.push(time);
  });
  const result = await instance;
  // What was under way when the time was up ends before the other side begins.
  await sleep(200);
  const spent = cpuBetween(before, cpuTimes(...pids));
  if (result.non2xx || result.errors || result.timeouts) throw new Error(`${url}: ${result.non2xx} answers were refusals, ${result.errors} failed, ${result.timeouts} were late.`);
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: at(times, 0.5), p99: at(times, 0.99), serverCpu: spent.server / times.length, databaseCpu: spent.database / times.length };
}

/** Median of rounds, figure by figure. */
export const middle = (rounds) => Object.fromEntries(Object.keys(rounds[0]).map((figure) => [figure, median(rounds.map((round) => round[figure]))]));
