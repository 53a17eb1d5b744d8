import type { Page } from '@playwright/test';
import { barriers, expect, test, visit } from './portal';
import { unique } from './registry-data';

const field = (page: Page, path: string) => page.locator(`.gw-field[data-path="${path}"]`);
async function choose(page: Page, path: string, option: string): Promise<void> {
  await field(page, path).getByRole('combobox').click({ force: true });
  await page.getByRole('option').filter({ hasText: option }).first().click();
}
const fill = (page: Page, path: string, text: string): Promise<void> => field(page, path).locator('input, textarea').first().fill(text);

test.describe('an organisation set up with approval', () => {
  test.use({ as: 'unitAdmin' });

  test('the unit writes minute and request, the committee replies with a number, and the organisation stands', async ({ page, browser, accessOf }) => {
    const mark = unique();
    const name = `中共测试${mark}委员会`;
    await visit(page, '/approvals/new');
    await choose(page, 'parentId', '单位顶层');
    await choose(page, 'kind', '党委');
    await fill(page, 'name', name);
    await fill(page, 'shortName', `测试${mark}`);
    await fill(page, 'code', `T-${mark}`);
    await fill(page, 'body', '工作需要。');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '起草请示' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`设立${name}`);
    await page.getByRole('button', { name: '登记党组讨论' }).click();
    const discussing = page.getByRole('dialog', { name: '登记党组讨论' });
    await fill(page, 'conclusion', '同意报请设立');
    await discussing.getByRole('button', { name: '登记', exact: true }).click();
    await expect(discussing).toBeHidden();
    await page.getByRole('button', { name: '报送请示' }).click();
    const submitting = page.getByRole('dialog', { name: '报送请示' });
    await fill(page, 'requestNo', `组党[2026]${Math.floor(Math.random() * 90_000) + 1}号`);
    await submitting.getByRole('button', { name: '报送', exact: true }).click();
    await expect(submitting).toBeHidden();
    await expect(page.getByRole('main')).toContainText('等待批复 0 天');
    await page.getByRole('tab', { name: '请示' }).click();
    await expect(page.getByRole('article')).toContainText('妥否，请批示。');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Word' }).click();
    expect((await saved).suggestedFilename()).toContain(`关于设立${name}的请示.docx`);

    const committee = await browser.newContext({ baseURL: process.env['GONGWEI_E2E_URL']!, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', storageState: (await accessOf('officer')).state });
    const desk = await committee.newPage();
    await visit(desk, `/approvals?mine=true&search=${mark}`);
    expect(await barriers(desk)).toEqual([]);
    await desk.getByRole('link', { name: `设立${name}` }).click();
    await expect(desk.getByRole('main')).toContainText('请核对事项内容');
    await desk.getByRole('button', { name: '批复同意' }).click();
    const granting = desk.getByRole('dialog', { name: '批复同意' });
    await fill(desk, 'replyNo', `云直工[2026]${Math.floor(Math.random() * 90_000) + 1}号`);
    expect(await barriers(desk)).toEqual([]);
    await granting.getByRole('button', { name: '批复同意' }).click();
    await expect(granting).toBeHidden();
    await expect(desk.getByRole('main')).toContainText('所批事项已生效');
    await expect(desk.getByRole('tab', { name: '批复' })).toBeVisible();
    await committee.close();

    await page.reload();
    await page.getByRole('link', { name: `测试${mark}` }).first().click();
    await expect(page.getByRole('main')).toContainText('正常');
    await expect(page.getByRole('main')).toContainText('云直工〔2026〕');
  });
});
