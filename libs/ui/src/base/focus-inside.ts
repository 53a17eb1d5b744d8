import type { Directive } from 'vue';

/**
 * Moves the focus into a layer that has just opened, so that the keyboard goes on where the eye is. Never onto a date: that would open its
 * calendar unasked.
 */
export const vFocusInside: Directive<HTMLElement, boolean | undefined> = {
  mounted(element, { value = true }) {
    if (!value) return;
    requestAnimationFrame(() => {
      const first = element.querySelector<HTMLElement>('input:not([type=hidden]):not(:disabled), button:not(:disabled)');
      if (first && !first.closest('.el-date-editor')) return first.focus({ preventScroll: true });
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
    });
  },
};
