import { randomInt } from 'node:crypto';
import { expect, fillLogin, type Access } from './portal';
import type { Browser, Locator, Page } from '@playwright/test';

/** A code nobody has: tests run side by side and again and again on one database. */
export const freshCode = (prefix: string): string => `${prefix}-${Date.now().toString(36)}${randomInt(1e6).toString(36)}`;

/** What a dialog shows once, by label; ticks that it is kept and closes it. */
export async function takeSecret(page: Page): Promise<Record<string, string>> {
  const dialog = page.getByRole('dialog').filter({ hasText: '我已妥善保存' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeDisabled();
  const items: Record<string, string> = {};
  for (const item of await dialog.locator('dl > div').all()) items[await item.locator('dt').innerText()] = await item.locator('code').innerText();
  await dialog.getByText('我已妥善保存').click();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toBeHidden();
  return items;
}

/** Says yes in the dialog that asks, with a reason where it wants one. */
export async function confirm(page: Page, button: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByRole('textbox', { name: /事由/ }).fill(reason);
  await dialog.getByRole('button', { name: button, exact: true }).click();
}

/** Chooses what can be done with the record, wherever the header has put it. */
export async function act(page: Page, action: string): Promise<void> {
  const header = page.locator('.gw-actions');
  const button = header.getByRole('button', { name: action, exact: true });
  await expect(header).toBeVisible();
  if (await button.isVisible()) return void (await button.click());
  await header.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Chooses an entry of a list box in a form; `type` finds it in a long list. */
export async function choose(page: Page, field: Locator, option: string | RegExp, type?: string): Promise<void> {
  // What the box shows now lies over its input.
  await field.click({ force: true });
  if (type) await field.fill(type);
  await page.getByRole('option', { name: option }).first().click();
}

/** Ticks the box of a card: Element Plus hides the input itself behind its label. */
export async function tick(box: Locator): Promise<void> {
  await box.locator('label').first().click();
  await expect(box.getByRole('checkbox').first()).toBeChecked();
}

/** A browser of somebody else: nobody is logged in. */
export const elsewhere = async (browser: Browser): Promise<Page> => (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();

/** First login with a one-time password: a password of one's own is asked for before anything else. */
export async function firstLogin(page: Page, account: string, oneTimePassword: string, password: string): Promise<void> {
  await page.goto('/login');
  await fillLogin(page, account, oneTimePassword);
  await expect(page).toHaveURL(/\/password/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('首次登录，请设置新密码');
  await page.getByLabel('一次性密码', { exact: true }).fill(oneTimePassword);
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('再次填写新密码').fill(password);
  await page.getByRole('button', { name: '保存新密码' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本单位今日');
}

interface MadeUnit { readonly id: string; readonly code: string; readonly password: string }

/** A unit made through the API, for tests that are about something else. */
export async function makeUnit({ ask }: Access, code: string): Promise<MadeUnit> {
  const { createUnit } = await ask<{ createUnit: { unit: { id: string }; oneTimePassword: string } }>('mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } oneTimePassword } }', {
    input: { code, name: `${code} 测试单位`, shortName: code.slice(0, 30), kind: 'UNIT', adminLoginName: 'admin', adminDisplayName: '测试管理员' },
  });
  return { id: createUnit.unit.id, code, password: createUnit.oneTimePassword };
}
