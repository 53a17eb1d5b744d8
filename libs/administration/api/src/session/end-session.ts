import { recordAudit } from '@gongwei/platform-audit';
import type { Platform, RequestContext } from '@gongwei/platform-database';
import { endSessions, IDENTITY_SCOPE, type SessionRow } from '@gongwei/platform-identity';

/** Ends the session that asks. */
export async function logout(platform: Platform, context: RequestContext, session: SessionRow): Promise<void> {
  await end(platform, context, session, session.id, 'logout');
}

/** Ends another session of one's own account. An id that is none of them ends nothing, whoever's it is. */
export async function revokeSession(platform: Platform, context: RequestContext, session: SessionRow, sessionId: string): Promise<void> {
  await end(platform, context, session, sessionId, 'revokeSession');
}

async function end(platform: Platform, context: RequestContext, session: SessionRow, sessionId: string, operation: string): Promise<void> {
  await platform.database.writeIn(IDENTITY_SCOPE, async (tx) => {
    const ended = await endSessions(tx, session.tenant_id, session.account_id, sessionId);
    if (ended) await recordAudit(tx, context, { operation, tenantId: session.tenant_id, targetType: 'Account', targetId: session.account_id, targetLabel: session.login_name });
  });
}
