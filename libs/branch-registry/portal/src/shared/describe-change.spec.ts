import { describeChange, organisationsIn, type ChangeReader } from './describe-change';
import { registryLabels } from './labels';

const reader = (of: ChangeReader['of']): ChangeReader => ({
  of, labels: registryLabels('zh-CN'), fieldName: (field) => (field === 'unheardOf' ? null : `字段${field}`), organisationName: (id) => (id === 'o1' ? '机关党委' : '其他'), yes: '是', no: '否', top: '单位顶层',
});
const change = (field: string, before: string | null, after: string | null, of: ChangeReader['of'] = 'organisation') => describeChange({ field, before, after }, reader(of));

describe('recorded changes in words', () => {
  it('names fields, and shows those it does not know as they are', () => {
    expect(change('name', '甲', '乙')).toEqual({ label: '字段name', before: '甲', after: '乙' });
    expect(change('unheardOf', null, 'x')).toEqual({ label: 'unheardOf', before: null, after: 'x' });
  });

  it('puts codes into the words of the domain', () => {
    expect(change('kind', 'BRANCH', 'JOINT_BRANCH')).toMatchObject({ before: '党支部', after: '联合党支部' });
    expect(change('status', 'ACTIVE', 'DISSOLVED')).toMatchObject({ before: '正常', after: '已撤销' });
    expect(change('status', 'FULL', 'SUSPENDED', 'member')).toMatchObject({ before: '正式党员', after: '停止党籍' });
    expect(change('education', null, '21', 'member')).toMatchObject({ before: null, after: '大学本科毕业' });
    expect(change('isLeader', 'false', 'true', 'member')).toMatchObject({ before: '否', after: '是' });
  });

  it('names organisations; none above is the top of the unit', () => {
    expect(change('parentId', 'o1', 'o2')).toMatchObject({ before: '机关党委', after: '其他' });
    expect(change('parentId', 'o1', null)).toMatchObject({ after: '单位顶层' });
    expect(organisationsIn([{ field: 'parentId', before: 'o2', after: null }, { field: 'organisationId', before: 'o1', after: 'o2' }, { field: 'name', before: 'a', after: 'b' }])).toEqual(['o1', 'o2']);
  });
});
