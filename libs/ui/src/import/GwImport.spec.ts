/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { h, type Component } from 'vue';
import { ApiError } from '../data/api-error';
import { furnishBrowser } from '../testing/browser';
import { clearStage, settle, stage, type Stage } from '../testing/mount';
import GwImport from './GwImport.vue';
import type { ImportRunView } from './types';

const run = (change: Partial<ImportRunView> = {}): ImportRunView => ({ id: 'r1', status: 'CHECKED', fileName: '名册.xlsx', rowCount: 320, validCount: 320, errorCount: 0, errors: [], createdCount: 0, progressedAt: null, ...change });
const wrong = run({ validCount: 308, errorCount: 31, errors: [{ row: 7, column: 'C', columnLabel: '身份证号', rule: 'checksum', message: '校验位不正确' }] });
const load = jest.fn<(id: string) => Promise<ImportRunView | null>>();
const commit = jest.fn<(id: string, skipErrors: boolean) => Promise<{ count: number }>>();
const discard = jest.fn<(id: string) => Promise<void>>();

/** Stands in for the upload: the test says when it is done and with what. */
class Upload {
  static last: Upload;
  upload: { onprogress?: (event: object) => void; onload?: () => void } = {};
  onload?: () => void;
  onerror?: () => void;
  responseText = '';
  url = '';
  body?: FormData;
  constructor() { Upload.last = this; }
  open(_: string, url: string): void { this.url = url; }
  setRequestHeader(): void { /* not looked at */ }
  send(body: FormData): void { this.body = body; }
  abort(): void { this.onerror?.(); }
  answer(body: unknown): void { this.responseText = JSON.stringify(body); this.onload?.(); }
}

beforeEach(() => {
  furnishBrowser();
  globalThis.XMLHttpRequest = Upload as never;
  load.mockReset().mockResolvedValue(run());
  commit.mockReset().mockResolvedValue({ count: 308 });
  discard.mockReset().mockResolvedValue();
});
afterEach(clearStage);

const open = (at = '/'): Promise<Stage> => stage(GwImport as unknown as Component, {
  at, slots: { result: ((scope: { run: ImportRunView }) => h('p', `导入了 ${scope.run.createdCount} 名`)) as never },
  props: { templateUrl: '/t.xlsx', uploadUrl: '/imports/members', columnsHint: '必填：姓名', load, commit, discard, errorsUrl: (id: string) => `/imports/${id}/errors.xlsx`, doneTo: '/members' },
});
const button = ({ wrapper }: Stage, text: string): HTMLElement | undefined => wrapper.findAll<HTMLElement>('button').find((one) => one.text().includes(text))?.element;
const answerDialog = async (text: string): Promise<void> => { [...document.querySelectorAll<HTMLElement>('.gw-confirm button')].findLast((one) => one.textContent?.includes(text))!.click(); await settle(); };
async function choose({ wrapper }: Stage, name: string): Promise<void> {
  const input = wrapper.get<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input.element, 'files', { value: [new File(['x'], name)], configurable: true });
  await input.trigger('change');
  await settle();
}

it('uploads a sheet, shows how far it is, and remembers the run in the address', async () => {
  const page = await open('/?tab=x');
  await choose(page, '名册.XLSX');
  expect(Upload.last.url).toBe('/imports/members');
  expect((Upload.last.body!.get('file') as File).name).toBe('名册.XLSX');
  Upload.last.upload.onprogress!({ lengthComputable: true, loaded: 42, total: 100 });
  await settle();
  expect(page.wrapper.get('[role=status]').text()).toContain('42 %');
  Upload.last.upload.onload!();
  await settle();
  expect(page.wrapper.get('[role=status]').text()).toContain('正在检查');
  Upload.last.answer({ id: 'r1' });
  await settle();
  expect(page.router.currentRoute.value.fullPath).toBe('/?tab=x&run=r1');
  expect(load).toHaveBeenCalledWith('r1');
  expect(button(page, '导入 320 条')).toBeDefined();
});

it('takes no other file, and tells what the API refused', async () => {
  const page = await open();
  await choose(page, '名册.xls');
  expect(page.wrapper.get('[role=alert]').text()).toBe('请选择 .xlsx 文件。');
  await choose(page, '名册.xlsx');
  Upload.last.answer({ errors: [{ message: '表头与模板不一致', extensions: { code: 'VALIDATION_FAILED' } }] });
  await settle();
  expect(page.wrapper.get('[role=alert]').text()).toBe('表头与模板不一致');
});

