import type { MemberStatus, OrganisationStatus, FindingSeverity } from '@gongwei/branch-registry-domain';

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral' | 'gold';

/** Colour never says alone what a state is: the tag shows shape and words as well. */
export const MEMBER_STATUS_TONE: Readonly<Record<MemberStatus, Tone>> = {
  APPLICANT: 'info',
  ACTIVIST: 'info',
  CANDIDATE: 'info',
  PROBATIONARY: 'warning',
  FULL: 'success',
  SUSPENDED: 'danger',
  TRANSFERRED_OUT: 'neutral',
  LEFT: 'neutral',
  EXPELLED: 'neutral',
  DECEASED: 'neutral',
};

export const ORGANISATION_STATUS_TONE: Readonly<Record<OrganisationStatus, Tone>> = {
  PROPOSED: 'info',
  ACTIVE: 'success',
  SUSPENDED: 'warning',
  MERGED: 'neutral',
  SPLIT: 'neutral',
  DISSOLVED: 'neutral',
};

export const SEVERITY_TONE: Readonly<Record<FindingSeverity, Tone>> = { BLOCK: 'danger', WARN: 'warning', INFO: 'info' };

/** The gravest first. */
export const SEVERITIES: readonly FindingSeverity[] = ['BLOCK', 'WARN', 'INFO'];
