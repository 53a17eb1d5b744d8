import type { PostCode } from '@gongwei/branch-registry-domain';

interface Held {
  readonly id: string;
  readonly post: PostCode;
  readonly memberId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly fullTime: boolean;
}

interface Level {
  readonly id: string;
  readonly shortName: string;
  readonly posts: readonly Held[];
  readonly parent?: Level | null;
}

export interface MemberPost extends Held {
  readonly organisationId: string;
  readonly organisationName: string;
}

/** The posts a member holds or held in the own organisation and those above it: those held first, the latest first. */
export function postsOf(memberId: string, organisation: Level): MemberPost[] {
  const found: MemberPost[] = [];
  for (let level: Level | null | undefined = organisation; level; level = level.parent) {
    for (const held of level.posts) if (held.memberId === memberId) found.push({ ...held, organisationId: level.id, organisationName: level.shortName });
  }
  return found.sort((a, b) => Number(a.toOn !== null) - Number(b.toOn !== null) || (a.fromOn < b.fromOn ? 1 : a.fromOn > b.fromOn ? -1 : 0));
}
