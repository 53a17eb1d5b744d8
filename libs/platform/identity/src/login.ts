import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '@gongwei/kernel';
import { FieldCipher, type Database, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';
import { recordAudit } from '@gongwei/platform-audit';
import { seal, unseal } from './keys';
import { verifyPassword } from './passwords';
import { stepOfCode } from './second-factor';
import { openSession } from './sessions';
import type { IdentitySettings } from './settings';
import { IDENTITY_SCOPE, LoginThrottle, type Attempt } from './throttle';

export type LoginResult = { kind: 'SESSION'; token: string; device: string } | { kind: 'SECOND_FACTOR'; challenge: string };

interface AccountRow {
  tenant_id: string;
  id: string;
  login_name: string;
  display_name: string;
  password_hash: string;
  password_expires_at: Date | null;
  second_factor_secret: Buffer | null;
  second_factor_confirmed: boolean;
  second_factor_last_step: string;
}

// "unit/account" names one account; a bare name is an account name where only one account has it, else the code of a unit with one account.
const FIND = `
  select a.tenant_id, a.id, a.login_name, a.display_name, a.password_hash, a.password_expires_at, a.second_factor_secret, a.second_factor_confirmed, a.second_factor_last_step
  from account a join tenant t on t.tenant_id = a.tenant_id
  where a.status = 'ACTIVE' and t.status = 'ACTIVE' and (
    ($1::text is not null and lower(a.login_name) = lower($2) and (lower(t.code) = lower($1) or t.short_name = $1 or t.name = $1))
    or ($1::text is null and lower(a.login_name) = lower($2))
    or ($1::text is null and (lower(t.code) = lower($2) or t.short_name = $2)))
  order by lower(a.login_name) = lower($2) desc
  limit 2`;
const BY_ID = `
  select a.tenant_id, a.id, a.login_name, a.display_name, a.password_hash, a.password_expires_at, a.second_factor_secret, a.second_factor_confirmed, a.second_factor_last_step
  from account a join tenant t on t.tenant_id = a.tenant_id where a.tenant_id = $1 and a.id = $2 and a.status = 'ACTIVE' and t.status = 'ACTIVE'`;

/** Password and second factor. Unknown account, wrong password, expired password and suspended unit all answer the same, after the same work. */
export class Login {
  private readonly throttle: LoginThrottle;

  constructor(private readonly database: Database, private readonly settings: IdentitySettings, private readonly cipher: FieldCipher) {
    this.throttle = new LoginThrottle(database, settings);
  }

  /** @throws UNAUTHENTICATED, RATE_LIMITED. */
  async withPassword(context: RequestContext, unitOrAccount: string, password: string, deviceCookie: string | undefined): Promise<LoginResult> {
    const attempt = this.attemptOf(context, unitOrAccount, deviceCookie);
    await this.throttle.admit(attempt);
    const account = await this.find(unitOrAccount);
    const expired = account?.password_expires_at ? account.password_expires_at < new Date() : false;
    const matches = await verifyPassword(account?.password_hash ?? null, password);
    if (!account || !matches || expired) return this.refuse(context, attempt, account, 'loginFailed', 'error.login.wrong');
    if (account.second_factor_confirmed) {
      const expires = Date.now() + this.settings.challengeMinutes * 60_000;
      return { kind: 'SECOND_FACTOR', challenge: seal(this.settings.secret, 'challenge', JSON.stringify([account.tenant_id, account.id, expires, attempt.identifier])) };
    }
    return this.open(context, attempt, account);
  }

  /** @throws UNAUTHENTICATED when the challenge is old or the code wrong or used, RATE_LIMITED. */
  async withSecondFactor(context: RequestContext, challenge: string, code: string, deviceCookie: string | undefined): Promise<LoginResult> {
    const opened = unseal(this.settings.secret, 'challenge', challenge);
    const [tenantId, accountId, expires, identifier] = opened ? (JSON.parse(opened) as [string, string, number, string]) : ['', '', 0, ''];
    if (expires < Date.now()) throw new DomainError('UNAUTHENTICATED', 'error.login.challenge');
    const attempt = this.attemptOf(context, identifier, deviceCookie);
    await this.throttle.admit(attempt);
    const [account] = await this.database.writeIn(IDENTITY_SCOPE, (tx) => tx.query<AccountRow>(BY_ID, [tenantId, accountId]));
    const step = account?.second_factor_secret ? stepOfCode(this.cipher.decrypt(account.second_factor_secret, `second-factor:${account.id}`), code) : null;
    if (!account || step === null) return this.refuse(context, attempt, account ?? null, 'secondFactorFailed', 'error.login.code');
    const fresh = await this.database.writeIn(IDENTITY_SCOPE, (tx) =>
      tx.query('update account set second_factor_last_step = $3 where tenant_id = $1 and id = $2 and second_factor_last_step < $3 returning id', [account.tenant_id, account.id, step]),
    );
    if (!fresh.length) return this.refuse(context, attempt, account, 'secondFactorFailed', 'error.login.code');
    return this.open(context, attempt, account);
  }

  private async find(unitOrAccount: string): Promise<AccountRow | null> {
    const text = unitOrAccount.trim();
    const slash = text.lastIndexOf('/');
    const [unit, name] = slash > 0 ? [text.slice(0, slash).trim(), text.slice(slash + 1).trim()] : [null, text];
    const [first, second] = await this.database.writeIn(IDENTITY_SCOPE, (tx) => tx.query<AccountRow>(FIND, [unit, name]));
    const called = (account: AccountRow): boolean => account.login_name.toLowerCase() === name.toLowerCase();
    return first && (!second || (called(first) && !called(second))) ? first : null;
  }

  private attemptOf(context: RequestContext, identifier: string, deviceCookie: string | undefined): Attempt {
    const [deviceId, knownFor] = (unseal(this.settings.secret, 'device', deviceCookie) ?? '').split('|');
    const normal = identifier.trim().toLowerCase();
    return { identifier: normal, address: context.address, deviceId: deviceId && knownFor === normal ? deviceId : null };
  }

  private async open(context: RequestContext, attempt: Attempt, account: AccountRow): Promise<LoginResult> {
    await this.throttle.succeeded(attempt);
    const token = await this.database.writeIn(IDENTITY_SCOPE, async (tx) => {
      await tx.query('update account set last_login_at = now() where tenant_id = $1 and id = $2', [account.tenant_id, account.id]);
      const opened = await openSession(tx, this.settings, { tenantId: account.tenant_id, accountId: account.id, address: context.address, userAgent: context.userAgent });
      await this.note(tx, context, account, 'login');
      return opened;
    });
    return { kind: 'SESSION', token, device: seal(this.settings.secret, 'device', `${attempt.deviceId ?? randomUUID()}|${attempt.identifier}`) };
  }

  private async refuse(context: RequestContext, attempt: Attempt, account: AccountRow | null, operation: string, messageKey: string): Promise<never> {
    const delay = await this.throttle.failed(attempt);
    // The entry is written while the caller waits anyway: an account that exists must not answer later than one that does not.
    const entry = account && this.database.writeIn(IDENTITY_SCOPE, (tx) => this.note(tx, context, account, operation));
    await Promise.all([wait(delay), entry]);
    throw new DomainError('UNAUTHENTICATED', messageKey);
  }

  private note(tx: Pick<WriteTransaction, 'query'>, context: RequestContext, account: AccountRow, operation: string): Promise<void> {
    const actor = { kind: 'ACCOUNT' as const, id: account.id, name: account.display_name, tenantId: account.tenant_id };
    return recordAudit(tx, { ...context, actor }, { operation, tenantId: account.tenant_id, targetType: 'Account', targetId: account.id, targetLabel: account.login_name });
  }
}
