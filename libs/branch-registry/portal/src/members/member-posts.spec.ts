import { postsOf } from './member-posts';

const held = (id: string, memberId: string, fromOn: string, toOn: string | null = null) => ({ id, memberId, post: 'SECRETARY' as const, fromOn, toOn, fullTime: false });

it('gathers what a member holds here and above, those held first, the latest first', () => {
  const above = { id: 'above', shortName: '机关党委', posts: [held('4', 'm', '2025-01-01'), held('5', 'other', '2025-01-01')] };
  const own = { id: 'own', shortName: '办公室党支部', posts: [held('1', 'm', '2019-01-01', '2022-01-01'), held('2', 'other', '2020-01-01'), held('3', 'm', '2022-01-01')], parent: above };
  expect(postsOf('m', own).map(({ id, organisationName }) => [id, organisationName])).toEqual([['4', '机关党委'], ['3', '办公室党支部'], ['1', '办公室党支部']]);
  expect(postsOf('nobody', own)).toEqual([]);
});
