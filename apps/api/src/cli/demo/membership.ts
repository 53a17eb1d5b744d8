import { addDays, addMonths, type DateString } from '@gongwei/kernel';
import {
  birthdayIn, DEVELOPMENT_STEP, isDeveloping, monthlyDues, monthsLater, outlookOf, partyYears, statusAfter, type DevelopmentStepFacts, type DevelopmentStepKind, type DuesKind, type MemberStatus,
} from '@gongwei/branch-registry-domain';
import type { Person } from './people';
import type { OrganisationPlan } from './plan-unit';
import type { Random } from './random';

export interface PlannedStep extends DevelopmentStepFacts {
  readonly note: string | null;
}

/** What is recorded of one person's way into the Party: as far as the person has come, with the slips a real register has. */
export function planSteps(person: Person, today: DateString, random: Random): PlannedStep[] {
  if (!isDeveloping(person.status) || random.chance(0.06)) return [];
  const steps: PlannedStep[] = [];
  /** Done on a day, unless that lies ahead: then this and all after it is still to come. */
  let open = true;
  const add = (kind: DevelopmentStepKind, on: DateString, more: Partial<DevelopmentStepFacts> = {}): void => {
    open &&= on <= today;
    if (open) steps.push({ kind, on, note: null, ...more });
  };
  const after = (on: DateString, low: number, high: number): DateString => addDays(on, random.int(low, high));
  const vote = (): Partial<DevelopmentStepFacts> => {
    const entitled = random.int(9, 28);
    const present = entitled - random.int(0, Math.floor(entitled / 5));
    return { entitled, present, ayes: present - random.int(0, 1) };
  };
  const accepted = person.status === 'PROBATIONARY' ? person.joinedOn! : null;
  const candidate = accepted ? addDays(accepted, -random.int(70, 200)) : person.status === 'CANDIDATE' ? addDays(today, -random.int(12, 160)) : null;
  const activist = candidate ? addDays(candidate, -random.int(370, 520)) : person.status === 'ACTIVIST' ? addDays(today, -random.int(20, 460)) : null;
  const applied = activist ? addDays(activist, -random.int(60, 200)) : addDays(today, -random.int(3, 240));

  add('APPLICATION', applied);
  if (activist || random.chance(0.88)) add('TALK', after(applied, 3, 28));
  if (!activist) return steps;
  add('ACTIVIST', activist);
  add('ACTIVIST_FILED', after(activist, 5, 15));
  add('CONTACTS', after(activist, 15, 20), { count: 2 });
  add('OBSERVATION', after(activist, 170, 185));
  if (candidate || random.chance(0.85)) add('OBSERVATION', after(activist, 355, 365));
  if (!candidate) return steps;
  add('CANDIDATE', candidate);
  add('CANDIDATE_FILED', after(candidate, 3, 8));
  add('INTRODUCERS', after(candidate, 8, 11), { count: 2 });
  add('POLITICAL_REVIEW', after(candidate, 14, 24));
  add('TRAINING', after(candidate, 25, 32), { hours: 24 });
  add('PRE_REVIEW', after(candidate, 34, 42));
  const publicity = after(candidate, 44, 50);
  add('PUBLICITY', publicity);
  add('APPLICATION_BOOK', after(publicity, 7, 12));
  if (!accepted) return steps;
  add('ADMISSION', accepted, vote());
  add('HIGHER_TALK', after(accepted, 8, 15));
  if (random.chance(0.92)) add('APPROVAL', after(accepted, 25, 80));
  else open = false;
  add('OATH', after(accepted, 85, 120));
  if (random.chance(0.6)) add('FULL_APPLICATION', after(addMonths(accepted, 12), -20, -2));
  return steps;
}

/** The rows of a person's steps: status before and after each, papers as they are usually filed. */
export function describeSteps(steps: readonly PlannedStep[]): { step: PlannedStep; documents: string[]; before: MemberStatus; after: MemberStatus }[] {
  let status: MemberStatus = 'APPLICANT';
  return steps.map((step) => {
    const before = status;
    status = statusAfter(step.kind, status);
    return { step, documents: DEVELOPMENT_STEP[step.kind].documents.map((one) => one['zh-CN']), before, after: status };
  });
}

