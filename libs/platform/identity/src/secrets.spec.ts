import fc from 'fast-check';
import { TOTP, Secret } from 'otpauth';
import { isUuid, uuidv7 } from '@gongwei/kernel';
import { keyFor, seal, sign, unseal } from './keys';
import { hashPassword, oneTimePassword, verifyPassword } from './passwords';
import { newSecondFactorSecret, secondFactorUri, stepOfCode } from './second-factor';
import { clientIdOf, hashSecret, newSecret, parseClientId, tenantOfSecret } from './tokens';

const uuid = fc.uuid().map((text) => text.toLowerCase());

describe('seals', () => {
  it('open for their purpose and secret only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (text, purpose, other) => {
        const sealed = seal('secret', purpose, text);
        expect(unseal('secret', purpose, sealed)).toBe(text);
        fc.pre(purpose !== other);
        expect([unseal('secret', other, sealed), unseal('secret!', purpose, sealed)]).toEqual([null, null]);
      }),
    );
  });
  it('do not open when any character has changed, or one has been added', () => {
    const sealed = seal('secret', 'device', 'account|wang.li');
    for (let at = 0; at < sealed.length; at += 1) expect(unseal('secret', 'device', sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1))).toBeNull();
    for (const added of [`${sealed}.x`, `${sealed}=`, `${sealed} `, `.${sealed}`, sealed.replace('.', '=.'), sealed.replace('.', '..')]) expect(unseal('secret', 'device', added)).toBeNull();
  });
  it.each([undefined, '', '.', 'a', 'a.', '.a', 'a.b'])('%j is no seal', (text) => expect(unseal('secret', 'device', text)).toBeNull());
  it('share no key between purposes', () => {
    expect(keyFor('secret', 'a').equals(keyFor('secret', 'b'))).toBe(false);
    expect(sign('secret', 'a', 'x')).not.toBe(sign('secret', 'b', 'x'));
  });
});

describe('bearer secrets and names of clients', () => {
  it('carry their tenant in front', () => fc.assert(fc.property(uuid, (tenant) => {
    const { token, hash } = newSecret(tenant);
    expect(tenantOfSecret(token)).toBe(tenant);
    expect(hash.equals(hashSecret(token))).toBe(true);
  })));
  it('are different each time', () => expect(newSecret('0190163d-8694-739b-aea5-966c26f8ad91').token).not.toBe(newSecret('0190163d-8694-739b-aea5-966c26f8ad91').token));
  it.each(['', 'abc', Buffer.alloc(47).toString('base64url'), Buffer.alloc(49).toString('base64url')])('%j has no tenant', (token) => expect(tenantOfSecret(token)).toBeNull());

  it('name a client by tenant and id', () => fc.assert(fc.property(uuid, uuid, (tenantId, id) => void expect(parseClientId(clientIdOf(tenantId, id))).toEqual({ tenantId, id }))));
  it.each(['', 'gwc_', 'gwc_abc', clientIdOf(uuidv7(), uuidv7()).slice(4), `${clientIdOf(uuidv7(), uuidv7())}AAAA`])('%j names none', (clientId) => expect(parseClientId(clientId)).toBeNull());
  it('parses ids that are ids', () => expect(isUuid(parseClientId(clientIdOf(uuidv7(), uuidv7()))!.id)).toBe(true));
});

describe('the second factor', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const NOW = Date.UTC(2026, 10, 23, 8, 0, 10);
  const codeAt = (time: number): string => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp: time });
  const STEP = Math.floor(NOW / 30_000);

  it.each([[-90_000, null], [-30_000, STEP - 1], [0, STEP], [30_000, STEP + 1], [90_000, null]])('a code from %i ms away belongs to the step %s', (offset, step) => expect(stepOfCode(secret, codeAt(NOW + offset), NOW)).toBe(step));
  it('may be typed in two groups', () => expect(stepOfCode(secret, codeAt(NOW).replace(/^(...)/, '$1 '), NOW)).toBe(STEP));
  it.each(['', '12345', '1234567', 'abcdef'])('refuses %j', (code) => expect(stepOfCode(secret, code, NOW)).toBeNull());
  it('gives the example of RFC 6238', () => expect(stepOfCode(Secret.fromUTF8('12345678901234567890').base32, '287082', 59_000)).toBe(1));
  it('makes secrets of 160 bits and an address for the app', () => {
    const made = newSecondFactorSecret();
    expect(Secret.fromBase32(made).buffer.byteLength).toBe(20);
    expect(made).not.toBe(newSecondFactorSecret());
    expect(new URL(secondFactorUri(made, 'swgw/王丽')).searchParams.get('issuer')).toBe('Gongwei');
  });
});

describe('passwords at rest', () => {
  it('are checked against their hash, whichever way they were typed', async () => {
    const stored = await hashPassword('tractor ｕmbrella 41');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect([await verifyPassword(stored, 'tractor umbrella 41'), await verifyPassword(stored, 'tractor umbrella 42')]).toEqual([true, false]);
  });
  it('match nothing where there is none, or where it is no hash', async () => expect([await verifyPassword(null, 'x'), await verifyPassword('!', '!')]).toEqual([false, false]));
  it('to hand over once are readable and never the same', () => {
    const made = Array.from({ length: 50 }, oneTimePassword);
    expect(new Set(made).size).toBe(50);
    for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });
});
