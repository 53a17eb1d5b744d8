import { addDays, addMonths, addYears, type DateString } from '@gongwei/kernel';
import type { MemberStatus } from '@gongwei/branch-registry-domain';
import { makeName, type Name } from './names';
import type { OrganisationPlan } from './plan-unit';
import type { Random } from './random';

/** One person as it will be loaded, everything in the clear; the loader seals what must be sealed. */
export interface Person extends Name {
  readonly id: string;
  organisation: OrganisationPlan;
  readonly female: boolean;
  readonly ethnicity: string;
  readonly birth: DateString;
  /** Counts persons from 0 on: ID number and phone follow from it. */
  serial: number;
  readonly hasPhone: boolean;
  readonly education: string;
  readonly jobTitle: string | null;
  readonly rank: string | null;
  readonly joinedOn: DateString | null;
  readonly becameFullOn: DateString | null;
  readonly status: MemberStatus;
  readonly isLeader: boolean;
  readonly isFloating: boolean;
  readonly isRetired: boolean;
  readonly leftOn: DateString | null;
  readonly leaveReason: string | null;
}

export interface PeopleShape {
  readonly today: DateString;
  readonly newId: () => string;
  readonly nextSerial: () => number;
}

const ETHNICITIES = [['01', 880], ['03', 22], ['06', 20], ['07', 30], ['08', 18], ['11', 8], ['14', 14], ['15', 8]] as const;
const EDUCATIONS = [['21', 640], ['14', 230], ['11', 22], ['17', 18], ['31', 80], ['41', 8], ['61', 2]] as const;
const OLD_EDUCATIONS = [['31', 400], ['21', 250], ['41', 180], ['61', 120], ['71', 50]] as const;
const STAFF = ['科员', '主办科员', '业务骨干', '工程师', '高级工程师', '综合岗位工作人员', '窗口工作人员', '执法队员'];
const LEADERS = ['处长', '副处长', '科长', '副科长', '主任', '副主任', '党组成员'];
const RANKS = ['一级科员', '二级科员', '四级主任科员', '三级主任科员', '二级主任科员', '一级主任科员'];
const LEADER_RANKS = ['四级调研员', '三级调研员', '二级调研员', '一级调研员'];

/** Everybody in the registry of one organisation: members, those on the way, and a few who have left. */
export function makePeople(organisation: OrganisationPlan, shape: PeopleShape, random: Random): Person[] {
  const people: Person[] = [];
  const add = (status: MemberStatus, more: Partial<Person> = {}) => people.push(makePerson(organisation, status, shape, random, more));
  for (let i = 0; i < organisation.people; i += 1) add(i > 3 && !organisation.retired && random.chance(0.035) ? 'PROBATIONARY' : 'FULL', { isLeader: !organisation.retired && (i === 0 || random.chance(0.06)) });
  if (organisation.retired) {
    if (random.chance(0.7)) add('DECEASED');
    return people;
  }
  for (let i = 0; i < organisation.pipeline; i += 1) add(random.weighted([['APPLICANT', 45], ['ACTIVIST', 35], ['CANDIDATE', 20]]), { isLeader: false });
  if (organisation.people > 4 && random.chance(0.3)) add('TRANSFERRED_OUT');
  if (organisation.people > 4 && random.chance(0.02)) add(random.weighted([['LEFT', 3], ['EXPELLED', 1], ['SUSPENDED', 3]]));
  return people;
}

const DEVELOPING: ReadonlySet<MemberStatus> = new Set(['APPLICANT', 'ACTIVIST', 'CANDIDATE']);
const REASONS: Partial<Record<MemberStatus, readonly string[]>> = {
  TRANSFERRED_OUT: ['工作调动，组织关系转出', '退休后转入社区党组织'], LEFT: ['本人申请退党', '不予转正，取消预备党员资格'], EXPELLED: ['严重违纪，开除党籍'],
  SUSPENDED: ['失去联系六个月以上，停止党籍'], DECEASED: ['因病去世'],
};

function makePerson(organisation: OrganisationPlan, status: MemberStatus, shape: PeopleShape, random: Random, more: Partial<Person>): Person {
  const { today } = shape;
  const female = random.chance(0.42);
  const name = makeName(random, female);
  const developing = DEVELOPING.has(status);
  const young = developing || status === 'PROBATIONARY';
  const age = organisation.retired ? random.int(61, 86) : young ? random.int(22, 38) : random.int(25, female ? 55 : 60);
  const birth = addDays(addYears(today, -age), -random.int(0, 364));
  const joinedOn = developing ? null : joiningDay(status, birth, age, today, random);
  const becameFullOn = joinedOn && status !== 'PROBATIONARY' ? addMonths(joinedOn, random.chance(0.02) ? 18 : 12) : null;
  const gone = REASONS[status];
  const isLeader = more.isLeader ?? false;
  return {
    ...name, id: shape.newId(), organisation, female, birth, status, joinedOn, becameFullOn, isLeader, serial: shape.nextSerial(),
    ethnicity: name.ethnicity ?? random.weighted(ETHNICITIES), hasPhone: random.chance(0.97), education: random.weighted(organisation.retired ? OLD_EDUCATIONS : EDUCATIONS),
    jobTitle: organisation.retired ? null : random.pick(isLeader ? LEADERS : STAFF), rank: organisation.retired ? null : random.pick(isLeader ? LEADER_RANKS : RANKS),
    isFloating: status === 'FULL' && random.chance(organisation.retired ? 0.05 : 0.008), isRetired: organisation.retired,
    leftOn: gone ? addDays(today, -random.int(10, 700)) : null, leaveReason: gone ? random.pick(gone) : null,
  };
}

/** Probation lasts a year: probationary members joined within it, a few are past it. Full members joined long enough ago to be full. */
function joiningDay(status: MemberStatus, birth: DateString, age: number, today: DateString, random: Random): DateString {
  if (status === 'PROBATIONARY') return addDays(today, -(random.chance(0.04) ? random.int(370, 460) : random.int(5, 360)));
  const latest = addMonths(today, status === 'FULL' ? -20 : -48);
  const wanted = addDays(addYears(birth, Math.min(random.int(19, 33), age - 2)), random.int(0, 364));
  return wanted > latest ? latest : wanted;
}
