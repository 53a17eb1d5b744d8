import type { Page } from '@playwright/test';
import { expect, settle, test, visit } from './portal';
import { dissolve, leave, newBranch, newMember, topOf } from './registry-data';

const field = (page: Page, path: string) => page.locator(`.gw-field[data-path="${path}"]`);
test.use({ as: 'unitAdmin' });

test('two branches become one, and the tree of last year still shows both', async ({ page, accessOf }) => {
  test.slow();
  const access = await accessOf('unitAdmin');
  const top = await topOf(access);
  const [first, second] = [await newBranch(access, top.id), await newBranch(access, top.id)];
  const member = await newMember(access, second.id);
  await visit(page, `/organisations/merge?from=${first.id}`);
  await settle(page);
  await expect(page.getByRole('radio', { name: first.shortName })).toBeChecked();
  await field(page, 'sources').locator('input').fill(second.shortName);
  await page.getByRole('option', { name: new RegExp(second.shortName) }).click();
  await page.keyboard.press('Escape');
  const effect = page.getByRole('status', { name: '将发生的变化' });
  await expect(effect).toContainText(`“${second.shortName}”并入“${first.shortName}”，1 名在册人员随之转入`);
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect(field(page, 'documentNo')).toContainText('此项必填');
  await field(page, 'documentNo').locator('input').fill('云直工委〔2026〕88号');
  await field(page, 'reason').locator('textarea').fill('机构改革');
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/organisations/${first.id}$`));
  await page.getByRole('tab', { name: /设置调整/ }).click();
  await expect(page.getByRole('tabpanel')).toContainText(`1 名人员自“${second.shortName}”转入`);

  await visit(page, '/organisations?view=tree&asOf=2025-06-30');
  await expect(page.getByRole('alert').filter({ hasText: '这是 2025-06-30 的组织树' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /设立党组织|编辑|合并/ })).toHaveCount(0);
  const of = (name: string) => page.getByRole('treeitem', { name: new RegExp(name) });
  await page.getByRole('searchbox').fill(second.shortName);
  await expect(of(second.shortName)).toBeVisible();
  await page.getByRole('button', { name: '返回今天' }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(of(second.shortName)).toHaveCount(0);
  await leave(access, member.id);
  await dissolve(access, first.id);
});

test('a branch is split: who is ticked goes to the new one', async ({ page, accessOf }) => {
  test.slow();
  const access = await accessOf('unitAdmin');
  const branch = await newBranch(access, (await topOf(access)).id);
  const [goes, stays] = [await newMember(access, branch.id), await newMember(access, branch.id)];
  await visit(page, `/organisations/${branch.id}/split`);
  await settle(page);
  await field(page, 'parts.0.organisation.name').locator('input').fill(`中共试验${branch.code}分设支部委员会`);
  await field(page, 'parts.0.organisation.shortName').locator('input').fill(`分设${branch.code}`);
  await field(page, 'parts.0.organisation.code').locator('input').fill(`${branch.code}-N`);
  // Element Plus draws the box; the box itself lies hidden beneath.
  await page.getByRole('listitem').filter({ hasText: goes.name }).locator('label').click();
  await page.getByRole('group', { name: '所选 1 名分到' }).getByRole('button', { name: `分设${branch.code}` }).click();
  await expect(page.getByRole('status', { name: '将发生的变化' })).toContainText(`“${branch.shortName}”保留，留下 1 名`);
  // Before the day on which tests dissolve what they set up.
  await field(page, 'effectiveOn').locator('input').fill('2025-12-01');
  await page.keyboard.press('Tab');
  await field(page, 'documentNo').locator('input').fill('云直工委〔2026〕89号');
  await field(page, 'reason').locator('textarea').fill('党员增多');
  await page.getByRole('button', { name: '拆分', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/organisations/${branch.id}$`));
  await page.getByRole('tab', { name: /设置调整/ }).click();
  await expect(page.getByRole('tabpanel')).toContainText(`1 名人员转入“分设${branch.code}”`);
  const { member } = await access.ask<{ member: { organisation: { id: string; shortName: string } } }>('query ($id: ID!) { member(id: $id) { organisation { id shortName } } }', { id: goes.id });
  expect(member.organisation.shortName).toBe(`分设${branch.code}`);
  await leave(access, goes.id);
  await leave(access, stays.id);
  await dissolve(access, branch.id);
  await dissolve(access, member.organisation.id);
});
