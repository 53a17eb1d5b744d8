import { administrationEntities } from '@gongwei/administration-api';
import { expireTransfers, registryEntities } from '@gongwei/branch-registry-api';
import { addDays, today, uuidv7 } from '@gongwei/kernel';
import { Database, Platform, type RequestContext, type Scope } from '@gongwei/platform-database';
import { idNumber } from '../src/cli/demo/personal-numbers';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture, type UnitFixture } from './city';
import { ask, must, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let source: UnitFixture;
let target: UnitFixture;
let there: Credentials;
let here: Credentials;
let codeOfTarget: string;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  source = await city.unit('SRC', '源');
  target = await city.unit('TGT', '标');
  there = await city.login(source.id, ['UNIT_ADMIN']);
  here = await city.login(target.id, ['UNIT_ADMIN']);
  codeOfTarget = 'tgt';
}, 60_000);
afterAll(() => api.stop());

const FIELDS = 'id version status direction memberId memberName sourceUnitName targetUnitName targetOrganisationName letterNo issuedOn validUntil daysLeft receivedOn closeReason askedByTarget events { step actorName note }';
interface Transfer { id: string; version: number; status: string; direction: string; memberId: string | null; memberName: string; letterNo: string; validUntil: string; daysLeft: number; receivedOn: string; closeReason: string | null; targetOrganisationName: string; events: { step: string; actorName: string; note: string | null }[] }
const TYPE: Record<string, string> = {};
const send = async (who: Credentials, operation: string, input: object, selection = `transfer { ${FIELDS} }`): Promise<any> => {
  const type = (TYPE[operation] ??= `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`);
  return ask(api.url, who, `mutation ($input: ${type}!) { ${operation}(input: $input) { ${selection} } }`, { input });
};
const done = async (who: Credentials, operation: string, input: object): Promise<Transfer> => {
  const answer = await send(who, operation, input);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[operation].transfer as Transfer;
};
const wrong = (answer: any): string[] => answer.errors?.flatMap((error: any) => (error.extensions.fields.length ? error.extensions.fields.map(({ path, rule }: any) => `${path}:${rule}`) : [error.extensions.code])) ?? [];
const see = async (who: Credentials, id: string): Promise<Transfer | null> => (await must(api.url, who, `query ($id: ID!) { membershipTransfer(id: $id) { ${FIELDS} } }`, { id })).membershipTransfer;
let born = 5_000;
const person = async (unit: UnitFixture, name: string, number = idNumber('1985-03-07', false, (born += 1))): Promise<{ id: string; name: string; number: string }> => ({ id: await city.addMember(unit.id, unit.organisations.first, name, { idNumber: number }), name, number });
const issued = async (memberId: string): Promise<Transfer> => {
  const { id, version } = await done(there, 'requestTransfer', { memberId, unitCode: codeOfTarget, reason: '工作调动', duesPaidUntil: today() });
  return done(there, 'issueTransfer', { id, version });
};
const row = async (id: string): Promise<any> => (await api.owner.query('select * from membership_transfer where id = $1', [id])).rows[0];
const memberRow = async (id: string): Promise<any> => (await api.owner.query(`select *, to_char(left_on, 'YYYY-MM-DD') as left_day from member where id = $1`, [id])).rows[0];

