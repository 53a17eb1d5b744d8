import { createHash } from 'node:crypto';
import { conflict, validationFailed } from '@gongwei/kernel';
import { tenantOf, type RequestContext } from './request-context';
import type { WriteTransaction } from './database';

const LONGEST_KEY = 200;

/**
 * Makes a creation safe to repeat. The first call with a key does the work and remembers the id it made; a repeat by the same actor answers
 * that id. The same key with other input is a mistake of the caller.
 * @throws CONFLICT when the key was used for other input, VALIDATION_FAILED when it is too long.
 */
export async function once(tx: WriteTransaction, context: RequestContext, operation: string, key: string | null | undefined, input: object, create: () => Promise<string>): Promise<string> {
  if (!key) return create();
  if (key.length > LONGEST_KEY) throw validationFailed([{ path: 'idempotencyKey', rule: 'length', messageKey: 'error.maxLength', params: { max: LONGEST_KEY } }]);
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const tenant = tenantOf(context);
  // The lock makes a repeat that arrives while the first is still running wait for its outcome.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tenant}:${operation}:${context.actor.id}:${key}`]);
  const [known] = await tx.query<{ request_hash: string; result_id: string }>(
    'select request_hash, result_id from idempotency_key where tenant_id = $1 and operation = $2 and actor_id = $3 and key = $4', [tenant, operation, context.actor.id, key],
  );
  if (known && known.request_hash !== hash) throw conflict('error.idempotency');
  if (known) return known.result_id;
  const id = await create();
  await tx.query('insert into idempotency_key (tenant_id, operation, actor_id, key, request_hash, result_id) values ($1, $2, $3, $4, $5, $6)', [tenant, operation, context.actor.id, key, hash, id]);
  return id;
}
