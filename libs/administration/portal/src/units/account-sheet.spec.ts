import { accountSheet, fullLogin } from './account-sheet';

const headers = ['单位编码', '单位', '登录账号', '一次性密码'] as const;

describe('the sheet of new accounts', () => {
  it('opens as it is in a spreadsheet', () => {
    const sheet = accountSheet([{ unitCode: 'SZ-017', unitName: '市示范局', loginName: 'admin', oneTimePassword: 'abcd-efgh-jkmn-pqrs' }], headers);
    expect(sheet).toBe('\uFEFF"单位编码","单位","登录账号","一次性密码"\r\n"SZ-017","市示范局","SZ-017/admin","abcd-efgh-jkmn-pqrs"\r\n');
  });

  it('carries no formula and no broken cell', () => {
    const sheet = accountSheet([{ unitCode: 'A', unitName: '=HYPERLINK("http://x","甲")', loginName: '@b', oneTimePassword: 'p' }], headers);
    expect(sheet).toContain('"\'=HYPERLINK(""http://x"",""甲"")"');
    expect(sheet).toContain('"A/@b"');
  });

  it('names the account as it is typed at login', () => expect(fullLogin({ unitCode: 'fgw', loginName: '王丽' })).toBe('fgw/王丽'));
});
