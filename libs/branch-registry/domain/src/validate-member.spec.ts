import fc from 'fast-check';
import { messageProblems, translate, type RuleViolation } from '@gongwei/kernel';
import { branchRegistryMessages } from './messages';
import type { MemberStatus } from './member-status';
import { normaliseMember, normaliseName, validateMember, validateMemberChange, validateMemberLeave, type MemberInput } from './validate-member';

const CONTEXT = { today: '2026-11-23' };
const GOOD: MemberInput = {
  organisationId: '0190163d-8694-739b-aea5-966c26f8ad91', name: '张小明', gender: 'MALE', ethnicity: '01', birthDate: '1990-03-07', idNumber: '330501199003070014', phone: '13812341027', education: '21', jobTitle: '副主任', rank: '一级主任科员',
  joinedOn: '2012-06-28', becameFullOn: '2013-06-28', status: 'FULL', isLeader: false,
};
const rules = (violations: readonly RuleViolation[]): string[] => violations.map(({ path, rule }) => `${path}:${rule}`);
const DEVELOPING = { joinedOn: null, becameFullOn: null } as const;

describe('a whole member', () => {
  it.each<[string, Partial<MemberInput>, string[]]>([
    ['in order', {}, []],
    ['with nothing optional', { phone: null, education: null, jobTitle: '', rank: undefined }, []],
    ['an applicant', { status: 'APPLICANT', ...DEVELOPING }, []],
    ['a probationary member', { status: 'PROBATIONARY', becameFullOn: null }, []],
    ['no organisation', { organisationId: ' ' }, ['organisationId:required']],
    ['no name', { name: '' }, ['name:required']],
    ['a name of one', { name: '张' }, ['name:length']],
    ['a name of 31', { name: '张'.repeat(31) }, ['name:length']],
    ['a point between', { name: '买买提·艾力' }, []],
    ['two points', { name: '买买提··艾力' }, ['name:pattern']],
    ['a point at the end', { name: '买买提·' }, ['name:pattern']],
    ['digits in the name', { name: '张3' }, ['name:pattern']],
    ['a foreign name', { name: "Anne-Marie O'Neil Jr." }, []],
    ['no such gender', { gender: '男' }, ['gender:choice']],
    ['no ethnicity', { ethnicity: '' }, ['ethnicity:required']],
    ['no such ethnicity', { ethnicity: '57' }, ['ethnicity:choice']],
    ['no such education', { education: '99' }, ['education:choice']],
    ['no phone number', { phone: '12345' }, ['phone:phone']],
    ['a long post', { jobTitle: '字'.repeat(101) }, ['jobTitle:length']],
    ['a long rank', { rank: '字'.repeat(51) }, ['rank:length']],
    ['no ID number', { idNumber: '' }, ['idNumber:required']],
    ['a slip in the ID number', { idNumber: '330501199003070015' }, ['idNumber:checksum']],
    ['an old ID number', { idNumber: '330501900307001' }, ['idNumber:old']],
    ['another birth date', { birthDate: '1990-03-08' }, ['birthDate:idNumber']],
    ['another gender', { gender: 'FEMALE' }, ['gender:idNumber']],
    ['a birth date that does not exist', { birthDate: '1990-02-30' }, ['birthDate:date']],
    ['no birth date', { birthDate: '' }, ['birthDate:required']],
    ['born tomorrow', { birthDate: '2026-11-24', idNumber: undefined }, ['birthDate:future', 'idNumber:required']],
    ['born in another century', { birthDate: '1899-12-31' }, ['birthDate:early']],
    ['no status', { status: '' as MemberStatus }, ['status:choice']],
    ['gone already', { status: 'LEFT' }, ['status:create']],
    ['a member without the day', { joinedOn: null }, ['joinedOn:required']],
    ['full without the day', { becameFullOn: null }, ['becameFullOn:required']],
    ['full before joining', { becameFullOn: '2012-06-27' }, ['becameFullOn:order']],
    ['full on the day of joining, as before 1987', { becameFullOn: '2012-06-28' }, []],
    ['joined tomorrow', { joinedOn: '2026-11-24' }, ['joinedOn:future']],
    ['joined before there was a Party', { joinedOn: '1921-06-30' }, ['joinedOn:early']],
    ['joined at seventeen', { joinedOn: '2008-03-06' }, ['joinedOn:adult']],
    ['joined at eighteen', { joinedOn: '2008-03-07' }, []],
    ['an applicant with a day of joining', { status: 'APPLICANT' }, ['joinedOn:notApplicable', 'becameFullOn:notApplicable']],
    ['probationary with a day of becoming full', { status: 'PROBATIONARY' }, ['becameFullOn:notApplicable']],
    ['suspended, days unknown', { status: 'SUSPENDED', ...DEVELOPING }, []],
  ])('%s', (_, change, expected) => expect(rules(validateMember({ ...GOOD, ...change }, CONTEXT))).toEqual(expected));

  it.each([['2008-11-23', []], ['2008-11-24', ['birthDate:adult']]])('applies from eighteen on: born %s', (birthDate, expected) =>
    expect(rules(validateMemberChange({ ...GOOD, ...DEVELOPING, status: 'APPLICANT', idNumber: undefined }, { birthDate }, CONTEXT))).toEqual(expected));

  it('names what the ID number says', () => {
    const found = validateMember({ ...GOOD, gender: 'FEMALE', birthDate: '1990-03-08' }, CONTEXT);
    expect(found.map(({ messageKey, params }) => translate('zh-CN', messageKey, params))).toEqual(['与身份证号中的出生日期 1990-03-07 不一致', '与身份证号不一致，身份证号表示“男”']);
  });
});

