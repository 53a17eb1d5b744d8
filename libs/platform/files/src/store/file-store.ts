import type { Readable } from 'node:stream';

/** Where the bytes of attachments lie. Keys are made by us and never from a file's name. */
export interface FileStore {
  put(key: string, bytes: Buffer, mediaType: string): Promise<void>;
  /** @returns the bytes, or null when nothing lies there. */
  get(key: string): Promise<Readable | null>;
  delete(key: string): Promise<void>;
}
