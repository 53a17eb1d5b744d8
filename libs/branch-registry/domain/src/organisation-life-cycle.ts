import type { Label } from './organisation-kind';

/** States of a Party organisation. */
export const ORGANISATION_STATUSES = ['PROPOSED', 'ACTIVE', 'SUSPENDED', 'MERGED', 'SPLIT', 'DISSOLVED'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** What can happen to one. */
export const ORGANISATION_EVENTS = ['approve', 'abandon', 'suspend', 'resume', 'merge', 'split', 'dissolve'] as const;
export type OrganisationEvent = (typeof ORGANISATION_EVENTS)[number];

/** Each event of each state, and the state it leads to. What is not here is not allowed; the last three states are final. */
export const ORGANISATION_TRANSITIONS: Readonly<Record<OrganisationStatus, Readonly<Partial<Record<OrganisationEvent, OrganisationStatus>>>>> = {
  PROPOSED: { approve: 'ACTIVE', abandon: 'DISSOLVED' },
  ACTIVE: { suspend: 'SUSPENDED', merge: 'MERGED', split: 'SPLIT', dissolve: 'DISSOLVED' },
  SUSPENDED: { resume: 'ACTIVE' },
  MERGED: {},
  SPLIT: {},
  DISSOLVED: {},
};

export const ORGANISATION_STATUS_LABEL: Readonly<Record<OrganisationStatus, Label>> = {
  PROPOSED: { 'zh-CN': '拟设立', en: 'Proposed' },
  ACTIVE: { 'zh-CN': '正常', en: 'Active' },
  SUSPENDED: { 'zh-CN': '停止活动', en: 'Suspended' },
  MERGED: { 'zh-CN': '已合并', en: 'Merged' },
  SPLIT: { 'zh-CN': '已拆分', en: 'Split' },
  DISSOLVED: { 'zh-CN': '已撤销', en: 'Dissolved' },
};

/** Kinds of recorded adjustment 设置调整. */
export const ADJUSTMENT_KINDS = ['ESTABLISH', 'RENAME', 'MERGE', 'SPLIT', 'DISSOLVE', 'REPARENT', 'CHANGE_KIND', 'EXTEND_TERM', 'NEW_TERM'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

export const ADJUSTMENT_KIND_LABEL: Readonly<Record<AdjustmentKind, Label>> = {
  ESTABLISH: { 'zh-CN': '设立', en: 'Established' },
  RENAME: { 'zh-CN': '更名', en: 'Renamed' },
  MERGE: { 'zh-CN': '合并', en: 'Merged' },
  SPLIT: { 'zh-CN': '拆分', en: 'Split' },
  DISSOLVE: { 'zh-CN': '撤销', en: 'Dissolved' },
  REPARENT: { 'zh-CN': '调整隶属', en: 'Moved' },
  CHANGE_KIND: { 'zh-CN': '改设类别', en: 'Kind changed' },
  EXTEND_TERM: { 'zh-CN': '延期换届', en: 'Term extended' },
  NEW_TERM: { 'zh-CN': '换届', en: 'New term' },
};

/** The state an event leads to, or null where the event is not allowed. */
export const organisationTransition = (status: OrganisationStatus, event: OrganisationEvent): OrganisationStatus | null =>
  ORGANISATION_TRANSITIONS[status][event] ?? null;

/** Whether an organisation still exists: it may be changed and have members. */
export const isOrganisationOpen = (status: OrganisationStatus): boolean => status === 'PROPOSED' || status === 'ACTIVE' || status === 'SUSPENDED';
