import { createHash, randomBytes } from 'node:crypto';
import { isUuid } from '@gongwei/kernel';

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** An opaque bearer secret that carries its tenant in front, so that looking it up needs one tenant's rows only. */
export function newSecret(tenantId: string): { token: string; hash: Buffer } {
  const token = Buffer.concat([bytesOf(tenantId), randomBytes(32)]).toString('base64url');
  return { token, hash: hashSecret(token) };
}

export const hashSecret = (token: string): Buffer => createHash('sha256').update(token).digest();

export function tenantOfSecret(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 48) return null;
  const uuid = uuidOf(bytes.subarray(0, 16));
  return isUuid(uuid) ? uuid : null;
}

/** Public name of a machine client: its tenant and id in one text. */
export const clientIdOf = (tenantId: string, id: string): string => `gwc_${Buffer.concat([bytesOf(tenantId), bytesOf(id)]).toString('base64url')}`;

export function parseClientId(clientId: string): { tenantId: string; id: string } | null {
  const bytes = clientId.startsWith('gwc_') ? Buffer.from(clientId.slice(4), 'base64url') : Buffer.alloc(0);
  return bytes.length === 32 ? { tenantId: uuidOf(bytes.subarray(0, 16)), id: uuidOf(bytes.subarray(16)) } : null;
}
