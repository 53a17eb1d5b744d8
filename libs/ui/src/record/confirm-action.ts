import { h, render } from 'vue';
import { currentApp } from '../base/app';
import type { Fact } from './types';
import GwConfirm from './GwConfirm.vue';

export interface Confirmation {
  readonly title: string;
  /** The effect, in one or two sentences. */
  readonly text?: string;
  /** A verb: 提交审批, not 确定. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  /** Asks why; kept with the record by whoever called. */
  readonly reason?: { readonly label: string; readonly required: boolean };
  /** What it is about, as facts. */
  readonly fields?: readonly Fact[];
}

/** Asks before something that matters. @returns what was given as the reason (empty without one), or null when it was called off. */
export function confirmAction(confirmation: Confirmation): Promise<null | { reason: string }> {
  return new Promise((resolve) => {
    const host = document.createElement('div');
    const node = h(GwConfirm, { ...confirmation, onAnswer: resolve, onClosed: () => { render(null, host); host.remove(); } });
    node.appContext = currentApp();
    document.body.append(host);
    render(node, host);
  });
}
