import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip } from 'node:zlib';
import type { FieldCipher } from '@gongwei/platform-database';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** `payload:3` is the fourth piece of the rows. */
export type SealedPart = `payload:${number}` | 'errors' | 'original';

/** What a run's sealed columns are bound to: moved to another run, piece or column they do not open. */
export const importSealBinding = (tenantId: string, runId: string, part: SealedPart): string => `import-run:${tenantId}:${runId}:${part}`;

/** Seals and opens the content of one run. */
export class RunSeal {
  constructor(private readonly cipher: FieldCipher, private readonly tenantId: string, private readonly runId: string) {}

  async sealJson(part: SealedPart, content: unknown): Promise<Buffer> {
    return this.cipher.encrypt(await pack(JSON.stringify(content)), importSealBinding(this.tenantId, this.runId, part));
  }

  async openJson<Content>(part: SealedPart, sealed: Buffer): Promise<Content> {
    return JSON.parse((await unpack(this.cipher.decryptBytes(sealed, importSealBinding(this.tenantId, this.runId, part)))).toString('utf8')) as Content;
  }

  /** As {@link openJson}, where no promise can be waited for. */
  openJsonNow<Content>(part: SealedPart, sealed: Buffer): Content {
    return JSON.parse(gunzipSync(this.cipher.decryptBytes(sealed, importSealBinding(this.tenantId, this.runId, part))).toString('utf8')) as Content;
  }

  sealFile(file: Buffer): Buffer {
    return this.cipher.encrypt(file, importSealBinding(this.tenantId, this.runId, 'original'));
  }

  openFile(sealed: Buffer): Buffer {
    return this.cipher.decryptBytes(sealed, importSealBinding(this.tenantId, this.runId, 'original'));
  }
}
