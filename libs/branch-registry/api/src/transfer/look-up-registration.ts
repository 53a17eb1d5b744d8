import { DomainError, normaliseIdNumber, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import type { FieldCipher, RequestContext, WriteTransaction } from '@gongwei/platform-database';

type Writer = Pick<WriteTransaction, 'query'>;
const MINUTES = 60;

/** The hour's allowance is used up: what is asked too often is not answered, whether or not it would find somebody. */
export function tooManyLookups(now = new Date()): DomainError {
  const minutes = MINUTES - now.getUTCMinutes();
  return new DomainError('RATE_LIMITED', 'member.lookup.limited', { retryAfter: minutes * 60, minutes });
}

export type Registration = 'NONE' | 'ELSEWHERE' | 'LIMITED';

/**
 * Whether somebody with this ID number is registered in another unit of the system: yes or no, never where. Each yes counts against the
 * unit's allowance of the hour and leaves an entry in its trail; so the caller lets the transaction commit and refuses afterwards, with
 * {@link settleOutcome}.
 */
export async function lookUpRegistration(tx: Writer, context: RequestContext, cipher: FieldCipher, person: { name: string; idNumber: string }): Promise<Registration> {
  const [answer] = await tx.query<{ allowed: boolean; hits: Buffer[] | null }>('select allowed, hits from gw_registered_elsewhere($1)', [[cipher.blindIndex(normaliseIdNumber(person.idNumber), 'id-number')]]);
  if (answer?.allowed && !answer.hits) return 'NONE';
  await auditRegistration(tx, context, person.name.trim());
  return answer?.allowed ? 'ELSEWHERE' : 'LIMITED';
}

/** What a write that asks first comes to: a record, or a refusal to be thrown once the asking is committed. */
export type Outcome = { readonly id: string } | { readonly registration: Exclude<Registration, 'NONE'> };

/** @returns the id of the record. @throws VALIDATION_FAILED or RATE_LIMITED. @param path of the input's ID number. */
export function settleOutcome(outcome: Outcome, path = 'idNumber'): string {
  if ('id' in outcome) return outcome.id;
  throw outcome.registration === 'LIMITED' ? tooManyLookups() : validationFailed([{ path, rule: 'registered', messageKey: 'member.idNumber.registered' }]);
}

/** That a unit was told somebody is registered elsewhere: who asked, for whom, under which name. */
export async function auditRegistration(tx: Writer, context: RequestContext, label: string): Promise<void> {
  await recordAudit(tx, context, { operation: 'foundRegistered', targetType: 'Member', targetLabel: label });
}
