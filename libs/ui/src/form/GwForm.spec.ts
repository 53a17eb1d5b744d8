/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { ElInput } from 'element-plus';
import { defineComponent, h } from 'vue';
import { ApiError } from '../data/api-error';
import { furnishBrowser } from '../testing/browser';
import { clearStage, settle, stage, type Stage } from '../testing/mount';
import GwField from './GwField.vue';
import GwForm from './GwForm.vue';
import { useRecordForm, type RecordForm } from './use-record-form';

interface Model { name: string; code: string; idNumber: string }

beforeAll(() => furnishBrowser());
beforeEach(() => localStorage.clear());
afterEach(clearStage);

const submit = jest.fn<(model: Model) => Promise<void>>();

async function open({ protect = [], ...options }: { draftKey?: string; sensitive?: string[]; protect?: string[] } = {}): Promise<Stage & { form: RecordForm<Model>; field: (path: string) => { input: HTMLInputElement; text: () => string; type: (value: string) => Promise<void>; leave: () => Promise<void> } }> {
  submit.mockReset().mockResolvedValue();
  let form!: RecordForm<Model>;
  const page = defineComponent({
    setup() {
      form = useRecordForm<Model>({ initial: () => ({ name: '', code: 'ZB-01', idNumber: '' }), validate: ({ name }) => (name.trim() ? [] : [{ path: 'name', rule: 'required', messageKey: 'error.required' }]), submit, ...options });
      const field = (path: keyof Model, label: string, required = false) => h(GwField, { path, label, required, hint: path === 'code' ? '单位内唯一' : '' }, { default: () => h(ElInput, { modelValue: form.model[path], 'onUpdate:modelValue': (value: string) => { form.model[path] = value; } }) });
      return () => h(GwForm, { form, submitLabel: '保存', cancelTo: '/elsewhere', sensitive: protect }, { default: () => [field('name', '名称', true), field('code', '编码'), field('idNumber', '身份证号')] });
    },
  });
  const staged = await stage(page);
  return {
    ...staged, get form() { return form; },
    field: (path) => {
      const box = staged.wrapper.get(`[data-path=${path}]`);
      const input = box.get('input');
      return { input: input.element, text: () => (box.find('.gw-field__error').exists() ? box.get('.gw-field__error').text() : ''), type: async (value) => { await input.setValue(value); await settle(); }, leave: async () => { await input.trigger('focusout'); await settle(); } };
    },
  };
}
const press = async ({ wrapper }: Stage): Promise<void> => { await wrapper.get('form').trigger('submit'); await settle(); };

