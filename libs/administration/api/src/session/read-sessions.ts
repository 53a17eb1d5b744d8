import type { Database } from '@gongwei/platform-database';
import { IDENTITY_SCOPE, type IdentitySettings, type SessionRow } from '@gongwei/platform-identity';
import type { Session } from './session.types';

/** The account's live sessions, the newest first. */
export async function readSessions(database: Database, settings: IdentitySettings, session: SessionRow): Promise<Session[]> {
  const reader = database.reader(IDENTITY_SCOPE);
  try {
    return await reader.query<Session>(
      `select id, id = $3 as current, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, user_agent as "userAgent"
       from session where tenant_id = $1 and account_id = $2 and expires_at > now() and last_seen_at > now() - make_interval(mins => $4) order by last_seen_at desc, id desc limit 50`,
      [session.tenant_id, session.account_id, session.id, settings.sessionIdleMinutes],
    );
  } finally {
    reader.close();
  }
}
