/** @jest-environment jsdom */
import { defineComponent, h, ref, type Component } from 'vue';
import { furnishBrowser } from '../testing/browser';
import { clearStage, settle, stage, type Stage } from '../testing/mount';
import { problemOf, sizeText, type AttachmentItem } from './attachments';
import GwAttachments from './GwAttachments.vue';
import GwAttachmentList from './GwAttachmentList.vue';

/** Stands in for the uploads: the test says when each is done and with what. */
class Request {
  static all: Request[] = [];
  upload: { onprogress?: (event: object) => void; onload?: () => void } = {};
  onload?: () => void;
  onabort?: () => void;
  responseText = '';
  body?: FormData;
  aborted = false;
  constructor() { Request.all.push(this); }
  open(): void { /* not looked at */ }
  setRequestHeader(): void { /* not looked at */ }
  send(body: FormData): void { this.body = body; }
  abort(): void { this.aborted = true; this.onabort?.(); }
  get name(): string { return (this.body!.get('file') as File).name; }
  async answer(body: unknown): Promise<void> { this.responseText = JSON.stringify(body); this.onload?.(); await settle(); }
}

const item = (id: string, fileName: string, mediaType: string): AttachmentItem => ({ id, fileName, mediaType, byteSize: 2_000, hasThumbnail: mediaType.startsWith('image/') });
const MINUTES = item('1', '会议记录.pdf', 'application/pdf');
const PHOTO = item('2', '合影.jpg', 'image/jpeg');
const SHEET = item('3', '名册.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

beforeEach(() => { furnishBrowser(); Request.all = []; globalThis.XMLHttpRequest = Request as never; });
afterEach(clearStage);

const model = ref<readonly AttachmentItem[]>([]);
const busy = ref(false);
async function open(items: readonly AttachmentItem[], props: object = {}): Promise<Stage> {
  model.value = items;
  busy.value = false;
  return stage(defineComponent({ setup: () => () => h(GwAttachments as Component, { modelValue: model.value, 'onUpdate:modelValue': (next: AttachmentItem[]) => { model.value = next; }, 'onUpdate:busy': (next: boolean) => { busy.value = next; }, ...props }) }));
}
async function choose({ wrapper }: Stage, ...names: string[]): Promise<void> {
  const input = wrapper.get<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input.element, 'files', { value: names.map((name) => new File(['x'], name)), configurable: true });
  await input.trigger('change');
  await settle();
}
const names = (): string[] => model.value.map(({ fileName }) => fileName);
const press = async (label: string): Promise<void> => { document.querySelector<HTMLElement>(`[aria-label="${label}"]`)!.click(); await settle(); };

it('sends files two at a time, shows how far each is, and adds them when they are kept', async () => {
  const page = await open([]);
  await choose(page, 'a.pdf', 'b.png', 'c.docx');
  expect([Request.all.map(({ name }) => name), busy.value]).toEqual([['a.pdf', 'b.png'], true]);
  Request.all[0]!.upload.onprogress!({ lengthComputable: true, loaded: 30, total: 100 });
  await settle();
  expect(page.wrapper.text()).toContain('正在上传 30 %');
  await Request.all[0]!.answer({ ...MINUTES, uploadedByName: '不留' });
  expect([names(), Request.all.length, Object.keys(model.value[0]!)]).toEqual([['会议记录.pdf'], 3, ['id', 'fileName', 'mediaType', 'byteSize', 'hasThumbnail']]);
  await Request.all[1]!.answer(PHOTO);
  await Request.all[2]!.answer(SHEET);
  expect([names(), busy.value]).toEqual([['会议记录.pdf', '合影.jpg', '名册.xlsx'], false]);
});

it('says at the file what is wrong with it: before it is sent, and what the API refused', async () => {
  const page = await open([MINUTES], { max: 2 });
  await choose(page, 'a.exe', 'b.pdf', 'c.pdf');
  const told = (): string => page.wrapper.get('[role=alert]').text();
  expect([told(), Request.all.map(({ name }) => name)]).toEqual([expect.stringMatching(/a\.exe.*不支持.*c\.pdf.*最多可附 2 个/s), ['b.pdf']]);
  await Request.all[0]!.answer({ errors: [{ message: '输入有误', extensions: { code: 'VALIDATION_FAILED', fields: [{ path: 'file', rule: 'secret', message: '文件名带有密级标识' }] } }] });
  expect(told()).toContain('文件名带有密级标识');
  expect(names()).toEqual(['会议记录.pdf']);
});

it('takes a file off and puts it back where it stood; calling an upload off is no error', async () => {
  const page = await open([MINUTES, PHOTO, SHEET]);
  await press('移除“合影.jpg”');
  expect([names(), document.activeElement?.textContent]).toEqual([['会议记录.pdf', '名册.xlsx'], '撤销']);
  (document.activeElement as HTMLElement).click();
  await settle();
  expect(names()).toEqual(['会议记录.pdf', '合影.jpg', '名册.xlsx']);
  await choose(page, 'd.pdf');
  await press('取消上传“d.pdf”');
  expect([Request.all[0]!.aborted, page.wrapper.find('[role=alert]').exists(), busy.value]).toEqual([true, false, false]);
});

it('shows pictures and PDF in place, one after the other, and offers the rest for download', async () => {
  const { wrapper } = await stage(GwAttachmentList as unknown as Component, { props: { items: [MINUTES, PHOTO, SHEET] } });
  expect(wrapper.findAll('a').filter((link) => link.text() === '名册.xlsx').map((link) => link.attributes('href'))).toEqual(['/files/3']);
  expect(wrapper.find('[aria-label^="移除"]').exists()).toBe(false);
  await press('查看“会议记录.pdf”');
  expect(document.querySelector('iframe')!.getAttribute('src')).toBe('/files/1?view=1');
  await press('下一个');
  expect(document.querySelector('.gw-viewer img')!.getAttribute('src')).toBe('/files/2?view=1');
  expect(document.querySelector('.gw-viewer')!.textContent).toContain('2 / 2');
});

it.each([['a.PDF', 1, 1, null], ['a.heic', 1, 1, 'kind'], ['a.png', 0, 1, 'empty'], ['a.png', 21 * 1024 * 1024, 1, 'size'], ['a.png', 1, 0, 'count']])('%s of %i bytes with room for %i: %s', (name, size, room, expected) => {
  expect(problemOf({ name, size }, room)).toBe(expected);
});

it('writes sizes as people say them', () => {
  expect([12, 2_048, 3_565_158].map(sizeText)).toEqual(['12 B', '2 KB', '3.4 MB']);
});
