import { creditCodeCheck, idNumberCheck, organisationCodeCheck, type DateString } from '@gongwei/kernel';

// Region 3399xx does not exist in GB/T 2260: the numbers pass every check and can belong to nobody.
const REGION = '3399';

/** An ID number that passes GB 11643, of a person born on a day. @param serial 0…: several people share a birthday */
export function idNumber(birth: DateString, female: boolean, serial: number): string {
  const sequence = (serial % 499) * 2 + (female ? 2 : 1);
  const county = String(Math.floor(serial / 499) % 100).padStart(2, '0');
  const first17 = `${REGION}${county}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + idNumberCheck(first17);
}

/** Mobile numbers from 199 0000 0001 on, one after the other. */
export const phone = (serial: number): string => String(19_900_000_001 + serial);

/** A unified social credit code that passes GB 32100. @param kind first two characters: 11 organ, 12 institution, 13 mass organisation, 91 enterprise */
export function creditCode(kind: string, serial: number): string {
  const organisation = `${kind === '91' ? 'MAD' : 'D00'}${String(serial).padStart(5, '0')}`;
  const first17 = `${kind}${REGION}00${organisation}${organisationCodeCheck(organisation)}`;
  return first17 + creditCodeCheck(first17);
}
