import { nextTick } from 'vue';

/**
 * Ctrl- or ⌘-Enter anywhere in a form saves. Heard before the control at hand, since calendars and lists take Enter for themselves; that
 * control is left first, so that what was typed into it counts.
 */
export async function saveNow(event: KeyboardEvent, save: () => Promise<unknown>): Promise<void> {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const control = document.activeElement as HTMLElement | null;
  control?.blur();
  await nextTick();
  await save();
  // Still here and nothing else took the focus: back to where the hand was.
  if (control?.isConnected && document.activeElement === document.body) control.focus();
}
