import { CodeList, degrees, educations, ethnicities, genders } from './code-lists';

const lists: [string, CodeList][] = [['genders', genders], ['ethnicities', ethnicities], ['educations', educations], ['degrees', degrees]];

describe('code lists', () => {
  it.each(lists)('%s: codes and labels are unique, and every way of writing leads to one item', (_, list) => {
    expect(new Set(list.items.map(({ code }) => code)).size).toBe(list.items.length);
    for (const item of list.items) for (const text of [item.code, item.zh, item.en, ...(item.aliases ?? []), ...(item.national ? [item.national] : [])]) expect([text, list.find(text)?.code]).toEqual([text, item.code]);
  });

  it.each([['01', '汉族'], ['04', '藏族'], ['05', '维吾尔族'], ['08', '壮族'], ['15', '土家族'], ['29', '柯尔克孜族'], ['44', '俄罗斯族'], ['50', '塔塔尔族'], ['56', '基诺族'], ['97', '其他'], ['98', '外国血统中国籍人士']])(
    'GB/T 3304 %s is %s', (code, zh) => expect(ethnicities.label(code)).toBe(zh));
  it.each([['11', '博士研究生毕业'], ['14', '硕士研究生毕业'], ['21', '大学本科毕业'], ['31', '大学专科毕业'], ['61', '普通高中毕业'], ['90', '其他']])('GB/T 4658 %s is %s', (code, zh) => expect(educations.label(code)).toBe(zh));
  it.each([['1', 'MALE'], ['2', 'FEMALE'], ['0', 'UNKNOWN'], ['9', 'UNSTATED']])('GB/T 2261.1 %s is %s', (national, code) => expect(genders.find(national)?.code).toBe(code));

  it.each([[' 男 ', 'MALE'], ['male', 'MALE'], ['Ｍａｌｅ', 'MALE']])('finds the gender %j', (text, code) => expect(genders.find(text)?.code).toBe(code));
  it.each([['汉', '01'], ['维 吾 尔 族', '05'], ['（汉族）', '01']])('finds the ethnicity %j', (text, code) => expect(ethnicities.find(text)?.code).toBe(code));
  it.each([['本科', '21'], ['大专', '31'], ['在职本科', '21'], ['硕士研究生', '14']])('finds the education %j', (text, code) => expect(educations.find(text)?.code).toBe(code));
  it.each(['', '火星', '男女', 'toString'])('finds nothing for %j', (text) => expect(genders.find(text)).toBeUndefined());

  it('labels in both languages and shows an unknown code as it is', () => {
    expect([genders.label('MALE'), genders.label('MALE', 'en'), genders.label('X'), genders.has('MALE'), genders.has('1'), genders.get('FEMALE')?.national]).toEqual(['男', 'Male', 'X', true, false, '2']);
    expect(ethnicities.items).toHaveLength(58);
  });
});
