import { STRUCTURE_RULES } from '@gongwei/branch-registry-domain';
import { groupByRule, groupByUnit, type GroupedFinding } from './group-findings';
import { mendForm, mendPath } from './mend';

const finding = (rule: string, severity: GroupedFinding['severity'], unit: string): GroupedFinding => ({
  rule, severity, article: `${rule}依据`, organisation: { shortName: '某党支部', unit: { id: unit, code: unit, shortName: unit } },
});
const findings = [finding('R03', 'WARN', 'a'), finding('R09', 'BLOCK', 'b'), finding('R08-SECRETARY', 'WARN', 'a'), finding('R08-SECRETARY', 'WARN', 'b'), finding('K03', 'INFO', 'a'), finding('R01', 'WARN', 'c')];

describe('findings', () => {
  it('by rule: the gravest first, then the most frequent, then in the order of the rules', () => {
    expect(groupByRule(findings).map(({ rule, severity, article, findings: list }) => [rule, severity, article, list.length])).toEqual([
      ['R09', 'BLOCK', 'R09依据', 1], ['R08-SECRETARY', 'WARN', 'R08-SECRETARY依据', 2], ['R01', 'WARN', 'R01依据', 1], ['R03', 'WARN', 'R03依据', 1], ['K03', 'INFO', 'K03依据', 1],
    ]);
  });

  it('by unit: the most first, in each the gravest first, counted by severity', () => {
    const groups = groupByUnit(findings);
    expect(groups.map(({ unit, findings: list }) => [unit.id, list.map(({ rule }) => rule)])).toEqual([['a', ['R03', 'R08-SECRETARY', 'K03']], ['b', ['R09', 'R08-SECRETARY']], ['c', ['R01']]]);
    expect(groups[0]!.counts).toEqual([{ severity: 'WARN', count: 2 }, { severity: 'INFO', count: 1 }]);
  });
});

describe('mending', () => {
  it('knows the form of every rule', () => {
    // A rule without a form of its own would open the organisation's kind, which mends nothing of terms, posts and places.
    const expected = { kind: /^R0[1-5]/, term: /^R(09|10)/, posts: /^R0[78]/, move: /^K/ };
    for (const { id } of STRUCTURE_RULES) expect([id, expected[mendForm(id)].test(id)]).toEqual([id, true]);
  });

  it('opens it', () => {
    expect(mendPath('R09', 'o')).toBe('/organisations/o/edit?section=term');
    expect(mendPath('K01', 'o')).toBe('/organisations/o?open=move');
    expect(mendPath('R08-SECRETARY', 'o')).toBe('/organisations/o?tab=posts');
  });
});
