import type { FieldCipher } from '@gongwei/platform-database';
import { pinyin } from 'pinyin-pro';

/** What a member's encrypted fields are bound to: a ciphertext copied to another row does not open there. */
export const boundTo = (tenantId: string, memberId: string, field: 'id-number' | 'phone'): string => `member:${tenantId}:${memberId}:${field}`;

/** The stored forms of an ID number: sealed, and the blind index it is found by. */
export function sealIdNumber(cipher: FieldCipher, tenantId: string, memberId: string, value: string): { idNumber: Buffer; idNumberIndex: Buffer } {
  return { idNumber: cipher.encrypt(value, boundTo(tenantId, memberId, 'id-number')), idNumberIndex: cipher.blindIndex(value, 'id-number') };
}

export function sealPhone(cipher: FieldCipher, tenantId: string, memberId: string, value: string | null): { phone: Buffer | null; phoneIndex: Buffer | null } {
  return value ? { phone: cipher.encrypt(value, boundTo(tenantId, memberId, 'phone')), phoneIndex: cipher.blindIndex(value, 'phone') } : { phone: null, phoneIndex: null };
}

/** How a name is found by its sound: whole syllables and initials, both lower case without spaces ("zhangsan", "zs"). */
export function soundOf(name: string): { namePinyin: string; nameInitials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'removed', v: true });
  return { namePinyin: syllables.join('').toLowerCase(), nameInitials: syllables.map((syllable) => syllable[0] ?? '').join('').toLowerCase() };
}
