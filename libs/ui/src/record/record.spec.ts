/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { ApiError } from '../data/api-error';
import { furnishBrowser } from '../testing/browser';
import { clearStage, settle, stage } from '../testing/mount';
import GwMasked from './GwMasked.vue';
import GwStatusTag from './GwStatusTag.vue';
import GwTabs from './GwTabs.vue';

beforeAll(() => furnishBrowser());
afterEach(() => { jest.useRealTimers(); clearStage(); });

describe('a masked field', () => {
  const reveal = jest.fn<() => Promise<string | null>>();
  const open = (canReveal = true) => stage(GwMasked, { props: { value: '138****5678', canReveal, reveal, label: '手机号' } });
  beforeEach(() => reveal.mockReset().mockResolvedValue('13812345678'));

  it('shows the full value on request, and hides it after 30 seconds', async () => {
    const { wrapper } = await open();
    jest.useFakeTimers();
    await wrapper.get('button').trigger('click');
    await settle();
    expect(wrapper.text()).toContain('13812345678');
    expect(wrapper.text()).toContain('30 秒后隐藏');
    jest.advanceTimersByTime(29_000);
    await settle();
    expect(wrapper.text()).toContain('13812345678');
    jest.advanceTimersByTime(1_000);
    await settle();
    expect(wrapper.text()).toBe('138****5678');
    expect(reveal).toHaveBeenCalledTimes(1);
  });

  it('hides at once when pressed again, and asks anew the next time: each look is written down', async () => {
    const { wrapper } = await open();
    for (const expected of ['13812345678', '138****5678', '13812345678']) {
      await wrapper.get('button').trigger('click');
      await settle();
      expect(wrapper.get('.gw-masked__value').text()).toBe(expected);
    }
    expect(reveal).toHaveBeenCalledTimes(2);
  });

  it('offers no eye to whom may not see it', async () => {
    const { wrapper } = await open(false);
    expect(wrapper.find('button').exists()).toBe(false);
  });

  it('says when the API refuses, and stays masked', async () => {
    reveal.mockRejectedValue(new ApiError('没有查看完整号码的权限', 'FORBIDDEN'));
    const { wrapper } = await open();
    await wrapper.get('button').trigger('click');
    await settle();
    expect(wrapper.text()).toBe('138****5678');
    expect(document.body.textContent).toContain('没有查看完整号码的权限');
  });
});

describe('a status', () => {
  const tones = ['success', 'warning', 'danger', 'info', 'neutral', 'gold'] as const;

  it('never speaks by colour alone: each tone has its own shape and the word', async () => {
    const shapes = new Set<string>();
    for (const tone of tones) {
      const { wrapper } = await stage(GwStatusTag, { props: { tone, label: '逾期' } });
      expect(wrapper.text()).toBe('逾期');
      shapes.add(wrapper.get('svg path').attributes('d')!);
      expect(wrapper.get('svg').attributes('aria-hidden')).toBe('true');
    }
    expect(shapes.size).toBe(tones.length);
  });
});

describe('tabs', () => {
  const props = { tabs: [{ key: 'facts', label: '基本情况' }, { key: 'posts', label: '任职', count: 3 }] };

  it('are in the address, and the first one is the bare address', async () => {
    const { wrapper, router } = await stage(GwTabs, { at: '/?tab=posts&status=A', props });
    expect(wrapper.get('[aria-selected=true]').text()).toContain('任职');
    await wrapper.findAll('[role=tab]')[0]!.trigger('click');
    await settle();
    expect(router.currentRoute.value.fullPath).toBe('/?status=A');
    expect(wrapper.get('[aria-selected=true]').text()).toBe('基本情况');
  });

  it('are walked with the arrow keys, and a tab there is not shows the first', async () => {
    const { wrapper, router } = await stage(GwTabs, { at: '/?tab=secret', props });
    expect(wrapper.get('[aria-selected=true]').text()).toBe('基本情况');
    await wrapper.get('[role=tablist]').trigger('keydown', { key: 'ArrowRight' });
    await settle();
    expect(router.currentRoute.value.query['tab']).toBe('posts');
    await wrapper.get('[role=tablist]').trigger('keydown', { key: 'ArrowRight' });
    await settle();
    expect(router.currentRoute.value.query['tab']).toBeUndefined();
  });
});
