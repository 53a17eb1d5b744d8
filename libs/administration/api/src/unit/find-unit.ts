import { conflict, notFound } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';
import { UnitEntity } from '@gongwei/platform-tenancy';

/** The unit to change, as the caller's scope shows it. @throws NOT_FOUND; CONFLICT when it changed since the caller saw it. */
export async function findUnit(tx: WriteTransaction, id: string, version?: number): Promise<UnitEntity> {
  const unit = await tx.manager.findOne(UnitEntity, { where: { tenantId: id }, lock: { mode: 'pessimistic_write' } }).catch(rejectMalformed);
  if (!unit) throw notFound();
  if (version !== undefined && unit.version !== version) throw conflict('error.stale');
  return unit;
}

/** A committee that units can be put beneath, in use and in the caller's scope; null alike for all other ids. */
export async function findCommittee(tx: WriteTransaction, id: string): Promise<UnitEntity | null> {
  return tx.manager.createQueryBuilder(UnitEntity, 'u').where(`u.tenant_id::text = :id and u.kind <> 'UNIT' and u.status = 'ACTIVE'`, { id: id.toLowerCase() }).getOne();
}

/** An id that is no UUID is an id that does not exist. */
function rejectMalformed(error: { driverError?: { code?: string } }): never {
  if (error.driverError?.code === '22P02') throw notFound();
  throw error as Error;
}
