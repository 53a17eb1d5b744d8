import { addDays, addMonths, type DateString } from '@gongwei/kernel';
import type { PostCode } from '@gongwei/branch-registry-domain';
import type { Person } from './people';
import type { OrganisationPlan } from './plan-unit';
import type { Random } from './random';

export interface PostPlan {
  readonly organisation: OrganisationPlan;
  readonly person: Person;
  readonly post: PostCode;
  readonly from: DateString;
  readonly to: DateString | null;
  readonly fullTime: boolean;
}

// In the order in which a committee fills them.
const BOARD: readonly PostCode[] = ['SECRETARY', 'ORGANISATION_MEMBER', 'PUBLICITY_MEMBER', 'DISCIPLINE_MEMBER', 'DEPUTY_SECRETARY', 'YOUTH_MEMBER', 'UNITED_FRONT_MEMBER', 'DEPUTY_SECRETARY', 'DEPUTY_SECRETARY'];
const TOP_BOARD: readonly PostCode[] = ['SECRETARY', 'FULLTIME_DEPUTY_SECRETARY', 'ORGANISATION_MEMBER', 'PUBLICITY_MEMBER', 'DISCIPLINE_MEMBER', 'YOUTH_MEMBER', 'UNITED_FRONT_MEMBER'];

/**
 * Who holds which post: 3–5 in a branch of 7 full members and more, one secretary in a smaller one, 5–7 in committees and general branches.
 * @param members full members the organisation draws on: its own, or its whole subtree's where it has none
 */
export function fillPosts(organisation: OrganisationPlan, members: readonly Person[], today: DateString, random: Random): PostPlan[] {
  const { kind } = organisation;
  if (organisation.status !== 'ACTIVE' || kind === 'PARTY_GROUP' || members.length === 0) return [];
  const isTop = kind === 'PRIMARY_COMMITTEE' || kind === 'GENERAL_BRANCH';
  const hasCommittee = organisation.people > 0 && members.length >= 7;
  const size = Math.min(organisation.board ?? (isTop ? random.int(5, 7) : hasCommittee ? random.int(4, 5) : 1), members.length);
  const from = organisation.termStartedOn ?? organisation.establishedOn;
  const holders = [...members].sort((a, b) => Number(b.isLeader) - Number(a.isLeader) || (a.joinedOn! < b.joinedOn! ? -1 : 1)).slice(0, size);
  const posts = holders.map((person, index): PostPlan => {
    const post = (isTop ? TOP_BOARD : BOARD)[index]!;
    // Now and then somebody follows in the middle of a term.
    const late = random.chance(0.08) && from < addMonths(today, -6);
    return { organisation, person, post, from: late ? addDays(from, random.int(30, 150)) : from, to: null, fullTime: post === 'FULLTIME_DEPUTY_SECRETARY' };
  });
  const before = members.at(-1)!;
  if (size > 0 && members.length > size && random.chance(0.35)) {
    const start = addMonths(from, -12 * (organisation.termYears ?? 3));
    if (before.joinedOn! < start) posts.push({ organisation, person: before, post: 'SECRETARY', from: start, to: from, fullTime: false });
  }
  if (isTop && organisation.parent === null && members.length > size) posts.push({ organisation, person: members[Math.floor(members.length / 2)]!, post: 'FULLTIME_WORKER', from, to: null, fullTime: true });
  return organisation.secretaryVacant ? posts.filter((post) => post.post !== 'SECRETARY' || post.to !== null) : posts;
}
