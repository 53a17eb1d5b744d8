import { jest } from '@jest/globals';
import { uuidv7 } from '@gongwei/kernel';
import { UNIT_IMPORT_COLUMNS } from '@gongwei/administration-domain';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, type CityFixture } from './city';
import { ask, must, type Credentials } from './client';
import { cellsOf, download, idNumber, memberRecord, memberWorkbook, upload, workbook, type MemberRecord } from './workbooks';

// Servers and workbooks take their time where many tests share few cores.
jest.setTimeout(60_000);

let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
let colleague: Credentials;
let foreigner: Credentials;
let organisations: { code: string; name: string }[];

const RUN = 'query ($id: ID!) { importRun(id: $id) { id unitId kind status fileName rowCount validCount errorCount createdCount committedAt errors(first: 1000) { row column columnLabel rule message } } }';
const COMMIT = 'mutation ($id: ID!, $skip: Boolean) { commitImport(input: { id: $id, skipErrors: $skip }) { createdCount importRun { id status validCount errorCount } accounts { unitId unitCode unitName loginName oneTimePassword } } }';
const DISCARD = 'mutation ($id: ID!) { discardImport(input: { id: $id }) { importRun { id status } } }';

const members = async (): Promise<number> => Number((await api.owner.query('select count(*)::int as n from member where tenant_id = $1', [city.a.id])).rows[0].n);
const send = (file: Buffer | Buffer[], who: Credentials = admin, options = {}) => upload(`${api.url}/imports/members`, who, file, options);
const sendRows = async (records: MemberRecord[]): Promise<string> => {
  const answer = await send(await memberWorkbook(records));
  expect({ status: answer.status, errors: answer.json.errors }).toEqual({ status: 200, errors: undefined });
  return answer.json.id;
};
const runOf = async (id: string, who: Credentials = admin): Promise<any> => (await must(api.url, who, RUN, { id })).importRun;
/** Confirms a run and waits until it is written. */
const commit = async (id: string, skip = false): Promise<any> => {
  const { commitImport } = await must(api.url, admin, COMMIT, { id, skip });
  expect(['COMMITTING', 'COMMITTED']).toContain(commitImport.importRun.status);
  for (;;) {
    const run = await runOf(id);
    if (run.status !== 'COMMITTING') return run;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const home = (): string => organisations[1]!.name;

beforeAll(async () => {
  api = await startApi({ GONGWEI_JOBS: 'on' });
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  colleague = await city.login(city.a.id, ['UNIT_ADMIN']);
  foreigner = await city.login(city.b.id, ['UNIT_ADMIN']);
  organisations = (await must(api.url, admin, '{ organisations(orderBy: [{ field: depth }, { field: code }]) { nodes { code name } } }')).organisations.nodes;
});
afterAll(async () => {
  expect(await errorsOf(api)).toEqual([]);
  await api.stop();
});

describe('two hundred members, seven of them wrong', () => {
  const records = (): MemberRecord[] => Array.from({ length: 200 }, (_, index) => memberRecord(index, home()));
  const wrong: [row: number, column: string, rule: string, mend: (good: MemberRecord) => MemberRecord][] = [
    [5, 'organisation', 'unknown', (good) => ({ ...good, organisation: '没有这个支部' })],
    [18, 'name', 'required', (good) => ({ ...good, name: '' })],
    [43, 'idNumber', 'checksum', (good) => ({ ...good, idNumber: `${good.idNumber!.slice(0, 17)}${good.idNumber!.endsWith('1') ? '2' : '1'}` })],
    [77, 'idNumber', 'duplicate', (good) => ({ ...good, idNumber: idNumber(10) })],
    [110, 'idNumber', 'unique', (good) => ({ ...good, idNumber: idNumber(2_999) })],
    [150, 'ethnicity', 'choice', (good) => ({ ...good, ethnicity: '火星族' })],
    [201, 'becameFullOn', 'order', (good) => ({ ...good, becameFullOn: '2009-07-01' })],
  ];
  let run: string;
  let before: number;

  it('names exactly those seven cells and writes nothing', async () => {
    await city.addMember(city.a.id, city.a.organisations.first, '在册人员', { idNumber: idNumber(2_999) });
    before = await members();
    const sheet = records();
    for (const [row, , , spoil] of wrong) sheet[row - 2] = spoil(sheet[row - 2]!);
    run = await sendRows(sheet);
    const found = await runOf(run);
    expect(found).toMatchObject({ unitId: city.a.id, kind: 'MEMBERS', status: 'CHECKED', fileName: '名单.xlsx', rowCount: 200, validCount: 193, errorCount: 7, committedAt: null });
    expect(found.errors.map(({ row, column, rule }: { row: number; column: string; rule: string }) => [row, column, rule])).toEqual(wrong.map(([row, column, rule]) => [row, column, rule]));
    expect(found.errors[0]).toEqual({ row: 5, column: 'organisation', columnLabel: '所在党组织', rule: 'unknown', message: '本单位没有编码或名称为“没有这个支部”的党组织' });
    const inEnglish = (await ask(api.url, admin, RUN, { id: run }, { 'accept-language': 'en' })).data!.importRun;
    expect(inEnglish.errors[3]).toMatchObject({ columnLabel: 'ID number', message: expect.stringContaining('12') });
    expect(await members()).toBe(before);
  });

  it('keeps what was uploaded sealed', async () => {
    const { rows } = await api.owner.query('select c.payload, r.original, r.errors from import_run r join import_chunk c on c.run_id = r.id where r.id = $1', [run]);
    for (const column of ['payload', 'original', 'errors']) {
      expect(rows[0][column].toString('latin1')).not.toContain('PK\u0003\u0004');
      expect(rows[0][column].toString('utf8')).not.toContain('330501');
    }
  });

  it('refuses to commit it as it is', async () => {
    const answer = await ask(api.url, admin, COMMIT, { id: run });
    expect(answer.errors![0]!.extensions.code).toBe('CONFLICT');
    expect(await members()).toBe(before);
  });

  it('gives the sheet back with the errors in it, and reads that sheet again', async () => {
    const sheet = await download(`${api.url}/imports/${run}/errors.xlsx`, admin);
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get('content-disposition')).toContain(encodeURIComponent('名单（错误标注）.xlsx'));
    const cells = await cellsOf(sheet.body);
    expect(cells[0]!.at(-1)).toBe('错误');
    expect(cells[4]!.at(-1)).toBe('所在党组织：本单位没有编码或名称为“没有这个支部”的党组织');
    expect(cells[1]![17 - 1] ?? null).toBeNull();
    const again = await send(sheet.body);
    expect(await runOf(again.json.id)).toMatchObject({ rowCount: 200, errorCount: 7 });
  });

  it('writes the mended sheet once, however often it is committed', async () => {
    const mended = await sendRows(records());
    expect(await runOf(mended)).toMatchObject({ rowCount: 200, validCount: 200, errorCount: 0, errors: [] });
    const answers = await Promise.all([1, 2, 3].map(() => must(api.url, admin, COMMIT, { id: mended })));
    answers.push(await must(api.url, admin, COMMIT, { id: mended, skip: true }));
    expect(answers[0].commitImport).toMatchObject({ accounts: [], importRun: { id: mended, validCount: 200, errorCount: 0 } });
    expect(await commit(mended)).toMatchObject({ status: 'COMMITTED', createdCount: 200, validCount: 200, errorCount: 0, errors: [] });
    expect((await must(api.url, admin, COMMIT, { id: mended })).commitImport).toEqual({ createdCount: 200, accounts: [], importRun: { id: mended, status: 'COMMITTED', validCount: 200, errorCount: 0 } });
    expect(await members()).toBe(before + 200);
    const { rows } = await api.owner.query(`select count(*)::int as n, count(distinct id_number_index)::int as people from member where tenant_id = $1 and name like '测试%'`, [city.a.id]);
    expect(rows[0]).toEqual({ n: 200, people: 200 });
    const entries = await api.owner.query(`select changes from audit_entry where operation = 'commitImport' and target_id = $1`, [mended]);
    expect(entries.rows).toHaveLength(1);
    expect(JSON.stringify(entries.rows[0].changes)).not.toContain('330501');
    const kept = await api.owner.query('select c.payload, r.original from import_run r join import_chunk c on c.run_id = r.id where r.id = $1', [mended]);
    expect(kept.rows[0]).toEqual({ payload: null, original: null });
  });

  it('shows them in the list, whole, found by sound and number, and counted', async () => {
    const found = (await must(api.url, admin, 'query ($n: String!) { members(filter: { idNumber: { eq: $n } }) { nodes { name gender birthDate idNumberMasked phoneMasked ethnicity education status organisation { name } } } }', { n: idNumber(5) })).members.nodes;
    expect(found).toEqual([{ name: '测试己天', gender: 'MALE', birthDate: '1985-03-06', idNumberMasked: expect.stringMatching(/^3305.*\*/), phoneMasked: expect.stringContaining('****'), ethnicity: '01', education: '21', status: 'FULL', organisation: { name: home() } }]);
    expect((await must(api.url, admin, '{ members(filter: { search: "csjt" }) { totalCount } }')).members.totalCount).toBeGreaterThan(0);
    const { rows } = await api.owner.query('select full_member from organisation_census c join organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id where o.tenant_id = $1 and o.name = $2', [city.a.id, home()]);
    expect(rows[0].full_member).toBeGreaterThanOrEqual(200);
  });
});

describe('between check and commit', () => {
  it('marks who was registered meanwhile, and leaves them out when told to', async () => {
    const run = await sendRows([memberRecord(301, home()), memberRecord(302, home())]);
    await city.addMember(city.a.id, city.a.organisations.first, '捷足先登', { idNumber: idNumber(301) });
    const before = await members();
    const refused = await ask(api.url, admin, COMMIT, { id: run });
    expect(refused.errors![0]!).toMatchObject({ message: expect.stringContaining('1'), extensions: { code: 'CONFLICT' } });
    expect(await runOf(run)).toMatchObject({ status: 'CHECKED', validCount: 1, errorCount: 1, errors: [{ row: 2, column: 'idNumber', rule: 'unique' }] });
    expect(await members()).toBe(before);
    expect(await commit(run, true)).toMatchObject({ createdCount: 1, status: 'COMMITTED' });
    expect(await members()).toBe(before + 1);
    expect((await download(`${api.url}/imports/${run}/errors.xlsx`, admin)).status).toBe(200);
  });

  it('forgets a discarded upload at once', async () => {
    const run = await sendRows([memberRecord(303, home())]);
    for (let time = 0; time < 2; time += 1) expect((await must(api.url, admin, DISCARD, { id: run })).discardImport.importRun.status).toBe('DISCARDED');
    const { rows } = await api.owner.query('select c.payload, r.original, r.errors from import_run r join import_chunk c on c.run_id = r.id where r.id = $1', [run]);
    expect(rows[0]).toEqual({ payload: null, original: null, errors: null });
    expect((await ask(api.url, admin, COMMIT, { id: run })).errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await download(`${api.url}/imports/${run}/errors.xlsx`, admin)).status).toBe(404);
  });

  it('lists the uploads of this person, the newest first', async () => {
    const { nodes, totalCount } = (await must(api.url, admin, '{ importRuns(first: 2) { totalCount nodes { id status createdAt } } }')).importRuns;
    expect(totalCount).toBeGreaterThan(3);
    expect(nodes[0].createdAt >= nodes[1].createdAt).toBe(true);
    expect((await must(api.url, colleague, '{ importRuns { totalCount } }')).importRuns.totalCount).toBe(0);
  });
});

