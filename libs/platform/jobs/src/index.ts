export * from './job';
export * from './job-queue';
export * from './outbox';
export { sweepOutbox } from './sweep-outbox';
export { Jobs1764000006000 } from './migrations/1764000006000-jobs';
