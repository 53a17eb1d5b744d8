import { STRUCTURE_RULES, type FindingSeverity } from '@gongwei/branch-registry-domain';
import { SEVERITIES } from '../shared/tones';

/** What grouping needs of a finding. */
export interface GroupedFinding {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly article: string;
  readonly organisation: { readonly shortName: string; readonly unit: { readonly id: string; readonly code: string; readonly shortName: string } };
}

export interface RuleGroup<Finding> {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly article: string;
  readonly findings: readonly Finding[];
}

export interface UnitGroup<Finding> {
  readonly unit: { readonly id: string; readonly shortName: string };
  /** How many of each severity, the gravest first; those without any are left out. */
  readonly counts: readonly { readonly severity: FindingSeverity; readonly count: number }[];
  readonly findings: readonly Finding[];
}

const gravity = (severity: FindingSeverity): number => SEVERITIES.indexOf(severity);
const ruleOrder = new Map(STRUCTURE_RULES.map(({ id }, index) => [id, index]));
const orderOf = (rule: string): number => ruleOrder.get(rule) ?? ruleOrder.size;

/** The gravest first, then in the order of the rules. */
export const byGravity = (a: { readonly rule: string; readonly severity: FindingSeverity }, b: { readonly rule: string; readonly severity: FindingSeverity }): number =>
  gravity(a.severity) - gravity(b.severity) || orderOf(a.rule) - orderOf(b.rule);

/** The gravest first, within that the most frequent. */
export function groupByRule<Finding extends GroupedFinding>(findings: readonly Finding[]): RuleGroup<Finding>[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(([rule, list]) => ({ rule, severity: list[0]!.severity, article: list[0]!.article, findings: list }))
    .sort((a, b) => gravity(a.severity) - gravity(b.severity) || b.findings.length - a.findings.length || orderOf(a.rule) - orderOf(b.rule));
}

/** The unit with the most first; in it the gravest first. */
export function groupByUnit<Finding extends GroupedFinding>(findings: readonly Finding[]): UnitGroup<Finding>[] {
  return [...Map.groupBy(findings, ({ organisation }) => organisation.unit.id)]
    .map(([, list]) => ({
      unit: list[0]!.organisation.unit,
      counts: SEVERITIES.map((severity) => ({ severity, count: list.filter((finding) => finding.severity === severity).length })).filter(({ count }) => count > 0),
      findings: [...list].sort(byGravity),
    }))
    .sort((a, b) => b.findings.length - a.findings.length || a.unit.shortName.localeCompare(b.unit.shortName, 'zh-CN'));
}
