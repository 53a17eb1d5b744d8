import { unitTransition, type UnitEvent, type UnitState } from '@gongwei/administration-domain';
import type { Permission } from '@gongwei/kernel';

export type UnitActionKey = 'enter' | 'edit' | 'move' | UnitEvent;

/** What of a unit decides what can be done with it. */
export interface UnitFacts {
  readonly id: string;
  readonly status: UnitState;
}

export interface UnitReader {
  /** The unit whose committee is asking. */
  readonly unitId: string | null;
  can(permission: Permission): boolean;
}

export interface UnitAction {
  readonly key: UnitActionKey;
  /** Message key of why it is not possible now, though it is one's to do. */
  readonly disabledReasonKey?: string;
}

const LIFE_CYCLE: readonly UnitEvent[] = ['suspend', 'resume', 'archive'];

/**
 * What one may do with a unit, by permission and state: what is never one's to do is left out, what only has to wait is there with its
 * reason. Nobody suspends, moves or enters the unit they work in. An archived unit is read-only for good.
 */
export function unitActions(unit: UnitFacts, reader: UnitReader): UnitAction[] {
  const own = unit.id === reader.unitId;
  const actions: UnitAction[] = [];
  if (reader.can('unit.enter') && !own && unit.status !== 'ARCHIVED') {
    actions.push({ key: 'enter', ...(unit.status === 'SUSPENDED' ? { disabledReasonKey: 'administration.unit.enter.suspended' } : {}) });
  }
  if (!reader.can('unit.manage') || unit.status === 'ARCHIVED') return actions;
  actions.push({ key: 'edit' });
  if (own) return actions;
  actions.push({ key: 'move' });
  for (const event of LIFE_CYCLE) if (unitTransition(unit.status, event)) actions.push({ key: event });
  return actions;
}

export interface CommitteeChoice {
  readonly id: string;
  readonly parentId?: string | null;
}

/** Committees a unit could move beneath: neither where it is now, nor itself. What lies beneath itself the API refuses by name. */
export function newParents<Committee extends CommitteeChoice>(committees: readonly Committee[], unit: { readonly id: string; readonly parentId: string | null }): Committee[] {
  return committees.filter((committee) => committee.id !== unit.id && committee.id !== unit.parentId && committee.parentId !== unit.id);
}
