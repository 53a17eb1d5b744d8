import { nextTick, useId } from 'vue';

/**
 * Element Plus opens lists and calendars in a layer that screen readers meet as a nameless tooltip or dialog. This gives the layer of one
 * control a class to find it by, and puts its role and name right each time it opens.
 */
export function useNamedPopper(role: 'presentation' | 'dialog', label: () => string): { popperClass: string; onVisible: (visible: boolean) => void } {
  const popperClass = `gw-popper-${useId()}`;
  async function onVisible(visible: boolean): Promise<void> {
    if (!visible) return;
    await nextTick();
    const layer = document.querySelector(`.${popperClass}`);
    layer?.setAttribute('role', role);
    if (role === 'dialog') layer?.setAttribute('aria-label', label());
  }
  return { popperClass, onVisible: (visible) => void onVisible(visible) };
}
