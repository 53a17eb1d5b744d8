import type { Transitions } from './life-cycle';
import type { Label } from './organisation-kind';

/** What needs the approval of the level above 报批事项 (Organs Regulations art. 37). */
export const APPROVAL_SUBJECTS = ['ESTABLISH', 'ELECTION_PLAN', 'ELECTION_RESULT', 'COMMITTEE_COMPOSITION', 'SECRETARY_POST', 'TERM_EXTENSION', 'DISSOLVE'] as const;
export type ApprovalSubject = (typeof APPROVAL_SUBJECTS)[number];

export const APPROVAL_SUBJECT_LABEL: Readonly<Record<ApprovalSubject, Label>> = {
  ESTABLISH: { 'zh-CN': '设立党组织', en: 'Setting up an organisation' },
  ELECTION_PLAN: { 'zh-CN': '召开党员大会换届选举', en: 'Holding an election' },
  ELECTION_RESULT: { 'zh-CN': '选举结果', en: 'Result of an election' },
  COMMITTEE_COMPOSITION: { 'zh-CN': '委员会组成', en: 'Composition of a committee' },
  SECRETARY_POST: { 'zh-CN': '书记、副书记任职', en: 'Posts of secretary and deputies' },
  TERM_EXTENSION: { 'zh-CN': '延期换届', en: 'Extending a term' },
  DISSOLVE: { 'zh-CN': '撤销党组织', en: 'Dissolving an organisation' },
};

/** Who decides: for a unit's top organisation the work committee, inside the unit its primary committee (art. 37). */
export type ApprovalRoute = 'WORK_COMMITTEE' | 'PRIMARY_COMMITTEE';

/** @param isTop whether the organisation is the highest of its unit. */
export const approvalRoute = (isTop: boolean): ApprovalRoute => (isTop ? 'WORK_COMMITTEE' : 'PRIMARY_COMMITTEE');

/**
 * DRAFT: written by the organisation. DISCUSSED: the unit's leading Party group has discussed it, its minute is attached; only on the way to
 * the work committee. SUBMITTED: with the approver. APPROVED: with a reply number. RETURNED: facts are to be mended; the approver never
 * edits them.
 */
export const APPROVAL_STATUSES = ['DRAFT', 'DISCUSSED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];
export const APPROVAL_EVENTS = ['discuss', 'submit', 'return', 'approve', 'reject', 'withdraw'] as const;
export type ApprovalEvent = (typeof APPROVAL_EVENTS)[number];

export const APPROVAL_TRANSITIONS: Readonly<Record<ApprovalRoute, Transitions<ApprovalStatus, ApprovalEvent>>> = {
  WORK_COMMITTEE: {
    DRAFT: { discuss: 'DISCUSSED', withdraw: 'WITHDRAWN' },
    DISCUSSED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    SUBMITTED: { approve: 'APPROVED', return: 'RETURNED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
    RETURNED: { discuss: 'DISCUSSED', submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    APPROVED: {},
    REJECTED: {},
    WITHDRAWN: {},
  },
  PRIMARY_COMMITTEE: {
    DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    DISCUSSED: {},
    SUBMITTED: { approve: 'APPROVED', return: 'RETURNED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
    RETURNED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    APPROVED: {},
    REJECTED: {},
    WITHDRAWN: {},
  },
};

/** Whose move an event is. */
export const APPROVAL_SIDE: Readonly<Record<ApprovalEvent, 'APPLICANT' | 'APPROVER'>> = {
  discuss: 'APPLICANT', submit: 'APPLICANT', withdraw: 'APPLICANT', return: 'APPROVER', approve: 'APPROVER', reject: 'APPROVER',
};

export const APPROVAL_STATUS_LABEL: Readonly<Record<ApprovalStatus, Label>> = {
  DRAFT: { 'zh-CN': '草拟', en: 'Draft' },
  DISCUSSED: { 'zh-CN': '党组已讨论', en: 'Discussed by the leading group' },
  SUBMITTED: { 'zh-CN': '待批复', en: 'Awaiting reply' },
  RETURNED: { 'zh-CN': '已退回', en: 'Returned' },
  APPROVED: { 'zh-CN': '已批复', en: 'Approved' },
  REJECTED: { 'zh-CN': '不予批准', en: 'Rejected' },
  WITHDRAWN: { 'zh-CN': '已撤回', en: 'Withdrawn' },
};

/** 文号: the issuer's mark, the year in six-cornered brackets, a number without leading zeros (GB/T 9704): 某直工〔2026〕12号. */
const DOCUMENT_NO = /^\p{Script=Han}[\p{Script=Han}A-Za-z]{0,14}〔(19|20)\d{2}〕[1-9]\d{0,4}号$/u;
export const isDocumentNo = (text: string): boolean => DOCUMENT_NO.test(text.trim());

/** Turns what people type instead of the six-cornered brackets into them. */
export const normaliseDocumentNo = (text: string): string => text.normalize('NFC').replace(/\s/g, '').replace(/[[(（【［]((?:19|20)\d{2})[\])）】］]/u, '〔$1〕').replace(/〕0+(?=\d)/, '〕');