it('goes on where one was after a reload, and lists each wrong cell', async () => {
  load.mockResolvedValue(wrong);
  const page = await open('/?run=r1');
  expect(page.wrapper.findAll('tbody td').map((cell) => cell.text())).toEqual(['7', '身份证号', '校验位不正确']);
  expect(page.wrapper.get('[aria-current=step]').text()).toContain('上传检查');
  expect(button(page, '导入 320 条')).toBeUndefined();
});

it('imports only the rows without errors after saying so, and shows the result', async () => {
  load.mockResolvedValue(wrong);
  const page = await open('/?run=r1');
  button(page, '只导入无误的 308 条')!.click();
  await settle();
  expect(document.querySelector('.gw-confirm')!.textContent).toContain('有错误的 12 行不会导入');
  expect(commit).not.toHaveBeenCalled();
  load.mockResolvedValue({ ...wrong, status: 'COMMITTED', createdCount: 308 });
  await answerDialog('导入 308 条');
  expect(commit).toHaveBeenCalledWith('r1', true);
  expect(page.wrapper.text()).toContain('导入了 308 名');
});

it('shows how far the server is, through a loss of contact, until all is written', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'Date'] });
  const pass = async (): Promise<void> => { await jest.advanceTimersByTimeAsync(1_100); };
  const writing = (createdCount: number): ImportRunView => run({ status: 'COMMITTING', createdCount, progressedAt: new Date().toISOString() });
  try {
    load.mockResolvedValue(writing(80));
    const page = await open('/?run=r1');
    expect(page.wrapper.get('[role=status]').text()).toBe('已写入 80 / 320 条');
    load.mockRejectedValueOnce(new Error('no answer'));
    await pass();
    expect(page.wrapper.text()).toContain('正在重试');
    load.mockResolvedValue(run({ status: 'COMMITTED', createdCount: 320 }));
    await pass();
    await pass();
    expect(page.wrapper.text()).toContain('导入了 320 名');
    const asked = load.mock.calls.length;
    await pass();
    expect(load).toHaveBeenCalledTimes(asked);
  } finally {
    jest.useRealTimers();
  }
});

it('offers to go on where writing stopped', async () => {
  load.mockResolvedValue(run({ status: 'FAILED', createdCount: 200 }));
  const page = await open('/?run=r1');
  expect(page.wrapper.text()).toContain('写入中断');
  load.mockResolvedValue(run({ status: 'COMMITTED', createdCount: 320 }));
  button(page, '继续写入')!.click();
  await settle();
  expect(commit).toHaveBeenCalledWith('r1', true);
  expect(page.wrapper.text()).toContain('导入了 320 名');
});

it('does not begin another import when something holds what the result shows', async () => {
  load.mockResolvedValue(run({ status: 'COMMITTED', createdCount: 320 }));
  const page = await open('/?run=r1');
  const release = page.router.beforeEach(() => false);
  button(page, '再导入一份')!.click();
  await settle();
  expect(page.wrapper.text()).toContain('导入了 320 名');
  release();
  button(page, '再导入一份')!.click();
  await settle();
  expect(page.wrapper.find('input[type=file]').exists()).toBe(true);
});

it('keeps the checked sheet when the import fails', async () => {
  commit.mockRejectedValue(new ApiError('编码已被占用', 'CONFLICT'));
  const page = await open('/?run=r1');
  button(page, '导入 320 条')!.click();
  await settle();
  await answerDialog('导入 320 条');
  expect(document.body.textContent).toContain('编码已被占用');
  expect(button(page, '导入 320 条')).toBeDefined();
});

it('drops the earlier check when the sheet is uploaded again, and discards only when asked twice', async () => {
  load.mockResolvedValue(wrong);
  const page = await open('/?run=r1');
  button(page, '重新上传')!.click();
  await settle();
  expect(discard).toHaveBeenCalledWith('r1');
  expect(page.router.currentRoute.value.query).toEqual({});
  expect(page.wrapper.find('input[type=file]').exists()).toBe(true);
});

it.each([['was discarded', run({ status: 'DISCARDED' })], ['is not there', null]])('starts anew when the run %s', async (_, found) => {
  load.mockResolvedValue(found);
  const page = await open('/?run=r1');
  expect(page.router.currentRoute.value.query).toEqual({});
  expect(page.wrapper.find('input[type=file]').exists()).toBe(true);
});
