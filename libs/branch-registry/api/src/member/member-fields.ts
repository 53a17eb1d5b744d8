import type { FieldCipher } from '@gongwei/platform-database';
import { pinyin } from 'pinyin-pro';

/** What a member's encrypted fields are bound to: a ciphertext copied to another row does not open there. */
export const boundTo = (tenantId: string, memberId: string, field: 'id-number' | 'phone'): string => `member:${tenantId}:${memberId}:${field}`;

/** The stored forms of an ID number: sealed, and the blind index it is found by. */
export function sealIdNumber(cipher: FieldCipher, tenantId: string, memberId: string, value: string): { idNumber: Buffer; idNumberIndex: Buffer } {
  return { idNumber: cipher.encrypt(value, boundTo(tenantId, memberId, 'id-number')), idNumberIndex: cipher.blindIndex(value, 'id-number') };
}

export function sealPhone(cipher: FieldCipher, tenantId: string, memberId: string, value: string | null): { phone: Buffer | null; phoneIndex: Buffer | null; phoneTailIndex: Buffer | null } {
  if (!value) return { phone: null, phoneIndex: null, phoneTailIndex: null };
  return { phone: cipher.encrypt(value, boundTo(tenantId, memberId, 'phone')), phoneIndex: cipher.blindIndex(value, 'phone'), phoneTailIndex: phoneTail(cipher, value) };
}

/** The keyed index of a phone's last four digits. There are ten thousand of them: it tells who has the key, and nobody else. */
export const phoneTail = (cipher: FieldCipher, phone: string): Buffer => cipher.blindIndex(phone.slice(-4), 'phone-tail');

/** How an organisation's short name is found by its sound. */
export function organisationSound(shortName: string): { shortNamePinyin: string; shortNameInitials: string } {
  const syllables = pinyin(shortName, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).map((syllable) => syllable.toLowerCase());
  return { shortNamePinyin: syllables.join(''), shortNameInitials: syllables.map((syllable) => syllable[0] ?? '').join('') };
}

/** How a name is found by its sound: whole syllables and initials, both lower case without spaces ("zhangsan", "zs"). */
export function soundOf(name: string): { namePinyin: string; nameInitials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'removed', v: true });
  return { namePinyin: syllables.join('').toLowerCase(), nameInitials: syllables.map((syllable) => syllable[0] ?? '').join('').toLowerCase() };
}
