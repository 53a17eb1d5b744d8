import { CLIENT_SCOPES, type RuleViolation } from '@gongwei/kernel';
import { audienceOf } from './account-rules';

export const CLIENT_NAME_LENGTH = { min: 2, max: 40 } as const;
/** For how long an old secret may stay good beside its successor, in hours: time to bring the new one to the other system. */
export const OVERLAP_HOURS = { min: 0, max: 168 } as const;

export interface MachineClientDraft {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly coversSubtree: boolean;
}

/** What a form says about a new machine client. @param unitKind kind of the tenant it belongs to. */
export function validateMachineClient(draft: MachineClientDraft, unitKind: string): RuleViolation[] {
  const violations: RuleViolation[] = [];
  const length = [...draft.name.trim()].length;
  if (!length) violations.push({ path: 'name', rule: 'required', messageKey: 'error.required' });
  else if (length < CLIENT_NAME_LENGTH.min || length > CLIENT_NAME_LENGTH.max) violations.push({ path: 'name', rule: 'length', messageKey: 'error.length', params: { ...CLIENT_NAME_LENGTH } });
  const unknown = draft.scopes.filter((scope) => !Object.hasOwn(CLIENT_SCOPES, scope));
  if (!draft.scopes.length) violations.push({ path: 'scopes', rule: 'required', messageKey: 'machineClient.scopes.required' });
  else if (unknown.length) violations.push({ path: 'scopes', rule: 'exists', messageKey: 'machineClient.scopes.unknown', params: { scopes: unknown.slice(0, 5).join(', ') } });
  if (draft.coversSubtree && audienceOf(unitKind) === 'unit') violations.push({ path: 'coversSubtree', rule: 'audience', messageKey: 'machineClient.subtree.unit' });
  return violations;
}

/** Whether the actor may hold a secret of a client with these scopes: it must not reach further than the actor may, or may let others. */
export function checkClientScopes(scopes: readonly string[], permissions: ReadonlySet<string>, grantable: ReadonlySet<string>): RuleViolation[] {
  const beyond = scopes.filter((scope) => (CLIENT_SCOPES[scope] ?? []).some((permission) => !permissions.has(permission) && !grantable.has(permission)));
  return beyond.length ? [{ path: 'scopes', rule: 'grantable', messageKey: 'machineClient.scopes.beyond', params: { scopes: beyond.join(', ') } }] : [];
}

export function checkOverlap(hours: number): RuleViolation[] {
  return hours >= OVERLAP_HOURS.min && hours <= OVERLAP_HOURS.max ? [] : [{ path: 'overlapHours', rule: 'range', messageKey: 'error.range', params: { ...OVERLAP_HOURS } }];
}
