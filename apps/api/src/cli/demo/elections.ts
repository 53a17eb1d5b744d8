import { addDays, addMonths, type DateString } from '@gongwei/kernel';
import { COMMITTEE_POSTS, electsCommittee, fewestApprovals, fewestCandidates, isElective, type ElectionStatus, type PostCode } from '@gongwei/branch-registry-domain';
import type { MadeCity } from './make-city';
import type { Person } from './people';
import { documentNo, type OrganisationPlan } from './plan-unit';
import type { Random } from './random';
import type { Tables } from './tables';

const ACTOR = '党务干部';
/** States of elections under way that need no thread at the approval desk. */
const UNDER_WAY: readonly ElectionStatus[] = ['PREPARING', 'APPROVED', 'TIED', 'COUNTED'];

interface Making {
  readonly tables: Tables;
  readonly newId: () => string;
  readonly today: DateString;
  readonly random: Random;
}

/**
 * Elections of a city: some that gave the present committees their term, with every count, and one under way in every third organisation whose
 * term runs out, at each step of the way. Terms and posts stay as they are: a completed election tells where they came from.
 */
export function addElections(made: MadeCity, making: Making): void {
  const { today, random } = making;
  const full = made.people.filter((person) => person.status === 'FULL');
  const byUnit = Map.groupBy(full, (person) => person.organisation.tenant.id);
  const boards = Map.groupBy(made.posts.filter(({ to, post }) => to === null && COMMITTEE_POSTS.has(post)), (post) => post.organisation);
  let running = 0;
  for (const organisation of made.byUnit.flat()) {
    if (organisation.status !== 'ACTIVE' || !isElective(organisation.kind) || !organisation.termStartedOn || !organisation.electionDueOn) continue;
    const electorate = (byUnit.get(organisation.tenant.id) ?? []).filter((person) => person.organisation.path.startsWith(organisation.path));
    if (!electsCommittee({ organisation, voters: electorate.length })) continue;
    const board = Map.groupBy(boards.get(organisation) ?? [], (post) => post.person);
    if (board.size >= 3 && electorate.length > board.size * 2 && random.chance(0.2)) addClosed(organisation, electorate, new Map([...board].map(([person, posts]) => [person, posts.map(({ post }) => post)])), making);
    if (organisation.electionDueOn > addMonths(today, 6)) continue;
    running += 1;
    if (running % 3 === 0 && electorate.length >= 8) addRunning(organisation, electorate, UNDER_WAY[(running / 3) % UNDER_WAY.length]!, making);
  }
}

type Election = { id: string; organisation: OrganisationPlan; electorate: readonly Person[]; seats: number };

function addElection(organisation: OrganisationPlan, electorate: readonly Person[], seats: number, status: ElectionStatus, plannedOn: DateString, heldOn: DateString | null, { tables, newId, random }: Making): Election {
  const id = newId();
  const approved = addDays(heldOn ?? plannedOn, -random.int(8, 20));
  const issuer = organisation.parent ? 1 : 0;
  const closed = status === 'CLOSED';
  const reported = closed ? addDays(heldOn!, random.int(3, 12)) : null;
  tables.election.add([
    organisation.tenant.id, id, organisation.id, 'END_OF_TERM', 'MEMBER_ASSEMBLY', plannedOn, [{ body: 'COMMITTEE', seats }], status,
    status === 'PREPARING' ? null : documentNo(random, approved, issuer), status === 'PREPARING' ? null : approved, status !== 'PREPARING', heldOn, heldOn ? electorate.length : null, heldOn ? electorate.length : null,
    reported && documentNo(random, reported, issuer), reported, closed,
  ]);
  return { id, organisation, electorate, seats };
}

function addCandidates({ id, organisation }: Election, people: readonly Person[], postsOf: (person: Person) => readonly PostCode[], { tables }: Making): void {
  people.forEach((person, index) => tables.electionCandidate.add([organisation.tenant.id, id, organisation.id, 'COMMITTEE', person.id, index + 1, `{${postsOf(person).join(',')}}`]));
}

