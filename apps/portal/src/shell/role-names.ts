import type { Viewer } from '../session/session-store';

/** The roles of an account in one line, joined as the language joins them; they arrive named in the language of the last request. */
export function roleNames(viewer: Viewer | null, none: string): string {
  return viewer?.account.roles.map(({ name }) => name).join(' · ') || none;
}
