import { TOTP } from 'otpauth';
import { expect, fillLogin, logIn, PASSWORD, test } from './portal';

test('a second factor is set up, and asked for at the next login', async ({ page }) => {
  const account = 'zfw/viewer';
  await logIn(page, account);
  await page.goto('/second-factor');
  await page.getByRole('button', { name: '开始设置' }).click();
  await expect(page.getByRole('img', { name: '两步验证二维码' })).toBeVisible();
  await page.getByText('无法扫描？手工填写密钥').click();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  const codeAt = (timestamp: number): string => new TOTP({ secret }).generate({ timestamp });

  await page.getByLabel('动态验证码').fill('000000');
  await expect(page.getByText(/动态验证码不正确/)).toBeVisible();
  await page.getByLabel('动态验证码').fill(codeAt(Date.now()));
  await expect(page.getByText('两步验证已启用。')).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: /^账号菜单/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();

  await fillLogin(page, account, PASSWORD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('两步验证');
  // A code is good once: the login takes that of the next half minute, which the API accepts ahead of time.
  await page.getByLabel('动态验证码').fill(codeAt(Date.now() + 30_000));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本单位今日');
});
