import { addDays, today } from '@gongwei/kernel';
import sharp from 'sharp';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, enter, tokenOf, type CityFixture } from './city';
import { ask, must, refusal, type Credentials } from './client';
import { cellsOf, download, upload } from './workbooks';

let api: ApiServer;
let city: CityFixture;
let officer: Credentials;
let admin: Credentials;
let other: Credentials;
let viewer: Credentials;
const DUE = addDays(today(), 5);

beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  officer = await city.login(city.committee, ['OFFICER']);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  other = await city.login(city.b.id, ['UNIT_ADMIN']);
  viewer = await city.login(city.a.id, ['VIEWER']);
});
afterAll(async () => {
  expect(await errorsOf(api)).toEqual([]);
  await api.stop();
});

const call = async (who: Credentials, operation: string, type: string, input: object, selection: string): Promise<any> => (await must(api.url, who, `mutation ($input: ${type}!) { ${operation}(input: $input) { ${selection} } }`, { input }))[operation];
const refused = (who: Credentials, operation: string, type: string, input: object, selection = '__typename'): Promise<{ code: string; fields: string[] }> => refusal(api.url, who, `mutation ($input: ${type}!) { ${operation}(input: $input) { ${selection} } }`, { input });
const NOTICE = 'notice { id version status receiverCount readCount answeredCount outstandingCount overdueCount }';
const RECEIVED = 'receivedNotice { id state body readByName answerText answeredLate answerVersion attachments { id } }';
const draft = async (fields: object = {}): Promise<{ id: string; version: number }> => (await call(officer, 'createNotice', 'CreateNoticeInput', { title: '关于报送材料的通知', kind: 'COLLECTION', body: '请报送。', dueOn: DUE, asksAnswer: true, unitIds: [city.a.id], ...fields }, NOTICE)).notice;
const publish = async ({ id, version }: { id: string; version: number }): Promise<any> => (await call(officer, 'publishNotice', 'NoticeVersionInput', { id, version }, NOTICE)).notice;
const received = async (who: Credentials, id: string): Promise<any> => (await must(api.url, who, `query ($id: ID!) { ${RECEIVED.replace('receivedNotice', 'receivedNotice(id: $id)')} }`, { id })).receivedNotice;
const notice = async (id: string): Promise<any> => (await must(api.url, officer, `query ($id: ID!) { ${NOTICE.replace('notice', 'notice(id: $id)')} }`, { id })).notice;
const inbox = async (who: Credentials): Promise<any> => (await must(api.url, who, '{ inbox { count todos { kind count overdueCount link } } }')).inbox;
const file = (): Promise<Buffer> => sharp({ create: { width: 60, height: 40, channels: 3, background: '#b3261e' } }).jpeg().toBuffer();

describe('a file', () => {
  it('is its uploader\'s until it belongs to a record, then everybody\'s who may read the record', async () => {
    const sent = await upload(`${api.url}/files`, officer, await file(), { name: '要求.png' });
    expect({ status: sent.status, json: sent.json }).toMatchObject({ status: 201, json: { fileName: '要求.jpg', mediaType: 'image/jpeg', hasThumbnail: true } });
    const at = `${api.url}/files/${sent.json.id}`;
    const colleague = await city.login(city.committee, ['OFFICER']);
    expect([(await download(at, officer)).status, (await download(at, colleague)).status, (await download(at, admin)).status]).toEqual([200, 404, 404]);
    const made = await draft({ attachmentIds: [sent.json.id] });
    expect([(await download(at, colleague)).status, (await download(at, admin)).status]).toEqual([200, 404]);
    await publish(made);
    const shown = await download(`${at}?view=1`, viewer);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('content-disposition')]).toEqual([200, 'image/jpeg', expect.stringMatching(/^inline; filename="file\.jpg"/)]);
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await download(at, viewer)).headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await download(`${at}/thumbnail`, admin)).headers.get('content-type')).toBe('image/webp');
    expect([(await download(at, other)).status, (await download(at, {})).status, (await download(`${api.url}/files/no-id`, admin)).status]).toEqual([404, 401, 404]);
    await call(officer, 'withdrawNotice', 'WithdrawNoticeInput', { id: made.id, version: made.version + 1, reason: '内容有误' }, NOTICE);
    expect([(await download(at, officer)).status, (await download(at, admin)).status]).toEqual([200, 404]);
    expect(await received(admin, made.id)).toMatchObject({ state: 'WITHDRAWN', body: null, attachments: [] });
  });

  it('is refused by whoever fills in nothing, from elsewhere, and for what it is', async () => {
    const status = async (who: Credentials, content: Buffer, options = {}): Promise<unknown[]> => {
      const { status: code, json } = await upload(`${api.url}/files`, who, content, options);
      return [code, json.errors[0]?.extensions.fields.map(({ path, rule }) => `${path} ${rule}`)];
    };
    expect(await status(viewer, await file())).toEqual([403, []]);
    expect(await status({}, await file())).toEqual([401, []]);
    expect(await status(admin, await file(), { headers: { origin: 'https://elsewhere.example' } })).toEqual([403, []]);
    expect(await status(admin, Buffer.from('MZ program'), { name: '照片.jpg' })).toEqual([400, ['file kind']]);
    expect(await status(admin, await file(), { name: '机密.jpg' })).toEqual([400, ['file secret']]);
    expect(await status(admin, await file(), { field: 'other' })).toEqual([400, ['file required']]);
    expect((await status(admin, Buffer.alloc(20 * 1024 * 1024 + 1)))[0]).toBe(413);
    const foreign = await upload(`${api.url}/files`, other, await file());
    expect(await refused(officer, 'createNotice', 'CreateNoticeInput', { title: '借用', kind: 'NOTICE', attachmentIds: [foreign.json.id] })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['attachmentIds exists'] });
  });
});

