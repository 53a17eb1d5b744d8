import { uuidv7 } from '@gongwei/kernel';
import { hashPassword } from '@gongwei/platform-identity';
import { Secret, TOTP } from 'otpauth';
import type { Browser, GraphQLAnswer } from './client';
import type { TableWriter } from './table-writer';

export const PASSWORD = '晨光-2026-tidewater';
let hash: Promise<string> | null = null;

/** An account with {@link PASSWORD}, written straight into the table. */
export async function writeAccount(write: TableWriter, tenantId: string, loginName: string, roleKeys: readonly string[], columns: Record<string, unknown> = {}): Promise<string> {
  const id = uuidv7();
  await write.insert('account', { tenant_id: tenantId, id, login_name: loginName, display_name: loginName, password_hash: await (hash ??= hashPassword(PASSWORD)), must_change_password: false, ...columns });
  for (const key of roleKeys) await write.insert('account_role', { tenant_id: tenantId, account_id: id, role_key: key });
  return id;
}

export const LOGIN = 'mutation ($name: String!, $password: String!) { login(input: { unitOrAccount: $name, password: $password }) { secondFactorRequired challenge viewer { account { id loginName } mustChangePassword } } }';

export const login = (browser: Browser, name: string, password = PASSWORD): Promise<GraphQLAnswer<any>> => browser.ask(LOGIN, { name, password });

/** The code an authenticator app shows, `steps` of 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): string => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp: Date.now() + steps * 30_000 });
