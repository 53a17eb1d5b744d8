import type { RuleViolation } from '@gongwei/kernel';
import { validateInternalMove, validateTransferRequest, type MemberStatus } from '@gongwei/branch-registry-domain';

/** Where somebody is to go: another unit of the system, somewhere outside, or another organisation of the unit. */
export const START_WAYS = ['WITHIN', 'OUTWARD', 'INTERNAL'] as const;
export type StartWay = (typeof START_WAYS)[number];

export interface StartModel {
  way: StartWay;
  unitCode: string | null;
  otherSide: string;
  targetOrganisationName: string;
  organisationId: string | null;
  duesPaidUntil: string | null;
  movedOn: string | null;
  reason: string;
}

export interface StartedMember {
  readonly status: MemberStatus;
  readonly organisationId: string;
  readonly joinedOn: string | null;
}

export function validateStart(model: StartModel, member: StartedMember, today: string): RuleViolation[] {
  if (model.way === 'INTERNAL') {
    const violations = validateInternalMove({ organisationId: model.organisationId ?? '', movedOn: model.movedOn ?? '', reason: model.reason }, { today, from: member.organisationId, joinedOn: member.joinedOn, memberStatus: member.status });
    return model.organisationId ? violations : [{ path: 'organisationId', rule: 'required', messageKey: 'error.required' }, ...violations];
  }
  const within = model.way === 'WITHIN';
  const violations = validateTransferRequest({ ...model, unitCode: within ? model.unitCode : null, otherSide: within ? null : model.otherSide }, { today, memberStatus: member.status });
  // With neither side given the rule names the unit; outside there is none to name.
  return violations.map((violation) => (!within && violation.path === 'unitCode' ? { ...violation, path: 'otherSide' } : violation));
}
