import type { DateString, RuleViolation } from '@gongwei/kernel';
import { CHANGE_LIMITS, checkChange, checkChanging, checkNew, checkTarget, type ChangingOrganisation, type ChildOrganisation, type NewOrganisation } from './organisation-change';
import type { OrganisationKind } from './organisation-kind';
import type { AdjustmentInput } from './validate-organisation';

/** What goes to a new part: members and the organisations directly beneath. */
export interface SplitShare {
  readonly memberIds: readonly string[];
  readonly childIds: readonly string[];
}

/** An organisation that becomes several, itself remaining as one of them or not. */
export interface SplitInput extends AdjustmentInput {
  /** Whether the organisation remains, with whatever is not given to a new one; otherwise all must be given away. */
  readonly remains: boolean;
  readonly targets: readonly (SplitShare & { readonly organisation: NewOrganisation })[];
}

/** What the rules look at besides the input. */
export interface SplitSituation {
  readonly today: DateString;
  readonly source: ChangingOrganisation;
  /** Kind of the organisation above, beneath which the new ones stand as well; null at the top of the unit. */
  readonly parentKind: OrganisationKind | null;
  readonly children: readonly ChildOrganisation[];
  readonly memberIds: readonly string[];
  /** Names of members and organisations that the input gives away although they are elsewhere in the unit, by id. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

/** Checks a split before it is carried out: every member and every organisation beneath goes to one place at most, and to exactly one where nothing remains. */
export function validateSplit(input: SplitInput, situation: SplitSituation): RuleViolation[] {
  const { source, today, parentKind, children, memberIds } = situation;
  const violations = checkChanging('id', 'split', [source]);
  const { length } = input.targets;
  if (length < (input.remains ? 1 : 2) || length > CHANGE_LIMITS.targets) violations.push({ path: 'targets', rule: 'count', messageKey: 'organisation.split.count', params: { max: CHANGE_LIMITS.targets } });
  input.targets.forEach(({ organisation, childIds }, index) => {
    const at = `targets.${index}`;
    violations.push(...checkNew(`${at}.organisation`, organisation, input, { today, parentKind }));
    violations.push(...checkTarget(`${at}.organisation.kind`, organisation.kind, children.filter(({ id }) => childIds.includes(id))));
    for (const field of ['code', 'name'] as const) {
      const value = organisation[field].trim();
      if (value && input.targets.slice(0, index).some((other) => other.organisation[field].trim() === value)) violations.push({ path: `${at}.organisation.${field}`, rule: 'unique', messageKey: 'organisation.split.same' });
    }
  });
  violations.push(...checkShares(input, 'memberIds', memberIds, situation.elsewhere), ...checkShares(input, 'childIds', children.map(({ id }) => id), situation.elsewhere));
  return [...violations, ...checkChange('id', input, today, [source], memberIds.length)];
}

/** Whether the shares are parts of the whole, nothing given twice, and nothing left where nothing remains. */
function checkShares(input: SplitInput, field: keyof SplitShare, whole: readonly string[], elsewhere: ReadonlyMap<string, string> = new Map()): RuleViolation[] {
  const open = new Set(whole);
  const violations: RuleViolation[] = [];
  input.targets.forEach((target, index) => {
    const path = `targets.${index}.${field}`;
    const foreign = target[field].filter((id) => !open.delete(id));
    const known = foreign.flatMap((id) => elsewhere.get(id) ?? []);
    if (known.length) violations.push({ path, rule: 'elsewhere', messageKey: 'organisation.split.elsewhere', params: { names: known.join('、') } });
    if (known.length < foreign.length) violations.push({ path, rule: 'foreign', messageKey: 'organisation.split.foreign' });
  });
  if (open.size && !input.remains) violations.push({ path: field, rule: 'left', messageKey: 'organisation.split.left', params: { count: open.size } });
  return violations;
}
