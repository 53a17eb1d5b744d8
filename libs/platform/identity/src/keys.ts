import { createHmac, timingSafeEqual } from 'node:crypto';

/** A key for one purpose, derived from the deployment secret, so that no two purposes share one. */
export const keyFor = (secret: string, purpose: string): Buffer => createHmac('sha256', secret).update(`gongwei:${purpose}`).digest();

export const sign = (secret: string, purpose: string, text: string): string => createHmac('sha256', keyFor(secret, purpose)).update(text).digest('base64url');

/** `text.signature`, readable back by {@link unseal} only when unchanged. */
export const seal = (secret: string, purpose: string, text: string): string => `${Buffer.from(text).toString('base64url')}.${sign(secret, purpose, text)}`;

export function unseal(secret: string, purpose: string, sealed: string | undefined): string | null {
  const [encoded, signature] = (sealed ?? '').split('.');
  if (!encoded || !signature) return null;
  const text = Buffer.from(encoded, 'base64url').toString('utf8');
  const expected = Buffer.from(sign(secret, purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? text : null;
}
