import type { Label } from './organisation-kind';
import type { Transitions } from './life-cycle';

export const ELECTION_KINDS = ['END_OF_TERM', 'BY_ELECTION', 'FIRST'] as const;
export type ElectionKind = (typeof ELECTION_KINDS)[number];

export const ELECTION_KIND_LABEL: Readonly<Record<ElectionKind, Label>> = {
  END_OF_TERM: { 'zh-CN': '换届选举', en: 'End-of-term election' },
  BY_ELECTION: { 'zh-CN': '补选', en: 'By-election' },
  FIRST: { 'zh-CN': '首次选举', en: 'First election' },
};

/** Who elects: all members, or delegates where an organisation has 500 members or more or is scattered (Election Regulations art. 4). */
export const ELECTION_FORMS = ['MEMBER_ASSEMBLY', 'DELEGATE_CONGRESS'] as const;
export type ElectionForm = (typeof ELECTION_FORMS)[number];
export const CONGRESS_MEMBERS = 500;

export const ELECTION_FORM_LABEL: Readonly<Record<ElectionForm, Label>> = {
  MEMBER_ASSEMBLY: { 'zh-CN': '党员大会', en: 'Members’ assembly' },
  DELEGATE_CONGRESS: { 'zh-CN': '党员代表大会', en: 'Delegates’ congress' },
};

/**
 * PREPARING: plan and candidates. REQUESTED: the request for approval is out. APPROVED: the meeting may be held. COUNTED: votes are in.
 * TIED: a further ballot decides. REPORTED: the result is out for approval. CLOSED: posts are written, the term begins.
 */
export const ELECTION_STATUSES = ['PREPARING', 'REQUESTED', 'APPROVED', 'TIED', 'COUNTED', 'REPORTED', 'CLOSED', 'CANCELLED'] as const;
export type ElectionStatus = (typeof ELECTION_STATUSES)[number];
export const ELECTION_EVENTS = ['request', 'return', 'approve', 'countDecided', 'countTied', 'report', 'returnResult', 'approveResult', 'cancel'] as const;
export type ElectionEvent = (typeof ELECTION_EVENTS)[number];

export const ELECTION_TRANSITIONS: Transitions<ElectionStatus, ElectionEvent> = {
  PREPARING: { request: 'REQUESTED', cancel: 'CANCELLED' },
  REQUESTED: { approve: 'APPROVED', return: 'PREPARING', cancel: 'CANCELLED' },
  APPROVED: { countDecided: 'COUNTED', countTied: 'TIED', cancel: 'CANCELLED' },
  TIED: { countDecided: 'COUNTED', countTied: 'TIED' },
  COUNTED: { report: 'REPORTED' },
  REPORTED: { approveResult: 'CLOSED', returnResult: 'COUNTED' },
  CLOSED: {},
  CANCELLED: {},
};

export const ELECTION_STATUS_LABEL: Readonly<Record<ElectionStatus, Label>> = {
  PREPARING: { 'zh-CN': '筹备中', en: 'In preparation' },
  REQUESTED: { 'zh-CN': '待批复', en: 'Awaiting approval' },
  APPROVED: { 'zh-CN': '可召开大会', en: 'Meeting may be held' },
  TIED: { 'zh-CN': '票数相等，待再次投票', en: 'Tied, further ballot due' },
  COUNTED: { 'zh-CN': '已计票', en: 'Votes counted' },
  REPORTED: { 'zh-CN': '结果待批复', en: 'Result awaiting approval' },
  CLOSED: { 'zh-CN': '已完成', en: 'Completed' },
  CANCELLED: { 'zh-CN': '已取消', en: 'Cancelled' },
};
