import { uuidv7 } from '@gongwei/kernel';
import { tenantOf, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';

/** What a context is made of again when the work is done; kept beside the event. */
export interface StoredActor {
  readonly actor: RequestContext['actor'];
  readonly scope: RequestContext['scope'];
  readonly permissions: readonly string[];
  readonly locale: RequestContext['locale'];
  readonly requestId: string;
  readonly purpose: string | null;
}

/** One piece of work to be done after the transaction commits, and only then. Payloads name records by id; they never hold personal data. */
export interface OutboxEvent {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Writes an event in the transaction of the change it follows from: no change without its event, no event without its change. @returns its id. */
export async function publish(tx: Pick<WriteTransaction, 'query'>, context: RequestContext, event: OutboxEvent): Promise<string> {
  const id = uuidv7();
  const stored: StoredActor = {
    actor: context.actor, scope: context.scope, permissions: [...context.permissions], locale: context.locale, requestId: context.requestId, purpose: context.purpose,
  };
  await tx.query('insert into outbox_event (tenant_id, id, kind, payload, actor) values ($1, $2, $3, $4, $5)', [tenantOf(context), id, event.kind, JSON.stringify(event.payload), JSON.stringify(stored)]);
  return id;
}