describe('a transfer between two units', () => {
  it('is the source’s alone until the letter is issued, and moves the member when it is received, whole and sealed anew', async () => {
    const one = await person(source, '沈转接');
    const appointment = await city.write.insert('post_appointment', { tenant_id: source.id, id: uuidv7(), organisation_id: source.organisations.first, member_id: one.id, post: 'DEPUTY_SECRETARY', from_on: '2022-01-01' });
    const requested = await done(there, 'requestTransfer', { memberId: one.id, unitCode: codeOfTarget, reason: '工作调动', targetOrganisationName: '办公室党支部' });
    expect(await see(here, requested.id)).toBeNull();
    expect(wrong(await send(here, 'receiveTransfer', { id: requested.id, version: requested.version, organisationId: target.organisations.first }))).toEqual(['NOT_FOUND']);

    const letter = await done(there, 'issueTransfer', { id: requested.id, version: requested.version, validDays: 10 });
    expect(letter).toMatchObject({ status: 'ISSUED', letterNo: `〔${today().slice(0, 4)}〕第1号`, validUntil: addDays(today(), 10), daysLeft: 10, direction: 'OUT' });
    expect((await memberRow(one.id)).status).toBe('FULL');
    const seen = (await see(here, letter.id))!;
    expect(seen).toMatchObject({ status: 'ISSUED', direction: 'IN', memberName: '沈转接', memberId: null, sourceUnitName: '源单位' });
    // Who did it there is none of the other side's business.
    expect(seen.events).toEqual([{ step: 'ISSUE', actorName: '源单位', note: letter.letterNo }]);
    expect((await row(letter.id)).sealed).not.toBeNull();

    const answer = await send(here, 'receiveTransfer', { id: letter.id, version: letter.version, organisationId: target.organisations.second }, `transfer { ${FIELDS} } member { id name unitId organisationId status idNumberMasked joinedOn }`);
    const { transfer, member } = answer.data.receiveTransfer;
    expect(transfer).toMatchObject({ status: 'RECEIVED', receivedOn: today(), targetOrganisationName: '标第二支部', memberId: member.id });
    expect(member).toMatchObject({ name: '沈转接', unitId: target.id, organisationId: target.organisations.second, status: 'FULL', joinedOn: '2010-07-01' });
    const [before, after] = [await memberRow(one.id), await memberRow(member.id)];
    expect(before).toMatchObject({ status: 'TRANSFERRED_OUT', left_day: today() });
    expect(api.cipher.decrypt(after.id_number, `member:${target.id}:${member.id}:id-number`)).toBe(one.number);
    expect(() => api.cipher.decrypt(after.id_number, `member:${source.id}:${one.id}:id-number`)).toThrow();
    expect((await api.owner.query('select to_on from post_appointment where id = $1', [appointment])).rows[0].to_on).not.toBeNull();
    expect((await row(letter.id)).sealed).toBeNull();
    expect((await see(there, letter.id))!.events.map(({ step, actorName }) => [step, actorName.includes('标')])).toEqual([['REQUEST', false], ['ISSUE', false], ['RECEIVE', true]]);
    for (const unit of [source, target]) {
      const { rows } = await api.owner.query(`select count(*)::int as n from audit_entry where tenant_id = $1 and operation = 'receiveTransfer' and target_id = $2`, [unit.id, letter.id]);
      expect(rows[0].n).toBe(1);
    }
    expect(wrong(await send(here, 'receiveTransfer', { id: letter.id, version: letter.version, organisationId: target.organisations.second }))).toEqual(['CONFLICT']);
  });

  it('returned, reissued, withdrawn: the member stays where they were and the package is gone', async () => {
    const one = await person(source, '沈退回');
    const letter = await issued(one.id);
    expect(wrong(await send(here, 'returnTransfer', { id: letter.id, version: letter.version, reason: '' }))).toEqual(['reason:required']);
    const returned = await done(here, 'returnTransfer', { id: letter.id, version: letter.version, reason: '抬头有误' });
    expect(returned).toMatchObject({ status: 'RETURNED', closeReason: '抬头有误' });
    expect((await row(letter.id)).sealed).toBeNull();
    expect(wrong(await send(here, 'receiveTransfer', { id: letter.id, version: returned.version, organisationId: target.organisations.first }))).toEqual(['CONFLICT']);
    const again = await done(there, 'issueTransfer', { id: letter.id, version: returned.version });
    expect(again.letterNo).not.toBe(letter.letterNo);
    const withdrawn = await done(there, 'withdrawTransfer', { id: letter.id, version: again.version, reason: '本人不再调动' });
    expect((await see(here, letter.id))!.events.map(({ step }) => step)).toEqual(['ISSUE', 'RETURN', 'REISSUE', 'WITHDRAW']);
    expect(await memberRow(one.id)).toMatchObject({ status: 'FULL', left_on: null });
    expect((await row(letter.id)).sealed).toBeNull();
    expect(wrong(await send(there, 'issueTransfer', { id: letter.id, version: withdrawn.version }))).toEqual(['CONFLICT']);
  });

  it('expires by reading and by the clock, is not received after that, and can be issued again', async () => {
    const one = await person(source, '沈过期');
    const letter = await issued(one.id);
    await api.owner.query(`update membership_transfer set issued_on = current_date - 40, valid_until = current_date - 10 where id = $1`, [letter.id]);
    expect(await see(here, letter.id)).toMatchObject({ status: 'EXPIRED' });
    const refused = await send(here, 'receiveTransfer', { id: letter.id, version: letter.version, organisationId: target.organisations.first });
    expect([wrong(refused), refused.errors[0].message]).toEqual([['CONFLICT'], expect.stringContaining('过期')]);
    expect((await row(letter.id)).status).toBe('ISSUED');
    await atNight();
    await atNight();
    expect(await row(letter.id)).toMatchObject({ status: 'EXPIRED', sealed: null });
    for (const who of [there, here]) expect((await see(who, letter.id))!.events.filter(({ step }) => step === 'EXPIRE')).toHaveLength(1);
    expect((await memberRow(one.id)).status).toBe('FULL');
    const again = await done(there, 'issueTransfer', { id: letter.id, version: letter.version + 1 });
    expect(again).toMatchObject({ status: 'ISSUED', daysLeft: 30 });
  });

  it('rolls both halves back when one of them cannot be', async () => {
    const one = await person(source, '沈重复');
    const letter = await issued(one.id);
    await person(target, '沈重复', one.number);
    const count = async (): Promise<number> => (await api.owner.query('select count(*)::int as n from member where tenant_id = $1', [target.id])).rows[0].n;
    const before = await count();
    expect(wrong(await send(here, 'receiveTransfer', { id: letter.id, version: letter.version, organisationId: target.organisations.first }))).toEqual(['id:unique']);
    await api.owner.query(`update member set status = 'DECEASED' where id = $1`, [one.id]);
    await api.owner.query(`update member set status = 'LEFT' where tenant_id = $1 and name = '沈重复'`, [target.id]);
    expect(wrong(await send(here, 'receiveTransfer', { id: letter.id, version: letter.version, organisationId: target.organisations.first }))).toEqual(['CONFLICT']);
    expect(await count()).toBe(before);
    expect(await row(letter.id)).toMatchObject({ status: 'ISSUED', version: letter.version });
  });

  it.each<[string, object, string]>([
    ['to a functional branch', {}, 'organisationId:kind'],
    ['to an organisation of the other unit', { organisationId: 'source' }, 'organisationId:exists'],
    ['before the letter', { receivedOn: '2020-01-01' }, 'receivedOn:early'],
    ['tomorrow', { receivedOn: addDays(today(), 1) }, 'receivedOn:future'],
  ])('is not received %s', async (name, changes, expected) => {
    const letter = await issued((await person(source, '沈不收')).id);
    const functional = (await city.write.organisation(target.id, `标功能${name}`, 'FUNCTIONAL_BRANCH', null, null)).id;
    const organisationId = 'organisationId' in changes ? source.organisations.first : name.includes('functional') ? functional : target.organisations.first;
    expect(wrong(await send(here, 'receiveTransfer', { id: letter.id, version: letter.version, ...changes, organisationId }))).toEqual([expected]);
  });

  it('is begun once a member, by who may, for a unit that exists', async () => {
    const one = await person(source, '沈一次');
    await issued(one.id);
    const request = { memberId: one.id, unitCode: codeOfTarget, reason: '工作调动' };
    expect(wrong(await send(there, 'requestTransfer', request))).toEqual(['memberId:open']);
    expect(wrong(await send(there, 'requestTransfer', { ...request, memberId: (await person(source, '沈二')).id, unitCode: 'nowhere' }))).toEqual(['unitCode:exists']);
    expect(wrong(await send(await city.login(source.id, ['VIEWER']), 'requestTransfer', request))).toEqual(['FORBIDDEN']);
    expect(wrong(await send(await city.login(city.committee, ['OFFICER']), 'requestTransfer', request))).toEqual(['NOT_FOUND']);
    expect(wrong(await send(there, 'recordMemberLeave', { id: one.id, version: 1, status: 'LEFT', leftOn: today(), reason: '退党' }, 'member { id }'))).toEqual(['CONFLICT']);
    // A branch asks, the unit issues.
    const secretary = await city.login(source.id, ['BRANCH_SECRETARY'], { organisationId: source.organisations.first });
    const own = await done(secretary, 'requestTransfer', { ...request, memberId: (await person(source, '沈支部')).id });
    expect(wrong(await send(secretary, 'issueTransfer', { id: own.id, version: own.version }))).toEqual(['FORBIDDEN']);
    expect(await done(there, 'issueTransfer', { id: own.id, version: own.version })).toMatchObject({ status: 'ISSUED' });
  });

  it('is read by the committee above, with one account of it, and by nobody else', async () => {
    const letter = await issued((await person(source, '沈工委')).id);
    const officer = await city.login(city.committee, ['OFFICER']);
    expect((await see(officer, letter.id))!.events.map(({ step }) => step)).toEqual(['REQUEST', 'ISSUE']);
    expect(wrong(await send(officer, 'withdrawTransfer', { id: letter.id, version: letter.version, reason: '不应可以' }))).toEqual(['NOT_FOUND']);
    expect(await see(await city.login(city.a.id, ['UNIT_ADMIN']), letter.id)).toBeNull();
    expect(await see(await city.login(city.district, ['OFFICER']), letter.id)).toBeNull();
  });
});

