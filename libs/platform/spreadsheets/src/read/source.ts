import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpreadsheetError } from '../errors';
import { assertZip } from './file-kind';

/** An uploaded workbook: a stream (read once), the bytes, or the path of a file. */
export type Source = AsyncIterable<Uint8Array> | Uint8Array | string;

/** A source that can be read at any place. */
export interface StoredFile {
  /** Where the bytes are: in memory, or in a file. */
  readonly content: Buffer | string;
  readonly size: number;
  /** Removes what was stored; safe to call twice, and on POSIX already while the file is open. */
  dispose(): Promise<void>;
}

/** Streams up to this size stay in memory, so that an ordinary upload of personal data never touches a disk. */
const IN_MEMORY_BYTES = 4 * 1024 * 1024;
const HEAD_BYTES = 512;

/** Makes a source readable at any place and makes sure it is a zip. @throws SpreadsheetError by size and by first bytes */
export async function storeSource(source: Source, maximumBytes: number): Promise<StoredFile> {
  const stored = await store(source, maximumBytes);
  try {
    await assertZip(await headOf(stored), (needle) => contains(stored, needle));
    return stored;
  } catch (error) {
    await stored.dispose();
    throw error;
  }
}

const tooLarge = (maximumBytes: number): SpreadsheetError => new SpreadsheetError('FILE_TOO_LARGE', { limit: megabytes(maximumBytes) });

/** Bytes as megabytes for a message, one decimal at most. */
export const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;

const nothing = async (): Promise<void> => {};

async function store(source: Source, maximumBytes: number): Promise<StoredFile> {
  if (typeof source === 'string') {
    const { size } = await stat(source);
    if (size > maximumBytes) throw tooLarge(maximumBytes);
    return { content: source, size, dispose: nothing };
  }
  if (ArrayBuffer.isView(source)) {
    if (source.byteLength > maximumBytes) throw tooLarge(maximumBytes);
    return { content: Buffer.from(source.buffer, source.byteOffset, source.byteLength), size: source.byteLength, dispose: nothing };
  }
  return storeStream(source, maximumBytes);
}

async function storeStream(source: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<StoredFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let spool: Spool | undefined;
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maximumBytes) throw tooLarge(maximumBytes);
      if (spool) await spool.file.write(chunk);
      else chunks.push(chunk);
      if (!spool && size > IN_MEMORY_BYTES) {
        spool = await openSpool();
        for (const early of chunks.splice(0)) await spool.file.write(early);
      }
    }
    // A multipart parser that stops at its own limit ends the stream early and only leaves this flag.
    if ((source as { truncated?: boolean }).truncated === true) throw tooLarge(maximumBytes);
    if (!spool) return { content: Buffer.concat(chunks), size, dispose: nothing };
    const { path, remove } = spool;
    await spool.file.close();
    return { content: path, size, dispose: remove };
  } catch (error) {
    await spool?.file.close().catch(() => {});
    await spool?.remove();
    throw error;
  }
}

interface Spool {
  readonly file: FileHandle;
  readonly path: string;
  remove(): Promise<void>;
}

async function openSpool(): Promise<Spool> {
  // mkdtemp makes the folder for this user only.
  const folder = await mkdtemp(join(tmpdir(), 'gongwei-sheet-'));
  const path = join(folder, randomUUID());
  // Where an open file cannot be removed, the second call, after closing, does it.
  return { file: await open(path, 'wx', 0o600), path, remove: () => rm(folder, { recursive: true, force: true }).catch(() => {}) };
}

async function headOf(stored: StoredFile): Promise<Buffer> {
  if (typeof stored.content !== 'string') return stored.content.subarray(0, HEAD_BYTES);
  const file = await open(stored.content, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function contains(stored: StoredFile, needle: Buffer): Promise<boolean> {
  if (typeof stored.content !== 'string') return stored.content.includes(needle);
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(stored.content) as AsyncIterable<Buffer>) {
    const joined = Buffer.concat([tail, chunk]);
    if (joined.includes(needle)) return true;
    tail = joined.subarray(-needle.length);
  }
  return false;
}
