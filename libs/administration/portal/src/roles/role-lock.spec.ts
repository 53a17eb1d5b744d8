import { deleteLock, editLock } from './role-lock';

const role = { id: 'r1', permissions: ['member.read', 'unit.read'], holderCount: 0 };
const viewer = { grantable: new Set(['member.read', 'unit.read']), heldIds: [] as string[] };

describe('own roles', () => {
  it('are changed by whoever may give all that is in them', () => {
    expect(editLock(role, viewer)).toBeNull();
    expect(editLock(role, { ...viewer, grantable: new Set(['unit.read']) })).toMatchObject({ messageKey: 'role.permissions.beyond', params: { permissions: '@permission.member.read' } });
  });
  it('are not changed by their holders', () => expect(editLock(role, { ...viewer, heldIds: ['r1'] })).toEqual({ messageKey: 'role.self' }));
  it('are deleted once nobody holds them', () => {
    expect(deleteLock(role, viewer)).toBeNull();
    expect(deleteLock({ ...role, holderCount: 3 }, viewer)).toEqual({ messageKey: 'role.inUse', params: { count: 3 } });
  });
});
