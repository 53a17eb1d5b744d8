import { checkClientScopes, checkOverlap, validateMachineClient } from '@gongwei/administration-domain';
import { conflict, DomainError, notFound, uuidv7 } from '@gongwei/kernel';
import { changesBetween, recordAudit } from '@gongwei/platform-audit';
import { explainConstraints, once, tenantOf, type Platform, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { newSecret } from '@gongwei/platform-identity';
import { findHome, refuse, reject } from '../refuse';
import { MachineClientEntity } from './machine-client.entity';
import type { CreateMachineClientInput, MachineClientVersionInput, RotateMachineClientSecretInput } from './machine-client.types';

const CONSTRAINTS = { machine_client_name: { path: 'name', rule: 'unique', messageKey: 'machineClient.name.taken' } } as const;

export interface IssuedSecret {
  readonly id: string;
  /** Exists nowhere else; empty when a repeat with the same idempotency key finds the work done. */
  readonly secret: string;
}

/** Creates a machine client of the caller's own tenant. @throws VALIDATION_FAILED, FORBIDDEN (scopes that reach further than the caller may let others). */
export async function createMachineClient(platform: Platform, context: RequestContext, input: CreateMachineClientInput): Promise<IssuedSecret> {
  const tenantId = tenantOf(context);
  const scopes = [...new Set(input.scopes)].sort();
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, async (tx) => {
      reject(validateMachineClient(input, (await findHome(tx, tenantId))!.kind));
      refuse(checkClientScopes(scopes, context.permissions, context.grantable));
      let secret = '';
      const id = await once(tx, context, 'createMachineClient', input.idempotencyKey, input, async () => {
        const client = { tenantId, id: uuidv7(), name: input.name.trim(), scopes, coversSubtree: input.coversSubtree, status: 'ACTIVE', version: 1, updatedAt: new Date() };
        await tx.manager.insert(MachineClientEntity, client);
        secret = await addSecret(tx, client);
        await recordAudit(tx, context, {
          operation: 'createMachineClient', tenantId, targetType: 'MachineClient', targetId: client.id, targetLabel: client.name,
          changes: changesBetween({}, { name: client.name, scopes: scopes.join(', '), coversSubtree: client.coversSubtree }),
        });
        return client.id;
      });
      return { id, secret };
    }),
  );
}

/**
 * Gives a client a new secret. The one in use stays good for `overlapHours`, so that the other system can be switched over without a gap;
 * one that was already running out ends now: never more than two are good.
 * @throws VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, CONFLICT (stale, disabled).
 */
export async function rotateMachineClientSecret(platform: Platform, context: RequestContext, input: RotateMachineClientSecretInput): Promise<IssuedSecret> {
  reject(checkOverlap(input.overlapHours));
  return platform.database.write(context, async (tx) => {
    const client = await findMachineClient(tx, context, input);
    if (client.status !== 'ACTIVE') throw conflict('machineClient.disabled');
    refuse(checkClientScopes(client.scopes, context.permissions, context.grantable));
    const key = [client.tenantId, client.id];
    await tx.query('update machine_client_secret set expires_at = now() where tenant_id = $1 and client_id = $2 and expires_at > now()', key);
    await tx.query('update machine_client_secret set expires_at = now() + make_interval(hours => $3) where tenant_id = $1 and client_id = $2 and expires_at is null', [...key, input.overlapHours]);
    const secret = await addSecret(tx, client);
    await touch(tx, client, {});
    await recordAudit(tx, context, {
      operation: 'rotateMachineClientSecret', tenantId: client.tenantId, targetType: 'MachineClient', targetId: client.id, targetLabel: client.name,
      changes: [{ field: 'overlapHours', before: null, after: String(input.overlapHours) }],
    });
    return { id: client.id, secret };
  });
}

/** Disables a client for good: its secrets end and its tokens are refused from the next request on. @throws NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function disableMachineClient(platform: Platform, context: RequestContext, input: MachineClientVersionInput): Promise<string> {
  return platform.database.write(context, async (tx) => {
    const client = await findMachineClient(tx, context, input);
    if (client.status !== 'ACTIVE') throw conflict('machineClient.disabled');
    await tx.query('update machine_client_secret set expires_at = now() where tenant_id = $1 and client_id = $2 and (expires_at is null or expires_at > now())', [client.tenantId, client.id]);
    await touch(tx, client, { status: 'DISABLED' });
    await recordAudit(tx, context, {
      operation: 'disableMachineClient', tenantId: client.tenantId, targetType: 'MachineClient', targetId: client.id, targetLabel: client.name,
      changes: [{ field: 'status', before: 'ACTIVE', after: 'DISABLED' }],
    });
    return client.id;
  });
}

async function addSecret(tx: WriteTransaction, client: Pick<MachineClientEntity, 'tenantId' | 'id'>): Promise<string> {
  const { token, hash } = newSecret(client.tenantId);
  await tx.query('insert into machine_client_secret (tenant_id, id, client_id, secret_hash, hint) values ($1, $2, $3, $4, $5)', [client.tenantId, uuidv7(), client.id, hash, token.slice(-4)]);
  return token;
}

const touch = (tx: WriteTransaction, client: MachineClientEntity, changes: Partial<MachineClientEntity>): Promise<unknown> =>
  tx.manager.update(MachineClientEntity, { tenantId: client.tenantId, id: client.id }, { ...changes, version: client.version + 1, updatedAt: new Date() });

/** The client to change, locked. A committee sees those of its units but leaves them to the units. @throws NOT_FOUND, FORBIDDEN, CONFLICT. */
async function findMachineClient(tx: WriteTransaction, context: RequestContext, { id, version }: MachineClientVersionInput): Promise<MachineClientEntity> {
  const client = await tx.manager
    .createQueryBuilder(MachineClientEntity, 'c')
    .setLock('pessimistic_write')
    .where('c.tenantId = :tenantId and c.id::text = :id', { tenantId: tenantOf(context), id: id.toLowerCase() })
    .getOne();
  if (!client) {
    const [seen] = await tx.query('select 1 from machine_client where id::text = $1', [id.toLowerCase()]);
    throw seen ? new DomainError('FORBIDDEN', 'machineClient.foreign') : notFound();
  }
  if (client.version !== version) throw conflict('error.stale');
  return client;
}
