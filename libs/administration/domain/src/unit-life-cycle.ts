/** States of a unit: in use, suspended for a while, archived for good. */
export type UnitState = 'ACTIVE' | 'SUSPENDED' | 'ARCHIVED';
export type UnitEvent = 'suspend' | 'resume' | 'archive';

export const UNIT_TRANSITIONS: Readonly<Record<UnitState, Partial<Record<UnitEvent, UnitState>>>> = {
  ACTIVE: { suspend: 'SUSPENDED', archive: 'ARCHIVED' },
  SUSPENDED: { resume: 'ACTIVE', archive: 'ARCHIVED' },
  ARCHIVED: {},
};

/** The state an event leads to, or null where it is not allowed. */
export const unitTransition = (state: UnitState, event: UnitEvent): UnitState | null => UNIT_TRANSITIONS[state][event] ?? null;
