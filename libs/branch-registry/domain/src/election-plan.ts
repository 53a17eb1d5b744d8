import { RuleSet, type DateString, type RuleViolation } from '@gongwei/kernel';
import { CONGRESS_MEMBERS, ELECTION_FORMS, ELECTION_KINDS, type ElectionForm, type ElectionKind } from './election-life-cycle';
import { fewestCandidates } from './election-count';
import type { MemberStatus } from './member-status';
import { defaultTermYears, ORGANISATION_KIND, type Label, type OrganisationKind } from './organisation-kind';
import { isOrganisationOpen, type OrganisationStatus } from './organisation-life-cycle';

/** What a meeting elects. A committee elects its secretary and deputies from its midst; a branch without one elects them directly (Branch Regulations ch. 6). */
export const ELECTION_BODIES = ['COMMITTEE', 'SECRETARY', 'DEPUTY_SECRETARY'] as const;
export type ElectionBody = (typeof ELECTION_BODIES)[number];

export const ELECTION_BODY_LABEL: Readonly<Record<ElectionBody, Label>> = {
  COMMITTEE: { 'zh-CN': '委员会委员', en: 'Committee members' },
  SECRETARY: { 'zh-CN': '书记', en: 'Secretary' },
  DEPUTY_SECRETARY: { 'zh-CN': '副书记', en: 'Deputy secretary' },
};

export interface BodySeats {
  readonly body: ElectionBody;
  readonly seats: number;
}

export interface ElectionPlanInput {
  readonly kind: ElectionKind;
  readonly form: ElectionForm;
  /** Why delegates elect where there are fewer than 500 members. */
  readonly formReason?: string | null;
  readonly plannedOn: DateString;
  /** Delegates entitled to attend, where a congress elects. */
  readonly delegates?: number | null;
  readonly seats: readonly BodySeats[];
  readonly note?: string | null;
}

export interface ElectionCandidateInput {
  readonly body: ElectionBody;
  readonly memberId: string;
}

/** What the rules look at besides the plan. */
export interface ElectionSituation {
  readonly organisation: { readonly kind: OrganisationKind; readonly status: OrganisationStatus };
  /** Full members of the organisation and all beneath it. */
  readonly voters: number;
}

/** Members of a committee: 3–5, at most 7 in a branch (Branch Regulations ch. 6); larger ones above, whose size the approval settles. */
export const FEWEST_COMMITTEE_SEATS = 3;
export const mostCommitteeSeats = (kind: OrganisationKind): number => (ORGANISATION_KIND[kind].branchLike ? 7 : 21);
/** Fewest full members of a branch that has a committee (Organs Regulations art. 7). */
export const COMMITTEE_MEMBERS = 7;
const MOST_DEPUTIES = 2;

/** Whether an organisation elects at all: temporary and functional branches are led by whom the level above names. */
export const isElective = (kind: OrganisationKind): boolean => defaultTermYears(kind) !== null;

export const electsCommittee = ({ organisation, voters }: ElectionSituation): boolean => !ORGANISATION_KIND[organisation.kind].branchLike || voters >= COMMITTEE_MEMBERS;

/** The plan an organisation begins with: what its size asks for. */
export function proposePlan(situation: ElectionSituation): Pick<ElectionPlanInput, 'form' | 'seats'> {
  const form: ElectionForm = situation.voters >= CONGRESS_MEMBERS ? 'DELEGATE_CONGRESS' : 'MEMBER_ASSEMBLY';
  if (!electsCommittee(situation)) return { form, seats: [{ body: 'SECRETARY', seats: 1 }] };
  const branch = ORGANISATION_KIND[situation.organisation.kind].branchLike;
  return { form, seats: [{ body: 'COMMITTEE', seats: !branch ? 7 : situation.voters >= 20 ? 5 : 3 }] };
}

