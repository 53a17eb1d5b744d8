import { addDays, addMonths, type DateString } from '@gongwei/kernel';
import type { Person } from './people';
import type { OrganisationPlan } from './plan-unit';
import type { Random } from './random';

/** What is wrong on purpose, so that every check has something to find. Counts are per city of 60 units. */
export const DEFECTS = {
  overdueTerms: 5,
  electionsSoon: 12,
  tooFewMembers: 3,
  tooManyMembers: 2,
  committeesOfNine: 4,
  withoutSecretary: 3,
  withoutCommittee: 3,
  jointOverFive: 1,
  formTooSmall: 1,
  duplicatePersons: 7,
} as const;
export type DefectCounts = Record<keyof typeof DEFECTS, number>;

/** Spoils plans before people are made for them. @returns how many of each were placed. */
export function placeDefects(plans: readonly OrganisationPlan[], factor: number, today: DateString, random: Random): DefectCounts {
  const placed = Object.fromEntries(Object.keys(DEFECTS).map((key) => [key, 0])) as DefectCounts;
  const used = new Set<OrganisationPlan>();
  const spoil = (kind: keyof typeof DEFECTS, suits: (plan: OrganisationPlan) => boolean, change: (plan: OrganisationPlan) => void) => {
    const candidates = plans.filter((plan) => plan.status === 'ACTIVE' && !used.has(plan) && suits(plan));
    for (let i = 0; i < Math.round(DEFECTS[kind] * factor) && candidates.length > 0; i += 1) {
      const [plan] = candidates.splice(Math.floor(random.next() * candidates.length), 1);
      used.add(plan!);
      change(plan!);
      placed[kind] += 1;
    }
  };
  const branch = (plan: OrganisationPlan) => plan.kind === 'BRANCH' && plan.parent !== null && !plan.retired;
  // Far enough from the limit of 100 that the change of one branch does not make the form of the whole unit wrong as well.
  const inLarge = (plan: OrganisationPlan) => branch(plan) && plan.tenant.people > 180 && plan.parent!.parent === null;
  spoil('overdueTerms', (plan) => plan.termYears !== null, (plan) => setTerm(plan, addDays(today, -random.int(20, 400))));
  spoil('electionsSoon', (plan) => plan.termYears !== null, (plan) => setTerm(plan, addDays(today, random.int(3, 175))));
  spoil('tooFewMembers', inLarge, (plan) => Object.assign(plan, { people: 2, pipeline: 0 }));
  spoil('tooManyMembers', inLarge, (plan) => Object.assign(plan, { people: random.int(52, 58) }));
  spoil('committeesOfNine', (plan) => branch(plan) && plan.people >= 10, (plan) => Object.assign(plan, { board: 9 }));
  spoil('withoutSecretary', branch, (plan) => Object.assign(plan, { secretaryVacant: true }));
  spoil('withoutCommittee', (plan) => branch(plan) && plan.people >= 9, (plan) => Object.assign(plan, { board: 1 }));
  spoil('jointOverFive', (plan) => plan.kind === 'JOINT_BRANCH', (plan) => Object.assign(plan, { coveredUnits: 7 }));
  spoil('formTooSmall', (plan) => plan.kind === 'PRIMARY_COMMITTEE' && plan.parent === null && plan.tenant.people < 450, (plan) => {
    Object.assign(plan, { kind: 'GENERAL_BRANCH', termYears: 3, name: plan.name.replace(/委员会$/, '总支部委员会'), shortName: '机关党总支' });
    setTerm(plan, plan.electionDueOn! > addMonths(today, 36) ? addMonths(today, 20) : plan.electionDueOn!);
  });
  return placed;
}

function setTerm(plan: OrganisationPlan, due: DateString): void {
  plan.electionDueOn = due;
  plan.termStartedOn = addMonths(due, -12 * plan.termYears!);
  if (plan.establishedOn > plan.termStartedOn) plan.establishedOn = plan.termStartedOn;
}

/** The same person twice, in two units: the ID number of one is given to the other. Within one unit the database refuses it. */
export function duplicatePersons(people: readonly Person[], factor: number, random: Random): number {
  let made = 0;
  const full = people.filter((person) => person.status === 'FULL' && !person.isRetired);
  const byBirth = new Map<string, Person>();
  for (const person of full) {
    const key = `${person.birth}${person.female}`;
    const other = byBirth.get(key);
    // Twins in the registry: birthday and sex must agree with the number they share.
    if (other && other.organisation.tenant !== person.organisation.tenant && made < Math.round(DEFECTS.duplicatePersons * factor) && random.chance(0.8)) {
      person.serial = other.serial;
      // Both are done with: a third one might stand in the unit of the second.
      byBirth.delete(key);
      made += 1;
    } else byBirth.set(key, person);
  }
  return made;
}