/** What lists keep of somebody's outlook. */
export function outlookRow(person: Person, steps: readonly PlannedStep[], today: DateString): { earliestOn: DateString | null; missing: number; dueOn: DateString | null } {
  const outlook = outlookOf({ birthDate: person.birth, joinedOn: person.joinedOn, status: person.status }, steps, today);
  return { earliestOn: outlook.earliestOn, missing: outlook.missing.filter(({ item }) => item !== 'fullApproval').length, dueOn: outlook.missing.map(({ dueOn }) => dueOn).filter((on) => on !== null).sort()[0] ?? null };
}

export interface DuesPlan {
  readonly kind: DuesKind;
  readonly baseFen: number;
  readonly monthlyFen: number;
  readonly fromMonth: string;
  /** Months paid for, each with its day. */
  readonly paid: readonly { readonly month: string; readonly on: DateString }[];
}

/** How far back the demo's register goes: enough to look at, little to load. */
const MONTHS = 6;

/** How each branch collects: most are done with the present month, a few are not. */
export const collectors = (today: DateString, random: Random): ((organisation: OrganisationPlan) => number) => {
  const days = new Map<OrganisationPlan, number>();
  const day = Number(today.slice(8));
  return (organisation) => days.get(organisation) ?? days.set(organisation, random.chance(0.78) ? random.int(3, Math.max(4, day)) : 32).get(organisation)!;
};

/** The dues of one member; null for the few whose base is still to be fixed. */
export function planDues(person: Person, today: DateString, dayOf: (organisation: OrganisationPlan) => number, random: Random): DuesPlan | null {
  if ((person.status !== 'FULL' && person.status !== 'PROBATIONARY') || random.chance(0.015)) return null;
  const present = today.slice(0, 7);
  const kind: DuesKind = person.isRetired ? 'RETIRED' : 'MONTHLY_PAY';
  const baseFen = (person.isRetired ? random.int(42, 88) : person.isLeader ? random.int(96, 145) : random.int(52, 98)) * 10_000;
  const stopped = random.chance(0.025) ? random.weighted([[1, 50], [2, 20], [3, 18], [6, 8], [7, 4]]) : 0;
  const joined = monthsLater(person.joinedOn!.slice(0, 7), 1);
  const start = monthsLater(present, 1 - (stopped >= 6 ? 9 : MONTHS));
  const fromMonth = joined > start ? joined : start;
  const last = stopped ? monthsLater(present, -1 - stopped) : present;
  const paid: { month: string; on: DateString }[] = [];
  for (let month = fromMonth; month <= last; month = monthsLater(month, 1)) {
    const day = dayOf(person.organisation);
    if (month === present && (day > Number(today.slice(8)) || random.chance(0.01))) continue;
    paid.push({ month, on: `${month}-${String(month === present ? day : random.int(3, 25)).padStart(2, '0')}` });
  }
  return { kind, baseFen, monthlyFen: monthlyDues(kind, baseFen), fromMonth, paid };
}

export interface CelebrationPlan {
  readonly year: number;
  readonly heldOn: DateString;
  readonly items: readonly boolean[];
}

/** How this year's political birthday was kept, for some of those whose month it is or was just now. */
export function planCelebration(person: Person, today: DateString, random: Random): CelebrationPlan | null {
  if ((person.status !== 'FULL' && person.status !== 'PROBATIONARY') || !person.joinedOn || !random.chance(0.55)) return null;
  const year = Number(today.slice(0, 4));
  const heldOn = birthdayIn(year, person.joinedOn);
  if (partyYears(year, person.joinedOn) < 1 || heldOn > today || heldOn < addMonths(`${today.slice(0, 7)}-01`, -1)) return null;
  return { year, heldOn, items: [true, random.chance(0.6), random.chance(0.35), random.chance(0.7)] };
}
