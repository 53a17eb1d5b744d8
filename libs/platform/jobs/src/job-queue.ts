import type { Permission } from '@gongwei/kernel';
import type { Platform, RequestContext, Scope } from '@gongwei/platform-database';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import { JOBS_SCOPE, type JobHandler, type JobHandlers, type Schedule } from './job';
import type { StoredActor } from './outbox';

const RELAY_BATCH = 100;
const TIME_ZONE = 'Asia/Shanghai';
/** A node that says nothing for so long is dead, and its job another's. */
const HEARTBEAT_SECONDS = 10;
const RETRIES = 5;
/** Workers are woken by a notification; asking is for second tries and for what a lost notification leaves behind. */
const BACKSTOP_SECONDS = 5;
const ONE_BY_ONE = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: BACKSTOP_SECONDS } as const;
/** What a job may still take once its node stops; longer work listens to its signal. */
const FINISH_MS = 5_000;

export interface JobQueueOptions {
  readonly platform: Platform;
  /** Connection of the login role; the queue takes the role gw_jobs on each of its connections. */
  readonly url: string;
  readonly handlers: JobHandlers;
  readonly report: (error: unknown, job: string) => void;
  /** How often the outbox is looked at. */
  readonly pollSeconds?: number;
}

interface EventRow {
  tenant_id: string;
  id: string;
  kind: string;
}

interface Message {
  readonly tenantId: string;
  readonly id: string;
}

/**
 * The worker of one process. Events come from the outbox and go to pg-boss under their own id, so that relaying one twice makes one job;
 * pg-boss hands each job to one node and gives it to another when that node dies.
 */
export class JobQueue {
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private starting: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private relaying: Promise<void> | null = null;

  constructor(private readonly options: JobQueueOptions) {
    this.boss = new PgBoss({
      connectionString: options.url, options: '-c role=gw_jobs', schema: 'gw_jobs', createSchema: false, application_name: 'gongwei-jobs', max: 4,
      registerInstance: false, useListenNotify: true, superviseIntervalSeconds: HEARTBEAT_SECONDS, monitorIntervalSeconds: HEARTBEAT_SECONDS,
    });
    this.boss.on('error', (error) => options.report(error, 'queue'));
  }

  /** Begins to work. A database that does not answer yet is asked again for some minutes. */
  start(): Promise<void> {
    this.starting ??= this.begin().catch((error: unknown) => {
      if (!this.stopping.signal.aborted) throw error;
    });
    return this.starting;
  }

  private async begin(): Promise<void> {
    const { handlers, pollSeconds = 1 } = this.options;
    await this.boss.start({ attempts: 10 });
    for (const [kind, handler] of Object.entries(handlers.events)) await this.workOn(kind, handler);
    for (const [name, schedule] of Object.entries(handlers.schedules)) await this.keep(name, schedule);
    if (this.stopping.signal.aborted) return;
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

  /** Takes nothing more and lets running jobs finish, or come to their next safe point. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('This node stops; another one takes the work up.'));
    if (this.timer) clearInterval(this.timer);
    await this.relaying;
    await Promise.all([this.boss.stop({ graceful: true, timeout: FINISH_MS }), this.starting?.catch(() => undefined)]);
  }

  private async workOn(kind: string, handler: JobHandler): Promise<void> {
    const settings = { notify: true, retryLimit: RETRIES, retryBackoff: true, retryDelay: 2, heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: 3_600 };
    await this.boss.createQueue(kind, settings);
    await this.boss.updateQueue(kind, settings);
    await this.boss.work<Message, void, typeof ONE_BY_ONE>(kind, ONE_BY_ONE, async ([job]) => {
      if (job) await this.run(kind, handler, job);
    });
  }

  private async keep(name: string, { cron, run }: Schedule): Promise<void> {
    const settings = { notify: true, retryLimit: 2, retryDelay: 60, heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: 3_600 };
    await this.boss.createQueue(name, { policy: 'singleton', ...settings });
    await this.boss.updateQueue(name, settings);
    await this.boss.schedule(name, cron, null, { tz: TIME_ZONE, missed: 'once' });
    await this.boss.work(name, { pollingIntervalSeconds: 30, notifyPollingIntervalSeconds: 30 }, async ([job]) => {
      const opened: RequestContext[] = [];
      const contextOf = (scope: Scope, permissions: readonly Permission[] = []): RequestContext => {
        const context = this.contextOf(systemActor(name, scope, permissions, job?.id ?? name));
        opened.push(context);
        return context;
      };
      try {
        await run(this.options.platform, contextOf, this.stopping.signal);
      } catch (error) {
        this.tell(error, name);
        throw error;
      } finally {
        for (const context of opened) context.reader.close();
      }
    });
  }

  private async relay(): Promise<void> {
    const { platform, handlers } = this.options;
    for (;;) {
      const count = await platform.database.writeIn(JOBS_SCOPE, async (tx) => {
        const rows = await tx.query<EventRow>('select tenant_id, id, kind from outbox_event where relayed_at is null and kind = any($2) order by created_at limit $1 for update skip locked', [RELAY_BATCH, Object.keys(handlers.events)]);
        for (const { tenant_id: tenantId, id, kind } of rows) await this.boss.send(kind, { tenantId, id }, { id });
        if (rows.length) await tx.query('update outbox_event set relayed_at = now() where (tenant_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))', [rows.map((row) => row.tenant_id), rows.map((row) => row.id)]);
        return rows.length;
      });
      if (count < RELAY_BATCH) return;
    }
  }

  private async run(kind: string, handler: JobHandler, { data: { tenantId, id }, retryCount, retryLimit }: JobWithMetadata<Message>): Promise<void> {
    const { platform } = this.options;
    const [event] = await platform.database.writeIn(JOBS_SCOPE, (tx) =>
      tx.query<{ payload: Readonly<Record<string, unknown>>; actor: StoredActor }>('select payload, actor from outbox_event where tenant_id = $1 and id = $2 and done_at is null', [tenantId, id]),
    );
    if (!event) return;
    const context = this.contextOf(event.actor);
    try {
      await handler(platform, context, { id, tenantId, payload: event.payload, signal: this.stopping.signal, lastTry: retryCount >= retryLimit });
    } catch (error) {
      this.tell(error, kind);
      throw error;
    } finally {
      context.reader.close();
    }
    await platform.database.writeIn(JOBS_SCOPE, (tx) => tx.query('update outbox_event set done_at = now() where tenant_id = $1 and id = $2', [tenantId, id]));
  }

  /** Work broken off because this node stops is nobody's fault. */
  private tell(error: unknown, job: string): void {
    if (error !== this.stopping.signal.reason) this.options.report(error, job);
  }

  private contextOf(stored: StoredActor): RequestContext {
    const { database, cipher } = this.options.platform;
    return {
      requestId: stored.requestId, locale: stored.locale, actor: stored.actor, scope: stored.scope, permissions: new Set(stored.permissions as Permission[]), grantable: new Set(),
      address: null, userAgent: null, sessionId: null, purpose: stored.purpose, reader: database.reader(stored.scope), cipher, loaders: new Map(),
    };
  }
}

const systemActor = (name: string, scope: Scope, permissions: readonly Permission[], requestId: string): StoredActor => ({
  actor: { kind: 'SYSTEM', id: null, name, tenantId: scope.tenantId }, scope, permissions, locale: 'zh-CN', requestId, purpose: null,
});