/** Checks a plan before it is kept. Sources: Election Regulations art. 3–5 and ch. 3, Branch Regulations ch. 6, Organs Regulations art. 7. */
export function validateElectionPlan(input: ElectionPlanInput, situation: ElectionSituation): RuleViolation[] {
  const rules = new RuleSet();
  const { kind, status } = situation.organisation;
  if (!isOrganisationOpen(status) || status === 'PROPOSED') rules.add('organisationId', 'status', 'election.organisation.closed');
  else if (!isElective(kind)) rules.add('organisationId', 'kind', 'election.organisation.kind', { kind: `@organisation.kind.${kind}` });
  if (!ELECTION_KINDS.includes(input.kind)) rules.add('kind', 'choice', 'error.required');
  if (!ELECTION_FORMS.includes(input.form)) rules.add('form', 'choice', 'error.required');
  rules.date('plannedOn', input.plannedOn, { required: true });
  rules.text('note', input.note, { max: 500 });
  if (input.form === 'DELEGATE_CONGRESS') {
    rules.text('formReason', input.formReason, { max: 200, required: situation.voters < CONGRESS_MEMBERS });
    if (!Number.isInteger(input.delegates) || input.delegates! < 1) rules.add('delegates', 'count', 'election.delegates');
    else if (input.delegates! > situation.voters) rules.add('delegates', 'range', 'election.delegates.most', { voters: situation.voters });
  }
  checkSeats(rules, input, situation);
  return rules.violations;
}

function checkSeats(rules: RuleSet, { seats, kind }: ElectionPlanInput, situation: ElectionSituation): void {
  const of = (body: ElectionBody): boolean => seats.some((one) => one.body === body);
  if (!seats.length) return rules.add('seats', 'required', 'election.seats');
  if (new Set(seats.map(({ body }) => body)).size < seats.length) return rules.add('seats', 'unique', 'election.seats.twice');
  if (of('COMMITTEE') && seats.length > 1) rules.add('seats', 'bodies', 'election.seats.direct');
  if (of('COMMITTEE') && !electsCommittee(situation)) rules.add('seats', 'small', 'election.seats.small', { voters: situation.voters });
  if (!of('COMMITTEE') && kind !== 'BY_ELECTION' && electsCommittee(situation)) rules.add('seats', 'committee', 'election.seats.committee');
  seats.forEach(({ body, seats: count }, index) => {
    const path = `seats.${index}.seats`;
    const least = body === 'COMMITTEE' && kind !== 'BY_ELECTION' ? FEWEST_COMMITTEE_SEATS : 1;
    const most = body === 'COMMITTEE' ? mostCommitteeSeats(situation.organisation.kind) : body === 'SECRETARY' ? 1 : MOST_DEPUTIES;
    if (!Number.isInteger(count) || count < least || count > most) rules.add(path, 'range', 'election.seats.range', { body: `@election.body.${body}`, least, most });
  });
}

/** A candidate as the rules see one; unknown ids are not here. */
export interface Eligible {
  readonly status: MemberStatus;
}

/**
 * Checks candidates. Only full members can be elected (art. 5); who is under probation within the Party or detained cannot either, which the
 * organisation vouches for. @param complete whether the list is to be final: then a committee needs a fifth more candidates than seats.
 */
export function validateCandidates(candidates: readonly ElectionCandidateInput[], seats: readonly BodySeats[], memberOf: (id: string) => Eligible | undefined, complete: boolean): RuleViolation[] {
  const rules = new RuleSet();
  const seen = new Set<string>();
  candidates.forEach(({ body, memberId }, index) => {
    const path = `candidates.${index}.memberId`;
    const member = memberOf(memberId);
    if (!seats.some((one) => one.body === body)) rules.add(`candidates.${index}.body`, 'body', 'election.candidate.body', { body: `@election.body.${body}` });
    if (!member) rules.add(path, 'exists', 'election.candidate.unknown');
    else if (member.status !== 'FULL') rules.add(path, 'status', 'election.candidate.full');
    else if (seen.has(`${body} ${memberId}`)) rules.add(path, 'unique', 'election.candidate.twice');
    seen.add(`${body} ${memberId}`);
  });
  if (complete) {
    for (const { body, seats: count } of seats) {
      const found = candidates.filter((one) => one.body === body).length;
      const least = leastCandidates(body, count);
      if (found < least) rules.add('candidates', 'surplus', body === 'COMMITTEE' ? 'election.surplus' : 'election.candidates.few', { seats: count, least, body: `@election.body.${body}` });
    }
  }
  return rules.violations;
}

/** A committee is elected from a fifth more candidates than seats; for secretary and deputies one each will do. */
export const leastCandidates = (body: ElectionBody, seats: number): number => (body === 'COMMITTEE' ? fewestCandidates(seats) : seats);
