import { ApiError, type PortalSession } from '@gongwei/ui';
import { computed } from 'vue';
import { RequestError } from './request';
import type { SessionStore } from './session-store';

/** What pages may ask of the session; the rest of it is the shell's business. Its errors are those every other operation throws. */
export function portalSession(session: SessionStore): PortalSession {
  return {
    unit: computed(() => session.viewer?.unit ?? null),
    audience: computed(() => session.audience),
    can: session.can,
    enterUnit: (input) => session.enterUnit(input).catch(rethrow),
    leaveUnit: () => session.leaveUnit().catch(rethrow),
  };
}

function rethrow(error: unknown): never {
  if (error instanceof RequestError) throw new ApiError(error.message, error.code, error.fields, error.retryAfter);
  throw error;
}
