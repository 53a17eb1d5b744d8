import { ref, type Ref } from 'vue';

/** The server is asked no more often than this. */
const EVERY_MS = 10 * 60_000;

const state = ref(false);
let askedAt = Date.now();

/** Whether the server serves another build than the one that runs here. */
export const newVersion: Readonly<Ref<boolean>> = state;

/** The script a page starts from: its name carries the hash of its content, so another name is another build. */
export const entryOf = (html: string): string | null => /<script[^>]+src="([^"]*\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? null;

/** Looks for a new build when the reader comes back to the tab, and now and then while they stay. */
export function watchForNewVersion(): void {
  const own = entryOf(document.documentElement.outerHTML);
  if (!own) return; // the development server has no builds
  const ask = async (): Promise<void> => {
    if (state.value || document.hidden || Date.now() - askedAt < EVERY_MS) return;
    askedAt = Date.now();
    const html = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-cache' }).then((response) => (response.ok ? response.text() : ''), () => '');
    const served = entryOf(html);
    if (served && served !== own) state.value = true;
  };
  document.addEventListener('visibilitychange', () => void ask());
  setInterval(() => void ask(), EVERY_MS);
}
