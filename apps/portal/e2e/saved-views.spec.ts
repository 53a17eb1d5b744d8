import { expect, test, visit } from './portal';
import { unique } from './registry-data';

test.use({ as: 'unitAdmin' });

test('a view saved here is found in another browser, opened, made the beginning, and deleted', async ({ page, browser, accessOf }) => {
  test.slow();
  const name = `正式党员${unique()}`;
  await visit(page, '/members?status=FULL&sort=-joinedOn');
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('textbox', { name: '视图名称' }).fill(name);
  await page.getByRole('button', { name: '保存当前视图' }).click();
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();

  // Another browser has nothing but the login.
  const { state } = await accessOf('unitAdmin');
  const elsewhere = await browser.newContext({ baseURL: process.env['GONGWEI_E2E_URL']!, storageState: { cookies: state.cookies, origins: [] }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const other = await elsewhere.newPage();
  await visit(other, '/members');
  await other.getByRole('button', { name: '视图', exact: true }).click();
  await other.getByRole('button', { name: `打开列表时先用视图“${name}”` }).click();
  await expect(other.getByRole('button', { name: `打开列表时先用视图“${name}”` })).toHaveAttribute('aria-pressed', 'true');
  await other.getByRole('button', { name, exact: true }).click();
  await expect(other).toHaveURL(/status=FULL/);
  await visit(other, '/members');
  await expect(other).toHaveURL(/status=FULL.*sort=-joinedOn|sort=-joinedOn.*status=FULL/);
  await other.getByRole('button', { name: '视图', exact: true }).click();
  await other.getByRole('button', { name: `删除视图“${name}”` }).click();
  await expect(other.getByRole('button', { name, exact: true })).toHaveCount(0);
  await elsewhere.close();
});
