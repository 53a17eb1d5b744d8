import type { Permission } from '@gongwei/kernel';
import type { RouteLocationRaw, RouteMeta } from 'vue-router';
import type { Viewer } from '../session/session-store';

/** What of a navigation matters for the decision. */
export interface Destination {
  readonly name?: unknown;
  readonly fullPath: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly meta: RouteMeta;
}

/**
 * Only a path of this portal, and none that leads back to where one just came from: `?next=` is written by anybody. Browsers take a
 * backslash for a slash and drop control characters, so that neither may hide a second slash at the beginning.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(next)) return '/';
  return /^\/(login|password|second-factor)(?:[/?#]|$)/.test(next) ? '/' : next;
}

/**
 * Where a navigation may go, by the state of the session alone: without one to the login, with one that is not finished to what is still
 * missing. Permissions are judged where the page is shown, so that the address stays and a link can be passed on.
 * @returns true, or the place to go instead.
 */
export function decide(to: Destination, viewer: Viewer | null): true | RouteLocationRaw {
  const next = safeNext(to.meta.public || to.meta.pending ? to.query['next'] : to.fullPath);
  const query = next === '/' ? {} : { next };
  if (!viewer) return to.meta.public ? true : { name: 'login', query };
  const missing = missingStep(viewer);
  if (missing) return to.name === missing ? true : { name: missing, query };
  return to.meta.public ? next : true;
}

/** What an account must do before anything else, or null. */
export function missingStep(viewer: Pick<Viewer, 'mustChangePassword' | 'secondFactorRequired' | 'secondFactorEnrolled'>): 'password' | 'second-factor' | null {
  if (viewer.mustChangePassword) return 'password';
  return viewer.secondFactorRequired && !viewer.secondFactorEnrolled ? 'second-factor' : null;
}

/** Whether a page may be shown, by the permissions and audience it declares. */
export function mayOpen(meta: RouteMeta, can: (permission: Permission | readonly Permission[]) => boolean, audience: 'committee' | 'unit'): boolean {
  if (meta.audience && meta.audience !== 'both' && meta.audience !== audience) return false;
  return !meta.permission || can(meta.permission);
}
