import type { Page } from '@playwright/test';
import { barriers, expect, test, visit } from './portal';
import { dissolve, leave, newBranch, newMember, topOf } from './registry-data';

const field = (page: Page, path: string) => page.locator(`.gw-field[data-path="${path}"]`);
async function choose(page: Page, path: string, option: string): Promise<void> {
  await field(page, path).getByRole('combobox').click({ force: true });
  await page.getByRole('option').filter({ hasText: option }).first().click();
}

test.describe('posts of an organisation', () => {
  test.use({ as: 'unitAdmin' });

  test('a vacant secretary is found by the check, appointed, and later relieved', async ({ page, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const branch = await newBranch(access, (await topOf(access)).id, { establishedOn: '2024-01-01' });
    const member = await newMember(access, branch.id, {});
    await visit(page, `/organisations/${branch.id}?tab=posts`);
    await page.getByRole('button', { name: '登记任职' }).click();
    const drawer = page.getByRole('dialog', { name: '登记任职' });
    await expect(field(page, 'post')).toContainText('书记');
    await drawer.getByRole('button', { name: '登记任职' }).click();
    await expect(field(page, 'memberId')).toContainText('此项必填');
    await choose(page, 'memberId', member.name);
    expect(await barriers(page)).toEqual([]);
    await drawer.getByRole('button', { name: '登记任职' }).click();
    await expect(drawer).toBeHidden();
    const held = page.getByRole('row').filter({ hasText: member.name });
    await expect(held).toContainText('书记');

    await held.getByRole('button', { name: /登记免职/ }).click();
    const ending = page.getByRole('dialog', { name: '登记免职' });
    await expect(ending).toContainText(`${member.name}自`);
    await ending.getByRole('button', { name: '登记免职' }).click();
    await expect(ending).toBeHidden();
    await expect(page.getByRole('main')).toContainText('历任');
    await expect(held).toHaveCount(1);
    await expect(held.getByRole('button', { name: /登记免职/ })).toHaveCount(0);

    await leave(access, member.id);
    await dissolve(access, branch.id);
  });
});

test.describe('posts seen by who may not write', () => {
  test.use({ as: 'viewer' });

  test('are shown without a button', async ({ page, accessOf }) => {
    const top = await topOf(await accessOf('unitAdmin'));
    await visit(page, `/organisations/${top.id}?tab=posts`);
    await expect(page.getByRole('tab', { name: /班子/ })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('button', { name: /登记任职|登记免职/ })).toHaveCount(0);
  });
});
