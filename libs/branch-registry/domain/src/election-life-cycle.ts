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
 * TIED: a further ballot among those equal decides. SHORT: fewer elected than seats; the missing ones are elected again or left open by agreement.
 * REPORTED: the result is out for approval. CLOSED: posts are written, the term begins. A count found wrong is reopened until it is reported.
 */
export const ELECTION_STATUSES = ['PREPARING', 'REQUESTED', 'APPROVED', 'TIED', 'SHORT', 'COUNTED', 'REPORTED', 'CLOSED', 'CANCELLED'] as const;
export type ElectionStatus = (typeof ELECTION_STATUSES)[number];
export const ELECTION_EVENTS = ['edit', 'request', 'return', 'approve', 'countDecided', 'countTied', 'countShort', 'agreeFewer', 'reopenCount', 'assignRoles', 'report', 'returnResult', 'approveResult', 'cancel'] as const;
export type ElectionEvent = (typeof ELECTION_EVENTS)[number];

export const ELECTION_TRANSITIONS: Transitions<ElectionStatus, ElectionEvent> = {
  PREPARING: { edit: 'PREPARING', request: 'REQUESTED', cancel: 'CANCELLED' },
  REQUESTED: { approve: 'APPROVED', return: 'PREPARING', cancel: 'CANCELLED' },
  APPROVED: { countDecided: 'COUNTED', countTied: 'TIED', countShort: 'SHORT', cancel: 'CANCELLED' },
  TIED: { countDecided: 'COUNTED', countTied: 'TIED', countShort: 'SHORT', reopenCount: 'APPROVED' },
  SHORT: { countDecided: 'COUNTED', countTied: 'TIED', countShort: 'SHORT', agreeFewer: 'COUNTED', reopenCount: 'APPROVED' },
  COUNTED: { assignRoles: 'COUNTED', report: 'REPORTED', reopenCount: 'APPROVED' },
  REPORTED: { approveResult: 'CLOSED', returnResult: 'COUNTED' },
  CLOSED: {},
  CANCELLED: {},
};

export const ELECTION_STATUS_LABEL: Readonly<Record<ElectionStatus, Label>> = {
  PREPARING: { 'zh-CN': '筹备中', en: 'In preparation' },
  REQUESTED: { 'zh-CN': '待批复', en: 'Awaiting approval' },
  APPROVED: { 'zh-CN': '可召开大会', en: 'Meeting may be held' },
  TIED: { 'zh-CN': '票数相等，待再次投票', en: 'Tied, further ballot due' },
  SHORT: { 'zh-CN': '当选人数不足', en: 'Seats left open' },
  COUNTED: { 'zh-CN': '已计票', en: 'Votes counted' },
  REPORTED: { 'zh-CN': '结果待批复', en: 'Result awaiting approval' },
  CLOSED: { 'zh-CN': '已完成', en: 'Completed' },
  CANCELLED: { 'zh-CN': '已取消', en: 'Cancelled' },
};

/** Elections under way: an organisation has one at a time. */
export const RUNNING_ELECTION_STATUSES: readonly ElectionStatus[] = ['PREPARING', 'REQUESTED', 'APPROVED', 'TIED', 'SHORT', 'COUNTED', 'REPORTED'];
export const isElectionRunning = (status: ElectionStatus): boolean => RUNNING_ELECTION_STATUSES.includes(status);

/** What the history of an election holds: its events, and how it began. */
export const RECORDED_ELECTION_EVENTS = ['prepare', ...ELECTION_EVENTS] as const;
export type RecordedElectionEvent = (typeof RECORDED_ELECTION_EVENTS)[number];

export const ELECTION_EVENT_LABEL: Readonly<Record<RecordedElectionEvent, Label>> = {
  prepare: { 'zh-CN': '启动筹备', en: 'Preparation begun' },
  edit: { 'zh-CN': '修改方案', en: 'Plan changed' },
  request: { 'zh-CN': '报请批复', en: 'Sent for approval' },
  return: { 'zh-CN': '方案退回', en: 'Plan returned' },
  approve: { 'zh-CN': '批复同意召开', en: 'Meeting approved' },
  countDecided: { 'zh-CN': '计票，全部选出', en: 'Votes counted, all seats filled' },
  countTied: { 'zh-CN': '计票，票数相等', en: 'Votes counted, a tie' },
  countShort: { 'zh-CN': '计票，当选人数不足', en: 'Votes counted, seats left open' },
  agreeFewer: { 'zh-CN': '同意减少名额', en: 'Fewer seats agreed' },
  reopenCount: { 'zh-CN': '更正计票', en: 'Count reopened' },
  assignRoles: { 'zh-CN': '确定分工', en: 'Roles assigned' },
  report: { 'zh-CN': '呈报结果', en: 'Result reported' },
  returnResult: { 'zh-CN': '结果退回', en: 'Result returned' },
  approveResult: { 'zh-CN': '批复结果，新一届开始', en: 'Result approved, the term begins' },
  cancel: { 'zh-CN': '取消选举', en: 'Election cancelled' },
};
