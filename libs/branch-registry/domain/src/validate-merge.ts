import type { DateString, RuleViolation } from '@gongwei/kernel';
import { CHANGE_LIMITS, checkChange, checkChanging, checkNew, checkTarget, type ChangingOrganisation, type ChildOrganisation, type NewOrganisation } from './organisation-change';
import type { OrganisationKind } from './organisation-kind';
import type { AdjustmentInput } from './validate-organisation';

/** Organisations that become one: one of themselves, or a new one. */
export interface MergeInput extends AdjustmentInput {
  readonly sources: readonly { readonly id: string }[];
  readonly targetId?: string | null;
  readonly target?: NewOrganisation | null;
}

/** What the rules look at besides the input. */
export interface MergeSituation {
  readonly today: DateString;
  /** The organisations of the input's `sources`. */
  readonly sources: readonly ChangingOrganisation[];
  /** The organisations directly beneath them. */
  readonly children: readonly ChildOrganisation[];
  /** How many members they have together. */
  readonly members: number;
  /** What the new organisation is to stand beneath; null at the top of the unit. */
  readonly newParent?: { readonly kind: OrganisationKind; readonly path: string } | null;
}

/** Checks a merge before it is carried out: all of one unit (others are unknown to it), all active, none beneath another. */
export function validateMerge(input: MergeInput, situation: MergeSituation): RuleViolation[] {
  const { sources, children, newParent } = situation;
  const violations: RuleViolation[] = [];
  const distinct = new Set(input.sources.map(({ id }) => id)).size;
  if (distinct < 2 || distinct !== input.sources.length || distinct > CHANGE_LIMITS.sources) {
    violations.push({ path: 'sources', rule: 'count', messageKey: 'organisation.merge.count', params: { max: CHANGE_LIMITS.sources } });
  }
  violations.push(...checkChanging('sources', 'merge', sources));
  const nested = sources.filter((one) => sources.some((other) => other.id !== one.id && one.path.startsWith(other.path)));
  if (nested.length) violations.push({ path: 'sources', rule: 'nested', messageKey: 'organisation.merge.nested', params: { names: nested.map(({ name }) => name).join('、') } });
  const kept = sources.find(({ id }) => id === input.targetId);
  if (input.targetId && !kept) violations.push({ path: 'targetId', rule: 'source', messageKey: 'organisation.merge.targetSource' });
  if (Boolean(input.target) === Boolean(input.targetId)) violations.push({ path: 'targetId', rule: 'choice', messageKey: 'organisation.merge.target' });
  else if (kept) violations.push(...checkTarget('targetId', kept.kind, children.filter(({ parentId }) => parentId !== kept.id)));
  else if (input.target) {
    violations.push(...checkNew('target', input.target, input, { today: situation.today, parentKind: newParent?.kind ?? null }), ...checkTarget('target.kind', input.target.kind, children));
    if (newParent && sources.some(({ path }) => newParent.path.startsWith(path))) violations.push({ path: 'target.parentId', rule: 'cycle', messageKey: 'organisation.merge.parent' });
  }
  return [...violations, ...checkChange('sources', input, situation.today, sources, situation.members)];
}
