import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip } from 'node:zlib';
import type { FieldCipher } from '@gongwei/platform-database';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** What a run's sealed columns are bound to: moved to another run or column they do not open. */
const boundTo = (tenantId: string, runId: string, column: 'payload' | 'errors' | 'original'): string => `import-run:${tenantId}:${runId}:${column}`;

/** Seals and opens the content of one run. */
export class RunSeal {
  constructor(private readonly cipher: FieldCipher, private readonly tenantId: string, private readonly runId: string) {}

  async sealJson(column: 'payload' | 'errors', content: unknown): Promise<Buffer> {
    return this.cipher.encrypt(await pack(JSON.stringify(content)), boundTo(this.tenantId, this.runId, column));
  }

  async openJson<Content>(column: 'payload' | 'errors', sealed: Buffer): Promise<Content> {
    return JSON.parse((await unpack(this.cipher.decryptBytes(sealed, boundTo(this.tenantId, this.runId, column)))).toString('utf8')) as Content;
  }

  /** As {@link openJson}, where no promise can be waited for. */
  openJsonNow<Content>(column: 'payload' | 'errors', sealed: Buffer): Content {
    return JSON.parse(gunzipSync(this.cipher.decryptBytes(sealed, boundTo(this.tenantId, this.runId, column))).toString('utf8')) as Content;
  }

  sealFile(file: Buffer): Buffer {
    return this.cipher.encrypt(file, boundTo(this.tenantId, this.runId, 'original'));
  }

  openFile(sealed: Buffer): Buffer {
    return this.cipher.decryptBytes(sealed, boundTo(this.tenantId, this.runId, 'original'));
  }
}
