import type { Page } from '@playwright/test';
import { barriers, expect, test, visit } from './portal';
import { unique } from './registry-data';

const field = (page: Page, path: string) => page.locator(`.gw-field[data-path="${path}"]`);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF');

test.describe('a notice', () => {
  test.use({ as: 'officer' });

  test('is written with a file, published, read and answered by a unit, and the committee sees it', async ({ page, accessOf, browser }) => {
    const title = `试验通知${unique()}`;
    const unit = await accessOf('unitAdmin');
    const { viewer } = await unit.ask<{ viewer: { unit: { name: string } } }>('{ viewer { unit { name } } }');
    await visit(page, '/notices/new');
    await field(page, 'title').getByRole('textbox').fill(title);
    await field(page, 'body').getByRole('textbox').fill('请按附件要求报送。\n\n详见 https://example.gov.cn/a');
    await page.locator('input[type=file]').setInputFiles([{ name: '要求.pdf', mimeType: 'application/pdf', buffer: PDF }, { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }]);
    await expect(field(page, 'attachmentIds').getByRole('alert')).toContainText('程序.exe');
    await expect(field(page, 'attachmentIds').getByRole('button', { name: '查看“要求.pdf”' })).toBeVisible();
    await page.getByText('选择分组或单位').click();
    await field(page, 'unitIds').getByRole('combobox').click({ force: true });
    await page.getByRole('option').filter({ hasText: viewer.unit.name }).first().click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('共 1 个单位')).toBeVisible();
    await field(page, 'asksAnswer').getByRole('switch').press('Space');
    await expect(page.getByText('本月负担')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存草稿' }).click();

    // Without a day no answer can be asked for: the draft says so where it is to go out.
    await expect(page.getByRole('button', { name: /发布（暂不可操作：要求回复的，请填写截止日期/ })).toBeVisible();
    await page.getByRole('button', { name: '修改' }).click();
    await field(page, 'dueOn').getByRole('combobox').fill('2099-01-01');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await expect(page.getByText('已发布，1 个单位收到')).toBeVisible();
    const address = new URL(page.url()).pathname;

    const reader = await browser.newContext({ storageState: unit.state, locale: 'zh-CN' });
    const desk = await reader.newPage();
    await visit(desk, '/inbox');
    await desk.getByRole('link', { name: new RegExp(title) }).click();
    await expect(desk.getByRole('link', { name: 'https://example.gov.cn/a' })).toHaveAttribute('rel', /noopener/);
    await desk.getByRole('button', { name: '查看“要求.pdf”' }).click();
    const file = await desk.locator('iframe').getAttribute('src');
    expect((await reader.request.get(file!)).headers()['content-type']).toBe('application/pdf');
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: '回复' }).click();
    const drawer = desk.getByRole('dialog', { name: '回复' });
    await drawer.getByRole('button', { name: '提交回复' }).click();
    await expect(drawer).toContainText('请填写回复内容');
    await drawer.getByRole('textbox').fill('已按要求办理。');
    await drawer.getByRole('button', { name: '提交回复' }).click();
    await expect(desk.getByRole('main')).toContainText('本单位的回复');
    expect(await barriers(desk)).toEqual([]);
    await reader.close();

    await visit(page, address);
    const row = page.getByRole('row').filter({ hasText: viewer.unit.name });
    await expect(row).toContainText('已回复');
    await row.getByRole('button', { name: /的回复/ }).click();
    await expect(page.getByRole('dialog')).toContainText('已按要求办理。');
  });
});
