import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;
const totp = (secret: Secret, label = ''): TOTP => new TOTP({ issuer: 'Gongwei', label, secret, digits: 6, period: STEP_SECONDS, algorithm: 'SHA1' });

export const newSecondFactorSecret = (): string => new Secret({ size: 20 }).base32;

export const secondFactorUri = (secret: string, label: string): string => totp(Secret.fromBase32(secret), label).toString();

/**
 * The time step a code belongs to (now, one before or after), or null. The caller refuses steps already used: a code seen over a shoulder
 * does not work a second time (RFC 6238, section 5.2).
 */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | null {
  const delta = totp(Secret.fromBase32(secret)).validate({ token: code.replaceAll(/\s/g, ''), window: 1, timestamp: now });
  return delta === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}
