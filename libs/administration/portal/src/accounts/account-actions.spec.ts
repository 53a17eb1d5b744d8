import { builtInRole } from '@gongwei/kernel';
import type { Actor } from '../viewer/use-viewer';
import { accountActions, type AccountFacts } from './account-actions';

const actor = (role: string, unitId = 'city'): Actor => ({ accountId: 'me', roleIds: [role], unitId, unitKind: 'COMMITTEE', permissions: new Set(builtInRole(role)!.permissions), grantable: new Set() });
const account = (change: Partial<AccountFacts> = {}): AccountFacts => ({ id: 'a1', unitId: 'u1', status: 'ACTIVE', secondFactorEnrolled: true, unit: { kind: 'UNIT', status: 'ACTIVE' }, roles: [], ...change });
const shown = (facts: AccountFacts, who: Actor): string[] => accountActions(facts, who).map(({ key, refusal }) => (refusal ? `${key}:${refusal}` : key));
const auditor = account({ unitId: 'city', unit: { kind: 'COMMITTEE', status: 'ACTIVE' }, roles: [builtInRole('AUDITOR')!] });

describe('what can be done with an account', () => {
  it.each<[string, AccountFacts, Actor, string[]]>([
    ['by the system administrator', account(), actor('SYSTEM_ADMIN'), ['edit', 'reset', 'factor', 'disable']],
    ['by the security administrator', account(), actor('SECURITY_ADMIN'), ['edit', 'factor']],
    ['by an auditor', account(), actor('AUDITOR'), []],
    ['when it is disabled', account({ status: 'DISABLED' }), actor('SYSTEM_ADMIN'), ['edit', 'reset:account.reset.disabled', 'factor', 'enable']],
    ['without a second factor', account({ secondFactorEnrolled: false }), actor('SYSTEM_ADMIN'), ['edit', 'reset', 'disable']],
    ['when it is one\'s own', account({ id: 'me' }), actor('SYSTEM_ADMIN'), ['edit', 'reset:account.reset.self', 'factor:account.factor.self', 'disable:account.status.self']],
    ['when it is one of the three administrators', auditor, actor('SYSTEM_ADMIN'), ['edit', 'reset', 'factor:account.reset.administrator', 'disable']],
    ['when it is one of the three, by the security administrator', auditor, actor('SECURITY_ADMIN'), ['edit', 'factor']],
    ['of an archived unit', account({ unit: { kind: 'UNIT', status: 'ARCHIVED' } }), actor('SYSTEM_ADMIN'), []],
    ['that may do more', account({ unitId: 'u1', roles: [builtInRole('UNIT_ADMIN')!] }), { ...actor('SYSTEM_ADMIN', 'u1'), permissions: new Set(['account.manage']) }, ['edit', 'reset:account.reset.beyond', 'factor:account.reset.beyond', 'disable']],
  ])('%s', (_, facts, who, expected) => expect(shown(facts, who)).toEqual(expected));
});
