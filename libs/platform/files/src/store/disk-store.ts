import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { FileStore } from './file-store';

/** Files under one folder, readable by the process only. A file appears whole or not at all: it is written aside and renamed. */
export class DiskStore implements FileStore {
  private readonly root: string;

  constructor(folder: string) {
    this.root = resolve(folder);
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const aside = `${path}.${process.pid}.part`;
    await writeFile(aside, bytes, { mode: 0o600 });
    const handle = await open(aside, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(aside, path);
  }

  async get(key: string): Promise<ReturnType<typeof createReadStream> | null> {
    const path = this.pathOf(key);
    const found = await stat(path).then((entry) => entry.isFile(), () => false);
    return found ? createReadStream(path) : null;
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    const path = resolve(join(this.root, key));
    if (!path.startsWith(this.root + sep)) throw new Error('A storage key must stay within the store.');
    return path;
  }
}
