import { matchPages, type NamedPage } from './page-matches';
import { soundOf } from './sound-of';

const page = (key: string, label: string, place = ''): NamedPage => ({ key, label, place, to: `/${key}` });
const pages = [page('organisations', '党组织', '组织与党员'), page('members', '党员', '组织与党员'), page('roles', '角色', '设置'), page('structure', '设置体检', '组织与党员')];
const found = (text: string): string[] => matchPages(pages, text, soundOf).map(({ key }) => key);

describe('pages found by their name', () => {
  it('all of them when nothing is typed', () => expect(found(' ')).toHaveLength(4));
  it('those that begin with it first, then those that hold it, then those in a place of that name', () => {
    expect(found('党')).toEqual(['organisations', 'members', 'structure']);
    expect(found('设置')).toEqual(['structure', 'roles']);
  });
  it('by pinyin and initials', () => {
    expect(found('dangyuan')).toEqual(['members']);
    expect(found('DZZ')).toEqual(['organisations']);
    expect(found('juese')).toEqual(['roles']);
  });
  it('none without a match', () => expect(found('zzzz')).toEqual([]));
});
