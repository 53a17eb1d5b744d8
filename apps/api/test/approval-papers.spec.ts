import { unzipSync, strFromU8 } from 'fflate';
import { errorsOf, startApi, type ApiServer } from './api-server';
import { buildCity, tokenOf, type CityFixture } from './city';
import type { Credentials } from './client';
import { download } from './workbooks';

/** 请示 and 批复 as Word files in the layout of GB/T 9704. */
let api: ApiServer;
let city: CityFixture;
let admin: Credentials;
let id: string;
const FACTS = JSON.stringify([{ label: { 'zh-CN': '党组织名称', en: 'Name' }, value: '甲机关党委' }, { label: { 'zh-CN': '拟任书记', en: 'Secretary' }, value: '甲张三', personal: true }]);

beforeAll(async () => {
  api = await startApi();
  city = await buildCity(api);
  admin = await city.login(city.a.id, ['UNIT_ADMIN']);
  id = await city.write.insert('approval', {
    tenant_id: city.a.id, id: '01900000-0000-7000-8000-00000000a001', subject: 'SECRETARY_POST', route: 'WORK_COMMITTEE', organisation_id: city.a.organisations.top, subject_id: city.a.organisations.top, title: '甲机关党委书记任免', status: 'SUBMITTED',
    issuer: '中共甲单位党组', approver_name: '市直机关工委', body: '原书记到龄。\n班子齐备。', facts: FACTS, minute_on: '2026-03-01', minute_meeting: '党组第5次会议', minute_conclusion: '同意报批', request_no: '甲党组〔2026〕7号', requested_on: '2026-03-02', created_by_name: '甲管理员',
  });
}, 60_000);
afterAll(async () => {
  expect(await errorsOf(api)).toEqual([]);
  await api.stop();
});

const get = (kind: string, who: Credentials, of = id) => download(`${api.url}/exports/approvals/${of}/${kind}.docx`, who);
const parts = (body: Buffer): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(new Uint8Array(body))).map(([name, bytes]) => [name, strFromU8(bytes)]));
/** Its paragraphs as text. */
const lines = (xml: string): string[] => [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join('')).filter((line) => line.trim());

it('the request says on what ground what is asked for, and of whom', async () => {
  const { status, headers, body } = await get('request', admin);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  expect(headers.get('content-disposition')).toContain(encodeURIComponent('中共甲单位党组关于甲机关党委书记任免的请示.docx'));
  expect(lines(parts(body)['word/document.xml']!)).toEqual([
    '中共甲单位党组文件', '甲党组〔2026〕7号\t签发人：　　　　', '中共甲单位党组关于甲机关党委书记任免的请示', '市直机关工委：',
    '根据《中国共产党党和国家机关基层组织工作条例》有关规定，经2026年3月1日党组第5次会议讨论，同意报批。', '原书记到龄。', '班子齐备。', '现将有关事项请示如下：', '一、党组织名称：甲机关党委。', '二、拟任书记：甲张三。', '妥否，请批示。',
    '附件：会议纪要摘录', '中共甲单位党组', '2026年3月2日', '附件', '会议纪要摘录', '会议：党组第5次会议', '时间：2026年3月1日', '议题：甲机关党委书记任免', '会议结论：同意报批。',
  ]);
});

it('is laid out as GB/T 9704 says: paper, margins, fonts, lines, page numbers', async () => {
  const files = parts((await get('request', admin)).body);
  const document = files['word/document.xml']!;
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  const margins = /<w:pgMar ([^>]*)\/>/.exec(document)![1]!;
  const millimetres = (side: string): number => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)![1]) / (1440 / 25.4);
  for (const [side, expected] of [['top', 37], ['bottom', 35], ['left', 28], ['right', 26]] as const) expect(millimetres(side)).toBeCloseTo(expected, 1);
  const paragraph = (text: string): string => [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one).find((one) => one.includes(text))!;
  expect(paragraph('书记任免的请示')).toMatch(/w:jc w:val="center".*方正小标宋简体.*<w:sz w:val="44"\/>/s);
  expect(paragraph('原书记到龄')).toMatch(/w:line="560"[^>]*w:lineRule="exact".*w:firstLine="640".*仿宋_GB2312.*<w:sz w:val="32"\/>/s);
  expect(paragraph('一、党组织名称')).toContain('黑体');
  expect(paragraph('中共甲单位党组文件')).toContain('<w:color w:val="FF0000"/>');
  expect(paragraph('甲党组〔2026〕7号')).toMatch(/<w:bottom [^>]*w:color="FF0000"/);
  expect(paragraph('2026年3月2日')).toMatch(/<w:jc w:val="right"\/>/);
  const footers = Object.keys(files).filter((name) => /^word\/footer\d\.xml$/.test(name)).map((name) => files[name]!);
  expect(footers).toHaveLength(2);
  for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
  expect(files['word/settings.xml']).toContain('evenAndOddHeaders');
});

it('there is a reply once it has been given, addressed to who asked', async () => {
  expect((await get('reply', admin)).status).toBe(404);
  await api.owner.query(`update approval set status = 'APPROVED', reply_no = '市直工〔2026〕12号', replied_on = '2026-03-05', decision_note = '请及时办理交接。' where id = $1`, [id]);
  expect(lines(parts((await get('reply', await city.login(city.committee, ['LEADER']))).body)['word/document.xml']!)).toEqual([
    '市直机关工委文件', '市直工〔2026〕12号', '市直机关工委关于甲机关党委书记任免的批复', '中共甲单位党组：', '你单位《关于甲机关党委书记任免的请示》（甲党组〔2026〕7号）收悉。经研究，现批复如下：', '同意甲机关党委书记任免。具体事项：',
    '一、党组织名称：甲机关党委。', '二、拟任书记：甲张三。', '请及时办理交接。', '此复。', '市直机关工委', '2026年3月5日',
  ]);
});

it('is nobody else’s to read, and masks names where personal data is masked', async () => {
  expect((await get('request', await city.login(city.b.id, ['UNIT_ADMIN']))).status).toBe(404);
  expect((await get('request', await city.login(city.a.id, ['UNIT_ADMIN']), 'nothing')).status).toBe(404);
  expect((await get('request', await city.login(city.committee, ['AUDITOR']))).status).toBe(403);
  expect((await get('request', {})).status).toBe(401);
  const machine = await tokenOf(api, await city.machine(city.a.id, ['branch-registry:read']));
  const text = lines(parts((await get('request', machine)).body)['word/document.xml']!).join('\n');
  expect(text).toContain('拟任书记：甲**');
  expect(text).not.toContain('甲张三');
});
