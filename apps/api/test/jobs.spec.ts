import { uuidv7 } from '@gongwei/kernel';
import { Database, Platform, type RequestContext } from '@gongwei/platform-database';
import { JobQueue, publish, type JobHandlers } from '@gongwei/platform-jobs';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';

let api: ApiServer;
let city: CityFixture;
let database: Database;
const queues: JobQueue[] = [];
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  database = await Database.connect({ url: api.loginUrl, entities: [], poolSize: 4 });
}, 60_000);
afterAll(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  await database.close();
  await api.stop();
}, 30_000);

const contextOf = (tenantId: string): RequestContext =>
  ({
    requestId: uuidv7(), locale: 'zh-CN', actor: { kind: 'ACCOUNT', id: uuidv7(), name: '甲单位管理员', tenantId }, scope: { role: 'gw_unit', tenantId }, permissions: new Set(['member.read']), grantable: new Set(),
    address: null, userAgent: null, sessionId: null, purpose: null, reader: database.reader({ role: 'gw_unit', tenantId }), cipher: api.cipher, loaders: new Map(),
  }) as RequestContext;

async function startQueue(handlers: JobHandlers): Promise<JobQueue> {
  const queue = new JobQueue({ platform: new Platform(database, api.cipher), url: api.loginUrl, handlers, report: () => undefined, pollSeconds: 0.5 });
  queues.push(queue);
  await queue.start();
  return queue;
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited 20 s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('work that outlives its request', () => {
  it('runs once however many nodes there are, as the one who asked, in their scope', async () => {
    const seen: { actor: string; tenant: string; members: number; payload: unknown }[] = [];
    const handlers: JobHandlers = {
      events: {
        'test.count': async (_platform, context, job) => {
          const rows = await context.reader.query<{ n: number }>('select count(*)::int as n from member');
          seen.push({ actor: context.actor.name, tenant: context.scope.tenantId!, members: rows[0]!.n, payload: job.payload });
        },
      },
      schedules: {},
    };
    const [first] = await Promise.all([startQueue(handlers), startQueue(handlers)]);
    await database.write(contextOf(city.a.id), (tx) => publish(tx, contextOf(city.a.id), { kind: 'test.count', payload: { page: 1 } }));
    await Promise.all(queues.map((queue) => queue.kick()));
    await first!.kick();
    await until(() => seen.length > 0, 'the event to be handled');
    await until(async () => (await api.owner.query('select 1 from outbox_event where done_at is null')).rowCount === 0, 'the event to be done');
    expect(seen).toEqual([{ actor: '甲单位管理员', tenant: city.a.id, members: city.a.members.length, payload: { page: 1 } }]);
  }, 40_000);

  it('leaves no event when the change is rolled back', async () => {
    const before = await api.owner.query('select 1 from outbox_event');
    await expect(
      database.write(contextOf(city.a.id), async (tx) => {
        await publish(tx, contextOf(city.a.id), { kind: 'test.count', payload: {} });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect((await api.owner.query('select 1 from outbox_event')).rowCount).toBe(before.rowCount);
  });

  it('tries again what failed', async () => {
    let tries = 0;
    await startQueue({
      events: {
        'test.flaky': async () => {
          tries += 1;
          if (tries === 1) throw new Error('the first time fails');
        },
      },
      schedules: {},
    });
    await database.write(contextOf(city.a.id), (tx) => publish(tx, contextOf(city.a.id), { kind: 'test.flaky', payload: {} }));
    await queues.at(-1)!.kick();
    await until(() => tries === 2, 'a second try');
  }, 40_000);

  it('shows one unit nothing of the work of another', async () => {
    await database.write(contextOf(city.b.id), (tx) => publish(tx, contextOf(city.b.id), { kind: 'test.unhandled', payload: { note: 'SECRET' } }));
    const reader = database.reader({ role: 'gw_unit', tenantId: city.a.id });
    const rows = await reader.query<{ tenant_id: string }>('select tenant_id from outbox_event');
    reader.close();
    expect(new Set(rows.map((row) => row.tenant_id))).toEqual(new Set([city.a.id]));
  });
});
