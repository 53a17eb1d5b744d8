import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { act, choose, confirm, elsewhere, firstLogin, freshCode, makeUnit, takeSecret } from './administration';
import { barriers, expect, logIn, settle, test, visit } from './portal';

test.describe('units', () => {
  test.use({ as: 'admin' });

  test('are created with an administrator, who must change the one-time password', async ({ page, browser }) => {
    test.slow();
    const code = freshCode('e2e');
    await visit(page, '/units');
    await page.getByRole('button', { name: '新建单位' }).click();
    // What is missing is said at its field, and the focus goes to the first.
    await page.getByRole('button', { name: '新建单位' }).click();
    await expect(page.getByLabel('全称')).toBeFocused();
    await expect(page.getByText('此项必填').first()).toBeVisible();

    await page.getByLabel('全称').fill(`云岭市${code}局`);
    await page.getByLabel('简称').fill(`市${code}局`.slice(0, 30));
    await page.getByLabel('编码').fill(code);
    await choose(page, page.getByLabel('考核分组'), '综合经济');
    await page.getByLabel('统一社会信用代码').fill('123');
    await page.getByLabel('姓名').fill('李明');
    await page.getByRole('button', { name: '新建单位' }).click();
    await expect(page.getByText('统一社会信用代码应为 18 位')).toBeVisible();
    await page.getByLabel('统一社会信用代码').fill('');
    await page.getByRole('button', { name: '新建单位' }).click();

    const secret = await takeSecret(page);
    expect(secret['登录账号']).toBe(`${code}/admin`);
    await settle(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`云岭市${code}局`);
    await expect(page.getByRole('main')).toContainText('综合经济');

    const theirs = await elsewhere(browser);
    await firstLogin(theirs, secret['登录账号']!, secret['一次性密码']!, 'lantern river meadow');
    await expect(theirs.getByRole('banner')).toContainText(`市${code}局`.slice(0, 30));
    await theirs.context().close();
  });

  test('refuse a code that is taken, at its field, and keep what was typed', async ({ page }) => {
    await visit(page, '/units/new');
    await page.getByLabel('全称').fill('云岭市重名局');
    await page.getByLabel('简称').fill('市重名局');
    await page.getByLabel('编码').fill('fgw');
    await page.getByLabel('姓名').fill('李明');
    await page.getByRole('button', { name: '新建单位' }).click();
    await expect(page.getByText('此单位编码已被使用')).toBeVisible();
    await expect(page.getByLabel('编码')).toBeFocused();
    await expect(page.getByLabel('全称')).toHaveValue('云岭市重名局');
    await page.getByRole('button', { name: '取消' }).click();
    await confirm(page, '放弃修改');
    await expect(page).toHaveURL(/\/units$/);
  });

  test('are suspended, which ends their sessions at once, resumed, and archived for good', async ({ page, browser, accessOf }) => {
    test.slow();
    const unit = await makeUnit(await accessOf('admin'), freshCode('sus'));
    const theirs = await elsewhere(browser);
    await firstLogin(theirs, `${unit.code}/admin`, unit.password, 'lantern river meadow');

    await visit(page, `/units/${unit.id}`);
    await act(page, '停用');
    await expect(page.getByRole('dialog')).toContainText('该单位所有人的登录立即失效');
    await confirm(page, '停用单位', '机构改革');
    await expect(page.getByRole('main')).toContainText('已停用');
    await theirs.goto('/members');
    await expect(theirs).toHaveURL(/\/login/);
    // It waits for being resumed: entering is there, with the reason why not.
    await page.getByRole('button', { name: '更多操作' }).click();
    await expect(page.getByRole('menuitem', { name: /进入单位/ })).toContainText('恢复后方可进入');
    await page.keyboard.press('Escape');

    await act(page, '恢复');
    await confirm(page, '恢复单位', '改革结束');
    await expect(page.getByRole('main')).toContainText('正常');
    await logIn(theirs, `${unit.code}/admin`, 'lantern river meadow');

    await act(page, '归档');
    await expect(page.getByRole('dialog')).toContainText('永久只读');
    await confirm(page, '归档单位', '并入他单位');
    await expect(page.getByRole('main')).toContainText('已归档');
    await expect(page.locator('.gw-actions')).toHaveCount(0);
    await theirs.goto('/members');
    await expect(theirs).toHaveURL(/\/login/);
    await theirs.context().close();
  });

  test('are edited and moved beneath a district committee', async ({ page, accessOf }) => {
    const unit = await makeUnit(await accessOf('admin'), freshCode('mov'));
    await visit(page, `/units/${unit.id}`);
    await act(page, '修改');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('全称').fill(`${unit.code} 新名称`);
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${unit.code} 新名称`);

    await act(page, '调整隶属');
    await choose(page, drawer.getByLabel('新的上级工委'), '中共青溪区委区直属机关工作委员会');
    await drawer.getByLabel('事由').fill('属地管理');
    await drawer.getByRole('button', { name: '调整隶属' }).click();
    await expect(page.getByText('隶属已调整')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: '中共青溪区委区直属机关工作委员会' })).toBeVisible();
    // The place in the tree follows.
    await expect(page.getByRole('navigation', { name: '所在位置' })).toContainText('青溪区直机关工委');
  });

  test('are filtered by an address that can be passed on, and sorted', async ({ page }) => {
    await visit(page, '/units?search=fgw&status=ACTIVE');
    await expect(page.getByRole('main')).toContainText('状态：正常');
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await page.getByRole('button', { name: '清除全部' }).click();
    await expect(page).not.toHaveURL(/search=/);
    await page.getByRole('columnheader', { name: '编码' }).getByRole('button').click();
    await expect(page).toHaveURL(/sort=code/);
    await settle(page);
    const codes = await page.locator('tbody tr td:nth-child(2)').allInnerTexts();
    expect(codes).toEqual([...codes].sort());
  });

  test('show figures that lead to what they count', async ({ page, accessOf }) => {
    const { ask } = await accessOf('admin');
    const { units } = await ask<{ units: { nodes: { id: string }[] } }>('{ units(filter: { code: { eq: "gaj" } }) { nodes { id } } }');
    for (const figure of ['党组织', '党员']) {
      await visit(page, `/units/${units.nodes[0]!.id}`);
      const box = page.locator('.gw-figure').filter({ has: page.getByRole('link', { name: figure }) });
      const count = await box.locator('.gw-figure__value').innerText();
      expect(Number(count)).toBeGreaterThan(0);
      await box.getByRole('link').click();
      await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
    }
  });

  test('are imported: the wrong row is named, the right one is made, its password shown once', async ({ page }) => {
    test.slow();
    const code = freshCode('imp');
    await visit(page, '/units/import');
    await page.locator('input[type=file]').setInputFiles({ name: '单位.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await sheet(code) });
    await expect(page.getByText('没有名为“不存在的组”的考核分组')).toBeVisible();
    await expect(page).toHaveURL(/run=/);
    // A reload goes on where one was.
    await page.reload();
    await expect(page.getByText('没有名为“不存在的组”的考核分组')).toBeVisible();
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: '只导入无误的 1 条' }).click();
    await confirm(page, '导入 1 条');
    await expect(page.getByText(`${code}/admin`)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.split('\r\n')[1]).toMatch(new RegExp(`^"${code}","云岭市${code}局","${code}/admin","[a-z0-9-]{19}"$`));
    await page.getByRole('button', { name: '查看列表' }).click();
    await expect(page).toHaveURL(/\/units$/);
    await visit(page, `/units?search=${code}`);
    await expect(page.locator('tbody tr')).toHaveCount(1);
  });

  test('stand in groups, which are created, renamed and put in order', async ({ page }) => {
    const name = `测试组 ${freshCode('g')}`;
    await visit(page, '/unit-groups');
    await page.getByRole('button', { name: '新建分组' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    const group = page.getByRole('listitem').filter({ hasText: name });
    await expect(group).toBeVisible();
    const names = () => page.locator('.groups .name').allInnerTexts();
    const before = (await names()).indexOf(name);
    await page.getByRole('button', { name: `上移“${name}”` }).click();
    await expect.poll(async () => (await names()).indexOf(name)).toBe(before - 1);
    await group.getByRole('button', { name: '改名' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill(`${name}改`);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: `${name}改` })).toBeVisible();
  });
});

test('entering a unit shows whose it is, and leaves an entry the unit can read', async ({ page, accessOf }) => {
  const reason = `核对换届材料 ${freshCode('r')}`;
  // A session of its own: entering changes what the session sees.
  await logIn(page, 'swgw/admin');
  await visit(page, '/units?search=zzb');
  await page.locator('tbody tr').getByRole('button', { name: '进入' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: /事由/ }).fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: '进入单位' }).click();
  await expect(page.getByText(/正在查看.*市委组织部/)).toBeVisible();
  await expect(page.getByText(`事由：${reason}`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本单位今日');
  // Inside, the committee's own pages are not offered.
  await expect(page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '单位', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '离开该单位' }).click();
  await expect(page.getByText(/正在查看/)).toHaveCount(0);

  const { ask } = await accessOf('unitAdmin');
  const { auditEntries } = await ask<{ auditEntries: { nodes: { operation: string; actorName: string }[] } }>('query ($search: String) { auditEntries(filter: { search: $search }) { nodes { operation actorName } } }', { search: reason });
  expect(auditEntries.nodes.map(({ operation }) => operation).sort()).toEqual(['enterUnit', 'leaveUnit']);
  expect(auditEntries.nodes[0]!.actorName).toBe('系统管理员');
});

test.describe('a leader', () => {
  test('sees how units stand and no button that is not theirs', async ({ page }) => {
    await logIn(page, 'swgw/leader');
    await visit(page, '/units');
    await expect(page.locator('tbody tr').first()).toBeVisible();
    await expect(page.getByRole('button', { name: '新建单位' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: '进入' })).toHaveCount(0);
    await page.locator('tbody tr').first().click();
    await settle(page);
    await expect(page.locator('.gw-actions')).toHaveCount(0);
    await visit(page, '/units/new');
    await expect(page.getByText('没有查看权限').last()).toBeVisible();
  });
});

/** A sheet of two units: one in order, one of a group that does not exist. */
async function sheet(code: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet('单位');
  page.addRow(['单位编码', '单位全称', '单位简称', '类别', '统一社会信用代码', '考核分组', '上级工委编码', '管理员登录名', '管理员姓名']);
  page.addRow([code, `云岭市${code}局`, `市${code}局`.slice(0, 30), '单位', '', '综合经济', '', 'admin', '李明']);
  page.addRow([`${code}x`, `云岭市${code}署`, `市${code}署`.slice(0, 30), '单位', '', '不存在的组', '', 'admin', '王丽']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
