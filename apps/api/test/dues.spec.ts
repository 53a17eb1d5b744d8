import { monthsLater } from '@gongwei/branch-registry-domain';
import { today } from '@gongwei/kernel';
import { startApi, type ApiServer } from './api-server';
import { buildCity, tokenOf, type CityFixture, type UnitFixture } from './city';
import { ask, must, type Credentials } from './client';

let api: ApiServer;
let city: CityFixture;
let unit: UnitFixture;
let admin: Credentials;
beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
}, 60_000);
beforeEach(async () => {
  unit = await city.unit(`D${city.write.serial()}`, '费');
  admin = await city.login(unit.id, ['UNIT_ADMIN']);
});
afterAll(() => api.stop());

const now = today().slice(0, 7);
const send = (operation: string, type: string, selection: string) => (input: object, who = admin) => ask(api.url, who, `mutation($input: ${type}!) { ${operation}(input: $input) { ${selection} } }`, { input });
const setBase = send('setDuesBase', 'SetDuesBaseInput', 'memberId account { unpaidMonths arrears bases { fromMonth kind baseFen monthlyFen version } }');
const pay = send('recordDuesPayments', 'RecordDuesPaymentsInput', 'recordedCount amountFen results { memberId memberName outcome amountFen }');
const correct = send('correctDuesPayment', 'CorrectDuesPaymentInput', 'account { payments { id month amountFen paidOn supersededReason version } }');
const wrong = (answer: Awaited<ReturnType<typeof ask>>): string[] => answer.errors?.flatMap((error) => (error.extensions.fields.length ? error.extensions.fields.map(({ path, rule }) => `${path}:${rule}`) : [error.extensions.code])) ?? [];
const dues = async (month: string, filter = '{}', who = admin): Promise<any[]> => (await must(api.url, who, `{ memberDues(month: "${month}", filter: ${filter}) { nodes { id memberName state baseFen dueFen paidFen paidOn unpaidMonths arrears } } }`)).memberDues.nodes;