describe('whose run it is', () => {
  it.each([['another unit', () => foreigner], ['a colleague', () => colleague]])('answers %s as if there were none', async (_name, caller) => {
    const run = await sendRows([memberRecord(310, home())]);
    for (const id of [run, uuidv7(), 'no-id']) {
      expect(await runOf(id, caller())).toBeNull();
      for (const operation of [COMMIT, DISCARD]) expect((await ask(api.url, caller(), operation, { id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
      const sheet = await download(`${api.url}/imports/${id}/errors.xlsx`, caller());
      expect([sheet.status, sheet.json.errors[0]!.extensions.code]).toEqual([404, 'NOT_FOUND']);
    }
    await must(api.url, admin, DISCARD, { id: run });
  });

  it('is nobody’s who may not import', async () => {
    const file = await memberWorkbook([memberRecord(311, home())]);
    const viewer = await city.login(city.a.id, ['VIEWER']);
    const bound = await city.login(city.a.id, [], { organisationId: city.a.organisations.first, permissions: ['member.read', 'member.import'] });
    expect((await send(file, {})).status).toBe(401);
    expect((await send(file, viewer)).status).toBe(403);
    expect((await send(file, bound)).status).toBe(403);
    expect((await download(`${api.url}/imports/templates/members.xlsx`, viewer)).status).toBe(403);
    expect((await upload(`${api.url}/imports/units`, admin, file)).status).toBe(403);
    const elsewhere = await send(file, admin, { headers: { origin: 'https://elsewhere.example' } });
    expect([elsewhere.status, elsewhere.json.errors[0]!.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('what is no sheet of members', () => {
  const rule = async (content: Buffer | Buffer[], options = {}): Promise<string> => {
    const { status, json } = await send(content, admin, options);
    return `${status} ${json.errors[0]!.extensions.code} ${json.errors[0]!.extensions.fields.map((field) => `${field.path}:${field.rule}`).join()}`;
  };

  it.each([
    ['an empty file', Buffer.alloc(0), 'FILE_EMPTY'],
    ['text', Buffer.from('姓名,身份证号\n张三,1'), 'NOT_SPREADSHEET'],
    ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'OLD_FORMAT'],
    ['a sheet with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]), 'ENCRYPTED'],
    ['a web page', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'), 'WEB_PAGE'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'OTHER_DOCUMENT'],
    ['half a sheet', Buffer.from('504b0304140000000800', 'hex'), 'CORRUPT'],
  ])('%s', async (_name, content, expected) => {
    expect(await rule(content)).toBe(`400 VALIDATION_FAILED file:${expected}`);
  });

  it('a sheet without the header, without rows, without a column that must be there', async () => {
    expect(await rule(await workbook([{ key: 'a', header: '甲' }, { key: 'b', header: '乙' }], [{ a: '1' }]))).toContain('file:HEADER_NOT_FOUND');
    expect(await rule(await memberWorkbook([]))).toContain('file:noRows');
    expect(await rule(await workbook([{ key: 'a', header: '姓名' }, { key: 'b', header: '身份证号码' }, { key: 'c', header: '民族' }], [{ a: '张三' }]))).toContain('organisation:missingColumn,status:missingColumn');
  });

  it('no file, two files, another field, too large a file', async () => {
    expect(await rule(await memberWorkbook([]), { field: 'other' })).toContain('file:required');
    expect(await rule([await memberWorkbook([]), await memberWorkbook([])])).toContain('file:single');
    expect(await rule(Buffer.alloc(20 * 1024 * 1024 + 1))).toBe('413 PAYLOAD_TOO_LARGE file:FILE_TOO_LARGE');
    const plain = await fetch(`${api.url}/imports/members`, { method: 'POST', headers: { cookie: admin.cookie!, 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nnonsense' });
    expect(plain.status).toBe(400);
  });
});

it('offers the unit’s own organisations in the template, and reads headings however they are written', async () => {
  const template = await download(`${api.url}/imports/templates/members.xlsx?locale=en`, admin);
  expect(template.status).toBe(200);
  expect(template.headers.get('content-disposition')).toContain('members-template.xlsx');
  expect((await cellsOf(template.body))[0]!.slice(0, 3)).toEqual(['Organisation*', 'Name*', 'ID number*']);
  const headings = [['a', ' 支部 '], ['b', '姓 名（必填）'], ['c', '公民身份号码'], ['d', '民族'], ['e', '党员类别']] as const;
  const file = await workbook(headings.map(([key, header]) => ({ key, header })), [{ a: organisations[1]!.code, b: '欧阳 小明', c: idNumber(400), d: '汉', e: '积极分子' }]);
  const { json } = await send(file);
  expect(await runOf(json.id)).toMatchObject({ validCount: 1, errorCount: 0 });
});

describe('units', () => {
  let system: Credentials;
  const columns = UNIT_IMPORT_COLUMNS.map(({ key, header }) => ({ key, header: header['zh-CN'] }));
  const unit = (code: string, more: Record<string, string> = {}): Record<string, string> => ({ code, name: `导入单位${code}`, shortName: `单位${code}`, adminLoginName: 'admin', adminDisplayName: '李明', ...more });
  const sendUnits = async (records: Record<string, string>[]): Promise<string> => (await upload(`${api.url}/imports/units`, system, await workbook(columns, records), { name: '单位.xlsx' })).json.id;

  beforeAll(async () => {
    system = await city.login(city.committee, ['SYSTEM_ADMIN']);
  });

  it('checks codes, groups and committees', async () => {
    const run = await runOf(await sendUnits([unit('N-1'), unit('a'), unit('N-2', { group: '没有的组' }), unit('n-1'), unit('N-3', { parent: 'A' }), unit('N-4', { parent: 'DIST' })]), system);
    expect(run).toMatchObject({ kind: 'UNITS', rowCount: 6, validCount: 2, errorCount: 4 });
    expect(run.errors.map(({ row, column, rule }: { row: number; column: string; rule: string }) => `${row} ${column} ${rule}`)).toEqual(['3 code length', '4 group unknown', '5 code duplicate', '6 parent unknown']);
  });

  it('creates each with its administrator, whose password is told once', async () => {
    const run = await sendUnits([unit('N-1'), unit('N-2', { parent: 'DIST', kind: '单位' })]);
    const { commitImport } = await must(api.url, system, COMMIT, { id: run });
    expect(commitImport).toMatchObject({ createdCount: 2, accounts: [{ unitCode: 'N-1', unitName: '导入单位N-1', loginName: 'admin' }, { unitCode: 'N-2' }] });
    const password = commitImport.accounts[0].oneTimePassword;
    expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
    const login = await must(api.url, {}, 'mutation ($u: String!, $p: String!) { login(input: { unitOrAccount: $u, password: $p }) { viewer { mustChangePassword } } }', { u: 'N-1/admin', p: password });
    expect(login.login.viewer.mustChangePassword).toBe(true);
    const again = (await must(api.url, system, COMMIT, { id: run })).commitImport;
    expect(again).toMatchObject({ createdCount: 2, accounts: [{ unitCode: 'N-1', oneTimePassword: '' }, { unitCode: 'N-2', oneTimePassword: '' }] });
    const { rows } = await api.owner.query(`select t.code, p.code as parent from tenant t join tenant p on p.tenant_id = t.parent_id where t.code like 'N-%' order by 1`);
    expect(rows).toEqual([{ code: 'N-1', parent: 'CITY' }, { code: 'N-2', parent: 'DIST' }]);
    expect(JSON.stringify((await api.owner.query('select result from import_run where id = $1', [run])).rows)).not.toContain(password);
  });

  it('writes none when another city took a code out of sight, and the rest when told to', async () => {
    const run = await sendUnits([unit('N-5'), unit('Z-SECRET'), unit('N-6')]);
    expect(await runOf(run, system)).toMatchObject({ validCount: 3 });
    expect((await ask(api.url, system, COMMIT, { id: run })).errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await api.owner.query(`select 1 from tenant where code = 'N-5'`)).rows).toHaveLength(0);
    expect(await runOf(run, system)).toMatchObject({ validCount: 2, errors: [{ row: 3, column: 'code', rule: 'unique' }] });
    expect((await must(api.url, system, COMMIT, { id: run, skip: true })).commitImport).toMatchObject({ createdCount: 2, accounts: [{ unitCode: 'N-5' }, { unitCode: 'N-6' }] });
  });
});
