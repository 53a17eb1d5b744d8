import { startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, must, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
}, 60_000);
afterAll(() => api.stop());

const MEMBER = `member { id version status joinedOn becameFullOn leftOn leaveReason development { next earliestOn earliestReason ready late nextStep openSteps missing { step dueOn overdue } steps { id version kind on documents note statusAfter supersededReason } } }`;
const record = (input: object, who = admin) => ask(api.url, who, `mutation($input: RecordDevelopmentStepInput!) { recordDevelopmentStep(input: $input) { ${MEMBER} } }`, { input });
const correct = (input: object, who = admin) => ask(api.url, who, `mutation($input: CorrectDevelopmentStepInput!) { correctDevelopmentStep(input: $input) { ${MEMBER} } }`, { input });
const wrong = (answer: Awaited<ReturnType<typeof ask>>): string[] => answer.errors?.flatMap((error) => (error.extensions.fields.length ? error.extensions.fields.map(({ path, rule }) => `${path}:${rule}`) : [error.extensions.code])) ?? [];
const read = async (id: string): Promise<any> => (await must(api.url, admin, `query($id: ID!) { ${MEMBER.replace('member', 'member(id: $id)')} }`, { id })).member;
const applicant = (status = 'APPLICANT', name = '赵申请'): Promise<string> => city.addMember(city.a.id, city.a.organisations.first, name, { status });
const VOTE = { entitled: 21, present: 15, ayes: 11 };

/** Records steps one after the other, each on what the one before left. */
async function walk(id: string, steps: [kind: string, on: string, more?: object][]): Promise<any> {
  let member = await read(id);
  for (const [kind, on, more] of steps) {
    const answer = await record({ memberId: id, version: member.version, kind, on, documents: ['材料'], ...more });
    expect([kind, wrong(answer)]).toEqual([kind, []]);
    member = answer.data!['recordDevelopmentStep']['member'];
  }
  return member;
}

