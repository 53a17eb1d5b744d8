export * from './attachments';
export * from './inspect-upload';
export { fileMessages } from './messages';
export { DiskStore } from './store/disk-store';
export type { FileStore } from './store/file-store';
export { S3Store, type S3Options } from './store/s3-store';
export { Files1764000007000 } from './migrations/1764000007000-files';
