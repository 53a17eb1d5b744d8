import { createHmac } from 'node:crypto';
import { DomainError } from '@gongwei/kernel';
import type { Database, Scope } from '@gongwei/platform-database';
import { keyFor } from './keys';
import { networkOf } from './network';
import type { IdentitySettings } from './settings';

export const IDENTITY_SCOPE: Scope = { role: 'gw_identity', tenantId: null };

export interface Attempt {
  /** What was typed as the account, whether or not it exists. */
  readonly identifier: string;
  readonly address: string | null;
  /** Id of a device this account has logged in from before, proven by its cookie. */
  readonly deviceId: string | null;
}

interface Bucket {
  readonly key: Buffer;
  /** Failures it bears before it locks. */
  readonly limit: number;
}

const FORGET_AFTER_MINUTES = 60;

/** The buckets an attempt falls into. Keys are hashed: the table tells nobody who was attacked from where. */
export function bucketsOf(attempt: Attempt, settings: Pick<IdentitySettings, 'secret' | 'attemptsBeforeLock'>): Bucket[] {
  const hash = (text: string): Buffer => createHmac('sha256', keyFor(settings.secret, 'throttle')).update(text).digest();
  const identifier = attempt.identifier.trim().toLowerCase();
  const limit = settings.attemptsBeforeLock;
  if (attempt.deviceId) return [{ key: hash(`device\0${attempt.deviceId}\0${identifier}`), limit }];
  return [
    { key: hash(`strange\0${identifier}\0${networkOf(attempt.address)}`), limit },
    { key: hash(`strange\0${identifier}`), limit: limit * 4 },
  ];
}

/** How long a failure keeps the one who guesses waiting, in milliseconds: doubling, to 1.6 s. */
export const delayAfter = (failures: number): number => Math.min(100 * 2 ** (failures - 1), 1_600);

/** For how many minutes a bucket is locked after so many failures: doubling from the limit on, to the most; null while it bears more. */
export const lockMinutes = (failures: number, limit: number, most: number): number | null => (failures < limit ? null : Math.min(2 ** (failures - limit), most));

/**
 * Slows down guessing without handing attackers a way to lock people out. Failures are counted in buckets: a device the account has used
 * before has a bucket of its own, all strange devices share one per network and a wider one per account. Filling the strangers' buckets
 * leaves the owner's devices free (the "device cookie" scheme).
 */
export class LoginThrottle {
  constructor(private readonly database: Database, private readonly settings: IdentitySettings) {}

  private buckets(attempt: Attempt): Bucket[] {
    return bucketsOf(attempt, this.settings);
  }

  /** @throws RATE_LIMITED with `retryAfter` in seconds while a bucket is locked. */
  async admit(attempt: Attempt): Promise<void> {
    const keys = this.buckets(attempt).map(({ key }) => key);
    const [row] = await this.database.writeIn(IDENTITY_SCOPE, (tx) =>
      tx.query<{ seconds: number | null }>('select ceil(extract(epoch from max(locked_until) - now()))::int as seconds from login_attempt where key = any($1) and locked_until > now()', [keys]),
    );
    if (row?.seconds) throw new DomainError('RATE_LIMITED', 'error.login.locked', { retryAfter: row.seconds, minutes: Math.ceil(row.seconds / 60) });
  }

  /** Counts a failure and answers how long to wait before telling, in milliseconds. */
  async failed(attempt: Attempt): Promise<number> {
    const buckets = this.buckets(attempt).sort((a, b) => a.key.compare(b.key));
    const failures = await this.database.writeIn(IDENTITY_SCOPE, async (tx) => {
      let most = 0;
      for (const { key, limit } of buckets) {
        const [row] = await tx.query<{ failures: number }>(
          `insert into login_attempt as a (key, failures, last_failed_at) values ($1, 1, now())
           on conflict (key) do update set last_failed_at = now(),
             failures = case when a.last_failed_at < now() - make_interval(mins => $2) then 1 else a.failures + 1 end
           returning failures`,
          [key, FORGET_AFTER_MINUTES],
        );
        const minutes = lockMinutes(row?.failures ?? 0, limit, this.settings.lockMinutesMost);
        if (minutes !== null) await tx.query('update login_attempt set locked_until = now() + make_interval(mins => $2) where key = $1', [key, minutes]);
        most = Math.max(most, row?.failures ?? 0);
      }
      return most;
    });
    return delayAfter(failures);
  }

  async succeeded(attempt: Attempt): Promise<void> {
    await this.database.writeIn(IDENTITY_SCOPE, (tx) => tx.query('delete from login_attempt where key = any($1)', [this.buckets(attempt).map(({ key }) => key)]));
  }
}
