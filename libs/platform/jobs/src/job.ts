import type { Permission } from '@gongwei/kernel';
import type { Platform, RequestContext, Scope } from '@gongwei/platform-database';

export interface Job {
  readonly id: string;
  readonly tenantId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Aborted when this node is told to stop: long work ends at its next safe point by throwing the signal's reason, and another node takes it up. */
  readonly signal: AbortSignal;
  /** No further try follows when this one fails: the moment to leave a defined state behind. */
  readonly lastTry: boolean;
}

/**
 * Does one piece of work in the name and scope of whoever asked for it. It may run twice (a process can die after its work and before
 * saying so): doing it again must change nothing.
 */
export type JobHandler = (platform: Platform, context: RequestContext, job: Job) => Promise<void>;

/** Opens a context in no person's name; closed when the schedule's run is over. */
export type ContextMaker = (scope: Scope, permissions?: readonly Permission[]) => RequestContext;

/** Work that a clock asks for. However many nodes run, each time falls due once; a time missed because none ran is made up for, once. */
export interface Schedule {
  /** When, as cron in China's time: minute, hour, day, month, weekday. */
  readonly cron: string;
  /** The work, in no tenant's name: it opens the contexts it needs. Safe to repeat. */
  readonly run: (platform: Platform, contextOf: ContextMaker, signal: AbortSignal) => Promise<void>;
}

export interface JobHandlers {
  /** By kind of event, as given to `publish`. */
  readonly events: Readonly<Record<string, JobHandler>>;
  /** By name. */
  readonly schedules: Readonly<Record<string, Schedule>>;
}

/** The scope of work that belongs to no tenant: it sees the tenants and the outbox, and nothing else. */
export const JOBS_SCOPE: Scope = { role: 'gw_jobs', tenantId: null };

/** Every tenant in use, for schedules that go through them one after the other. */
export async function tenantsInUse(contextOf: ContextMaker): Promise<string[]> {
  const { reader } = contextOf(JOBS_SCOPE);
  const rows = await reader.queryOnce<{ id: string }>(`select tenant_id as id from tenant where status <> 'ARCHIVED' order by tenant_id`);
  return rows.map(({ id }) => id);
}
