import { randomUUID } from 'node:crypto';
import { ACCOUNTS, expect, fillLogin, logIn, PASSWORD, test } from './portal';

test('somebody logs in, comes to the page they wanted, and logs out', async ({ page }) => {
  await page.goto('/members?status=PROBATIONARY');
  await expect(page).toHaveURL(/\/login\?next=/);
  await expect(page).toHaveTitle('登录 · 工委通');
  await fillLogin(page, ACCOUNTS.unitAdmin, PASSWORD);
  await expect(page).toHaveURL(/\/members\?status=PROBATIONARY$/);
  await page.getByRole('button', { name: /^账号菜单/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/login$/);
  await expect(page.getByText('已安全退出。')).toBeVisible();
  // The way back leads nowhere: what was open is closed.
  await page.goto('/members');
  await expect(page).toHaveURL(/\/login\?next=/);
});

test('a wrong password says what to do, and keeps the account', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('请填写账号')).toBeVisible();
  await expect(page.getByLabel('账号', { exact: true })).toBeFocused();
  await fillLogin(page, `nobody-${randomUUID()}`, 'wrong');
  await expect(page.getByRole('alert')).toContainText('账号或密码不正确');
  await expect(page.getByLabel('账号', { exact: true })).toHaveValue(/^nobody-/);
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused();
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
});

test('too many wrong passwords lock the login, with the time left', async ({ page }) => {
  const account = `locked-${randomUUID()}`;
  await page.goto('/login');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const answered = page.waitForResponse('**/graphql');
    await fillLogin(page, account, 'wrong');
    await answered;
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeEnabled();
  }
  await fillLogin(page, account, 'wrong');
  await expect(page.getByRole('alert')).toContainText(/登录失败次数过多。请于 \d\d:\d\d:\d\d 后再试（还有 [01]:\d\d）。/);
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeDisabled();
});

test('the password can be shown, and Caps Lock is told', async ({ page }) => {
  await page.goto('/login');
  const password = page.getByLabel('密码', { exact: true });
  await password.fill('secret');
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: '显示密码' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: '隐藏密码' }).click();
  await expect(password).toHaveAttribute('type', 'password');
  await password.evaluate((input) => input.dispatchEvent(Object.assign(new KeyboardEvent('keydown', { bubbles: true, modifierCapsLock: true } as KeyboardEventInit))));
  await expect(page.getByText('大写锁定已打开')).toBeVisible();
});

test('an address to come back to never leads to another site', async ({ page }) => {
  await page.goto('/login?next=//example.org/members');
  await fillLogin(page, ACCOUNTS.viewer, PASSWORD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本单位今日');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('the devices of an account can be logged out', async ({ page, browser }) => {
  const account = 'xcb/viewer';
  const other = await (await browser.newContext()).newPage();
  await logIn(other, account);
  await logIn(page, account);
  await page.getByRole('button', { name: /^账号菜单/ }).click();
  await page.getByRole('menuitem', { name: '登录设备' }).click();
  await expect(page.getByText('本机')).toHaveCount(1);
  await page.getByRole('main').getByRole('button', { name: /^使其退出/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '使其退出' }).click();
  await expect(page.getByText('没有其他设备')).toBeVisible();
  await other.goto('/members');
  await expect(other).toHaveURL(/\/login/);
  await other.context().close();
});

test('a password is changed under live rules', async ({ page }) => {
  await logIn(page, 'tzb/viewer');
  await page.goto('/password');
  await page.getByLabel('当前密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('新密码', { exact: true }).fill('viewer');
  const rule = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(rule('至少 10 个字符')).toContainText('未满足');
  await expect(rule('不含登录名')).toContainText('未满足');
  await page.getByLabel('新密码', { exact: true }).fill('lake bridge autumn');
  await expect(rule('至少 10 个字符')).toContainText('已满足');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await expect(page.getByText('两次填写一致').first()).toBeVisible();
  await page.getByLabel('再次填写新密码').fill('lake bridge autumn');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await expect(page.getByText('密码已修改')).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本单位今日');
});
