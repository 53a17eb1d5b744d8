// Processor time of a server and of the database, where the system tells it (Linux): unlike requests a second it does not depend on what
// else the machine does at the time.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** @returns {null | Map<number, {server: boolean, ms: number}>} milliseconds spent so far by one process, and by each of a cluster's */
export function cpuTimes(serverPid, clusterPid) {
  if (process.platform !== 'linux') return null;
  const times = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const pid = Number(name);
    const stat = statOf(pid);
    if (stat && (pid === serverPid || pid === clusterPid || stat.parent === clusterPid)) times.set(pid, { server: pid === serverPid, ms: stat.ms });
  }
  return times;
}

/** What was spent between two readings. Processes that came in between count from nothing, those that went are lost. */
export function cpuBetween(before, after) {
  if (!before || !after) return { server: Number.NaN, database: Number.NaN };
  const spent = { server: 0, database: 0 };
  for (const [pid, { server, ms }] of after) spent[server ? 'server' : 'database'] += ms - (before.get(pid)?.ms ?? 0);
  return spent;
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything; the figures follow its last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return null;
  }
}
