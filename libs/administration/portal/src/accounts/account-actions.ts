import { refusalOfReset } from '@gongwei/administration-domain';
import type { Actor } from '../viewer/use-viewer';

export type AccountActionKey = 'edit' | 'reset' | 'factor' | 'disable' | 'enable';

export interface AccountFacts {
  readonly id: string;
  readonly unitId: string;
  readonly status: 'ACTIVE' | 'DISABLED';
  readonly secondFactorEnrolled: boolean;
  readonly unit: { readonly kind: string; readonly status: string };
  readonly roles: readonly { readonly permissions: readonly string[] }[];
}

export interface AccountAction {
  readonly key: AccountActionKey;
  /** Key of a text shared with the API: why it cannot be done. */
  readonly refusal?: string;
}

/** What one may do with an account; what the API would refuse this person is there with the API's own reason. Nothing of an archived unit changes any more. */
export function accountActions(account: AccountFacts, actor: Actor): AccountAction[] {
  if (account.unit.status === 'ARCHIVED') return [];
  const manage = actor.permissions.has('account.manage');
  const assign = actor.permissions.has('account.assign');
  const self = account.id === actor.accountId;
  const refused = (resetsSecondFactor: boolean): string | null =>
    refusalOfReset({
      self, resetsSecondFactor, mayAssign: assign, ownTenant: account.unitId === actor.unitId, unitKind: account.unit.kind, actorPermissions: actor.permissions, targetPermissions: account.roles.flatMap((role) => role.permissions),
    });
  const action = (key: AccountActionKey, refusal: string | null): AccountAction => (refusal ? { key, refusal } : { key });

  const actions: AccountAction[] = [];
  if (manage || assign) actions.push({ key: 'edit' });
  if (manage) actions.push(action('reset', refused(false) ?? (account.status === 'DISABLED' ? 'account.reset.disabled' : null)));
  if ((manage || assign) && account.secondFactorEnrolled) actions.push(action('factor', self ? 'account.factor.self' : refused(true)));
  if (manage) actions.push(action(account.status === 'ACTIVE' ? 'disable' : 'enable', self ? 'account.status.self' : null));
  return actions;
}