function addBallot({ id, organisation, electorate, seats }: Election, votes: readonly (readonly [Person, number])[], present: number, { tables, newId }: Making): void {
  const ballot = newId();
  tables.electionBallot.add([organisation.tenant.id, ballot, id, organisation.id, 'COMMITTEE', 1, 'FIRST', seats, electorate.length, present, present, present, 0]);
  votes.forEach(([person, approvals], index) => tables.electionVote.add([organisation.tenant.id, ballot, organisation.id, person.id, index + 1, approvals]));
}

/** The steps that led to a state, a few days apart. */
function addSteps({ id, organisation }: Election, steps: readonly (readonly [event: string, from: ElectionStatus | null, to: ElectionStatus])[], last: DateString, { tables, newId, random }: Making): void {
  let on = addDays(last, -steps.length * 6);
  for (const [event, from, to] of steps) {
    tables.electionEvent.add([organisation.tenant.id, newId(), id, organisation.id, event, from, to, `${on}T0${random.int(1, 8)}:${random.int(10, 59)}:00Z`, ACTOR]);
    on = addDays(on, random.int(2, 6));
  }
}

const APPROVED_STEPS = [['prepare', null, 'PREPARING'], ['request', 'PREPARING', 'REQUESTED'], ['approve', 'REQUESTED', 'APPROVED']] as const;

function addClosed(organisation: OrganisationPlan, electorate: readonly Person[], board: ReadonlyMap<Person, readonly PostCode[]>, making: Making): void {
  const heldOn = organisation.termStartedOn!;
  const elected = [...board.keys()];
  const others = electorate.filter((person) => !board.has(person) && person.becameFullOn! < heldOn).slice(0, fewestCandidates(elected.length) - elected.length);
  if (elected.length + others.length < fewestCandidates(elected.length)) return;
  const election = addElection(organisation, electorate, elected.length, 'CLOSED', heldOn, heldOn, making);
  addCandidates(election, [...elected, ...others], (person) => board.get(person) ?? [], making);
  const present = Math.max(Math.ceil(electorate.length * 0.8), electorate.length - making.random.int(0, 3));
  addBallot(election, [...elected.map((person, index) => [person, Math.max(fewestApprovals(electorate.length), present - index)] as const), ...others.map((person) => [person, 1] as const)], present, making);
  addSteps(election, [...APPROVED_STEPS, ['countDecided', 'APPROVED', 'COUNTED'], ['assignRoles', 'COUNTED', 'COUNTED'], ['report', 'COUNTED', 'REPORTED'], ['approveResult', 'REPORTED', 'CLOSED']], addDays(heldOn, 10), making);
}

function addRunning(organisation: OrganisationPlan, electorate: readonly Person[], status: ElectionStatus, making: Making): void {
  const { today, random } = making;
  const seats = 3;
  const candidates = electorate.slice(0, fewestCandidates(seats));
  const counted = status === 'TIED' || status === 'COUNTED';
  const heldOn = counted ? addDays(today, -random.int(2, 9)) : null;
  const election = addElection(organisation, electorate, seats, status, heldOn ?? addDays(today, random.int(15, 60)), heldOn, making);
  addCandidates(election, status === 'PREPARING' ? candidates.slice(0, random.int(2, candidates.length)) : candidates, () => [], making);
  const present = electorate.length;
  const most = fewestApprovals(electorate.length);
  // A tie at the edge: the third and the fourth have as many approvals, more than half of those entitled.
  if (counted) addBallot(election, candidates.map((person, index) => [person, index < 2 ? present - 1 - index : status === 'TIED' ? most : index === 2 ? most : 1] as const), present, making);
  const steps: (readonly [string, ElectionStatus | null, ElectionStatus])[] = status === 'PREPARING' ? [APPROVED_STEPS[0]] : [...APPROVED_STEPS];
  if (counted) steps.push([status === 'TIED' ? 'countTied' : 'countDecided', 'APPROVED', status]);
  addSteps(election, steps, today, making);
}
