import { expect, logIn, settle, test, visit } from './portal';

const menuLink = (page: import('@playwright/test').Page, name: string) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });

test('who logs out in one tab is logged out in every tab', async ({ page, context }) => {
  await logIn(page, 'bwb/viewer');
  const other = await context.newPage();
  await visit(other, '/members');
  await page.getByRole('button', { name: /^账号菜单/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/login$/);
  await expect(other).toHaveURL(/\/login\?next=\/members/);
});

for (const [part, pattern] of [['the app itself', /\/assets\/index-[^/]*\.js$/], ['its texts', /\/assets\/zh-CN-[^/]*\.js$/]] as const) {
  test(`${part} cannot be loaded: the page says so`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('工委通未能载入');
    await page.unroute(pattern);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('登录');
  });
}

test.describe('with somebody logged in', () => {
  test.use({ as: 'unitAdmin' });

  test('a part of an older build that is gone from the server loads the page anew, once', async ({ page }) => {
    await visit(page, '/');
    let refused = 0;
    await page.route(/\/assets\/StructurePage-[^/]*\.js$/, (route) => (refused++ === 0 ? route.abort() : route.continue()));
    await menuLink(page, '设置体检').click();
    await expect(page).toHaveURL(/\/structure$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置体检');
    expect(refused).toBe(2);
  });

  test('a server that does not answer is said so, and asked again', async ({ page }) => {
    let answers = false;
    await page.route('**/graphql', (route) => (answers ? route.continue() : route.abort()));
    await page.goto('/members');
    await expect(page.getByRole('alert')).toContainText('无法连接服务器');
    answers = true;
    await page.getByRole('button', { name: '重试' }).click();
    await settle(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('党员');
    expect(new URL(page.url()).pathname).toBe('/members');
  });

  test('figures that cannot be read say so and can be asked for again', async ({ page }) => {
    let answers = false;
    const busy = JSON.stringify({ errors: [{ message: '系统繁忙', extensions: { code: 'INTERNAL', requestId: 'r1' } }] });
    await page.route('**/graphql', (route) => {
      if (answers || !route.request().postData()?.includes('query Dashboard')) return route.continue();
      return route.fulfill({ status: 500, contentType: 'application/graphql-response+json', body: busy });
    });
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('系统繁忙');
    answers = true;
    await page.getByRole('main').getByRole('button', { name: '重试' }).click();
    await expect(page.locator('.gw-figure').first()).toBeVisible();
  });
});
