import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { SpreadsheetError } from '../errors';
import { RATIO_FLOOR_BYTES, type ReadLimits } from './limits';
import { megabytes, storeSource, type Source, type StoredFile } from './source';

const STORED = 0;
const DEFLATED = 8;

/** The zip of a workbook, its directory checked against the limits before anything is unpacked. Close it, whatever happens. */
export class XlsxPackage {
  private constructor(
    private readonly stored: StoredFile,
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws SpreadsheetError for anything that is not a sound, plain and modest zip */
  static async open(source: Source, limits: ReadLimits): Promise<XlsxPackage> {
    const stored = await storeSource(source, limits.fileBytes);
    let zip: ZipFile | undefined;
    try {
      const options = { autoClose: false, validateEntrySizes: false };
      zip = typeof stored.content === 'string' ? await yauzl.openPromise(stored.content, options) : await yauzl.fromBufferPromise(stored.content, options);
      // Errors also reject the call that met them; without a listener they would end the process.
      zip.on('error', () => {});
      const parts = await readDirectory(zip, stored.size, limits);
      await stored.dispose();
      return new XlsxPackage(stored, zip, parts);
    } catch (error) {
      zip?.close();
      await stored.dispose();
      throw asSpreadsheetError(error, 'zip');
    }
  }

  /** Names of all parts in the order of the zip's directory, as written there. */
  get entries(): Entry[] {
    return [...this.parts.values()];
  }

  /** Part names do not tell capitals from small letters (ECMA-376 part 2). */
  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** Unpacked size of a part as the directory claims it, 0 without such a part. */
  sizeOf(name: string): number {
    return this.parts.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** A part's content, unpacked piece by piece; more than the directory claims, or another checksum, is an error. */
  async *content(name: string): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.parts.get(name.toLowerCase());
    if (!entry) throw new SpreadsheetError('CORRUPT', { part: name });
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new SpreadsheetError('CORRUPT', { part: name });
    let size = 0;
    let checksum = 0;
    try {
      for await (const chunk of entry.compressionMethod === STORED ? this.packed(entry) : this.inflated(entry)) {
        size += chunk.length;
        if (size > entry.uncompressedSize) throw new SpreadsheetError('CORRUPT', { part: name });
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
      if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw new SpreadsheetError('CORRUPT', { part: name });
    } catch (error) {
      throw asSpreadsheetError(error, name);
    }
  }

  /** A part as it lies in the zip, packed, to be copied into another zip. */
  async *packed(entry: Entry): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* (await this.zip.openReadStreamPromise(entry, { decodeFileData: false })) as AsyncIterable<Buffer>;
    } catch (error) {
      throw asSpreadsheetError(error, entry.fileName);
    }
  }

  private async *inflated(entry: Entry): AsyncGenerator<Buffer, void, undefined> {
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
    // pipeline ends both when either fails or the reader stops early; the failure itself reaches the loop below.
    pipeline(packed, inflate, () => {});
    yield* inflate as AsyncIterable<Buffer>;
  }

  async close(): Promise<void> {
    this.zip.close();
    await this.stored.dispose();
  }
}

async function readDirectory(zip: ZipFile, fileBytes: number, limits: ReadLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new SpreadsheetError('TOO_MANY_ENTRIES', { limit: limits.entries });
  const parts = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new SpreadsheetError('ENCRYPTED');
    // Summing what the directory claims also stops entries that share their packed bytes; a claim too small is caught while unpacking.
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) throw new SpreadsheetError('UNPACKED_TOO_LARGE', { limit: megabytes(limits.unpackedBytes) });
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: programs differ in which they take, so what was checked need not be what is seen.
    if (parts.has(name)) throw new SpreadsheetError('CORRUPT', { part: entry.fileName });
    parts.set(name, entry);
  }
  if (unpacked > RATIO_FLOOR_BYTES && unpacked > fileBytes * limits.ratio) throw new SpreadsheetError('SUSPICIOUS_RATIO', { limit: limits.ratio });
  return parts;
}

/** Faults of the zip or the compression are faults of the file; errors of the system (no such file, disk full) stay what they are. */
export function asSpreadsheetError(error: unknown, part: string): unknown {
  if (error instanceof SpreadsheetError || isSystemError(error)) return error;
  if (error instanceof Error && error.message.includes('strong encryption')) return new SpreadsheetError('ENCRYPTED', {}, { cause: error });
  return new SpreadsheetError('CORRUPT', { part }, { cause: error });
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && (('syscall' in error && typeof error.syscall === 'string') || error.name === 'AbortError');