describe('transfers on paper and within the unit', () => {
  it('go outward when the slip comes back, and not before', async () => {
    const one = await person(source, '沈纸质');
    const requested = await done(there, 'requestTransfer', { memberId: one.id, otherSide: '某省直机关工委', reason: '调往外省' });
    const letter = await done(there, 'issueTransfer', { id: requested.id, version: requested.version, letterNo: '云直工〔2026〕8号' });
    expect([letter.letterNo, (await row(letter.id)).sealed, (await memberRow(one.id)).status]).toEqual(['云直工〔2026〕8号', null, 'FULL']);
    const end = await done(there, 'recordTransferSlip', { id: letter.id, version: letter.version, receivedOn: today(), slipNo: '回执第3号' });
    expect([end.status, (await memberRow(one.id)).status]).toEqual(['RECEIVED', 'TRANSFERRED_OUT']);
  });

  it('come inward with the member in one step', async () => {
    const input = {
      member: { organisationId: target.organisations.first, name: '沈转入', gender: 'MALE', ethnicity: '01', birthDate: '1990-03-07', idNumber: idNumber('1990-03-07', false, 6_000), joinedOn: '2012-07-01', becameFullOn: '2013-07-01', status: 'FULL' },
      otherSide: '某省直机关工委', letterNo: '〔2026〕第8号', issuedOn: addDays(today(), -3), slipNo: '回执1',
    };
    expect(wrong(await send(here, 'recordInwardTransfer', { ...input, letterNo: ' ', member: { ...input.member, becameFullOn: null } }))).toEqual(['member.becameFullOn:required', 'letterNo:required']);
    expect(await done(here, 'recordInwardTransfer', input)).toMatchObject({ status: 'RECEIVED', direction: 'IN', memberName: '沈转入' });
    expect(wrong(await send(here, 'recordInwardTransfer', input))).toEqual(['member.idNumber:unique']);
  });

  it('move within the unit at once', async () => {
    const one = await person(source, '沈调整');
    const move = { memberId: one.id, version: 1, organisationId: source.organisations.second, reason: '岗位调整' };
    expect(wrong(await send(there, 'transferWithinUnit', { ...move, organisationId: source.organisations.first }))).toEqual(['organisationId:same']);
    expect(await done(there, 'transferWithinUnit', move)).toMatchObject({ status: 'RECEIVED', direction: 'INTERNAL', targetOrganisationName: '源第二支部' });
    expect((await memberRow(one.id)).organisation_id).toBe(source.organisations.second);
    // A branch secretary moves nobody to where it cannot see.
    const secretary = await city.login(source.id, ['BRANCH_SECRETARY'], { organisationId: source.organisations.second });
    expect(wrong(await send(secretary, 'transferWithinUnit', { ...move, version: 2, organisationId: source.organisations.first }))).toEqual(['organisationId:exists']);
  });
});

