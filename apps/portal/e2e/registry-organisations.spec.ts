import type { Page } from '@playwright/test';
import { barriers, expect, settle, test, visit } from './portal';
import { dissolve, leave, newBranch, newMember, topOf, unique } from './registry-data';

const field = (page: Page, path: string) => page.locator(`.gw-field[data-path="${path}"]`);
async function choose(page: Page, path: string, option: string): Promise<void> {
  // What is chosen lies over the box.
  await field(page, path).getByRole('combobox').click({ force: true });
  await page.getByRole('option').filter({ hasText: option }).first().click();
}
async function setDay(page: Page, path: string, day: string): Promise<void> {
  await field(page, path).locator('input').fill(day);
  await page.keyboard.press('Enter');
}
/** One of a record's actions, in sight or in the menu. */
async function act(page: Page, name: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name, exact: true });
  if (!(await button.count())) await page.getByRole('main').locator('.gw-actions').getByRole('button').first().click();
  await button.or(page.getByRole('menuitem', { name, exact: true })).first().click();
}

test.describe('organisations of a unit', () => {
  test.use({ as: 'unitAdmin' });

  test('the tree: found by pinyin, chosen by a click, its people beside it', async ({ page, accessOf }) => {
    const top = await topOf(await accessOf('unitAdmin'));
    await visit(page, '/organisations');
    await expect(page.getByRole('treeitem', { name: new RegExp(top.shortName) })).toHaveAttribute('aria-selected', 'true');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('searchbox', { name: '搜索名称或拼音' }).fill('ltxgb');
    await page.getByRole('treeitem', { name: /离退休干部党支部/ }).click();
    await expect(page).toHaveURL(/organisation=/);
    await expect(page.getByRole('main').getByRole('heading', { name: '离退休干部党支部' })).toBeVisible();
    await page.getByText('组织树', { exact: true }).or(page.getByText('列表', { exact: true })).first().click();
    await expect(page).toHaveURL(/view=/);
  });

  test('is set up under the chosen one, with the next code and the regular term', async ({ page, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const top = await topOf(access);
    const mark = unique();
    await visit(page, `/organisations/${top.id}`);
    await act(page, '设立下级');
    await settle(page);
    await expect(field(page, 'parentId')).toContainText(top.shortName);
    await expect(field(page, 'code').locator('input')).not.toHaveValue('');
    await page.getByRole('button', { name: '设立党组织' }).click();
    await expect(field(page, 'kind')).toContainText('此项必填');
    await choose(page, 'kind', '党支部');
    await expect(field(page, 'termYears')).toContainText('3 年');
    await field(page, 'name').locator('input').fill(`中共试验${mark}支部委员会`);
    await field(page, 'shortName').locator('input').fill(`试验${mark}党支部`);
    await field(page, 'code').locator('input').fill(`T-${mark}`);
    await setDay(page, 'establishedOn', '2024-03-01');
    await setDay(page, 'termStartedOn', '2024-03-15');
    await expect(page.getByRole('main')).toContainText('应换届日期：2027-03-15');
    await page.getByRole('button', { name: '设立党组织' }).click();
    await expect(page).toHaveURL(/\/organisations\/[\w-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`试验${mark}党支部`);
    await page.getByRole('tab', { name: /设置调整/ }).click();
    await expect(page.getByRole('tabpanel')).toContainText('设立');
    await dissolve(access, new URL(page.url()).pathname.split('/').at(-1)!);
  });

  test('a new name asks for day and document, and stays in the history', async ({ page, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const branch = await newBranch(access, (await topOf(access)).id);
    await visit(page, `/organisations/${branch.id}`);
    await act(page, '编辑');
    await settle(page);
    await expect(field(page, 'documentNo')).toHaveCount(0);
    await field(page, 'name').locator('input').fill(`中共试验更名${branch.code}支部委员会`);
    await expect(page.getByRole('main')).toContainText('本次修改将记为：更名');
    await field(page, 'documentNo').locator('input').fill('云直工委〔2026〕66号');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('main')).toContainText(`中共试验更名${branch.code}支部委员会`);
    await page.getByRole('tab', { name: /设置调整/ }).click();
    await expect(page.getByRole('tabpanel')).toContainText('云直工委〔2026〕66号');
    await dissolve(access, branch.id);
  });

  test('moves, after it is said what moves along', async ({ page, accessOf }) => {
    test.slow();
    const access = await accessOf('unitAdmin');
    const top = await topOf(access);
    const above = await newBranch(access, top.id, { kind: 'GENERAL_BRANCH' });
    const branch = await newBranch(access, top.id);
    const member = await newMember(access, branch.id);
    await visit(page, `/organisations/${branch.id}`);
    await act(page, '调整隶属');
    const drawer = page.getByRole('dialog');
    await choose(page, 'parentId', above.shortName);
    await expect(drawer).toContainText('将发生的变化');
    await expect(drawer).toContainText(`${above.shortName}：含下级党员 0 → 1 名`);
    await drawer.getByRole('button', { name: '调整隶属' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('main').getByRole('link', { name: above.shortName }).first()).toBeVisible();
    await page.getByRole('tab', { name: /设置调整/ }).click();
    await expect(page.getByRole('tabpanel')).toContainText(new RegExp(`${top.shortName}.*→.*${above.shortName}`));
    await leave(access, member.id);
    await dissolve(access, branch.id);
    await dissolve(access, above.id);
  });

  test('is moved by dragging in the tree', async ({ page, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const top = await topOf(access);
    const above = await newBranch(access, top.id, { kind: 'GENERAL_BRANCH' });
    const branch = await newBranch(access, top.id);
    await visit(page, '/organisations');
    const [from, to] = [page.getByRole('treeitem', { name: new RegExp(branch.shortName) }), page.getByRole('treeitem', { name: new RegExp(above.shortName) })];
    await from.dragTo(to);
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText(branch.shortName);
    await expect(field(page, 'parentId')).toContainText(above.shortName);
    await drawer.getByRole('button', { name: '调整隶属' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('treeitem', { name: new RegExp(branch.shortName) })).toHaveAttribute('aria-level', '3');
    await dissolve(access, branch.id);
    await dissolve(access, above.id);
  });

  test('is not dissolved while anybody is in it, and says who', async ({ page, accessOf }) => {
    test.slow();
    const access = await accessOf('unitAdmin');
    const branch = await newBranch(access, (await topOf(access)).id);
    const member = await newMember(access, branch.id);
    await visit(page, `/organisations/${branch.id}`);
    await act(page, '撤销');
    await expect(page.getByRole('dialog')).toContainText('1 名在册人员');
    await expect(field(page, 'successorId')).toBeVisible();
    await page.getByRole('dialog').getByRole('link').click();
    await expect(page).toHaveURL(/\/members\?organisation=/);
    await expect(page.getByRole('main')).toContainText(member.name);

    await leave(access, member.id);
    await visit(page, `/organisations/${branch.id}`);
    await act(page, '撤销');
    const drawer = page.getByRole('dialog', { name: /撤销党组织/ });
    await drawer.getByRole('button', { name: '撤销' }).click();
    await expect(drawer).toContainText('此项必填');
    await field(page, 'documentNo').locator('input').fill('云直工委〔2026〕67号');
    await field(page, 'reason').locator('textarea').fill('机构改革');
    await drawer.getByRole('button', { name: '撤销' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('main')).toContainText('已撤销');
    await expect(page.getByRole('main').getByRole('button', { name: '编辑' })).toHaveCount(0);
  });

  test('a finding of the structure check leads to the form that mends it', async ({ page, accessOf }) => {
    test.slow();
    const access = await accessOf('unitAdmin');
    const branch = await newBranch(access, (await topOf(access)).id, { termStartedOn: '2020-02-01' });
    await visit(page, '/structure?rule=R09');
    const item = page.getByRole('listitem').filter({ hasText: branch.shortName });
    await expect(item).toContainText('应于 2023-02-01 换届');
    expect(await barriers(page)).toEqual([]);
    await item.getByRole('button', { name: '登记任期' }).click();
    await expect(page).toHaveURL(new RegExp(`/organisations/${branch.id}/edit\\?section=term`));
    await expect(field(page, 'termStartedOn').locator('input')).toBeInViewport();
    await setDay(page, 'termStartedOn', '2026-10-20');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page).toHaveURL(new RegExp(`/organisations/${branch.id}$`));
    await expect(page.getByRole('main')).toContainText('2029-10-20');
    await visit(page, '/structure?rule=R09');
    await expect(page.getByRole('listitem').filter({ hasText: branch.shortName })).toHaveCount(0);
    await dissolve(access, branch.id);
  });
});

test.describe('organisations of a city', () => {
  test.use({ as: 'officer' });

  test('the list is what its address says', async ({ page, accessOf }) => {
    const { ask } = await accessOf('officer');
    const main = page.getByRole('main');
    // Other tests have overdue elections made and mended at the same time: counted and shown is one try.
    await expect(async () => {
      const { overdue, dashboard } = await ask<{ overdue: { totalCount: number }; dashboard: { electionsOverdue: number; electionsDueSoon: number } }>(
        '{ overdue: organisations(filter: { electionOverdue: { eq: true } }) { totalCount } dashboard { electionsOverdue electionsDueSoon } }',
      );
      expect(overdue.totalCount).toBe(dashboard.electionsOverdue);
      await visit(page, '/organisations?electionOverdue=true');
      await expect(main).toContainText('逾期未换届：是');
      await expect(main).toContainText(`共 ${overdue.totalCount} 条`, { timeout: 4_000 });
      // What the dashboard counts is what its link shows.
      await visit(page, '/organisations?electionDue=@90');
      await expect(main).toContainText('换届到期：90 天内');
      await expect(main).toContainText(`共 ${dashboard.electionsDueSoon} 条`, { timeout: 4_000 });
    }).toPass({ timeout: 50_000 });
  });

  test('one unit as a tree, read and not edited', async ({ page }) => {
    await visit(page, '/organisations?view=tree');
    await expect(page.getByRole('main')).toContainText('选择一个单位');
    const unit = page.getByRole('main').getByRole('combobox').first();
    await unit.click({ force: true });
    await unit.fill('FGW');
    await page.getByRole('option').filter({ hasText: '市发改委' }).click();
    await expect(page).toHaveURL(/unit=/);
    await page.getByRole('treeitem', { name: /办公室党支部/ }).click();
    await expect(page.getByRole('main').getByRole('heading', { name: '办公室党支部' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: '编辑' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: '设立党组织' })).toHaveCount(0);
  });

  test('findings by rule and by unit', async ({ page }) => {
    await visit(page, '/structure');
    await expect(page.getByRole('button', { name: /逾期未换届/ })).toBeVisible();
    await page.getByText('按单位', { exact: true }).click();
    await expect(page).toHaveURL(/by=unit/);
    expect(await barriers(page)).toEqual([]);
  });
});
