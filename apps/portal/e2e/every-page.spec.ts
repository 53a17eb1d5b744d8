import type { Page } from '@playwright/test';
import { barriers, expect, lead, sidewaysScroll, test } from './portal';
import { addressOf, nameOf, PAGES } from './pages';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Turns the light on or off, and waits until everything is drawn in it. */
async function light(tab: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await tab.emulateMedia({ colorScheme });
  if (tab.url() === 'about:blank') return;
  await expect(tab.locator('html')).toHaveCSS('color-scheme', colorScheme);
  await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

for (const page of PAGES) {
  test(`${nameOf(page)} has no barriers and no errors, by day, by night and on a phone`, async ({ tabOf, accessOf }) => {
    const tab = await tabOf(page.as);
    const errors: string[] = [];
    const note = ({ message }: Error): void => void errors.push(message);
    tab.on('pageerror', note);
    await tab.setViewportSize(DESKTOP);
    await light(tab, 'light');
    await lead(tab, await addressOf(page, accessOf));
    await expect(tab).toHaveTitle(/工委通$/);
    expect(await barriers(tab), 'by day').toEqual([]);
    expect(await sidewaysScroll(tab), 'on a desk').toBe(0);

    await light(tab, 'dark');
    expect(await barriers(tab, ['color-contrast']), 'by night').toEqual([]);

    await tab.setViewportSize(PHONE);
    await expect.poll(() => sidewaysScroll(tab), { message: 'on a phone' }).toBe(0);
    expect(errors).toEqual([]);
    tab.off('pageerror', note);
  });
}
