import { barriers, expect, sidewaysScroll, test, visit } from './portal';
import { addressOf, nameOf, PAGES } from './pages';

for (const page of PAGES) {
  test.describe(nameOf(page), () => {
    test.use({ as: page.as });

    test('has no barriers and no errors', async ({ page: tab, accessOf }) => {
      const errors: string[] = [];
      tab.on('pageerror', ({ message }) => errors.push(message));
      await visit(tab, await addressOf(page, accessOf));
      await expect(tab).toHaveTitle(/工委通$/);
      expect(await barriers(tab)).toEqual([]);
      expect(await sidewaysScroll(tab)).toBe(0);
      expect(errors).toEqual([]);
    });
  });

  test.describe(`${nameOf(page)} on a phone`, () => {
    test.use({ as: page.as, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('fits', async ({ page: tab, accessOf }) => {
      await visit(tab, await addressOf(page, accessOf));
      expect(await sidewaysScroll(tab)).toBe(0);
    });
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark', as: 'unitAdmin' });

  for (const path of ['/', '/members', '/organisations/new', '/sessions']) {
    test(`${path} keeps its contrast`, async ({ page }) => {
      await visit(page, path);
      await expect(page.locator('html')).toHaveClass(/dark/);
      expect(await barriers(page)).toEqual([]);
    });
  }
});
