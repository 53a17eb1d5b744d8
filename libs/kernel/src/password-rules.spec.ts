import { isCommonPassword } from './common-passwords';
import { checkPassword } from './password-rules';

const rules = (password: string, owner = {}): string[] => checkPassword(password, owner).map(({ path, rule }) => `${path}:${rule}`);

describe('passwords guessed first', () => {
  it.each([
    '1234567890', 'password123', 'P@ssw0rd2024', 'Admin@123456', 'qwertyuiop', '1qaz2wsx3edc', 'woaini5201314', 'abcabcabcabc', 'aaaaaaaaaaaa', 'zhangwei1990', 'Qwerty!2345', 'iloveyou1314',
    'admin888888', '19900307199003', 'abcd1234!@', 'asdfghjkl123', '5201314woaini', 'beijing2008', 'ＰＡＳＳＷＯＲＤ１２３',
  ])('%s', (password) => expect(isCommonPassword(password)).toBe(true));
  it.each(['correct horse battery staple', 'Yunling-2026-demo', 'wq7#Lm0vTz', '山高月小水落石出共十二', 'tractor umbrella 41', 'mQ4-xt9-Bke-72h'])('%s is none of them', (password) => expect(isCommonPassword(password)).toBe(false));
});

describe('the rules of a password', () => {
  it.each<[string, object, string[]]>([
    ['tractor umbrella 41', {}, []],
    ['山高月小水落石出共十', {}, []],
    ['short-1', {}, ['password:minLength']],
    ['九个字的密码不够长', {}, ['password:minLength']],
    ['password123', {}, ['password:common']],
    ['x'.repeat(129), {}, ['password:maxLength']],
    ['tractor wang.li umbrella', { loginName: 'wang.li' }, ['password:personal']],
    ['tractor WangLi umbrella', { loginName: 'wang.li' }, ['password:personal']],
    ['tractor sz017! umbrella', { unitCode: 'SZ-017' }, ['password:personal']],
    ['tractor li umbrella', { loginName: 'li' }, []],
    ['wangli', { loginName: 'wangli', path: 'newPassword' }, ['newPassword:minLength', 'newPassword:personal']],
    ['tractor umbrella 41', { loginName: '', unitCode: null }, []],
  ])('%s of %j', (password, owner, expected) => expect(rules(password, owner)).toEqual(expected));

  it('counts characters, not code units', () => {
    expect(rules('𠮷'.repeat(9))).toContain('password:minLength');
    expect(rules('𠮷野家的月亮圆又圆呀')).toEqual([]);
  });
  it('says the limits a deployment has set', () =>
    expect(checkPassword('tractor umbrella', {}, { minLength: 20, maxLength: 30 })).toEqual([{ path: 'password', rule: 'minLength', messageKey: 'password.short', params: { min: 20 } }]));
  it('looks no further at what is far too long', () => expect(rules('x'.repeat(5_000_000))).toEqual(['password:maxLength']));
});
