import { translate } from '@gongwei/kernel';
import './messages';
import { validatePost, validatePostEnd, type PostInput, type PostSituation } from './validate-post';

const input = (changes: Partial<PostInput> = {}): PostInput => ({ post: 'SECRETARY', memberId: 'zhang', fromOn: '2026-05-01', ...changes });
const situation = (changes: Partial<PostSituation> = {}): PostSituation => ({ today: '2026-11-24', organisation: { kind: 'BRANCH', establishedOn: '2020-01-01' }, member: { status: 'FULL' }, held: [], ...changes });

describe('an appointment', () => {
  it('is fine for a full member', () => expect(validatePost(input(), situation())).toEqual([]));

  it.each<[string, Partial<PostInput>, Partial<PostSituation>, string, string]>([
    ['a second secretary', {}, { held: [{ post: 'SECRETARY', memberId: 'li' }] }, 'post', 'held'],
    ['a post in a Party group', {}, { organisation: { kind: 'PARTY_GROUP', establishedOn: null } }, 'post', 'kind'],
    ['the same post twice for one person', { post: 'PUBLICITY_MEMBER' }, { held: [{ post: 'PUBLICITY_MEMBER', memberId: 'zhang' }] }, 'memberId', 'held'],
    ['a probationary member in a committee', { post: 'PUBLICITY_MEMBER' }, { member: { status: 'PROBATIONARY' } }, 'memberId', 'status'],
    ['an applicant as full-time worker', { post: 'FULLTIME_WORKER' }, { member: { status: 'APPLICANT' } }, 'memberId', 'status'],
    ['somebody who left', { post: 'FULLTIME_WORKER' }, { member: { status: 'TRANSFERRED_OUT' } }, 'memberId', 'status'],
    ['a day to come', { fromOn: '2026-11-25' }, {}, 'fromOn', 'future'],
    ['a day before the organisation', { fromOn: '2019-12-31' }, {}, 'fromOn', 'early'],
    ['a day that is none', { fromOn: '2026-02-30' }, {}, 'fromOn', 'date'],
  ])('is refused: %s', (_, changes, around, path, rule) => {
    const violations = validatePost(input(changes), situation(around));
    expect(violations.map((violation) => [violation.path, violation.rule])).toEqual([[path, rule]]);
    for (const locale of ['zh-CN', 'en'] as const) expect(translate(locale, violations[0]!.messageKey, violations[0]!.params)).not.toBe(violations[0]!.messageKey);
  });

  it.each<[string, Partial<PostInput>, Partial<PostSituation>]>([
    ['a second deputy', { post: 'DEPUTY_SECRETARY' }, { held: [{ post: 'DEPUTY_SECRETARY', memberId: 'li' }] }],
    ['a commissioner who is secretary too', { post: 'ORGANISATION_MEMBER' }, { held: [{ post: 'SECRETARY', memberId: 'zhang' }] }],
    ['a full-time worker on probation', { post: 'FULLTIME_WORKER' }, { member: { status: 'PROBATIONARY' } }],
    ['from the day the organisation was set up', { fromOn: '2020-01-01' }, {}],
    ['from today', { fromOn: '2026-11-24' }, {}],
  ])('is fine: %s', (_, changes, around) => expect(validatePost(input(changes), situation(around))).toEqual([]));
});

describe('the end of a post', () => {
  it.each([['2026-05-01', []], ['2026-11-24', []], ['2026-04-30', ['early']], ['2026-11-25', ['future']], ['', ['required']]])('on %s: %j', (toOn, rules) => {
    expect(validatePostEnd({ toOn }, { fromOn: '2026-05-01' }, '2026-11-24').map(({ rule }) => rule)).toEqual(rules);
  });
});