describe('changes to a member', () => {
  const old: MemberInput = { ...GOOD, education: '99', phone: '12', idNumber: undefined };
  it.each<[string, MemberInput, Partial<MemberInput>, string[]]>([
    ['leave old gaps alone', old, { rank: '二级主任科员' }, []],
    ['judge what they touch', old, { education: '98' }, ['education:choice']],
    ['judge what no longer agrees', GOOD, { joinedOn: '2013-06-29' }, ['becameFullOn:order']],
    ['do not take undefined for a change', GOOD, { name: undefined }, []],
    ['may not empty the ID number', GOOD, { idNumber: ' ' }, ['idNumber:required']],
    ['follow the table', { ...GOOD, status: 'SUSPENDED' }, { status: 'FULL' }, []],
    ['ask for what the new status needs', { ...GOOD, status: 'SUSPENDED', becameFullOn: null }, { status: 'FULL' }, ['becameFullOn:required']],
    ['of people on the way follow recorded steps', { ...GOOD, ...DEVELOPING, status: 'APPLICANT' }, { status: 'CANDIDATE' }, ['status:steps']],
    ['of probationary members too', { ...GOOD, status: 'PROBATIONARY', becameFullOn: null }, { status: 'FULL', becameFullOn: '2013-06-28' }, ['status:steps']],
    ['may not go back from full', GOOD, { status: 'PROBATIONARY', becameFullOn: null }, ['status:transition']],
    ['leave by their own operation', GOOD, { status: 'LEFT' }, ['status:leave']],
    ['keep the status of who has gone', { ...GOOD, status: 'LEFT' }, { status: 'LEFT', rank: 'x' }, []],
    ['check the new ID number against the birth date', GOOD, { idNumber: '330501198512310026' }, ['birthDate:idNumber', 'gender:idNumber']],
    ['check birth date and ID number together', GOOD, { idNumber: '330501198512310026', birthDate: '1985-12-31', gender: 'FEMALE' }, []],
  ])('%s', (_, current, changes, expected) => expect(rules(validateMemberChange(current, changes, CONTEXT))).toEqual(expected));
});

describe('leaving', () => {
  it.each<[string, MemberStatus, MemberStatus, string, string, string[]]>([
    ['a transfer', 'FULL', 'TRANSFERRED_OUT', '2026-11-23', '调往外市', []],
    ['a suspension', 'FULL', 'SUSPENDED', '2026-11-23', '失联半年', []],
    ['expelled from candidacy', 'CANDIDATE', 'EXPELLED', '2026-11-23', '处分', ['status:transition']],
    ['suspended twice', 'SUSPENDED', 'SUSPENDED', '2026-11-23', '失联', ['status:transition']],
    ['gone already', 'LEFT', 'DECEASED', '2026-11-23', '去世', ['status:transition']],
    ['no way to leave', 'FULL', 'PROBATIONARY', '2026-11-23', '误填', ['status:choice']],
    ['tomorrow', 'FULL', 'DECEASED', '2026-11-24', '去世', ['leftOn:future']],
    ['before joining', 'FULL', 'DECEASED', '2012-06-27', '去世', ['leftOn:early']],
    ['without day and reason', 'FULL', 'DECEASED', '', ' ', ['leftOn:required', 'reason:required']],
    ['with half a reason', 'FULL', 'DECEASED', '2026-11-23', '病', ['reason:length']],
  ])('%s', (_, from, status, leftOn, reason, expected) => expect(rules(validateMemberLeave({ status, leftOn, reason }, { status: from, joinedOn: GOOD.joinedOn, birthDate: GOOD.birthDate }, CONTEXT))).toEqual(expected));
});

describe('the form to store', () => {
  it.each([['张 三', '张三'], [' 张三 ', '张三'], ['买买提•艾力', '买买提·艾力'], ['买买提 ． 艾力', '买买提·艾力'], ['Anne  Marie', 'Anne Marie'], ['e\u0301lan', 'élan']])('the name %j is %s', (typed, stored) => expect(normaliseName(typed)).toBe(stored));
  it('normalises once: the stored form stays', () => fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'张三买·•．‧ 　ab.') }), (text) => void expect(normaliseName(normaliseName(text))).toBe(normaliseName(text)))));
  it('empties texts, writes numbers in one notation and touches nothing else', () =>
    expect(normaliseMember({ name: ' 张 三 ', idNumber: ' 11010519491231002x', phone: '138-1234-1027', education: ' ', jobTitle: ' 主任 ', rank: null, joinedOn: '2012-06-28' })).toEqual({
      name: '张三', idNumber: '11010519491231002X', phone: '13812341027', education: null, jobTitle: '主任', rank: null, joinedOn: '2012-06-28',
    }));
});

it('has every text in both languages, with the same placeholders', () => expect(messageProblems(branchRegistryMessages)).toEqual([]));
