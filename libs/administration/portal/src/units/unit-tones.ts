import type { UnitState } from '@gongwei/administration-domain';

/** The look of a unit's state. */
export const UNIT_TONES = { ACTIVE: 'success', SUSPENDED: 'warning', ARCHIVED: 'neutral' } as const satisfies Record<UnitState, string>;
export const ACCOUNT_TONES = { ACTIVE: 'success', DISABLED: 'neutral' } as const;
