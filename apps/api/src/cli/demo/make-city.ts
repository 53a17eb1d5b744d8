import type { DateString } from '@gongwei/kernel';
import { duplicatePersons, placeDefects, type DefectCounts } from './defects';
import { makePeople, type Person } from './people';
import { planCity, type CityPlan, type CityShape } from './plan-city';
import { planUnit, type OrganisationPlan } from './plan-unit';
import { fillPosts, type PostPlan } from './posts';
import type { Random } from './random';

export interface MakingParts {
  readonly random: Random;
  readonly newId: () => string;
  readonly nextSerial: () => number;
  readonly today: DateString;
  readonly branchSize: number;
}

export interface MadeCity {
  readonly plan: CityPlan;
  /** Organisations of each unit, in the order of `plan.units`, parents before children. */
  readonly byUnit: readonly (readonly OrganisationPlan[])[];
  readonly people: readonly Person[];
  readonly posts: readonly PostPlan[];
  readonly defects: DefectCounts;
}

/** Invents one city, down to its people and posts, without touching a database. */
export function makeCity(shape: CityShape, parts: MakingParts): MadeCity {
  const { random, newId, today } = parts;
  const plan = planCity(shape, random, newId);
  const byUnit = plan.units.map((unit) => planUnit(unit, { today, branchSize: parts.branchSize, newId }, random));
  const organisations = byUnit.flat();
  const factor = shape.people / 6_000;
  const defects = placeDefects(organisations, factor, today, random);
  const people = new Map(organisations.map((organisation) => [organisation, organisation.status === 'ACTIVE' ? makePeople(organisation, { today, newId, nextSerial: parts.nextSerial }, random) : []]));
  const everybody = [...people.values()].flat();
  defects.duplicatePersons = duplicatePersons(everybody, factor, random);
  const posts = byUnit.flatMap((unit) => unit.flatMap((organisation) => fillPosts(organisation, electorate(organisation, unit, people), today, random)));
  return { plan, byUnit, people: everybody, posts, defects };
}

/** Whom the posts of an organisation are filled from: its own full members; where it has none, those of everything beneath it or beside it. */
function electorate(organisation: OrganisationPlan, unit: readonly OrganisationPlan[], people: ReadonlyMap<OrganisationPlan, readonly Person[]>): Person[] {
  const full = (of: OrganisationPlan) => (people.get(of) ?? []).filter((person) => person.status === 'FULL' && person.isRetired === organisation.retired);
  const own = full(organisation);
  if (own.length > 0 || organisation.kind === 'PARTY_GROUP') return own;
  const above = organisation.kind === 'FUNCTIONAL_BRANCH' || organisation.kind === 'TEMPORARY_BRANCH' ? organisation.parent! : organisation;
  return unit.filter((other) => other.path.startsWith(above.path)).flatMap(full);
}
