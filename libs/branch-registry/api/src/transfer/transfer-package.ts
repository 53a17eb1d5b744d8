import type { FieldCipher } from '@gongwei/platform-database';
import { boundTo } from '../member/member-fields';
import type { NewMember } from '../member/create-member';
import type { MemberEntity } from '../member/member.entity';

/** What the package is bound to: copied to another transfer it does not open. */
export const sealedFor = (transferId: string): string => `transfer:${transferId}:package`;

/** A member's own data, as another unit needs them to keep the record on: sealed when the letter is issued, destroyed with its end. */
export function sealPackage(cipher: FieldCipher, transferId: string, member: MemberEntity): Buffer {
  const data = {
    name: member.name, gender: member.gender, ethnicity: member.ethnicity, birthDate: member.birthDate,
    idNumber: cipher.decrypt(member.idNumber, boundTo(member.tenantId, member.id, 'id-number')),
    phone: member.phone ? cipher.decrypt(member.phone, boundTo(member.tenantId, member.id, 'phone')) : null,
    education: member.education, jobTitle: member.jobTitle, rank: member.rank, joinedOn: member.joinedOn, becameFullOn: member.becameFullOn, status: member.status,
    isLeader: member.isLeader, isFloating: member.isFloating, isRetired: member.isRetired,
  };
  return cipher.encrypt(JSON.stringify(data), sealedFor(transferId));
}

/** @throws Error when the package belongs to another transfer or was changed. */
export const openPackage = (cipher: FieldCipher, transferId: string, sealed: Buffer): NewMember => JSON.parse(cipher.decrypt(sealed, sealedFor(transferId))) as NewMember;
