import { checkIdNumber, checkPhone, normalisePhone } from '@gongwei/kernel';
import type { MemberFilter } from '../gql/graphql';

/** A number a member can be found by, or the reason why it cannot be one. */
export type LookUp = { readonly filter: MemberFilter } | { readonly messageKey: string };

/** Tells an ID number from a phone by its length. Numbers are found whole only: their beginnings are not searched for. */
export function lookUpOf(text: string): LookUp {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (!plain) return { messageKey: 'error.required' };
  if (plain.length >= 15) {
    const id = checkIdNumber(plain);
    return id.ok ? { filter: { idNumber: { eq: id.value } } } : { messageKey: id.messageKey };
  }
  const phone = checkPhone(text);
  return phone.ok ? { filter: { phone: { eq: normalisePhone(text) } } } : { messageKey: 'registry.find.neither' };
}
