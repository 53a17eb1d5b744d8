import type { Label } from './organisation-kind';

/** Posts in a Party organisation 党内职务. */
export const POST_CODES = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'FULLTIME_DEPUTY_SECRETARY',
  'ORGANISATION_MEMBER',
  'PUBLICITY_MEMBER',
  'DISCIPLINE_MEMBER',
  'YOUTH_MEMBER',
  'UNITED_FRONT_MEMBER',
  'COMMITTEE_MEMBER',
  'FULLTIME_WORKER',
] as const;

export type PostCode = (typeof POST_CODES)[number];

export const POST_LABEL: Readonly<Record<PostCode, Label>> = {
  SECRETARY: { 'zh-CN': '书记', en: 'Secretary' },
  DEPUTY_SECRETARY: { 'zh-CN': '副书记', en: 'Deputy secretary' },
  FULLTIME_DEPUTY_SECRETARY: { 'zh-CN': '专职副书记', en: 'Full-time deputy secretary' },
  ORGANISATION_MEMBER: { 'zh-CN': '组织委员', en: 'Organisation commissioner' },
  PUBLICITY_MEMBER: { 'zh-CN': '宣传委员', en: 'Publicity commissioner' },
  DISCIPLINE_MEMBER: { 'zh-CN': '纪检委员', en: 'Discipline commissioner' },
  YOUTH_MEMBER: { 'zh-CN': '青年委员', en: 'Youth commissioner' },
  UNITED_FRONT_MEMBER: { 'zh-CN': '统战委员', en: 'United-front commissioner' },
  COMMITTEE_MEMBER: { 'zh-CN': '委员', en: 'Committee member' },
  FULLTIME_WORKER: { 'zh-CN': '专职党务工作者', en: 'Full-time Party-affairs worker' },
};

/** Posts whose holders form the committee of an organisation; a full-time worker serves it without belonging to it. */
export const COMMITTEE_POSTS: ReadonlySet<PostCode> = new Set(POST_CODES.filter((post) => post !== 'FULLTIME_WORKER'));

/** Commissioners every branch committee has beside its secretary (Branch Regulations ch. 6). */
export const REQUIRED_COMMISSIONERS: readonly PostCode[] = ['ORGANISATION_MEMBER', 'PUBLICITY_MEMBER', 'DISCIPLINE_MEMBER'];
