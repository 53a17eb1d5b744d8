import type { DefectCounts } from './defects';
import type { Outcome } from './load';

const DEFECT_LABELS: Readonly<Record<keyof DefectCounts, string>> = {
  overdueTerms: 'elections overdue', electionsSoon: 'elections due within six months', tooFewMembers: 'branches with fewer than 3 members', tooManyMembers: 'branches with more than 50 members',
  committeesOfNine: 'branch committees of 9', withoutSecretary: 'branches without a secretary', withoutCommittee: 'branches of 7 and more without a committee', jointOverFive: 'joint branches over 5 units',
  formTooSmall: 'general branches where a committee is due', duplicatePersons: 'ID numbers registered in two units',
};

/** What was loaded, in lines for people. */
export function summary(outcome: Outcome, seconds: number): string {
  const sum = (pick: (city: Outcome['cities'][number]) => number) => outcome.cities.reduce((total, city) => total + pick(city), 0);
  const lines = [
    `Loaded ${sum((city) => city.tenants)} tenants, ${sum((city) => city.organisations)} organisations, ${sum((city) => city.people)} people, ${sum((city) => city.posts)} posts and ${sum((city) => city.auditEntries)} audit entries in ${seconds.toFixed(1)} s.`,
    'Wrong on purpose, for the checks to find:',
    ...Object.entries(DEFECT_LABELS).map(([key, label]) => `  ${String(sum((city) => city.defects[key as keyof DefectCounts])).padStart(5)} ${label}`),
  ];
  return `${lines.join('\n')}\n`;
}