describe('development of members', () => {
  it('goes from application to full membership by recorded steps, each on its day', async () => {
    const id = await applicant();
    const asked = await walk(id, [['APPLICATION', '2022-01-10'], ['TALK', '2022-01-20']]);
    expect(asked).toMatchObject({ status: 'APPLICANT', development: { next: 'ACTIVIST', earliestOn: '2022-01-20', ready: true, nextStep: 'ACTIVIST' } });
    const activist = await walk(id, [['ACTIVIST', '2022-04-01'], ['ACTIVIST_FILED', '2022-04-10'], ['CONTACTS', '2022-04-10', { count: 2 }], ['OBSERVATION', '2022-10-01']]);
    expect(activist).toMatchObject({ status: 'ACTIVIST', development: { next: 'CANDIDATE', earliestOn: '2023-04-01', ready: false, missing: [{ step: 'OBSERVATION', dueOn: '2023-04-01' }] } });
    expect(activist.development.earliestReason).toContain('第十三条');
    expect(wrong(await record({ memberId: id, version: activist.version, kind: 'CANDIDATE', on: '2023-05-06' }))).toEqual(['kind:missing']);
    const observed = await walk(id, [['OBSERVATION', '2023-04-01']]);
    expect(wrong(await record({ memberId: id, version: observed.version, kind: 'CANDIDATE', on: '2023-03-31' }))).toContain('on:early');
    const candidate = await walk(id, [
      ['CANDIDATE', '2023-05-06'], ['CANDIDATE_FILED', '2023-05-16'], ['INTRODUCERS', '2023-05-20', { count: 2 }], ['POLITICAL_REVIEW', '2023-06-03'], ['TRAINING', '2023-06-05', { hours: 24 }], ['PUBLICITY', '2023-06-05'],
      ['PRE_REVIEW', '2023-06-07'], ['APPLICATION_BOOK', '2023-06-11'],
    ]);
    expect(candidate.development).toMatchObject({ earliestOn: '2023-06-12', ready: true, nextStep: 'ADMISSION' });
    expect(wrong(await record({ memberId: id, version: candidate.version, kind: 'ADMISSION', on: '2023-06-30', ...VOTE, ayes: 10 }))).toEqual(['ayes:majority']);
    const accepted = await walk(id, [['ADMISSION', '2023-06-30', VOTE]]);
    expect(accepted).toMatchObject({ status: 'PROBATIONARY', joinedOn: '2023-06-30', development: { earliestOn: '2024-06-30' } });
    const full = await walk(id, [['HIGHER_TALK', '2023-07-10'], ['APPROVAL', '2023-08-01'], ['OATH', '2023-09-01'], ['FULL_APPLICATION', '2024-06-20'], ['FULL_VOTE', '2024-07-01', VOTE], ['FULL_APPROVAL', '2024-08-01']]);
    expect(full).toMatchObject({ status: 'FULL', joinedOn: '2023-06-30', becameFullOn: '2024-06-30', development: { next: null, nextStep: null, openSteps: [], missing: [] } });
    expect(wrong(await record({ memberId: id, version: full.version, kind: 'OATH', on: '2024-09-01' }))).toEqual(['kind:open']);
  });

  it('is corrected with a reason, and what was recorded stays; a cancelled step leads back', async () => {
    const id = await applicant();
    const activist = await walk(id, [['APPLICATION', '2022-01-10'], ['TALK', '2022-01-20'], ['ACTIVIST', '2022-04-01'], ['ACTIVIST_FILED', '2022-04-10']]);
    const step = (of: any, kind: string): any => of.development.steps.find((one: any) => one.kind === kind && !one.supersededReason);
    expect(wrong(await correct({ id: step(activist, 'ACTIVIST').id, version: 1, reason: '撤销', cancel: true }))).toEqual(['CONFLICT']);
    expect(wrong(await correct({ id: step(activist, 'TALK').id, version: 1, reason: '误', on: '2022-01-21' }))).toEqual(['reason:length']);
    expect(wrong(await correct({ id: step(activist, 'ACTIVIST').id, version: 1, reason: '日期有误', on: '2022-01-15' }))).toEqual(['on:early']);
    const moved = (await correct({ id: step(activist, 'ACTIVIST').id, version: 1, reason: '日期有误', on: '2022-04-05' })).data!['correctDevelopmentStep']['member'];
    expect(moved).toMatchObject({ status: 'ACTIVIST', development: { earliestOn: '2023-04-05' } });
    expect(moved.development.steps.filter((one: any) => one.kind === 'ACTIVIST').map((one: any) => [one.on, one.supersededReason])).toEqual([['2022-04-01', '日期有误'], ['2022-04-05', null]]);
    expect(wrong(await correct({ id: step(activist, 'ACTIVIST').id, version: 2, reason: '再次更正' }))).toEqual(['CONFLICT']);
    expect(wrong(await correct({ id: step(moved, 'ACTIVIST_FILED').id, version: 1, reason: '误登记', cancel: true }))).toEqual([]);
    const back = (await correct({ id: step(moved, 'ACTIVIST').id, version: 1, reason: '误登记', cancel: true })).data!['correctDevelopmentStep']['member'];
    expect(back).toMatchObject({ status: 'APPLICANT', development: { nextStep: 'ACTIVIST', earliestOn: '2022-01-20' } });
  });

  it('ends by withdrawal or refusal, with the reason on the record', async () => {
    const id = await applicant();
    const asked = await walk(id, [['APPLICATION', '2022-01-10']]);
    expect(wrong(await record({ memberId: id, version: asked.version, kind: 'WITHDRAWAL', on: '2022-02-01' }))).toEqual(['note:required']);
    expect(await walk(id, [['WITHDRAWAL', '2022-02-01', { note: '本人书面提出' }]])).toMatchObject({ status: 'LEFT', leftOn: '2022-02-01', leaveReason: '本人书面提出' });
  });

  it('is found by who is ready or late, and counted by stage', async () => {
    const unit = await city.unit('STAGES', '段');
    const who = await city.login(unit.id, ['UNIT_ADMIN']);
    const add = (status: string, name: string): Promise<string> => city.addMember(unit.id, unit.organisations.first, name, { status });
    const [ready, late] = [await add('APPLICANT', '可推进'), await add('APPLICANT', '谈话迟'), await add('ACTIVIST', '未登记')];
    const step = (memberId: string, version: number, kind: string, on: string) => record({ memberId, version, kind, on }, who);
    await step(ready!, 1, 'APPLICATION', '2024-01-10');
    await step(ready!, 2, 'TALK', '2024-01-20');
    await step(late!, 1, 'APPLICATION', '2024-01-10');
    const found = async (state: string): Promise<string[]> => (await must(api.url, who, `{ members(filter: { developmentState: ${state} }, orderBy: [{ field: developmentEarliestOn }]) { nodes { name } } }`)).members.nodes.map((one: { name: string }) => one.name).filter((name: string) => !name.includes('赵六'));
    expect([await found('READY'), await found('LATE'), await found('UNRECORDED')]).toEqual([['可推进'], ['谈话迟'], ['未登记']]);
    const stages = `{ developmentStages { status count ready late unrecorded } }`;
    expect((await must(api.url, who, stages)).developmentStages.slice(0, 2)).toEqual([{ status: 'APPLICANT', count: 3, ready: 1, late: 2, unrecorded: 0 }, { status: 'ACTIVIST', count: 1, ready: 0, late: 0, unrecorded: 1 }]);
    expect((await must(api.url, who, `{ developmentStages(underOrganisationId: "${unit.organisations.second}") { count } }`)).developmentStages.map((one: { count: number }) => one.count)).toEqual([1, 0, 0, 0]);
  });

  it('is recorded once however often it is repeated, on the state that was seen, and by who may write', async () => {
    const id = await applicant();
    const input = { memberId: id, version: 1, kind: 'APPLICATION', on: '2024-01-10', idempotencyKey: 'once' };
    for (let turn = 0; turn < 3; turn += 1) expect(wrong(await record(input))).toEqual([]);
    expect((await read(id)).development.steps).toHaveLength(1);
    expect(wrong(await record({ ...input, idempotencyKey: null, kind: 'TALK' }))).toEqual(['CONFLICT']);
    const secretary = (organisationId: string): Promise<Credentials> => city.login(city.a.id, ['BRANCH_SECRETARY'], { organisationId });
    expect(wrong(await record({ ...input, version: 2, kind: 'TALK', idempotencyKey: null }, await city.login(city.a.id, ['VIEWER'])))).toEqual(['FORBIDDEN']);
    expect(wrong(await record({ ...input, version: 2, kind: 'TALK', idempotencyKey: null }, await secretary(city.a.organisations.second)))).toEqual(['NOT_FOUND']);
    expect(wrong(await record({ ...input, version: 2, kind: 'TALK', idempotencyKey: null }, await city.login(city.committee, ['OFFICER'])))).toEqual(['NOT_FOUND']);
    expect(wrong(await record({ ...input, version: 2, kind: 'TALK', idempotencyKey: null }, await secretary(city.a.organisations.first)))).toEqual([]);
  });
});