describe('dues', () => {
  it('follow from the base that holds in the month, the bracket\'s rate on the whole of it', async () => {
    const memberId = unit.members[1];
    for (const [fromMonth, baseFen] of [['2025-01', 500_000], ['2026-01', 500_100]] as const) expect(wrong(await setBase({ memberId, kind: 'MONTHLY_PAY', baseFen, fromMonth }))).toEqual([]);
    const of = async (month: string): Promise<any> => (await dues(month)).find(({ id }) => id === memberId);
    expect([await of('2024-12'), await of('2025-06'), await of('2026-02')].map(({ state, dueFen }) => [state, dueFen])).toEqual([['NO_BASE', null], ['UNPAID', 5_000], ['UNPAID', 7_502]]);
    expect(wrong(await setBase({ memberId, kind: 'MONTHLY_PAY', baseFen: 600_000, fromMonth: '2026-01' }))).toEqual(['CONFLICT']);
    expect((await setBase({ memberId, kind: 'RETIRED', baseFen: 600_000, fromMonth: '2026-01', version: 1 })).data!['setDuesBase'].account.bases[0]).toEqual({ fromMonth: '2026-01', kind: 'RETIRED', baseFen: 600_000, monthlyFen: 6_000, version: 2 });
    expect(wrong(await setBase({ memberId, kind: 'MONTHLY_PAY', fromMonth: '2026-1' }))).toEqual(['baseFen:required', 'fromMonth:month']);
    expect(wrong(await setBase({ memberId: unit.members[3], kind: 'FARMER', fromMonth: '2026-01' }))).toEqual(['memberId:status']);
  });

  it('of a branch are recorded in one go, each month once', async () => {
    const { first } = unit.organisations;
    const [paid, , elsewhere] = unit.members;
    const input = { organisationId: first, month: '2024-02', paidOn: '2024-02-06' };
    // The second of the two members has no base yet.
    expect((await pay(input)).data!['recordDuesPayments']).toMatchObject({ recordedCount: 1, amountFen: 12_750, results: [{ memberId: paid, outcome: 'RECORDED', amountFen: 12_750 }] });
    expect(wrong(await pay(input))).toEqual(['organisationId:nobody']);
    const named = { ...input, payments: [{ memberId: paid }, { memberId: unit.members[1] }, { memberId: elsewhere }, { memberId: unit.members[1], amountFen: 3_000 }, { memberId: unit.members[1], amountFen: 3_000 }] };
    expect((await pay(named)).data!['recordDuesPayments'].results.map((one: any) => [one.outcome, one.amountFen])).toEqual([['ALREADY_PAID', null], ['NO_BASE', null], ['NOT_A_MEMBER', null], ['RECORDED', 3_000], ['ALREADY_PAID', null]]);
    const { rows } = await api.owner.query('select count(*)::int as n from dues_payment where tenant_id = $1 and month = $2', [unit.id, '2024-02-01']);
    expect(rows[0].n).toBe(2);
    expect((await pay({ ...input, organisationId: unit.organisations.top, payments: [{ memberId: elsewhere, amountFen: 2_000 }] })).data!['recordDuesPayments'].recordedCount).toBe(1);
    const sums = `{ branchDues(month: "2024-02") { nodes { memberCount withoutBaseCount owingCount paidCount dueFen paidFen organisation { id } } } duesSummary(month: "2024-02") { memberCount withoutBaseCount owingCount paidCount dueFen paidFen } }`;
    const answer = await must(api.url, admin, sums);
    expect(answer.branchDues.nodes.find((one: any) => one.organisation.id === first)).toMatchObject({ memberCount: 2, withoutBaseCount: 1, owingCount: 1, paidCount: 2, dueFen: 12_750, paidFen: 15_750 });
    expect(answer.duesSummary).toEqual({ memberCount: 3, withoutBaseCount: 2, owingCount: 1, paidCount: 3, dueFen: 12_750, paidFen: 17_750 });
  });

  it.each([
    ['a month that is none', { month: '2024-13' }, ['month:month']],
    ['a day to come', { paidOn: '2999-01-01' }, ['paidOn:future']],
    ['nobody', { payments: [] }, ['payments:length']],
    ['nothing paid', { payments: [{ memberId: 'x', amountFen: 0 }] }, ['payments.0.amountFen:range']],
    ['an organisation of another unit', { organisationId: 'b' }, ['organisationId:exists']],
  ])('are refused with %s', async (_, change, expected) => {
    const organisationId = 'organisationId' in change ? city.b.organisations.first : unit.organisations.first;
    expect(wrong(await pay({ month: '2024-03', paidOn: '2024-03-06', ...change, organisationId }))).toEqual(expected);
  });

  it('are corrected with a reason, and what was recorded stays', async () => {
    const [id] = unit.idsOf.duesPayment;
    const after = (await correct({ id, version: 1, reason: '金额有误', amountFen: 12_000 })).data!['correctDuesPayment'].account.payments;
    expect(after.map((one: any) => [one.amountFen, one.supersededReason]).sort()).toEqual([[12_000, null], [12_750, '金额有误']]);
    expect(wrong(await correct({ id, version: 2, reason: '再次更正' }))).toEqual(['CONFLICT']);
    const standing = after.find((one: any) => !one.supersededReason);
    expect(wrong(await correct({ id: standing.id, version: 1, reason: '误', cancel: true }))).toEqual(['reason:length']);
    expect(wrong(await correct({ id: standing.id, version: 1, reason: '误登记', cancel: true }))).toEqual([]);
    expect((await dues('2024-01')).find((one) => one.id === unit.members[0])).toMatchObject({ state: 'UNPAID', paidFen: null });
  });

  it('in arrears count the months in a row up to the last that is over', async () => {
    const memberId = unit.members[2];
    const arrears = async (): Promise<unknown[]> => { const one = (await dues(now)).find(({ id }) => id === memberId); return [one.unpaidMonths, one.arrears]; };
    await setBase({ memberId, kind: 'MONTHLY_PAY', baseFen: 400_000, fromMonth: monthsLater(now, -7) });
    expect(await arrears()).toEqual([7, 'DISPOSAL']);
    expect((await dues(now, '{ unpaidMonths: { gte: 6 } }')).map(({ id }) => id)).toContain(memberId);
    await pay({ organisationId: unit.organisations.second, month: monthsLater(now, -4), paidOn: today(), payments: [{ memberId }] });
    expect(await arrears()).toEqual([3, 'WARN']);
    await pay({ organisationId: unit.organisations.second, month: monthsLater(now, -1), paidOn: today(), payments: [{ memberId }] });
    expect(await arrears()).toEqual([0, 'NONE']);
  });

  it('show amounts inside the unit only: a committee sees sums, others nothing', async () => {
    const officer = await city.login(city.committee, ['OFFICER']);
    const [row] = await dues('2024-01', `{ id: { eq: "${unit.members[0]}" } }`, officer);
    expect(row).toMatchObject({ state: 'PAID', baseFen: null, dueFen: null, paidFen: null });
    expect((await must(api.url, officer, `{ duesSummary(month: "2024-01", unitId: "${unit.id}") { paidFen } duesAccount(memberId: "${unit.members[0]}") { unpaidMonths } }`))).toEqual({ duesSummary: { paidFen: 12_750 }, duesAccount: null });
    for (const who of [await city.login(unit.id, ['VIEWER']), await city.login(city.committee, ['LEADER']), await tokenOf(api, await city.machine(unit.id, ['branch-registry:read', 'personal-data:read']))]) {
      expect(wrong(await ask(api.url, who, '{ duesSummary(month: "2024-01") { paidFen } }'))).toEqual(['FORBIDDEN']);
    }
    const secretary = await city.login(unit.id, ['BRANCH_SECRETARY'], { organisationId: unit.organisations.second });
    expect((await dues('2024-01', '{}', secretary)).map(({ id }) => id)).toEqual([unit.members[2]]);
    expect((await must(api.url, secretary, `{ duesAccount(memberId: "${unit.members[0]}") { unpaidMonths } }`)).duesAccount).toBeNull();
  });
});
