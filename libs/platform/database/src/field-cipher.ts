import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/**
 * Encrypts single fields with AES-256-GCM. The stored form is `key id length | key id | nonce (12) | tag (16) | ciphertext`, so that each
 * row names its key and keys can be rotated row by row. Equality search goes through a keyed blind index (HMAC-SHA256), made with a key of
 * its own: whoever has the table alone can neither read nor test a guessed number.
 */
export class FieldCipher {
  private readonly keys = new Map<string, Buffer>();
  private readonly current: string;

  /**
   * @param ring "id:base64key,id:base64key", the first one encrypts, all decrypt; 32 bytes each.
   * @param indexKey base64 of at least 32 bytes.
   */
  constructor(ring: string, private readonly indexKey: string) {
    for (const entry of ring.split(',')) {
      const [id, encoded] = entry.trim().split(':');
      const key = Buffer.from(encoded ?? '', 'base64');
      if (!id || key.length !== 32) throw new Error('GONGWEI_DATA_KEYS must be "id:base64 of 32 bytes", several separated by commas.');
      if (this.keys.has(id)) throw new Error(`GONGWEI_DATA_KEYS names the key "${id}" twice.`);
      this.keys.set(id, key);
    }
    this.current = [...this.keys.keys()][0]!;
    if (Buffer.from(indexKey, 'base64').length < 32) throw new Error('GONGWEI_INDEX_KEY must be base64 of at least 32 bytes.');
  }

  /** @param bound what the value belongs to (tenant and record id): a ciphertext moved to another row no longer opens. */
  encrypt(plain: string | Buffer, bound: string): Buffer {
    const id = Buffer.from(this.current);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.current)!, nonce);
    cipher.setAAD(Buffer.from(bound));
    const body = [typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain), cipher.final()];
    return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), ...body]);
  }

  /** @throws Error when the key is unknown, the record differs or the bytes were changed. */
  decrypt(stored: Buffer, bound: string): string {
    return this.decryptBytes(stored, bound).toString('utf8');
  }

  /** As {@link decrypt}, for what is no text. */
  decryptBytes(stored: Buffer, bound: string): Buffer {
    const length = stored[0]!;
    const key = this.keys.get(stored.toString('utf8', 1, 1 + length));
    if (!key) throw new Error('The key this field was encrypted with is not in the key ring.');
    const at = 1 + length;
    // The full tag, or none: a shortened one would be accepted by default and is easier to forge.
    const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(at, at + 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(stored.subarray(at + 12, at + 28));
    return Buffer.concat([decipher.update(stored.subarray(at + 28)), decipher.final()]);
  }

  keyIdOf(stored: Buffer): string {
    return stored.toString('utf8', 1, 1 + stored[0]!);
  }

  get currentKeyId(): string {
    return this.current;
  }

  /** Equal values of one kind give equal indexes in the whole deployment. @param kind e.g. "id-number": separates the domains. */
  blindIndex(value: string, kind: string): Buffer {
    return createHmac('sha256', Buffer.from(this.indexKey, 'base64')).update(`${kind}\0${value}`).digest();
  }
}
