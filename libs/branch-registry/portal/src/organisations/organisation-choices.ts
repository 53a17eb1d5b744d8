import { canContain, mayContain, ORGANISATION_KINDS, type OrganisationKind } from '@gongwei/branch-registry-domain';
import type { Option } from '@gongwei/ui';
import type { RegistryLabels } from '../shared/labels';
import { inTreeOrder, type TreeOrganisation } from './organisation-tree';

/** The value that stands for "no organisation above" in selects, whose values are never empty. */
export const TOP = 'TOP';

export const parentIdOf = (place: string): string | null => (place === TOP || place === '' ? null : place);

interface Words {
  readonly labels: RegistryLabels;
  readonly top: string;
  /** Said of what is allowed but will be pointed out by the structure check. */
  readonly irregular: string;
}

/** Where an organisation of a kind may be set up; before a kind is chosen, everywhere. */
export function parentOptions(organisations: readonly TreeOrganisation[], kind: OrganisationKind | '', { labels, top, irregular }: Words): Option[] {
  const open = inTreeOrder(organisations.filter(({ status }) => status === 'ACTIVE' || status === 'SUSPENDED'));
  const option = (value: string, label: string, parent: OrganisationKind | null): Option => {
    const possible = !kind || canContain(parent, kind);
    const hint = kind && possible && !mayContain(parent, kind) ? irregular : parent ? labels.kind(parent) : '';
    return { value, label, ...(hint ? { hint } : {}), disabled: !possible };
  };
  // Where the kind regularly stands comes first, what is impossible last; before a kind is chosen, the order of the tree.
  const rank = ({ value, disabled }: Option): number => (disabled ? 2 : kind && !mayContain(open.find(({ id }) => id === value)?.kind ?? null, kind) ? 1 : 0);
  return [option(TOP, top, null), ...open.map((row) => option(row.id, row.shortName, row.kind))].sort((a, b) => rank(a) - rank(b));
}

/** The kinds that may stand below another, or at the top of a unit (null). Undefined: the place is not known. */
export function kindOptions(parentKind: OrganisationKind | null | undefined, { labels, irregular }: Pick<Words, 'labels' | 'irregular'>): Option[] {
  return ORGANISATION_KINDS.map((kind) => {
    const known = parentKind !== undefined;
    const hint = known && canContain(parentKind, kind) && !mayContain(parentKind, kind) ? irregular : '';
    return { value: kind, label: labels.kind(kind), ...(hint ? { hint } : {}), disabled: known && !canContain(parentKind, kind) };
  });
}

/** The next free code of a unit that numbers its organisations: FGW-013 is followed by FGW-014. Empty where no numbering can be seen. */
export function nextCode(codes: readonly string[]): string {
  const numbered = codes.flatMap((code) => {
    const match = /^(.*?)(\d+)$/.exec(code);
    return match ? [{ prefix: match[1]!, number: Number(match[2]), width: match[2]!.length }] : [];
  });
  const series = [...Map.groupBy(numbered, ({ prefix }) => prefix).values()].sort((a, b) => b.length - a.length)[0];
  if (!series) return '';
  const last = series.reduce((left, right) => (right.number > left.number ? right : left));
  return `${last.prefix}${String(last.number + 1).padStart(last.width, '0')}`;
}
