import type { Label } from './organisation-kind';

/** Where a person stands 人员类别与党籍状态, from applicant to the end of membership. */
export const MEMBER_STATUSES = [
  'APPLICANT',
  'ACTIVIST',
  'CANDIDATE',
  'PROBATIONARY',
  'FULL',
  'SUSPENDED',
  'TRANSFERRED_OUT',
  'LEFT',
  'EXPELLED',
  'DECEASED',
] as const;

export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export const MEMBER_STATUS_LABEL: Readonly<Record<MemberStatus, Label>> = {
  APPLICANT: { 'zh-CN': '入党申请人', en: 'Applicant' },
  ACTIVIST: { 'zh-CN': '入党积极分子', en: 'Activist' },
  CANDIDATE: { 'zh-CN': '发展对象', en: 'Development candidate' },
  PROBATIONARY: { 'zh-CN': '预备党员', en: 'Probationary member' },
  FULL: { 'zh-CN': '正式党员', en: 'Full member' },
  SUSPENDED: { 'zh-CN': '停止党籍', en: 'Membership suspended' },
  TRANSFERRED_OUT: { 'zh-CN': '已转出', en: 'Transferred out' },
  LEFT: { 'zh-CN': '已脱离', en: 'Left' },
  EXPELLED: { 'zh-CN': '开除党籍', en: 'Expelled' },
  DECEASED: { 'zh-CN': '已去世', en: 'Deceased' },
};

/** People on the way to membership. */
export const DEVELOPMENT_STATUSES: readonly MemberStatus[] = ['APPLICANT', 'ACTIVIST', 'CANDIDATE'];

/** Who is counted as a Party member 党员. */
export const COUNTED_STATUSES: readonly MemberStatus[] = ['PROBATIONARY', 'FULL'];

/** Who is gone: the record stays, another one is made if the person comes back. */
export const LEFT_STATUSES: readonly MemberStatus[] = ['TRANSFERRED_OUT', 'LEFT', 'EXPELLED', 'DECEASED'];

export const isMemberStatus = (value: unknown): value is MemberStatus => MEMBER_STATUSES.includes(value as MemberStatus);
export const countsAsMember = (status: MemberStatus): boolean => COUNTED_STATUSES.includes(status);
export const hasLeft = (status: MemberStatus): boolean => LEFT_STATUSES.includes(status);

/**
 * Which status may follow which. A step of development may be taken back; a probationary member who does not become full leaves
 * (取消预备党员资格), expulsion is a sanction on members; suspension ends in restoration or in removal from the rolls (Party Branch and
 * Members' Education Rules on 停止党籍). The last four are final.
 */
export const MEMBER_TRANSITIONS: Readonly<Record<MemberStatus, readonly MemberStatus[]>> = {
  APPLICANT: ['ACTIVIST', 'TRANSFERRED_OUT', 'LEFT', 'DECEASED'],
  ACTIVIST: ['CANDIDATE', 'APPLICANT', 'TRANSFERRED_OUT', 'LEFT', 'DECEASED'],
  CANDIDATE: ['PROBATIONARY', 'ACTIVIST', 'TRANSFERRED_OUT', 'LEFT', 'DECEASED'],
  PROBATIONARY: ['FULL', 'SUSPENDED', 'TRANSFERRED_OUT', 'LEFT', 'DECEASED'],
  FULL: ['SUSPENDED', 'TRANSFERRED_OUT', 'LEFT', 'EXPELLED', 'DECEASED'],
  SUSPENDED: ['FULL', 'PROBATIONARY', 'LEFT', 'EXPELLED', 'DECEASED'],
  TRANSFERRED_OUT: [],
  LEFT: [],
  EXPELLED: [],
  DECEASED: [],
};

/** Whether a status may follow another; staying is always allowed. */
export const memberMayBecome = (from: MemberStatus, to: MemberStatus): boolean => from === to || MEMBER_TRANSITIONS[from].includes(to);
