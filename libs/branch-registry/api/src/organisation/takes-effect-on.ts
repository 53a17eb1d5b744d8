import { isDate } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';

/**
 * From which day the changes of organisations that follow in this transaction count: the history keeps them under that day, not under the
 * day of recording. Plain SET LOCAL, as the scope itself: it reaches the shards of a distributed PostgreSQL too.
 */
export async function takesEffectOn(tx: WriteTransaction, day: string): Promise<void> {
  if (!isDate(day)) throw new Error('The day an adjustment takes effect must be a date.');
  await tx.query(`set local app.effective_on = '${day}'`);
}