describe('somebody registered elsewhere', () => {
  const create = (who: Credentials, organisationId: string, name: string, number: string) =>
    send(who, 'createMember', { organisationId, name, gender: 'MALE', ethnicity: '01', birthDate: '1985-03-07', idNumber: number, status: 'APPLICANT' }, 'member { id }');

  it('is not created or put in by import or change; the answer says so and not where, and stays on record', async () => {
    const one = await person(source, '沈已登记');
    const answer = await create(here, target.organisations.first, '沈已登记', one.number);
    expect(answer.errors[0].extensions.fields[0].message).toBe('此人已在本系统登记，请办理组织关系转接');
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${source.id}|源`));
    expect((await api.owner.query(`select actor_name, target_label from audit_entry where tenant_id = $1 and operation = 'foundRegistered'`, [target.id])).rows).toMatchObject([{ target_label: '沈已登记' }]);
    const other = await person(target, '沈改号');
    expect(wrong(await send(here, 'updateMember', { id: other.id, version: 1, idNumber: one.number }, 'member { id }'))).toEqual(['idNumber:registered']);
    // Another city on the same server is another system.
    const far = await city.login(city.z.id, ['UNIT_ADMIN']);
    expect(wrong(await create(far, city.z.organisations.first, '沈已登记', one.number))).toEqual([]);
    // Who has no place to put somebody is told nothing.
    expect(wrong(await create(here, source.organisations.first, '沈已登记', one.number))).toEqual(['organisationId:exists']);
  });

  it('can be asked for with name and number; the source issues or refuses, and only the letter tells where', async () => {
    const one = await person(source, '沈申请');
    const input = { name: '沈 申请', idNumber: one.number, note: '已调入我单位' };
    expect(wrong(await send(here, 'askForTransfer', { ...input, name: '沈某人' }, 'ask { id }'))).toEqual(['idNumber:exists']);
    const asked = await send(here, 'askForTransfer', input, 'ask { id status memberName idNumberMasked transferId }');
    expect(asked.data.askForTransfer.ask).toMatchObject({ status: 'ASKED', memberName: '沈申请', transferId: null });
    const everything = JSON.stringify(await must(api.url, here, `{ transferAsks(first: 50) { nodes { id memberName status note answer transferId } } membershipTransfers(first: 200) { nodes { memberName sourceUnitName } } }`));
    expect(everything).toContain('沈申请');
    expect(everything).not.toMatch(/"memberName":"沈申请","sourceUnitName"/);
    expect(wrong(await send(here, 'askForTransfer', input, 'ask { id }'))).toEqual(['CONFLICT']);
    const { rows: [request] } = await api.owner.query(`select id, version from membership_transfer where tenant_id = $1 and member_name = '沈申请'`, [source.id]);
    expect((await see(there, request.id))!.events).toMatchObject([{ step: 'ASK', actorName: '标单位' }]);
    const letter = await done(there, 'issueTransfer', { id: request.id, version: request.version });
    const asks = async (): Promise<any[]> => (await must(api.url, here, '{ transferAsks(first: 50) { nodes { memberName status answer transferId } } }')).transferAsks.nodes;
    expect((await asks()).find(({ memberName }) => memberName === '沈申请')).toMatchObject({ status: 'ISSUED', transferId: letter.id });

    const two = await person(source, '沈不办');
    await send(here, 'askForTransfer', { name: two.name, idNumber: two.number }, 'ask { id }');
    const { rows: [second] } = await api.owner.query(`select id, version from membership_transfer where tenant_id = $1 and member_name = '沈不办'`, [source.id]);
    await done(there, 'withdrawTransfer', { id: second.id, version: second.version, reason: '此人未调动' });
    expect((await asks()).find(({ memberName }) => memberName === '沈不办')).toMatchObject({ status: 'REFUSED', answer: '此人未调动', transferId: null });
    expect(await see(here, second.id)).toBeNull();
  });

  it('is asked about so many times an hour and no more, whatever the answer', async () => {
    const unit = await city.unit('PRY', '探');
    const who = await city.login(unit.id, ['UNIT_ADMIN']);
    const one = await person(source, '沈查探');
    await api.owner.query(`insert into registration_lookup (tenant_id, hour, answers) values ($1, date_trunc('hour', now()), 49)`, [unit.id]);
    expect(wrong(await create(who, unit.organisations.first, '沈查探', one.number))).toEqual(['idNumber:registered']);
    const limited = await create(who, unit.organisations.first, '沈查探', one.number);
    expect([wrong(limited), limited.errors[0].extensions.retryAfter > 0]).toEqual([['RATE_LIMITED'], true]);
    expect(wrong(await send(who, 'askForTransfer', { name: '沈查探', idNumber: idNumber('1985-03-07', false, 6_500) }, 'ask { id }'))).toEqual(['RATE_LIMITED']);
    // Somebody new is nobody's business but the unit's own.
    expect(wrong(await create(who, unit.organisations.first, '沈新人', idNumber('1985-03-07', false, 6_501)))).toEqual([]);
  });

  it('is not found by the database’s own roles otherwise', async () => {
    const tries = [...['gw_branch', 'gw_committee', 'gw_client'].map((role) => [role, `gw_locate_registration('x', 'y')`]), ...['gw_unit', 'gw_branch', 'gw_committee', 'gw_client', 'gw_identity'].map((role) => [role, 'gw_spend_lookups(-1000)'])];
    for (const [role, call] of tries) await expect(api.superuser(`begin; set local role ${role}; select ${call}; commit`)).rejects.toThrow(/permission denied/);
  });
});

/** As the clock does it. */
async function atNight(): Promise<void> {
  const database = await Database.connect({ url: api.loginUrl, entities: [...administrationEntities, ...registryEntities], poolSize: 2 });
  try {
    await expireTransfers.run(new Platform(database, api.cipher), (scope) => contextIn(database, scope), new AbortController().signal);
  } finally {
    await database.close();
  }
}

const contextIn = (database: Database, scope: Scope): RequestContext => ({
  requestId: 'test', locale: 'zh-CN', actor: { kind: 'SYSTEM', id: null, name: 'transfers.expire', tenantId: scope.tenantId }, scope, permissions: new Set(), grantable: new Set(), address: null, userAgent: null,
  sessionId: null, purpose: null, reader: database.reader(scope), cipher: api.cipher, loaders: new Map(),
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
