import { watch } from 'vue';
import type { SessionStore } from './session-store';

const CHANNEL = 'gongwei.session';

/**
 * The session lives in a cookie, so all tabs share it: who logs in, leaves or steps into a unit in one tab does so in every other. The
 * others are told, and ask the API anew who they are before they show another row.
 */
export function followOtherTabs(session: SessionStore): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  let following = false;
  watch(
    () => session.epoch,
    () => following || channel.postMessage('changed'),
    { flush: 'sync' },
  );
  channel.onmessage = async () => {
    following = true;
    await session.reload();
    following = false;
  };
}