describe('a field', () => {
  it('is named, described and marked for screen readers', async () => {
    const { wrapper, field } = await open();
    const { input } = field('code');
    expect(wrapper.get(`label[for="${input.id}"]`).text()).toContain('编码');
    expect(document.getElementById(input.getAttribute('aria-describedby')!)!.textContent).toBe('单位内唯一');
    expect(field('name').input.getAttribute('aria-required')).toBe('true');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('is judged when it is left, not while it is typed in, and clears as soon as it is right', async () => {
    const { field } = await open();
    await field('name').type('机');
    await field('name').type('');
    expect(field('name').text()).toBe('');
    await field('name').leave();
    expect(field('name').text()).toBe('此项必填');
    expect(field('name').input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field('name').input.getAttribute('aria-describedby')!)!.textContent).toContain('此项必填');
    await field('name').type('机关支部');
    expect(field('name').text()).toBe('');
    expect(field('name').input.hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('saving', () => {
  it('checks everything first, sends nothing that is wrong, and goes to the first field in error', async () => {
    const page = await open();
    await press(page);
    expect(submit).not.toHaveBeenCalled();
    expect(page.field('name').text()).toBe('此项必填');
    expect(document.activeElement).toBe(page.field('name').input);
  });

  it('puts what the API refused at its field with the focus, until that field is changed', async () => {
    const page = await open();
    await page.field('name').type('机关支部');
    submit.mockRejectedValue(new ApiError('输入有误', 'VALIDATION_FAILED', [{ path: 'input.idNumber', rule: 'checksum', message: '校验位不正确', params: {} }]));
    await press(page);
    expect(page.field('idNumber').text()).toBe('校验位不正确');
    expect(document.activeElement).toBe(page.field('idNumber').input);
    await page.field('name').type('机关第一支部');
    expect(page.field('idNumber').text()).toBe('校验位不正确');
    await page.field('idNumber').type('1');
    expect(page.field('idNumber').text()).toBe('');
  });

  it('tells on top what belongs to no field', async () => {
    const page = await open();
    await page.field('name').type('机关支部');
    submit.mockRejectedValue(new ApiError('记录已被他人修改，请刷新后重试。', 'CONFLICT'));
    await press(page);
    expect(page.wrapper.get('[role=alert]').text()).toContain('记录已被他人修改');
    expect(document.activeElement).toBe(page.wrapper.get('[role=alert]').element);
    submit.mockRejectedValue(new ApiError('输入有误', 'VALIDATION_FAILED', [{ path: 'input.version', rule: 'x', message: '版本不对', params: {} }]));
    await press(page);
    expect(page.wrapper.get('[role=alert]').text()).toContain('版本不对');
  });

  it('happens with Ctrl-Enter and with the button, not with Enter in a line of text', async () => {
    const page = await open();
    await page.field('name').type('机关支部');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    page.field('name').input.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(true);
    await settle();
    expect(submit).not.toHaveBeenCalled();
    await page.wrapper.get('[data-path=name] input').trigger('keydown', { key: 'Enter', ctrlKey: true });
    await settle();
    expect(submit).toHaveBeenCalledWith({ name: '机关支部', code: 'ZB-01', idNumber: '' });
  });

  it('sends once however often one presses', async () => {
    const page = await open();
    await page.field('name').type('机关支部');
    let done!: () => void;
    submit.mockReturnValue(new Promise<void>((resolve) => { done = resolve; }));
    await press(page);
    await press(page);
    expect(submit).toHaveBeenCalledTimes(1);
    done();
    await settle();
    expect(page.form.dirty).toBe(false);
  });
});

describe('leaving', () => {
  // Dialogs open and close with real frames.
  const frames = async (): Promise<void> => { await settle(); await new Promise((resolve) => setTimeout(resolve, 100)); await settle(); };
  const leave = async ({ router }: Stage): Promise<void> => { void router.push('/elsewhere'); await frames(); };
  const dialogButton = (text: string): HTMLElement => [...document.querySelectorAll<HTMLElement>('.gw-confirm button')].findLast((button) => button.textContent?.includes(text))!;

  it('asks nothing when nothing was changed', async () => {
    const page = await open();
    await leave(page);
    expect(page.router.currentRoute.value.path).toBe('/elsewhere');
  });

  it('asks before what was typed is lost: stay keeps the page, discard opens the other', async () => {
    const page = await open();
    await page.field('name').type('机关支部');
    await leave(page);
    expect(page.router.currentRoute.value.path).toBe('/');
    dialogButton('继续填写').click();
    await frames();
    expect(page.router.currentRoute.value.path).toBe('/');
    expect(page.field('name').input.value).toBe('机关支部');
    await leave(page);
    dialogButton('放弃修改').click();
    await frames();
    expect(page.router.currentRoute.value.path).toBe('/elsewhere');
  });

  it('lets the browser ask before the window is closed', async () => {
    const page = await open();
    const before = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(before);
    expect(before.defaultPrevented).toBe(false);
    await page.field('name').type('机关支部');
    const after = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(after);
    expect(after.defaultPrevented).toBe(true);
  });

  it('asks nothing while the page itself leads on after saving', async () => {
    const page = await open();
    await page.field('name').type('机关支部');
    submit.mockImplementation(async () => { await page.router.push('/elsewhere'); });
    await press(page);
    expect(page.router.currentRoute.value.path).toBe('/elsewhere');
  });
});

describe('a draft', () => {
  it('is kept without sensitive fields, offered again, and gone once saved', async () => {
    const first = await open({ draftKey: 'member', sensitive: ['idNumber'] });
    await first.field('name').type('机关支部');
    await first.field('idNumber').type('110101199001011234');
    expect(localStorage.getItem('gongwei.draft.member')).toContain('机关支部');
    expect(localStorage.getItem('gongwei.draft.member')).not.toContain('110101');
    first.wrapper.unmount();

    const second = await open({ draftKey: 'member', sensitive: ['idNumber'] });
    expect(second.field('name').input.value).toBe('');
    const offer = second.wrapper.get('.gw-form__draft');
    await offer.findAll('button')[0]!.trigger('click');
    await settle();
    expect(second.field('name').input.value).toBe('机关支部');
    expect(second.wrapper.find('.gw-form__draft').exists()).toBe(false);
    await press(second);
    expect(submit).toHaveBeenCalledTimes(1);
    expect(localStorage.getItem('gongwei.draft.member')).toBeNull();
  });

  it('keeps nothing either of what the form itself was told to protect', async () => {
    const page = await open({ draftKey: 'member', protect: ['idNumber'] });
    await page.field('name').type('机关支部');
    await page.field('idNumber').type('110101199001011234');
    expect(localStorage.getItem('gongwei.draft.member')).toContain('机关支部');
    expect(localStorage.getItem('gongwei.draft.member')).not.toContain('110101');
  });

  it('is not offered when it says nothing new, is older than a fortnight, or is broken', async () => {
    const cases = [{ values: { name: '', code: 'ZB-01' }, keptAt: new Date().toISOString() }, { values: { name: '机关支部' }, keptAt: '2026-01-01T00:00:00Z' }, { values: null, keptAt: new Date().toISOString() }, 'x'];
    for (const stored of cases) {
      localStorage.setItem('gongwei.draft.member', JSON.stringify(stored));
      const page = await open({ draftKey: 'member' });
      expect(page.wrapper.find('.gw-form__draft').exists()).toBe(false);
      page.wrapper.unmount();
    }
  });
});
