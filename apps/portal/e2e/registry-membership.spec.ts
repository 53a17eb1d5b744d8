import type { Page } from '@playwright/test';
import { barriers, expect, test, visit } from './portal';
import { dissolve, newBranch, newMember, topOf } from './registry-data';

test.use({ as: 'unitAdmin' });
const step = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('an applicant becomes an activist by recorded steps, and is told the earliest next date', async ({ page, accessOf }) => {
  const access = await accessOf('unitAdmin');
  const branch = await newBranch(access, (await topOf(access)).id);
  const { id } = await newMember(access, branch.id, { status: 'APPLICANT', joinedOn: null, becameFullOn: null });
  for (const [version, kind, on] of [[1, 'APPLICATION', '2026-01-10'], [2, 'TALK', '2026-01-20']]) {
    await access.ask('mutation ($input: RecordDevelopmentStepInput!) { recordDevelopmentStep(input: $input) { member { id } } }', { input: { memberId: id, version, kind, on } });
  }
  await visit(page, `/members/${id}?tab=development`);
  await expect(page.getByRole('main')).toContainText('条件已齐备');
  await page.getByRole('button', { name: '登记步骤' }).click();
  const drawer = page.getByRole('dialog', { name: '登记步骤' });
  await expect(drawer).toContainText('第 8 条');
  const day = drawer.locator('[data-path="on"] input');
  await day.fill('2026-03-02');
  await day.press('Enter');
  expect(await barriers(page)).toEqual([]);
  await drawer.getByRole('button', { name: '登记步骤' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('main')).toContainText('2027-03-02');
  await expect(page.getByRole('main')).toContainText('第十三条');
  await expect(step(page, '成为入党积极分子')).toHaveCount(1);
  const { member } = await access.ask<{ member: { version: number } }>('query ($id: ID!) { member(id: $id) { version } }', { id });
  await access.ask('mutation ($input: RecordDevelopmentStepInput!) { recordDevelopmentStep(input: $input) { member { id } } }', { input: { memberId: id, version: member.version, kind: 'WITHDRAWAL', on: '2026-03-03', note: '试验结束' } });
  await dissolve(access, branch.id);
});

test('cards of political birthdays print eight on a sheet', async ({ page }) => {
  await visit(page, '/birthdays?month=2026-11&view=cards');
  await expect(page.locator('.birthday-card').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const box = (await page.locator('.birthday-card').first().boundingBox())!;
  expect([Math.round((box.width / 96) * 25.4), Math.round((box.height / 96) * 25.4)]).toEqual([93, 64]);
  await expect(page.getByRole('button', { name: '打印贺卡' })).toBeHidden();
});
