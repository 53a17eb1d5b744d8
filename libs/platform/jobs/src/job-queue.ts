import type { Permission } from '@gongwei/kernel';
import type { Database, FieldCipher, RequestContext, Scope } from '@gongwei/platform-database';
import { PgBoss } from 'pg-boss';
import type { StoredActor } from './outbox';

const JOBS_SCOPE: Scope = { role: 'gw_jobs', tenantId: null };
const RELAY_BATCH = 100;
const TIME_ZONE = 'Asia/Shanghai';

export interface Job {
  readonly id: string;
  readonly tenantId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Does one piece of work. It may run twice (a process can die after its work and before saying so): doing it again must change nothing. */
export type JobHandler = (context: RequestContext, job: Job) => Promise<void>;
/** Does work that a clock asks for, in no tenant's name: it opens the contexts it needs through `contextOf`. */
export type ScheduledHandler = (contextOf: (scope: Scope, permissions?: readonly Permission[]) => RequestContext) => Promise<void>;

export interface JobHandlers {
  readonly events: Readonly<Record<string, JobHandler>>;
  /** By name: when (cron, in China's time) and what. However many nodes run, each falls due once. */
  readonly schedules: Readonly<Record<string, { readonly cron: string; readonly run: ScheduledHandler }>>;
}

export interface JobQueueOptions {
  readonly database: Database;
  readonly cipher: FieldCipher;
  /** Connection of the login role; the queue takes the role gw_jobs on each of its connections. */
  readonly url: string;
  readonly handlers: JobHandlers;
  readonly report: (error: unknown, job: string) => void;
  readonly pollSeconds?: number;
}

interface EventRow {
  tenant_id: string;
  id: string;
  kind: string;
}

/**
 * The worker of one process. Events come from the outbox and go to pg-boss under their own id, so that relaying one twice makes one job;
 * pg-boss hands each job to one node and gives it to another when that node dies.
 */
export class JobQueue {
  private readonly boss: PgBoss;
  private timer: NodeJS.Timeout | null = null;
  private relaying: Promise<void> | null = null;

  constructor(private readonly options: JobQueueOptions) {
    this.boss = new PgBoss({ connectionString: options.url, options: '-c role=gw_jobs', schema: 'gw_jobs', createSchema: false, application_name: 'gongwei-jobs', max: 4, registerInstance: false });
    this.boss.on('error', (error) => options.report(error, 'queue'));
  }

  async start(): Promise<void> {
    const { handlers, pollSeconds = 2 } = this.options;
    await this.boss.start();
    for (const [kind, handler] of Object.entries(handlers.events)) {
      await this.boss.createQueue(kind, { retryLimit: 5, retryBackoff: true, retryDelay: 2, heartbeatSeconds: 30, expireInSeconds: 3_600 });
      await this.boss.work<{ tenantId: string; id: string }>(kind, { batchSize: 1, pollingIntervalSeconds: pollSeconds }, async ([job]) => {
        if (job) await this.run(kind, handler, job.data.tenantId, job.data.id);
      });
    }
    for (const [name, { cron, run }] of Object.entries(handlers.schedules)) {
      await this.boss.createQueue(name, { policy: 'singleton', retryLimit: 2, expireInSeconds: 3_600 });
      await this.boss.schedule(name, cron, null, { tz: TIME_ZONE });
      await this.boss.work(name, { pollingIntervalSeconds: 30 }, ([job]) => run((scope, permissions = []) => this.contextOf(systemActor(name, scope, permissions, job?.id ?? name))));
    }
    this.timer = setInterval(() => void this.kick(), pollSeconds * 1_000);
    this.timer.unref();
    await this.kick();
  }

  /** Relays what waits in the outbox now, instead of at the next turn. Never throws: what fails waits for the next turn. */
  kick(): Promise<void> {
    this.relaying ??= this.relay()
      .catch((error: unknown) => this.options.report(error, 'relay'))
      .finally(() => (this.relaying = null));
    return this.relaying;
  }

  /** Lets running jobs finish, within 10 s. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.relaying;
    await this.boss.stop({ graceful: true, timeout: 10_000 });
  }

  private async relay(): Promise<void> {
    for (;;) {
      const count = await this.options.database.writeIn(JOBS_SCOPE, async (tx) => {
        const rows = await tx.query<EventRow>('select tenant_id, id, kind from outbox_event where relayed_at is null and kind = any($2) order by created_at limit $1 for update skip locked', [RELAY_BATCH, Object.keys(this.options.handlers.events)]);
        for (const { tenant_id: tenantId, id, kind } of rows) await this.boss.send(kind, { tenantId, id }, { id });
        if (rows.length) await tx.query('update outbox_event set relayed_at = now() where (tenant_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))', [rows.map((row) => row.tenant_id), rows.map((row) => row.id)]);
        return rows.length;
      });
      if (count < RELAY_BATCH) return;
    }
  }

  private async run(kind: string, handler: JobHandler, tenantId: string, id: string): Promise<void> {
    const [event] = await this.options.database.writeIn(JOBS_SCOPE, (tx) =>
      tx.query<{ payload: Job['payload']; actor: StoredActor }>('select payload, actor from outbox_event where tenant_id = $1 and id = $2 and done_at is null', [tenantId, id]),
    );
    if (!event) return;
    const context = this.contextOf(event.actor);
    try {
      await handler(context, { id, tenantId, payload: event.payload });
    } catch (error) {
      this.options.report(error, kind);
      throw error;
    } finally {
      context.reader.close();
    }
    await this.options.database.writeIn(JOBS_SCOPE, (tx) => tx.query('update outbox_event set done_at = now() where tenant_id = $1 and id = $2', [tenantId, id]));
  }

  private contextOf(stored: StoredActor): RequestContext {
    return {
      requestId: stored.requestId, locale: stored.locale, actor: stored.actor, scope: stored.scope, permissions: new Set(stored.permissions as Permission[]), grantable: new Set(),
      address: null, userAgent: null, sessionId: null, purpose: stored.purpose, reader: this.options.database.reader(stored.scope), cipher: this.options.cipher, loaders: new Map(),
    };
  }
}

const systemActor = (name: string, scope: Scope, permissions: readonly Permission[], requestId: string): StoredActor => ({
  actor: { kind: 'SYSTEM', id: null, name, tenantId: scope.tenantId }, scope, permissions, locale: 'zh-CN', requestId, purpose: null,
});

