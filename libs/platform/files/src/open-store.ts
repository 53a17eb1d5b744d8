import { DiskStore } from './store/disk-store';
import type { FileStore } from './store/file-store';
import { S3Store, type S3Options } from './store/s3-store';

/** The store a deployment is configured for: S3 where it is named, else a folder. */
export const openStore = (settings: { readonly folder: string; readonly s3: S3Options | null }): FileStore => (settings.s3 ? new S3Store(settings.s3) : new DiskStore(settings.folder));
