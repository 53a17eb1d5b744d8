import { uuidv7 } from '@gongwei/kernel';
import { hashSecret, newSecret } from '@gongwei/platform-identity';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
});
afterAll(() => api.stop());

/** Statements of one operation, its rows, and the answer's size, so that a count that stays is not one of nothing. */
async function measure(who: Credentials, query: string): Promise<{ statements: number; size: number }> {
  const answer = await ask(api.url, who, query);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return { statements: answer.extensions!.statements, size: JSON.stringify(answer.data).length };
}

/** As much again of everything: units, organisations, members, posts, accounts with roles, clients with secrets, entries. */
async function grow(): Promise<void> {
  for (let index = 0; index < 6; index += 1) {
    const unit = await city.unit(`G${uuidv7().slice(-10)}`, `增${index}`);
    const general = await city.write.organisation(unit.id, `增${index}总支`, 'GENERAL_BRANCH', null, '2030-01-01');
    for (let child = 0; child < 3; child += 1) {
      const branch = await city.write.organisation(unit.id, `增${index}支部${child}`, 'BRANCH', general, '2025-06-01');
      const member = await city.addMember(unit.id, branch.id, `增${index}员${child}`);
      await city.write.insert('post_appointment', { tenant_id: unit.id, id: uuidv7(), organisation_id: branch.id, member_id: member, post: 'SECRETARY', from_on: '2022-01-01' });
      await city.write.insert('organisation_adjustment', { tenant_id: unit.id, id: uuidv7(), organisation_id: branch.id, kind: 'ESTABLISH', effective_on: '2015-01-01', recorded_by_name: '系统' });
    }
    await city.login(unit.id, ['BRANCH_SECRETARY', 'VIEWER'], { permissions: ['member.read'], organisationId: unit.organisations.first });
    await city.write.insert('machine_client_secret', { tenant_id: unit.id, id: uuidv7(), client_id: unit.machineClient, secret_hash: hashSecret(newSecret(unit.id).token), hint: 'more' });
  }
}

const UNIT = 'unit { name group { name } parent { name } }';
/** Every shape of reading: what is asked, as whom, and how many statements that may take whatever there is to read. */
const OPERATIONS: [name: string, role: string, query: string, most: number][] = [
  ['members with unit and organisation', 'OFFICER', `{ members(first: 200) { totalCount nodes { name idNumberMasked phoneMasked organisation { name parent { name } } ${UNIT} } } }`, 7],
  ['organisations with all that hangs on them', 'OFFICER', `{ organisations(first: 100) { totalCount nodes { name memberCount subtreeMemberCount childCount posts { memberName } adjustments { kind } findings { rule } parent { name } ${UNIT} } } }`, 9],
  ['organisations beneath organisations, with members', 'OFFICER', '{ organisations(first: 50) { nodes { name children(first: 20) { totalCount nodes { name members(first: 5) { totalCount nodes { name } } } } } } }', 5],
  ['members with their posts, development and birthdays', 'OFFICER', '{ members(first: 200) { nodes { name posts { post organisationName } politicalBirthdays { year } development { earliestOn missing { label } steps { kind } } } } }', 4],
  ['dues of members and branches', 'OFFICER', '{ memberDues(month: "2024-01", first: 200) { nodes { memberName state unpaidMonths organisation { name } } } branchDues(month: "2024-01", first: 200) { nodes { paidCount organisation { name } } } duesSummary(month: "2024-01") { memberCount } developmentStages { count } }', 6],
  ['accounts with roles', 'SYSTEM_ADMIN', `{ accounts(first: 200) { totalCount nodes { loginName organisationName roles { name permissions holderCount } ${UNIT} } } }`, 8],
  ['units with their health', 'OFFICER', '{ units(first: 200) { totalCount nodes { name health { organisationCount memberCount overdueElectionCount structureProblemCount lastLoginAt } group { name } parent { name } } } }', 6],
  ['machine clients with secrets', 'SECURITY_ADMIN', `{ machineClients(first: 200) { totalCount nodes { name clientId secrets { hint } ${UNIT} } } }`, 6],
  ['the audit trail', 'AUDITOR', `{ auditEntries(first: 200) { totalCount nodes { operation actorName changes { field } ${UNIT} } } }`, 5],
  ['the findings of the structure check', 'OFFICER', `{ structureFindings(first: 200) { rule message organisation { name posts { memberName } ${UNIT} } } }`, 7],
  ['the dashboard', 'LEADER', '{ dashboard { unitCount memberCount structureProblems developmentFunnel { count } problemsByRule { count } electionsByMonth { count } unitsNeedingAttention { unit { name health { memberCount } } } } }', 9],
  ['transfers with their events', 'OFFICER', '{ membershipTransfers(first: 200) { totalCount nodes { memberName status events { step } } } }', 5],
  ['a search', 'OFFICER', '{ search(text: "增", first: 20) { title subtitle } }', 3],
];

it('takes as many statements for many rows as for few', async () => {
  const logins = new Map<string, Credentials>();
  for (const [, role] of OPERATIONS) if (!logins.has(role)) logins.set(role, await city.login(city.committee, [role]));
  const all = async (): Promise<{ statements: number; size: number }[]> => {
    const results: { statements: number; size: number }[] = [];
    for (const [, role, query] of OPERATIONS) results.push(await measure(logins.get(role)!, query));
    return results;
  };
  const few = await all();
  await grow();
  const many = await all();
  const problems = OPERATIONS.flatMap(([name, , , most], index) => [
    ...(many[index]!.statements === few[index]!.statements ? [] : [`${name}: ${few[index]!.statements} statements for few rows, ${many[index]!.statements} for many`]),
    ...(many[index]!.statements <= most ? [] : [`${name}: ${many[index]!.statements} statements, ${most} should do`]),
    ...(many[index]!.size > few[index]!.size ? [] : [`${name}: the answer did not grow`]),
  ]);
  expect(problems).toEqual([]);
});

it.each([
  ['a new member', 'mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { name unit { name } organisation { name } } } }', 8],
])('writes %s in a fixed number of statements', async (_, mutation, most) => {
  const unit = await city.unit('WRITE', '写');
  const who = await city.login(unit.id, ['UNIT_ADMIN']);
  const { idNumber } = await import('../src/cli/demo/personal-numbers');
  const input = { organisationId: unit.organisations.first, name: '周文', gender: 'MALE', ethnicity: '01', birthDate: '1990-03-07', idNumber: idNumber('1990-03-07', false, 8_000), status: 'APPLICANT' };
  const { errors, extensions } = await ask(api.url, who, mutation, { input });
  expect(errors).toBeUndefined();
  expect(extensions!.statements).toBeLessThanOrEqual(most);
});

it('meets no error of its own in all of this', async () => expect(await errorsOf(api)).toEqual([]));
