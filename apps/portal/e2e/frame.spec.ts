import { pinyin } from 'pinyin-pro';
import { ACCOUNTS, barriers, expect, logIn, settle, test, visit } from './portal';

test.describe('the menu follows the role', () => {
  const menuOf = async (page: import('@playwright/test').Page): Promise<string[]> => {
    await visit(page, '/');
    return page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allInnerTexts();
  };

  test.describe('system administrator', () => {
    test.use({ as: 'admin' });
    test('sees units, registry and settings', async ({ page }) => {
      const menu = await menuOf(page);
      expect(menu).toEqual(expect.arrayContaining(['工作台', '单位', '党组织', '党员', '设置体检', '账号', '角色']));
      expect(menu).not.toEqual(expect.arrayContaining(['审计']));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
    });
  });

  test.describe('auditor', () => {
    test.use({ as: 'auditor' });
    test('sees units and the trail, no registry', async ({ page }) => {
      const menu = await menuOf(page);
      expect(menu).toEqual(['工作台', '待办', '单位', '审计日志']);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('审计员，您好');
      await visit(page, '/members');
      await expect(page.getByText('没有查看权限').last()).toBeVisible();
      expect(new URL(page.url()).pathname).toBe('/members');
    });
  });

  test.describe('unit administrator', () => {
    test.use({ as: 'unitAdmin' });
    test('sees the registry and settings of the own unit, no units', async ({ page }) => {
      const menu = await menuOf(page);
      expect(menu).toEqual(expect.arrayContaining(['本单位今日', '党组织', '党员', '账号', '角色']));
      expect(menu).not.toContain('单位');
      await expect(page.getByRole('banner')).toContainText('市委组织部');
    });
  });
});

test.describe('the search', () => {
  test.use({ as: 'unitAdmin' });

  test('finds a member by the initials of the name, with the keyboard alone', async ({ page, accessOf }) => {
    const { ask } = await accessOf('unitAdmin');
    const { members } = await ask<{ members: { nodes: { id: string; name: string }[] } }>('{ members(first: 1, orderBy: [{ field: name, direction: ASC }]) { nodes { id name } } }');
    const { id, name } = members.nodes[0]!;
    const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('');
    await visit(page, '/');
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: '全局搜索' });
    await expect(search).toBeFocused();
    await search.fill(initials);
    await expect(page.getByRole('option', { name }).first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    for (let step = 0; step < 20 && !(await page.getByRole('option', { selected: true }).innerText()).includes(name); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/members\/[\w-]+$/);
    await expect(page.getByRole('main')).toContainText(name);
    expect(id).toBeTruthy();
  });

  test('finds a page by pinyin, and closes on Esc', async ({ page }) => {
    await visit(page, '/');
    await page.getByRole('button', { name: '搜索' }).first().click();
    await page.getByRole('combobox', { name: '全局搜索' }).fill('dangzuzhi');
    await expect(page.getByRole('option', { name: '党组织', exact: false }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: '全局搜索' })).toHaveCount(0);
  });
});

test.describe('the frame', () => {
  test.use({ as: 'unitAdmin' });

  test('keeps language and appearance', async ({ page }) => {
    await visit(page, '/');
    await page.getByRole('button', { name: '语言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our unit today');
    await page.getByRole('button', { name: /^Appearance/ }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveClass(/dark/);
    await page.reload();
    await settle(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our unit today');
    await expect(page.locator('html')).toHaveClass(/dark/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle(/Gongwei$/);
  });

  test('skips to the content, and moves the focus to the heading of the next page', async ({ page }) => {
    await visit(page, '/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '党员', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('navigation', { name: '所在位置' })).toContainText('党员');
  });

  test('says when the connection is lost', async ({ page, context }) => {
    await visit(page, '/');
    await context.setOffline(true);
    await expect(page.getByText('网络已断开。')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('网络已断开。')).toHaveCount(0);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    test('opens the menu as a drawer', async ({ page }) => {
      await visit(page, '/');
      await page.getByRole('button', { name: '打开菜单' }).click();
      const drawer = page.getByRole('dialog', { name: '主菜单' });
      expect(await barriers(page)).toEqual([]);
      await drawer.getByRole('link', { name: '党员', exact: true }).click();
      await expect(drawer).toHaveCount(0);
      await expect(page).toHaveURL(/\/members$/);
    });
  });
});

test('a session that ended asks for the password and comes back to the page', async ({ page, context }) => {
  await logIn(page);
  await visit(page, '/members');
  await context.clearCookies();
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '党组织', exact: true }).click();
  await expect(page).toHaveURL(/\/login\?next=\/organisations/);
  await expect(page.getByText('登录已失效')).toBeVisible();
});

test('staff of the committee step into a unit and leave it again', async ({ page, accessOf }) => {
  const { ask } = await accessOf('officer');
  const { units } = await ask<{ units: { nodes: { id: string; name: string }[] } }>('{ units(first: 1, filter: { code: { eq: "zzb" } }) { nodes { id name } } }');
  const unit = units.nodes[0]!;
  await logIn(page, ACCOUNTS.officer);
  await visit(page, `/units/${unit.id}`);
  await page.getByRole('main').getByRole('button', { name: '进入单位' }).click();
  await page.getByLabel(/事由/).fill('核对换届材料');
  await page.getByRole('dialog').getByRole('button', { name: '进入单位' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本单位今日');
  const banner = page.getByRole('region', { name: `正在查看 ${unit.name}` });
  await expect(banner).toContainText('只读');
  await expect(banner).toContainText('事由：核对换届材料');
  await expect(page.getByRole('banner')).toContainText(unit.name);
  expect(await barriers(page)).toEqual([]);
  await visit(page, '/units');
  await expect(page.getByText('离开该单位后可打开').first()).toBeVisible();
  await banner.getByRole('button', { name: '离开该单位' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
  await expect(banner).toHaveCount(0);
});

test.describe('the first page of the committee', () => {
  test.use({ as: 'admin' });
  test('leads from a figure to the list behind it', async ({ page }) => {
    await visit(page, '/');
    const figure = page.locator('.gw-figure', { hasText: '逾期未换届' });
    const count = Number((await figure.locator('dd').first().innerText()).replace(/\D/g, ''));
    expect(count).toBeGreaterThan(0);
    await figure.getByRole('link').click();
    await expect(page).toHaveURL(/\/organisations\?electionOverdue=true/);
    await expect(page.getByText(new RegExp(`共 ${count} 条`))).toBeVisible();
  });
});
