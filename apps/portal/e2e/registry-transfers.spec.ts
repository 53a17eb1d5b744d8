import type { Page } from '@playwright/test';
import { barriers, expect, test, visit } from './portal';
import { dissolve, leave, newBranch, newMember, topOf } from './registry-data';

const field = (page: Page, path: string) => page.locator(`.gw-field[data-path="${path}"]`);
async function choose(page: Page, path: string, option: string): Promise<void> {
  await field(page, path).getByRole('combobox').click({ force: true });
  await page.keyboard.type(option);
  await page.getByRole('option').filter({ hasText: option }).first().click();
}

test.describe('a member moves to another unit', () => {
  test.use({ as: 'unitAdmin' });

  test('requested and issued by one, received by the other, seen by both from their own side', async ({ page, browser, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const other = await accessOf('otherUnitAdmin');
    const unitName = (await other.ask<{ viewer: { unit: { name: string } } }>('{ viewer { unit { name } } }')).viewer.unit.name;
    const branch = await newBranch(access, (await topOf(access)).id, { establishedOn: '2024-01-01' });
    const home = await newBranch(other, (await topOf(other)).id, { establishedOn: '2024-01-01' });
    const member = await newMember(access, branch.id, {});

    await visit(page, `/members/${member.id}`);
    await page.getByRole('button', { name: '转接组织关系' }).click();
    await expect(page.getByRole('heading', { name: `转接组织关系：${member.name}` })).toBeVisible();
    await page.getByRole('button', { name: '提出转接' }).click();
    await expect(field(page, 'unitCode')).toContainText('此项必填');
    await choose(page, 'unitCode', unitName);
    await field(page, 'reason').getByRole('textbox').fill('工作调动');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '提出转接' }).click();
    await expect(page.getByRole('main')).toContainText('待转出单位审批');
    await page.getByRole('button', { name: '开具介绍信' }).click();
    const issuing = page.getByRole('dialog', { name: `开具介绍信：${member.name}` });
    await issuing.getByRole('button', { name: '开具介绍信' }).click();
    await expect(issuing).toBeHidden();
    await expect(page.getByRole('main')).toContainText('剩 30 天');
    await page.getByRole('button', { name: '打印介绍信' }).click();
    await expect(page.getByRole('main')).toContainText('中国共产党党员组织关系介绍信');
    await expect(page.getByRole('main')).toContainText(unitName);
    expect(await barriers(page)).toEqual([]);

    const context = await browser.newContext({ baseURL: process.env['GONGWEI_E2E_URL']!, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', storageState: other.state });
    const there = await context.newPage();
    await visit(there, `/transfers?tab=in&in.search=${encodeURIComponent(member.name)}`);
    await there.getByRole('link', { name: member.name }).click();
    await expect(there.getByRole('main')).toContainText('请在有效期内接收或退回');
    await there.getByRole('button', { name: '接收', exact: true }).click();
    const receiving = there.getByRole('dialog', { name: `接收：${member.name}` });
    await choose(there, 'organisationId', home.shortName);
    await receiving.getByRole('button', { name: '接收', exact: true }).click();
    await expect(receiving).toBeHidden();
    await expect(there.getByRole('main')).toContainText('组织关系已转入本单位');
    await there.getByRole('link', { name: member.name }).click();
    await expect(there.getByRole('main')).toContainText(home.shortName);
    const received = there.url().split('/').at(-1)!;
    await context.close();

    await visit(page, `/members/${member.id}`);
    await expect(page.getByRole('main')).toContainText('已转出');
    await leave(other, received);
    await dissolve(other, home.id);
    await dissolve(access, branch.id);
  });
});
