import { isTooLong, passwordChecks, type CheckKey, type CheckState } from './password-checks';

const states = (draft: { current?: string; next?: string; repeat?: string }): Partial<Record<CheckKey, CheckState>> =>
  Object.fromEntries(passwordChecks({ current: '', next: '', repeat: '', loginName: 'zhangsan', unitCode: 'fgw', ...draft }).map(({ key, state }) => [key, state]));

describe('the demands on a new password', () => {
  it('hold nothing against somebody who has not typed', () => {
    expect(new Set(Object.values(states({})))).toEqual(new Set(['open']));
  });

  it('are judged one by one while one types', () => {
    expect(states({ next: 'short' })).toEqual({ length: 'unmet', common: 'open', personal: 'met', different: 'open', repeat: 'open' });
    expect(states({ next: 'zhangsan-2026', current: 'old' })).toMatchObject({ length: 'met', personal: 'unmet', different: 'met' });
    expect(states({ next: 'password123' })).toMatchObject({ length: 'met', common: 'unmet' });
    expect(states({ next: '山高月小水落石出', repeat: '山高月小' })).toMatchObject({ length: 'unmet', repeat: 'unmet' });
    expect(states({ next: 'lake bridge autumn', current: 'lake bridge autumn', repeat: 'lake bridge autumn' })).toEqual({ length: 'met', common: 'met', personal: 'met', different: 'unmet', repeat: 'met' });
  });

  it('are not judged for a text that is too long to be looked at', () => {
    expect(isTooLong('x'.repeat(129))).toBe(true);
    expect(states({ next: 'x'.repeat(129), repeat: 'x' })).toEqual({ length: 'unmet', common: 'open', personal: 'open', different: 'open', repeat: 'open' });
  });
});
