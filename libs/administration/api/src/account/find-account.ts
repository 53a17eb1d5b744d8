import { conflict, notFound } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';
import { findHome, type Home } from '../refuse';
import { AccountEntity } from './account.entity';

/** The account to change, locked, in whatever unit of the caller's scope it lies. @throws NOT_FOUND alike for foreign and unknown ids; CONFLICT when stale or its unit is archived. */
export async function findAccount(tx: WriteTransaction, { id, version }: { id: string; version: number }): Promise<{ account: AccountEntity; home: Home }> {
  const account = await tx.manager.createQueryBuilder(AccountEntity, 'a').setLock('pessimistic_write').where('a.id::text = :id', { id: id.toLowerCase() }).getOne();
  if (!account) throw notFound();
  const home = await findHome(tx, account.tenantId);
  if (!home) throw notFound();
  if (home.archived) throw conflict('unit.archived');
  if (account.version !== version) throw conflict('error.stale');
  return { account, home };
}
