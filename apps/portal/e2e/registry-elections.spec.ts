import type { Locator, Page } from '@playwright/test';
import { barriers, expect, test, visit } from './portal';
import { dissolve, leave, newBranch, newMember, topOf } from './registry-data';

const field = (page: Page, path: string): Locator => page.locator(`.gw-field[data-path="${path}"]`);
async function number(page: Page, path: string, value: number): Promise<void> {
  const input = field(page, path).locator('input');
  await input.fill(String(value));
  await input.press('Tab');
}
const votes = async (page: Page, given: readonly number[]): Promise<void> => {
  for (const [index, approvals] of given.entries()) await number(page, `ballots.0.votes.${index}.approvals`, approvals);
};
async function paperReply(page: Page, replyNo: string): Promise<void> {
  const button = page.getByRole('button', { name: '登记纸质批复', exact: true });
  if (await button.isVisible()) await button.click();
  else {
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '登记纸质批复' }).click();
  }
  const drawer = page.getByRole('dialog', { name: '登记纸质批复' });
  await drawer.getByLabel('批复文号').fill(replyNo);
  await drawer.getByRole('button', { name: '登记批复' }).click();
  await expect(drawer).toBeHidden();
}

test.describe('an election', () => {
  test.use({ as: 'unitAdmin' });

  test('with a tied vote goes from the reminder to the new term', async ({ page, accessOf }) => {
    test.slow();
    const access = await accessOf('unitAdmin');
    const branch = await newBranch(access, (await topOf(access)).id, { termStartedOn: '2020-01-10' });
    const members: Awaited<ReturnType<typeof newMember>>[] = [];
    for (let index = 0; index < 7; index += 1) members.push(await newMember(access, branch.id));
    const stood = members.slice(0, 4).map(({ name }) => name);

    await visit(page, `/organisations/${branch.id}`);
    await expect(page.getByText(/任期已于 2023-01-10 届满/)).toBeVisible();
    await page.getByRole('button', { name: '筹备选举' }).click();
    await expect(field(page, 'seats.0.seats').locator('input')).toHaveValue('3');
    await page.getByRole('button', { name: '启动筹备' }).click();

    // Candidates: a fifth more than seats, then the plan can be approved.
    await expect(page.getByText('还差 4 名')).toBeVisible();
    for (const name of stood) {
      await page.getByRole('combobox', { name: '添加候选人 委员会委员' }).fill(name);
      await page.getByRole('option', { name: new RegExp(name) }).click();
    }
    await expect(page.getByText('人数符合差额要求')).toBeVisible();
    await page.getByRole('button', { name: '保存候选人', exact: true }).click();
    await expect(page.getByRole('button', { name: '保存候选人', exact: true })).toBeHidden();
    await paperReply(page, '机委[2026]018号');

    // The first ballot: who is elected and who is tied shows while the numbers are typed.
    await page.getByRole('button', { name: '登记计票', exact: true }).click();
    await number(page, 'present', 5);
    await expect(page.getByText('到会：应到 7 人，实到 5 人，须不少于五分之四（6 人）')).toBeVisible();
    await number(page, 'present', 7);
    for (const [path, value] of [['ballotsSent', 7], ['ballotsReturned', 7]] as const) await number(page, `ballots.0.${path}`, value);
    await votes(page, [7, 5, 4, 4]);
    await expect(page.getByText(`票数相等：${stood[2]}、${stood[3]}，须再次投票选出 1 名`)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '登记计票', exact: true }).click();

    // The further ballot among the two, in which the most votes decide.
    await page.getByRole('button', { name: /票数相等者再次投票/ }).click();
    await number(page, 'present', 7);
    await number(page, 'ballots.0.ballotsReturned', 7);
    await votes(page, [2, 3]);
    await expect(page.getByText(`当选：${stood[3]}`)).toBeVisible();
    await page.getByRole('button', { name: '登记计票', exact: true }).click();

    // Roles, the reply on the result, and the term begins.
    await page.getByRole('button', { name: '委员分工', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '委员分工' });
    for (const [index, post] of ['书记', '组织委员', '纪检委员'].entries()) {
      await field(page, `roles.${index}.posts`).locator('.el-select__wrapper').click();
      await page.locator('.el-select-dropdown:visible').getByRole('option', { name: post, exact: true }).click({ timeout: 8_000 });
      await drawer.getByText('委员会选举产生书记').click();
    }
    await drawer.getByRole('button', { name: '确定分工' }).click();
    await expect(drawer).toBeHidden();
    await paperReply(page, '机委〔2026〕21号');
    await expect(page.getByText('新一届任期已开始')).toBeVisible();

    await visit(page, `/organisations/${branch.id}?tab=posts`);
    for (const [index, post] of [[0, '书记'], [1, '组织委员'], [3, '纪检委员']] as const) await expect(page.getByRole('row').filter({ hasText: stood[index]! })).toContainText(post);
    await expect(page.getByText('任期内').first()).toBeVisible();

    for (const { id } of members) await leave(access, id);
    await dissolve(access, branch.id);
  });
});

test.describe('elections seen by the committee', () => {
  test.use({ as: 'officer' });

  test('are read-only: every unit’s, without a button', async ({ page }) => {
    await visit(page, '/elections?view=running');
    await page.getByRole('main').getByRole('link').filter({ hasText: '党支部' }).first().click();
    await expect(page.getByText('由该单位办理，这里只能查看。')).toBeVisible();
    await expect(page.getByRole('button', { name: /报请批复|登记计票|更正计票|取消选举|登记纸质批复|再次投票/ })).toHaveCount(0);
  });
});
