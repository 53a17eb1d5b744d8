/** Kinds of Party organisation 党组织类别, as the API names them. */
export const ORGANISATION_KINDS = [
  'PRIMARY_COMMITTEE',
  'GENERAL_BRANCH',
  'BRANCH',
  'JOINT_BRANCH',
  'TEMPORARY_BRANCH',
  'FUNCTIONAL_BRANCH',
  'PARTY_GROUP',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Label {
  readonly 'zh-CN': string;
  readonly en: string;
}

export interface OrganisationKindInfo {
  readonly label: Label;
  /** Codes of the national list that mean this kind, the one to export first; functional branches have none. */
  readonly nationalCodes: readonly string[];
  /** Years of a term, or null where the kind has no elected term. Organs Regulations art. 5–7, Branch Regulations ch. 6. */
  readonly termYears: number | null;
  /** Kinds that regularly stand directly below it. */
  readonly contains: readonly OrganisationKind[];
  /** Regularly the highest organisation of a unit. */
  readonly top: boolean;
  /** A branch of any form: it has members of its own and may divide into groups. */
  readonly branchLike: boolean;
}

const BRANCHES: readonly OrganisationKind[] = ['BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'FUNCTIONAL_BRANCH'];

export const ORGANISATION_KIND: Readonly<Record<OrganisationKind, OrganisationKindInfo>> = {
  PRIMARY_COMMITTEE: {
    label: { 'zh-CN': '党委', en: 'Party committee' },
    nationalCodes: ['611'],
    termYears: 5,
    contains: ['PRIMARY_COMMITTEE', 'GENERAL_BRANCH', ...BRANCHES],
    top: true,
    branchLike: false,
  },
  GENERAL_BRANCH: {
    label: { 'zh-CN': '党总支', en: 'General Party branch' },
    nationalCodes: ['621'],
    termYears: 3,
    contains: BRANCHES,
    top: true,
    branchLike: false,
  },
  BRANCH: {
    label: { 'zh-CN': '党支部', en: 'Party branch' },
    nationalCodes: ['631'],
    termYears: 3,
    contains: ['PARTY_GROUP'],
    top: true,
    branchLike: true,
  },
  JOINT_BRANCH: {
    label: { 'zh-CN': '联合党支部', en: 'Joint Party branch' },
    nationalCodes: ['632'],
    termYears: 3,
    contains: ['PARTY_GROUP'],
    top: true,
    branchLike: true,
  },
  TEMPORARY_BRANCH: {
    label: { 'zh-CN': '临时党支部', en: 'Temporary Party branch' },
    nationalCodes: ['931', '932', '921', '911'],
    termYears: null,
    contains: ['PARTY_GROUP'],
    top: true,
    branchLike: true,
  },
  FUNCTIONAL_BRANCH: {
    label: { 'zh-CN': '功能型党支部', en: 'Functional Party branch' },
    nationalCodes: [],
    termYears: null,
    contains: ['PARTY_GROUP'],
    top: false,
    branchLike: true,
  },
  PARTY_GROUP: {
    label: { 'zh-CN': '党小组', en: 'Party group' },
    nationalCodes: ['699', '641'],
    termYears: null,
    contains: [],
    top: false,
    branchLike: false,
  },
};

export const isOrganisationKind = (value: unknown): value is OrganisationKind => ORGANISATION_KINDS.includes(value as OrganisationKind);

/** Years of a regular term of the kind, or null where it has none. */
export const defaultTermYears = (kind: OrganisationKind): number | null => ORGANISATION_KIND[kind].termYears;

/** The code for exports to national systems, or null: functional branches are not counted there. */
export const nationalCode = (kind: OrganisationKind): string | null => ORGANISATION_KIND[kind].nationalCodes[0] ?? null;

/** The kind a national code means. */
export const kindOfNationalCode = (code: string): OrganisationKind | undefined =>
  ORGANISATION_KINDS.find((kind) => ORGANISATION_KIND[kind].nationalCodes.includes(code));

/** Whether a kind regularly stands below another, or at the top of a unit (`null`). What is irregular is shown by the structure check, not refused. */
export const mayContain = (parent: OrganisationKind | null, child: OrganisationKind): boolean =>
  parent === null ? ORGANISATION_KIND[child].top : ORGANISATION_KIND[parent].contains.includes(child);

/** Whether a kind can stand there at all: a group is a part of a branch and contains nothing. This is refused. */
export const canContain = (parent: OrganisationKind | null, child: OrganisationKind): boolean =>
  child === 'PARTY_GROUP' ? parent !== null && ORGANISATION_KIND[parent].branchLike : parent !== 'PARTY_GROUP';

/** What a functional branch is for 功能型党支部用途. */
export const FUNCTIONAL_PURPOSES = ['HOME', 'ACTION', 'PROJECT', 'INDUSTRY_CHAIN', 'OTHER'] as const;
export type FunctionalPurpose = (typeof FUNCTIONAL_PURPOSES)[number];

export const FUNCTIONAL_PURPOSE_LABEL: Readonly<Record<FunctionalPurpose, Label>> = {
  HOME: { 'zh-CN': '家园支部', en: 'Home branch' },
  ACTION: { 'zh-CN': '行动支部', en: 'Action branch' },
  PROJECT: { 'zh-CN': '项目支部', en: 'Project branch' },
  INDUSTRY_CHAIN: { 'zh-CN': '产业链支部', en: 'Industry-chain branch' },
  OTHER: { 'zh-CN': '其他', en: 'Other' },
};
