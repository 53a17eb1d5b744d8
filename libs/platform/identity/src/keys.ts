import { createHmac, timingSafeEqual } from 'node:crypto';

/** A key for one purpose, derived from the deployment secret, so that no two purposes share one. */
export const keyFor = (secret: string, purpose: string): Buffer => createHmac('sha256', secret).update(`gongwei:${purpose}`).digest();

export const sign = (secret: string, purpose: string, text: string): string => createHmac('sha256', keyFor(secret, purpose)).update(text).digest('base64url');

/** `text.signature`, readable back by {@link unseal} only when unchanged. */
export const seal = (secret: string, purpose: string, text: string): string => `${Buffer.from(text).toString('base64url')}.${sign(secret, purpose, text)}`;

/** The text of a seal, or null unless it is exactly what {@link seal} made: nothing may be added to it either. */
export function unseal(secret: string, purpose: string, sealed: string | undefined): string | null {
  const encoded = sealed?.split('.', 1)[0];
  if (!sealed || !encoded) return null;
  const text = Buffer.from(encoded, 'base64url').toString('utf8');
  const expected = Buffer.from(seal(secret, purpose, text));
  const given = Buffer.from(sealed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? text : null;
}
