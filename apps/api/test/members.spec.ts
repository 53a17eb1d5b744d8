import { addDays, addYears, age, today } from '@gongwei/kernel';
import { idNumber } from '../src/cli/demo/personal-numbers';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture, type UnitFixture } from './city';
import { must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let unit: UnitFixture;
let admin: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  unit = await city.unit('MEM', '员');
  admin = await city.login(unit.id, ['UNIT_ADMIN']);
});
afterAll(() => api.stop());

const FIELDS = 'id name gender ethnicity birthDate age idNumberMasked phoneMasked education jobTitle rank joinedOn becameFullOn status isLeader isFloating isRetired isYoungCadre leftOn leaveReason version organisation { id }';
const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { member { ${FIELDS} } } }`;
const CREATE = mutation('createMember', 'CreateMemberInput');
const UPDATE = mutation('updateMember', 'UpdateMemberInput');
const LEAVE = mutation('recordMemberLeave', 'RecordMemberLeaveInput');
let serial = 5_000;
const BORN = '1990-03-07';
/** Somebody new; every number is used once. */
const person = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  organisationId: unit.organisations.first, name: '周文', gender: 'MALE', ethnicity: '01', birthDate: BORN, idNumber: idNumber((more['birthDate'] as string) ?? BORN, more['gender'] === 'FEMALE', (serial += 1)), status: 'APPLICANT', ...more,
});
const FULL = { status: 'FULL', joinedOn: '2012-07-01', becameFullOn: '2013-07-01' };
const create = async (more: Record<string, unknown> = {}, who = admin): Promise<any> => (await must(api.url, who, CREATE, { input: person(more) })).createMember.member;
const change = async (id: string, version: number, more: object): Promise<any> => (await must(api.url, admin, UPDATE, { input: { id, version, ...more } })).updateMember.member;
const nextYear = addYears(today(), 1);

describe('adding a person', () => {
  it('keeps what was given in the form to store, the numbers sealed', async () => {
    const number = idNumber(BORN, true, (serial += 1));
    const made = await create({ name: ' 欧阳 文君 ', gender: 'FEMALE', idNumber: ` ${number.toLowerCase()} `, phone: '+86 138-1234-1027', education: '20', jobTitle: ' 科长 ', rank: '', ...FULL, isLeader: true });
    expect(made).toEqual({
      id: expect.any(String), name: '欧阳文君', gender: 'FEMALE', ethnicity: '01', birthDate: BORN, age: age(BORN, today()), idNumberMasked: `${number.slice(0, 6)}********${number.slice(-4)}`, phoneMasked: '138****1027', education: '20', jobTitle: '科长', rank: null,
      joinedOn: '2012-07-01', becameFullOn: '2013-07-01', status: 'FULL', isLeader: true, isFloating: false, isRetired: false, isYoungCadre: age(BORN, today()) <= 40, leftOn: null, leaveReason: null, version: 1, organisation: { id: unit.organisations.first },
    });
    const { rows } = await api.owner.query<{ row: string }>('select m::text as row from member m where id = $1', [made.id]);
    expect([rows[0]!.row.includes(number), rows[0]!.row.includes('13812341027'), rows[0]!.row.includes(Buffer.from(number).toString('hex'))]).toEqual([false, false, false]);
  });

  it.each<[string, () => Record<string, unknown>, string[]]>([
    ['nothing but spaces', () => ({ name: ' ', ethnicity: ' ', idNumber: ' ' }), ['name required', 'ethnicity required', 'idNumber required']],
    ['a name with digits', () => ({ name: '周文2' }), ['name pattern']],
    ['an ID number of 15 digits', () => ({ idNumber: '330501900307001' }), ['idNumber old']],
    ['an ID number too short', () => ({ idNumber: '33050119900307001' }), ['idNumber length']],
    ['an ID number with a letter', () => ({ idNumber: '3305011990030700A4' }), ['idNumber characters']],
    ['an ID number of no province', () => ({ idNumber: '990501199003070014' }), ['idNumber region']],
    ['an ID number of no day', () => ({ idNumber: '330501199013070014' }), ['idNumber date']],
    ['an ID number with a slip', () => ({ idNumber: `${idNumber(BORN, false, 1).slice(0, 17)}${idNumber(BORN, false, 1)[17] === '1' ? '2' : '1'}` }), ['idNumber checksum']],
    ['another birth date than the ID number\'s', () => ({ idNumber: idNumber('1990-03-08', false, 2) }), ['birthDate idNumber']],
    ['another sex than the ID number\'s', () => ({ gender: 'FEMALE', idNumber: idNumber(BORN, false, 3) }), ['gender idNumber']],
    ['an age under 18', () => ({ birthDate: addDays(addYears(today(), -18), 1) }), ['birthDate adult']],
    ['a birth that lies ahead', () => ({ birthDate: nextYear, idNumber: idNumber(BORN, false, 4) }), ['birthDate future']],
    ['an ethnicity there is not', () => ({ ethnicity: '99' }), ['ethnicity choice']],
    ['an education there is not', () => ({ education: '01' }), ['education choice']],
    ['a phone that is none', () => ({ phone: '12345' }), ['phone phone']],
    ['a day of joining as an applicant', () => ({ joinedOn: '2012-07-01' }), ['joinedOn notApplicable']],
    ['no day of joining as a member', () => ({ status: 'PROBATIONARY' }), ['joinedOn required']],
    ['no day of becoming full', () => ({ ...FULL, becameFullOn: null }), ['becameFullOn required']],
    ['a day of becoming full on probation', () => ({ ...FULL, status: 'PROBATIONARY' }), ['becameFullOn notApplicable']],
    ['joining before 18', () => ({ ...FULL, joinedOn: '2008-03-06' }), ['joinedOn adult']],
    ['becoming full before joining', () => ({ ...FULL, becameFullOn: '2012-06-30' }), ['becameFullOn order']],
    ['joining that lies ahead', () => ({ status: 'PROBATIONARY', joinedOn: nextYear }), ['joinedOn future']],
    ['a state that means being gone', () => ({ status: 'TRANSFERRED_OUT' }), ['status create']],
    ['an unknown organisation', () => ({ organisationId: 'no-id' }), ['organisationId exists']],
    ['another unit\'s organisation', () => ({ organisationId: city.b.organisations.first }), ['organisationId exists']],
  ])('is refused with %s', async (_, input, fields) => expect(await refusal(api.url, admin, CREATE, { input: person(input()) })).toMatchObject({ code: 'VALIDATION_FAILED', fields }));

  it('finds out who is registered already, in the unit or elsewhere, and does not say where', async () => {
    const number = idNumber(BORN, false, (serial += 1));
    await create({ idNumber: number });
    expect(await refusal(api.url, admin, CREATE, { input: person({ idNumber: number }) })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['idNumber unique'] });
    const other = await city.login(city.a.id, ['UNIT_ADMIN']);
    expect(await refusal(api.url, other, CREATE, { input: person({ idNumber: number, organisationId: city.a.organisations.first }) })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['idNumber registered'] });
  });

  it('happens once, however often it is sent with one key', async () => {
    const input = person({ idempotencyKey: 'member-1' });
    const answers = await Promise.all([1, 2, 3].map(() => must(api.url, admin, CREATE, { input })));
    expect(new Set(answers.map((answer) => answer.createMember.member.id)).size).toBe(1);
    expect(await refusal(api.url, admin, CREATE, { input: { ...input, name: '周武' } })).toMatchObject({ code: 'CONFLICT' });
  });

  it('registers one person once when two try at the same moment', async () => {
    const input = person();
    const answers = await Promise.all([1, 2].map(() => must(api.url, admin, CREATE, { input }).then(() => 'done', (error: Error) => (error.message.includes('"unique"') ? 'unique' : error.message))));
    expect(answers.sort()).toEqual(['done', 'unique']);
  });

  it('speaks English when asked', async () =>
    expect(await refusal(api.url, admin, CREATE, { input: person({ name: ' ' }) }, { 'accept-language': 'en-GB,en;q=0.9' })).toMatchObject({ message: 'Some entries break a rule. Please correct them as indicated' }));

  it.each<[string, () => Promise<Credentials>, string]>([
    ['a viewer', () => city.login(unit.id, ['VIEWER']), 'FORBIDDEN'],
    ['nobody', async () => ({}), 'UNAUTHENTICATED'],
  ])('is not for %s', async (_, who, code) => expect(await refusal(api.url, await who(), CREATE, { input: person() })).toMatchObject({ code }));

  it('is a branch secretary\'s in the own branch only', async () => {
    const secretary = await city.login(unit.id, ['BRANCH_SECRETARY'], { organisationId: unit.organisations.first });
    expect(await create({}, secretary)).toMatchObject({ organisation: { id: unit.organisations.first } });
    expect(await refusal(api.url, secretary, CREATE, { input: person({ organisationId: unit.organisations.second }) })).toMatchObject({ fields: ['organisationId exists'] });
  });
});

describe('changing a person', () => {
  it('changes what is given and leaves the rest', async () => {
    const { id } = await create({ phone: '13812341027', jobTitle: '科员' });
    expect(await change(id, 1, { name: '周文武', jobTitle: '科长', isLeader: true })).toMatchObject({ name: '周文武', jobTitle: '科长', isLeader: true, phoneMasked: '138****1027', version: 2 });
    expect(await change(id, 2, { phone: '', jobTitle: null, isLeader: null })).toMatchObject({ phoneMasked: null, jobTitle: null, isLeader: false, version: 3 });
  });

  it('changes nothing, not even the version, when nothing differs', async () => {
    const { id } = await create({ jobTitle: '科员' });
    expect(await change(id, 1, { jobTitle: ' 科员 ', isLeader: false })).toMatchObject({ version: 1 });
  });

  it('is found by the new name\'s sound', async () => {
    const { id } = await create({ name: '冼星海' });
    const found = async (text: string): Promise<string[]> => (await must(api.url, admin, 'query ($text: String!) { members(filter: { search: $text }) { nodes { id } } }', { text })).members.nodes.map((node: { id: string }) => node.id);
    expect(await found('xxh')).toContain(id);
    await change(id, 1, { name: '单雄信' });
    expect([await found('xxh'), await found('sxx'), await found('shanxiong')]).toEqual([[], [id], [id]]);
  });

  it('moves to another organisation, which counts it from then on', async () => {
    const { id } = await create(FULL);
    const counts = async (): Promise<number[]> => (await must(api.url, admin, 'query ($a: ID!, $b: ID!) { a: organisation(id: $a) { memberCount } b: organisation(id: $b) { memberCount } }', { a: unit.organisations.first, b: unit.organisations.second }).then(({ a, b }) => [a.memberCount, b.memberCount]));
    const [first, second] = await counts() as [number, number];
    expect(await change(id, 1, { organisationId: unit.organisations.second })).toMatchObject({ organisation: { id: unit.organisations.second } });
    expect(await counts()).toEqual([first - 1, second + 1]);
  });

  it.each([
    ['FULL', 'SUSPENDED', null], ['APPLICANT', 'ACTIVIST', 'steps'], ['PROBATIONARY', 'FULL', 'steps'], ['ACTIVIST', 'PROBATIONARY', 'steps'],
    ['FULL', 'PROBATIONARY', 'transition'], ['FULL', 'APPLICANT', 'transition'], ['FULL', 'LEFT', 'leave'],
  ])('goes from %s to %s in order, people on the way by recorded steps', async (from, to, refused) => {
    const dates = from === 'PROBATIONARY' ? { joinedOn: '2024-01-01' } : from === 'FULL' ? { joinedOn: '2012-07-01', becameFullOn: '2013-07-01' } : {};
    const { id } = await create({ status: from, ...dates });
    if (!refused) expect(await change(id, 1, { status: to })).toMatchObject({ status: to });
    else expect((await refusal(api.url, admin, UPDATE, { input: { id, version: 1, status: to } })).fields).toContain(`status ${refused}`);
  });

  it.each<[string, () => object, string, string[]]>([
    ['a stale version', () => ({ version: 9, jobTitle: '科长' }), 'CONFLICT', []],
    ['no name', () => ({ name: null }), 'VALIDATION_FAILED', ['name required']],
    ['no state', () => ({ status: null }), 'VALIDATION_FAILED', ['status choice']],
    ['no organisation', () => ({ organisationId: null }), 'VALIDATION_FAILED', ['organisationId required']],
    ['no ID number', () => ({ idNumber: '' }), 'VALIDATION_FAILED', ['idNumber required']],
    ['another birth date than the ID number\'s', () => ({ birthDate: '1990-03-08' }), 'VALIDATION_FAILED', ['birthDate idNumber']],
    ['the ID number of somebody else', () => ({ idNumber: TAKEN }), 'VALIDATION_FAILED', ['idNumber unique']],
    ['a text no database holds', () => ({ jobTitle: '科\u0000长' }), 'VALIDATION_FAILED', []],
  ])('is refused with %s', async (_, input, code, fields) => {
    const { id } = await create();
    expect(await refusal(api.url, admin, UPDATE, { input: { id, version: 1, ...input() } })).toMatchObject({ code, fields });
  });
  const TAKEN = idNumber(BORN, false, 4_999);
  beforeAll(() => create({ idNumber: TAKEN }));
});

describe('a person who leaves', () => {
  const leave = (id: string, version: number, more: object = {}): Promise<any> => must(api.url, admin, LEAVE, { input: { id, version, status: 'TRANSFERRED_OUT', leftOn: '2024-06-30', reason: '工作调动', ...more } }).then((data) => data.recordMemberLeave.member);

  it('stays on record, holds no post any more and is not counted', async () => {
    const { id } = await create(FULL);
    const post = (from: string, code: string): Promise<string> => city.write.insert('post_appointment', { tenant_id: unit.id, id: crypto.randomUUID(), organisation_id: unit.organisations.second, member_id: id, post: code, from_on: from });
    await post('2022-01-01', 'DEPUTY_SECRETARY');
    await post('2024-09-01', 'YOUTH_MEMBER');
    expect(await leave(id, 1)).toMatchObject({ status: 'TRANSFERRED_OUT', leftOn: '2024-06-30', leaveReason: '工作调动', version: 2 });
    const { rows } = await api.owner.query(`select post, to_char(to_on, 'YYYY-MM-DD') as "toOn" from post_appointment where member_id = $1 order by post`, [id]);
    // A post that began after the day of leaving ends the day it began.
    expect(rows).toEqual([{ post: 'DEPUTY_SECRETARY', toOn: '2024-06-30' }, { post: 'YOUTH_MEMBER', toOn: '2024-09-01' }]);
    expect(await refusal(api.url, admin, UPDATE, { input: { id, version: 2, jobTitle: '科长' } })).toMatchObject({ code: 'CONFLICT' });
    expect(await must(api.url, admin, 'query ($id: ID!) { member(id: $id) { status } }', { id })).toEqual({ member: { status: 'TRANSFERRED_OUT' } });
  });

  it('may come back as a new record', async () => {
    const number = idNumber(BORN, false, (serial += 1));
    const { id } = await create({ ...FULL, idNumber: number });
    await leave(id, 1);
    expect(await create({ ...FULL, idNumber: number })).toMatchObject({ status: 'FULL', version: 1 });
  });

  it('is restored from suspension as if never gone', async () => {
    const { id } = await create(FULL);
    expect(await leave(id, 1, { status: 'SUSPENDED', reason: '失去联系' })).toMatchObject({ status: 'SUSPENDED', leftOn: '2024-06-30' });
    expect(await change(id, 2, { status: 'FULL' })).toMatchObject({ status: 'FULL', leftOn: null, leaveReason: null });
  });

  it.each<[string, object, string, string[]]>([
    ['to a state that is not leaving', { status: 'FULL' }, 'VALIDATION_FAILED', ['status choice']],
    ['on a day that lies ahead', { leftOn: nextYear }, 'VALIDATION_FAILED', ['leftOn future']],
    ['before joining', { leftOn: '2012-06-30' }, 'VALIDATION_FAILED', ['leftOn early']],
    ['without a reason', { reason: ' ' }, 'VALIDATION_FAILED', ['reason required']],
    ['from a stale page', { version: 4 }, 'CONFLICT', []],
  ])('is not recorded %s', async (_, more, code, fields) => {
    const { id } = await create(FULL);
    expect(await refusal(api.url, admin, LEAVE, { input: { id, version: 1, status: 'TRANSFERRED_OUT', leftOn: '2024-06-30', reason: '工作调动', ...more } })).toMatchObject({ code, fields });
  });

  it('does not leave twice', async () => {
    const { id } = await create(FULL);
    await leave(id, 1);
    expect(await refusal(api.url, admin, LEAVE, { input: { id, version: 2, status: 'DECEASED', leftOn: '2024-07-01', reason: '病逝' } })).toMatchObject({ fields: ['status transition'] });
  });
});

describe('numbers in full', () => {
  const REVEAL = 'mutation ($id: ID!, $field: SensitiveField!) { revealMemberField(input: { id: $id, field: $field, reason: "核对身份" }) { value } }';

  it('are opened one by one, each leaving an entry that does not hold them', async () => {
    const number = idNumber(BORN, false, (serial += 1));
    const { id } = await create({ idNumber: number });
    expect(await must(api.url, admin, REVEAL, { id, field: 'ID_NUMBER' })).toEqual({ revealMemberField: { value: number } });
    expect(await must(api.url, admin, REVEAL, { id, field: 'PHONE' })).toEqual({ revealMemberField: { value: null } });
    const { rows } = await api.owner.query(`select operation, reason, changes from audit_entry where target_id = $1 order by sequence`, [id]);
    expect(rows.slice(1)).toEqual(['idNumber', 'phone'].map((field) => ({ operation: 'revealMemberField', reason: '核对身份', changes: [{ field, before: null, after: null }] })));
  });

  it('stand in no field of the schema', async () => {
    const { __type } = await must(api.url, {}, '{ __type(name: "Member") { fields { name } } }');
    expect(__type.fields.map(({ name }: { name: string }) => name).filter((name: string) => /idNumber|phone/i.test(name))).toEqual(['idNumberMasked', 'phoneMasked']);
  });

  it.each(['VIEWER'])('are not for the %s', async (role) => expect(await refusal(api.url, await city.login(unit.id, [role]), REVEAL, { id: unit.members[0], field: 'PHONE' })).toMatchObject({ code: 'FORBIDDEN' }));
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));

it('opens no number that was copied from another row', async () => {
  const [one, other] = [await create(), await create()];
  await api.owner.query('update member set id_number = (select id_number from member where id = $1) where id = $2', [one.id, other.id]);
  expect(await refusal(api.url, admin, 'mutation ($id: ID!) { revealMemberField(input: { id: $id, field: ID_NUMBER }) { value } }', { id: other.id })).toMatchObject({ code: 'INTERNAL' });
});
