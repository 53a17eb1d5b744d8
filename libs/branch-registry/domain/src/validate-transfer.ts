import { addDays, diffDays, RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { nextState, openEvents } from './life-cycle';
import { memberMayBecome, type MemberStatus } from './member-status';
import type { OrganisationKind } from './organisation-kind';
import { isLetterExpired, LETTER_DAYS, TRANSFER_SIDE, TRANSFER_TRANSITIONS, type TransferEvent, type TransferKind, type TransferStatus } from './transfer-life-cycle';

export type TransferParty = 'SOURCE' | 'TARGET';

/** A receipt slip 回执 comes back on paper within a month of the receipt: so long the source waits for it beyond the letter's last day. */
export const SLIP_DAYS = 31;

/**
 * The state as it is today: a letter whose last day has passed is expired whether or not the clock has written it down yet. One on paper
 * may have been received in time and its slip be under way.
 */
export const transferStatusOn = (kind: TransferKind, status: TransferStatus, validUntil: DateString | null, today: DateString): TransferStatus =>
  status === 'ISSUED' && validUntil !== null && isLetterExpired(kind === 'OUTWARD' ? addDays(validUntil, SLIP_DAYS) : validUntil, today) ? 'EXPIRED' : status;

/**
 * Whether a party may cause an event. Between two units each has its own half; a letter on paper comes back to the source, which
 * records both halves; a move within the unit and a paper letter received are done when they are recorded.
 */
export function mayCause(kind: TransferKind, event: TransferEvent, party: TransferParty): boolean {
  if (kind === 'WITHIN') return TRANSFER_SIDE[event] === party;
  return kind === 'OUTWARD' && party === 'SOURCE' && TRANSFER_SIDE[event] !== 'CLOCK';
}

/** What a party can do next, in the order of the table. */
export const transferActions = (kind: TransferKind, status: TransferStatus, party: TransferParty): TransferEvent[] =>
  openEvents(TRANSFER_TRANSITIONS, status).filter((event) => mayCause(kind, event, party));

/** The state an event leads to, or null where it is not allowed to that party. */
export const transferAfter = (kind: TransferKind, status: TransferStatus, event: TransferEvent, party: TransferParty): TransferStatus | null =>
  mayCause(kind, event, party) ? nextState(TRANSFER_TRANSITIONS, status, event) : null;

/** Days left to receive a letter, its last day being 0; negative when it has passed. */
export const daysLeft = (validUntil: DateString, today: DateString): number => diffDays(today, validUntil);

/** 绿黄红: yellow in the last week of a letter, red when it has passed; other states have none. */
export function transferLight(status: TransferStatus, validUntil: DateString | null, today: DateString): 'GREEN' | 'YELLOW' | 'RED' | null {
  if (status === 'EXPIRED') return 'RED';
  if (status !== 'ISSUED' || validUntil === null) return null;
  if (isLetterExpired(validUntil, today)) return 'RED';
  return daysLeft(validUntil, today) <= 7 ? 'YELLOW' : 'GREEN';
}

/** Kinds that hold the relation of members: a functional branch and a group do not (domain rule: no admission, no dues, no transfer). */
export const holdsMembership = (kind: OrganisationKind): boolean => kind !== 'FUNCTIONAL_BRANCH' && kind !== 'PARTY_GROUP' && kind !== 'TEMPORARY_BRANCH';

const REASON = { min: 2, max: 500, required: true } as const;
const NAME = { min: 2, max: 100, required: true } as const;
const LETTER_NO = { max: 40 } as const;

export interface TransferRequestInput {
  readonly unitCode?: string | null;
  readonly otherSide?: string | null;
  readonly targetOrganisationName?: string | null;
  readonly reason: string;
  readonly duesPaidUntil?: DateString | null;
}

/** Checks what a transfer is begun with. Exactly one other side: a unit of the system, or the name of somebody outside of it. */
export function validateTransferRequest(input: TransferRequestInput, situation: { readonly today: DateString; readonly memberStatus: MemberStatus }): RuleViolation[] {
  const rules = new RuleSet();
  if (!memberMayBecome(situation.memberStatus, 'TRANSFERRED_OUT') || situation.memberStatus === 'TRANSFERRED_OUT') {
    rules.add('memberId', 'status', 'transfer.member.status', { status: `@member.status.${situation.memberStatus}` });
  }
  const [unit, other] = [Boolean(input.unitCode?.trim()), Boolean(input.otherSide?.trim())];
  if (unit === other) rules.add(unit ? 'otherSide' : 'unitCode', unit ? 'oneOf' : 'required', unit ? 'transfer.oneSide' : 'error.required');
  else if (other) rules.text('otherSide', input.otherSide, NAME);
  rules.text('targetOrganisationName', input.targetOrganisationName, { max: 100 });
  rules.text('reason', input.reason, REASON);
  // Some pay a year ahead; more than that is a slip of the pen.
  rules.date('duesPaidUntil', input.duesPaidUntil, { notAfter: addDays(situation.today, 366), notBefore: '1949-10-01' });
  return rules.violations;
}

/** Checks a letter of introduction 介绍信 before it is issued: good for 30 days unless told, for 90 at most. */
export function validateLetter(input: { readonly letterNo?: string | null; readonly validDays?: number | null }): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('letterNo', input.letterNo, LETTER_NO);
  const days = input.validDays ?? LETTER_DAYS.usual;
  if (!Number.isInteger(days) || days < 1 || days > LETTER_DAYS.most) rules.add('validDays', 'range', 'transfer.validDays', { max: LETTER_DAYS.most });
  return rules.violations;
}

