const KEY = 'gongwei.reloaded-at';
/** A second failure within this time is not cured by loading the page again. */
const ONCE_IN_MS = 60_000;

/** What browsers and Vite say when a part of the app cannot be loaded. */
const MESSAGES = /dynamically imported module|module script failed|Unable to preload CSS|error loading dynamically imported module/i;

export const isChunkFailure = (error: unknown): boolean => error instanceof Error && MESSAGES.test(error.message);

/**
 * After an update the parts of the old build are gone from the server. The page is then loaded anew at the address wanted, once: when
 * that does not help, the error is shown instead of going round in circles.
 * @returns whether the page is being loaded anew.
 */
export function reloadOnce(address?: string): boolean {
  const last = Number(readMark());
  if (Date.now() - last < ONCE_IN_MS || !navigator.onLine) return false;
  try {
    sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    return false; // without a mark it could go on for ever
  }
  if (address && address !== location.pathname + location.search + location.hash) location.assign(address);
  else location.reload();
  return true;
}

function readMark(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
