import { Database, type Scope } from '@gongwei/platform-database';
import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';

let api: ApiServer;
let city: CityFixture;
let database: Database;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  database = await Database.connect({ url: api.loginUrl, entities: [], poolSize: 2 });
}, 60_000);
afterAll(async () => {
  await database.close();
  await api.stop();
});

const unit = (tenantId: string): Scope => ({ role: 'gw_unit', tenantId });
const SCOPE = `select current_user as role, current_setting('app.tenant') as tenant, (select count(*)::int from member) as members`;
const nameOf = async (id: string): Promise<string> => (await api.owner.query('select name from organisation where id = $1', [id])).rows[0].name;
const rename = (id: string): string => `update organisation set short_name = '改' where id = '${id}'`;

describe('a write that acts in a second scope', () => {
  it('is there for its work and back afterwards, also from a scope within the second, and after a refusal', async () => {
    const seen = await database.writeIn(unit(city.a.id), async (tx) => {
      const where = async (): Promise<string> => Object.values((await tx.query<{ role: string; tenant: string; members: number }>(SCOPE))[0]!).join(' ');
      const steps = [await where()];
      await tx.inScope(unit(city.b.id), async () => {
        steps.push(await where());
        await tx.inScope({ role: 'gw_committee', tenantId: city.committee }, async () => void steps.push(await where()));
        steps.push(await where());
      });
      await tx.inScope(unit(city.c.id), async () => Promise.reject(new Error('refused'))).catch(() => undefined);
      steps.push(await where());
      return steps;
    });
    const [a, b, all] = [`gw_unit ${city.a.id} 4`, `gw_unit ${city.b.id} 4`, `gw_committee ${city.committee} 12`];
    expect(seen).toEqual([a, b, all, b, a]);
  });

  it('comes back to a branch with the branch’s sight', async () => {
    const { rows } = await api.owner.query<{ path: string }>('select path from organisation where id = $1', [city.a.organisations.first]);
    const counts = await database.writeIn({ role: 'gw_branch', tenantId: city.a.id, organisationPath: rows[0]!.path }, async (tx) => {
      const members = async (): Promise<number> => (await tx.query<{ n: number }>('select count(*)::int as n from member'))[0]!.n;
      return [await members(), await tx.inScope(unit(city.a.id), members), await members()];
    });
    expect(counts).toEqual([2, 4, 2]);
  });

  it('keeps to the policies of the second scope: nothing of the first is in reach there', async () => {
    await database.writeIn(unit(city.a.id), async (tx) => {
      await tx.inScope(unit(city.b.id), async () => {
        expect(await tx.query(`select 1 from member where tenant_id = '${city.a.id}'`)).toEqual([]);
        await tx.query(rename(city.a.organisations.first));
      });
    });
    expect((await api.owner.query('select short_name from organisation where id = $1', [city.a.organisations.first])).rows[0].short_name).not.toBe('改');
    await expect(
      database.writeIn(unit(city.a.id), (tx) => tx.inScope(unit(city.b.id), () => tx.query(`insert into organisation_census (tenant_id, organisation_id) values ('${city.a.id}', '${city.a.organisations.top}')`))),
    ).rejects.toThrow(/row-level security/);
  });

  it('takes both halves back when either fails, first or second', async () => {
    const before = [await nameOf(city.a.organisations.first), await nameOf(city.b.organisations.first)];
    const halves = (failIn: 'inner' | 'outer') =>
      database.writeIn(unit(city.a.id), async (tx) => {
        await tx.query(`update organisation set name = '甲改' where id = '${city.a.organisations.first}'`);
        await tx.inScope(unit(city.b.id), async () => {
          await tx.query(`update organisation set name = '乙改' where id = '${city.b.organisations.first}'`);
          if (failIn === 'inner') await tx.query('select 1 / 0');
        });
        throw new Error('outer');
      });
    await expect(halves('inner')).rejects.toThrow(/division by zero/);
    await expect(halves('outer')).rejects.toThrow('outer');
    expect([await nameOf(city.a.organisations.first), await nameOf(city.b.organisations.first)]).toEqual(before);
    await database.writeIn(unit(city.a.id), (tx) => tx.inScope(unit(city.b.id), () => tx.query(rename(city.b.organisations.first))));
    expect((await api.owner.query('select short_name from organisation where id = $1', [city.b.organisations.first])).rows[0].short_name).toBe('改');
  });
});
