import { fillSearchKeys } from '@gongwei/branch-registry-api';
import { idNumber } from '../src/cli/demo/personal-numbers';
import { startApi, type ApiServer } from './api-server';
import { buildCity, tokenOf, type CityFixture } from './city';
import { ask, must, refusal, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
let officer: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  officer = await city.login(city.committee, ['OFFICER']);
}, 60_000);
afterAll(() => api.stop());

let serial = 5_000;
const create = async (name: string, more: object = {}): Promise<string> => {
  const input = { organisationId: city.a.organisations.first, name, gender: 'MALE', ethnicity: '01', birthDate: '1985-03-07', idNumber: idNumber('1985-03-07', false, (serial += 1)), status: 'FULL', joinedOn: '2010-11-20', becameFullOn: '2011-11-20', ...more };
  return (await must(api.url, admin, 'mutation($input: CreateMemberInput!) { createMember(input: $input) { member { id } } }', { input })).createMember.member.id;
};
const members = async (filter: object, who = admin): Promise<string[]> => (await must(api.url, who, 'query($filter: MemberFilter) { members(filter: $filter, orderBy: [{ field: joinedDay }]) { nodes { name } } }', { filter })).members.nodes.map((one: { name: string }) => one.name);

describe('political birthdays', () => {
  const RECORD = 'mutation($input: RecordPoliticalBirthdayInput!) { recordPoliticalBirthday(input: $input) { member { politicalBirthdays { year heldOn card oath version } } } }';
  it('of a month are found by the month of joining, in the order of its days', async () => {
    await create('月末入', { joinedOn: '2015-02-28', becameFullOn: '2016-02-28' });
    await create('月初入', { joinedOn: '2020-02-03', becameFullOn: '2021-02-03' });
    expect(await members({ joinedInMonth: 2 })).toEqual(['月初入', '月末入']);
    expect(await members({ joinedInMonth: 3 })).toEqual([]);
  });

  it('are recorded once a year, changed on the state that was seen, and of members only', async () => {
    const memberId = await create('纪念者');
    const input = { memberId, year: 2024, heldOn: '2024-11-20', card: true };
    const year = async (more: object): Promise<any> => (await must(api.url, admin, RECORD, { input: { ...input, ...more } })).recordPoliticalBirthday.member.politicalBirthdays;
    expect(await year({})).toEqual([{ year: 2024, heldOn: '2024-11-20', card: true, oath: false, version: 1 }]);
    expect((await refusal(api.url, admin, RECORD, { input })).code).toBe('CONFLICT');
    expect(await year({ version: 1, oath: true })).toEqual([{ year: 2024, heldOn: '2024-11-20', card: true, oath: true, version: 2 }]);
    expect(await year({ year: 2025, heldOn: '2025-11-20' })).toHaveLength(2);
    expect((await refusal(api.url, admin, RECORD, { input: { ...input, year: 2023, card: false } })).fields).toEqual(['card some']);
    expect((await refusal(api.url, admin, RECORD, { input: { ...input, memberId: city.a.members[3] } })).fields).toEqual(['memberId status']);
    expect((await refusal(api.url, await city.login(city.a.id, ['VIEWER']), RECORD, { input })).code).toBe('FORBIDDEN');
  });
});

describe('search', () => {
  const hits = async (text: string, who = admin): Promise<string[]> => (await must(api.url, who, 'query($text: String!) { search(text: $text) { title } }', { text })).search.map((one: { title: string }) => one.title);
  it('finds members by initials, pinyin, name, the end of the phone and their organisation', async () => {
    await create('欧阳小敏', { phone: '13912340987' });
    for (const text of ['oyxm', 'ouyangxiao', "ou'yang", '小敏', '0987']) {
      expect([text, await members({ search: text })]).toEqual([text, ['欧阳小敏']]);
      expect([text, await hits(text)]).toEqual([text, ['欧阳小敏']]);
    }
    expect(await members({ search: '第二支部' })).toEqual(expect.arrayContaining(['甲王五', '甲赵六']));
    expect(await hits('第二支部')).toEqual(['甲第二支部']);
    expect(await members({ search: '98765' })).toEqual([]);
  });

  it('follows a phone that changes', async () => {
    const id = await create('换号人', { phone: '13912341111' });
    await must(api.url, admin, 'mutation($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }', { input: { id, version: 1, phone: '13912342222' } });
    expect([await members({ search: '1111' }), await members({ search: '2222' })]).toEqual([[], ['换号人']]);
  });

  it('finds organisations of all units of a committee by their sound, and follows a new name', async () => {
    const input = { code: 'SOUND', name: '中共甲单位行政审批处支部委员会', shortName: '行政审批处党支部', kind: 'BRANCH', establishedOn: '2024-01-01', parentId: city.a.organisations.top };
    const { id } = (await must(api.url, admin, 'mutation($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }', { input })).createOrganisation.organisation;
    const found = async (search: string): Promise<string[]> => (await must(api.url, officer, 'query($search: String) { organisations(filter: { search: $search }) { nodes { shortName } } }', { search })).organisations.nodes.map((one: { shortName: string }) => one.shortName);
    for (const text of ['xzsp', 'xing zheng', 'sound']) expect([text, await found(text)]).toEqual([text, ['行政审批处党支部']]);
    expect(await hits('xzsp', officer)).toEqual(['中共甲单位行政审批处支部委员会']);
    await must(api.url, admin, 'mutation($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { organisation { id } } }', { input: { id, version: 1, shortName: '财务处党支部' } });
    expect([await found('xzsp'), await found('cwc')]).toEqual([[], ['财务处党支部']]);
  });

  it('is filled in for records from before, by who has the key', async () => {
    await create('旧记录', { phone: '13912343333' });
    await api.owner.query(`update member set phone_tail_index = null`);
    await api.owner.query(`update organisation set short_name_pinyin = null, short_name_initials = null`);
    expect(await members({ search: '3333' })).toEqual([]);
    const filled = await fillSearchKeys({ query: (text, values) => api.owner.query(text, values as unknown[]) as never }, api.cipher);
    expect(filled.phones).toBeGreaterThan(5);
    expect(filled.organisations).toBeGreaterThan(5);
    expect(await members({ search: '3333' })).toEqual(['旧记录']);
    expect(await fillSearchKeys({ query: (text, values) => api.owner.query(text, values as unknown[]) as never }, api.cipher)).toEqual({ phones: 0, organisations: 0 });
  });

  it('is nothing to who sees no personal data', async () => {
    const machine = await tokenOf(api, await city.machine(city.a.id, ['branch-registry:read']));
    expect((await ask(api.url, machine, '{ members(filter: { search: "1027" }) { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('reads the posts of members with them', async () => {
  const [nodes] = [(await must(api.url, admin, '{ members(first: 200) { nodes { id posts { post organisationName toOn } } } }')).members.nodes];
  expect(nodes.find((one: { id: string }) => one.id === city.a.members[0]).posts).toEqual([{ post: 'SECRETARY', organisationName: '甲第一支部', toOn: null }]);
  expect(nodes.find((one: { id: string }) => one.id === city.a.members[1]).posts).toEqual([]);
});
