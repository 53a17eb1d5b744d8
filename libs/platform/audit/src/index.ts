export * from './record-audit';
export * from './verify-chain';
export { Audit1764000002000 } from './migrations/1764000002000-audit';