/** Checks the day of receipt: not before the letter, not to come, not beyond its validity. */
export function validateReceipt(
  input: { readonly receivedOn: DateString; readonly slipNo?: string | null },
  letter: { readonly issuedOn: DateString; readonly validUntil: DateString; readonly today: DateString },
): RuleViolation[] {
  const rules = new RuleSet();
  if (rules.date('receivedOn', input.receivedOn, { required: true, notBefore: letter.issuedOn, notAfter: letter.today }) && input.receivedOn > letter.validUntil) {
    rules.add('receivedOn', 'validity', 'transfer.received.late', { max: letter.validUntil });
  }
  rules.text('slipNo', input.slipNo, LETTER_NO);
  return rules.violations;
}

/** Checks a paper letter from outside 系统外转入. */
export function validateInward(
  input: { readonly otherSide: string; readonly letterNo: string; readonly issuedOn: DateString; readonly receivedOn: DateString; readonly slipNo?: string | null; readonly duesPaidUntil?: DateString | null },
  today: DateString,
): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('otherSide', input.otherSide, NAME);
  rules.text('letterNo', input.letterNo, { ...LETTER_NO, required: true });
  const issued = rules.date('issuedOn', input.issuedOn, { required: true, notAfter: today });
  const received = rules.date('receivedOn', input.receivedOn, { required: true, notAfter: today, ...(issued ? { notBefore: input.issuedOn } : {}) });
  if (issued && received && daysLeft(input.receivedOn, input.issuedOn) > LETTER_DAYS.most) rules.add('receivedOn', 'validity', 'transfer.received.stale', { max: LETTER_DAYS.most });
  rules.text('slipNo', input.slipNo, LETTER_NO);
  rules.date('duesPaidUntil', input.duesPaidUntil, { notAfter: addDays(today, 366), notBefore: '1949-10-01' });
  return rules.violations;
}

/** Why something is given back or taken back. */
export function validateTransferReason(reason: string): RuleViolation[] {
  const rules = new RuleSet();
  rules.text('reason', reason, REASON);
  return rules.violations;
}

/** Checks a move between organisations of one unit. */
export function validateInternalMove(
  input: { readonly organisationId: string; readonly movedOn: DateString; readonly reason: string },
  situation: { readonly today: DateString; readonly from: string; readonly joinedOn: DateString | null; readonly memberStatus: MemberStatus },
): RuleViolation[] {
  const rules = new RuleSet();
  if (situation.memberStatus !== 'SUSPENDED' && !memberMayBecome(situation.memberStatus, 'TRANSFERRED_OUT')) rules.add('memberId', 'status', 'transfer.member.status', { status: `@member.status.${situation.memberStatus}` });
  if (input.organisationId === situation.from) rules.add('organisationId', 'same', 'transfer.organisation.same');
  rules.date('movedOn', input.movedOn, { required: true, notAfter: situation.today, ...(situation.joinedOn ? { notBefore: situation.joinedOn } : {}) });
  rules.text('reason', input.reason, REASON);
  return rules.violations;
}

/** The number a unit's register gives its nth letter of a year. */
export const letterNumber = (year: number, sequence: number): string => `〔${year}〕第${sequence}号`;