describe('a notice', () => {
  it('is seen by nobody before it is published, and then by those it is addressed to', async () => {
    const made = await draft();
    expect(await received(admin, made.id)).toBeNull();
    const before = (await inbox(admin)).count;
    expect(await publish(made)).toMatchObject({ status: 'PUBLISHED', receiverCount: 1, outstandingCount: 1 });
    expect([(await received(admin, made.id)).state, await received(other, made.id)]).toEqual(['UNREAD', null]);
    expect((await inbox(admin)).count).toBe(before + 1);
    expect((await inbox(viewer)).count).toBe(0);
    expect(await refused(officer, 'updateNotice', 'UpdateNoticeInput', { id: made.id, version: made.version + 1, title: '改了', kind: 'NOTICE' })).toMatchObject({ code: 'CONFLICT' });
  });

  it('reaches groups and everybody in use beneath, and nobody else', async () => {
    await api.owner.query('update tenant set group_tenant_id = $1, group_id = $2 where tenant_id = any($3::uuid[])', [city.committee, city.group, [city.a.id, city.c.id]]);
    expect((await publish(await draft({ unitIds: [], groupIds: [city.group] }))).receiverCount).toBe(2);
    expect((await publish(await draft({ unitIds: [], everyone: true }))).receiverCount).toBe(4);
    const { id, version } = await draft({ unitIds: [], dueOn: null });
    expect(await refused(officer, 'publishNotice', 'NoticeVersionInput', { id, version })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['dueOn required', 'audience required'] });
    expect(await refused(officer, 'createNotice', 'CreateNoticeInput', { title: '越界', kind: 'NOTICE', unitIds: [city.z.id] })).toMatchObject({ fields: ['unitIds exists'] });
  });

  it('is received by the responsible post, once, and by no visitor', async () => {
    const { id } = await publish(await draft());
    const input = { noticeId: id };
    expect((await refused(viewer, 'markNoticeRead', 'MarkNoticeReadInput', input)).code).toBe('FORBIDDEN');
    const visitor = await enter(api, city, await city.login(city.committee, ['OFFICER'], { permissions: ['unit.enter-write'] }), city.a.id, false);
    expect((await refused(visitor, 'markNoticeRead', 'MarkNoticeReadInput', input)).code).toBe('FORBIDDEN');
    expect((await refused(other, 'markNoticeRead', 'MarkNoticeReadInput', input)).code).toBe('NOT_FOUND');
    for (let time = 0; time < 2; time += 1) expect((await call(admin, 'markNoticeRead', 'MarkNoticeReadInput', input, RECEIVED)).receivedNotice.state).toBe('TO_ANSWER');
    expect((await api.owner.query(`select 1 from audit_entry where operation = 'markNoticeRead' and target_id = $1`, [id])).rowCount).toBe(1);
    expect(await notice(id)).toMatchObject({ readCount: 1, outstandingCount: 1 });
  });

  it('is answered with words or files, changed until the day, and after it once and marked late', async () => {
    const { id } = await publish(await draft());
    expect(await refused(admin, 'answerNotice', 'AnswerNoticeInput', { noticeId: id })).toMatchObject({ code: 'VALIDATION_FAILED', fields: ['text required'] });
    const evidence = await upload(`${api.url}/files`, admin, await file());
    const answer = (fields: object): Promise<any> => call(admin, 'answerNotice', 'AnswerNoticeInput', { noticeId: id, ...fields }, RECEIVED).then(({ receivedNotice }) => receivedNotice);
    expect(await answer({ attachmentIds: [evidence.json.id] })).toMatchObject({ state: 'ANSWERED', answerVersion: 1, answeredLate: false });
    expect((await refused(admin, 'answerNotice', 'AnswerNoticeInput', { noticeId: id, text: '重复' })).code).toBe('CONFLICT');
    expect(await answer({ text: '已补充', version: 1, attachmentIds: [evidence.json.id] })).toMatchObject({ answerText: '已补充', answerVersion: 2 });
    expect((await download(`${api.url}/files/${evidence.json.id}`, officer)).status).toBe(200);
    expect((await download(`${api.url}/files/${evidence.json.id}`, other)).status).toBe(404);
    const { noticeReceivers } = await must(api.url, officer, 'query ($id: ID!) { noticeReceivers(filter: { noticeId: { eq: $id } }) { nodes { state answerText readByName answerAttachments { id } } } }', { id });
    expect(noticeReceivers.nodes).toMatchObject([{ state: 'ANSWERED', answerText: '已补充', answerAttachments: [{ id: evidence.json.id }] }]);
    await api.owner.query(`update notice set due_on = '2020-01-01' where id = $1`, [id]);
    expect((await refused(admin, 'answerNotice', 'AnswerNoticeInput', { noticeId: id, text: '再改', version: 2, attachmentIds: [evidence.json.id] })).code).toBe('CONFLICT');

    const late = await publish(await draft());
    await api.owner.query(`update notice set due_on = '2020-01-01' where id = $1`, [late.id]);
    expect([(await received(admin, late.id)).state, (await notice(late.id)).overdueCount]).toEqual(['OVERDUE', 1]);
    expect((await inbox(officer)).todos).toContainEqual({ kind: 'notices.overdueAnswers', count: 1, overdueCount: 1, link: '/notices/sent?overdue=true' });
    expect((await call(admin, 'answerNotice', 'AnswerNoticeInput', { noticeId: late.id, text: '迟了' }, RECEIVED)).receivedNotice).toMatchObject({ state: 'ANSWERED', answeredLate: true });
    const plain = await publish(await draft({ asksAnswer: false, dueOn: null }));
    expect((await refused(admin, 'answerNotice', 'AnswerNoticeInput', { noticeId: plain.id, text: '多余' })).code).toBe('CONFLICT');
  });

  it('is reminded of once a day, those that owe something only', async () => {
    const { id } = await publish(await draft({ unitIds: [city.a.id, city.b.id] }));
    await call(admin, 'answerNotice', 'AnswerNoticeInput', { noticeId: id, text: '已办' }, RECEIVED);
    const remind = 'remindedCount';
    expect(await call(officer, 'remindNotice', 'RemindNoticeInput', { id }, remind)).toEqual({ remindedCount: 1 });
    expect((await refused(officer, 'remindNotice', 'RemindNoticeInput', { id })).code).toBe('CONFLICT');
    await api.owner.query(`update notice_receiver set reminded_at = now() - interval '1 day' where notice_id = $1 and reminded_at is not null`, [id]);
    expect(await call(officer, 'remindNotice', 'RemindNoticeInput', { id }, remind)).toEqual({ remindedCount: 1 });
    const sheet = await download(`${api.url}/exports/notice-receivers.xlsx?filter=${encodeURIComponent(JSON.stringify({ noticeId: { eq: id } }))}`, officer);
    const rows = await cellsOf(sheet.body);
    expect(rows.slice(1).map((row) => row.slice(1, 3))).toEqual(expect.arrayContaining([['甲单位', '已回复'], ['SECRET乙单位', '未阅']]));
  });

  it('may be followed by another, to be seen from both', async () => {
    const first = await publish(await draft());
    const second = await publish(await draft({ followsId: first.id, title: '补充通知' }));
    const data = await must(api.url, admin, 'query ($a: ID!, $b: ID!) { a: receivedNotice(id: $a) { followUps { id title } } b: receivedNotice(id: $b) { followsId followsTitle } }', { a: first.id, b: second.id });
    expect(data).toEqual({ a: { followUps: [{ id: second.id, title: '补充通知' }] }, b: { followsId: first.id, followsTitle: '关于报送材料的通知' } });
  });

  it('counts into the burden of this month only where it asks for an answer', async () => {
    const asked = async (): Promise<number> => (await must(api.url, officer, '{ noticeBurden { unitId askedCount } }')).noticeBurden.find(({ unitId }: { unitId: string }) => unitId === city.c.id).askedCount;
    const before = await asked();
    await publish(await draft({ unitIds: [city.c.id] }));
    await publish(await draft({ unitIds: [city.c.id], asksAnswer: false }));
    expect(await asked()).toBe(before + 1);
  });

  it('is read by a machine client with the scope for it, and by none without', async () => {
    const { id } = await publish(await draft());
    const reader = await tokenOf(api, await city.machine(city.a.id, ['notices:read']));
    expect((await received(reader, id)).body).toBe('请报送。');
    const stranger = await tokenOf(api, await city.machine(city.a.id, ['branch-registry:read']));
    expect((await ask(api.url, stranger, '{ receivedNotices { nodes { id } } }')).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await inbox(reader)).count).toBe(0);
  });
});
