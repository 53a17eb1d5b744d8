import AxeBuilder from '@axe-core/playwright';
import { expect, request, test as base, type BrowserContext, type Page } from '@playwright/test';

/** Accounts of the demo city, by what they stand for. */
export const ACCOUNTS = {
  admin: 'swgw/admin',
  security: 'swgw/security',
  auditor: 'swgw/auditor',
  officer: 'swgw/officer',
  unitAdmin: 'zzb/admin',
  otherUnitAdmin: 'fgw/admin',
  secretary: 'zzb/secretary',
  viewer: 'zzb/viewer',
} as const;
export type Role = keyof typeof ACCOUNTS;

export const PASSWORD = 'Yunling-2026-demo';

type StoredState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** One logged-in account: what its browser keeps, and a way to ask the API as it. */
export interface Access {
  readonly state: StoredState;
  ask<Result>(query: string, variables?: object): Promise<Result>;
}

interface Options {
  /** Who is logged in when a test begins; nobody unless told. */
  as: Role | null;
}

interface Workers {
  /** Logs in once for each worker and role. A test that logs out or enters a unit makes a session of its own (`logIn`). */
  accessOf: (role: Role) => Promise<Access>;
  /** One tab for each worker and role, for tests that only look: what it has loaded stays loaded. Without motion. */
  tabOf: (role: Role | null) => Promise<Page>;
}

export const test = base.extend<Options, Workers>({
  as: [null, { option: true }],
  accessOf: [
    async ({}, use) => {
      const known = new Map<Role, Promise<Access>>();
      const open: { dispose(): Promise<void> }[] = [];
      await use((role) => known.get(role) ?? known.set(role, access(role, open)).get(role)!);
      await Promise.all(open.map((one) => one.dispose()));
    },
    { scope: 'worker' },
  ],
  tabOf: [
    async ({ browser, accessOf }, use) => {
      const known = new Map<Role | null, Promise<Page>>();
      const open = async (role: Role | null): Promise<Page> => {
        const context = await browser.newContext({ baseURL: process.env['GONGWEI_E2E_URL']!, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...(role ? { storageState: (await accessOf(role)).state } : {}) });
        return context.newPage();
      };
      await use((role) => known.get(role) ?? known.set(role, open(role)).get(role)!);
      await Promise.all([...known.values()].map(async (page) => (await page).context().close()));
    },
    { scope: 'worker' },
  ],
  storageState: async ({ as, accessOf }, use) => use(as ? (await accessOf(as)).state : { cookies: [], origins: [] }),
});

async function access(role: Role, open: { dispose(): Promise<void> }[]): Promise<Access> {
  const api = await request.newContext({ baseURL: process.env['GONGWEI_E2E_URL']! });
  open.push(api);
  async function ask<Result>(query: string, variables: object = {}): Promise<Result> {
    const response = await api.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await response.json()) as { data: Result; errors?: { message: string }[] };
    if (errors?.length) throw new Error(`${ACCOUNTS[role]}: ${errors.map(({ message }) => message).join('; ')}`);
    return data;
  }
  await ask('mutation ($input: LoginInput!) { login(input: $input) { viewer { account { id } } } }', { input: { unitOrAccount: ACCOUNTS[role], password: PASSWORD } });
  return { state: await api.storageState(), ask };
}

/** Logs in as a person does, for tests that change their session. */
export async function logIn(page: Page, account: string = ACCOUNTS.unitAdmin, password: string = PASSWORD): Promise<void> {
  await page.goto('/login');
  await fillLogin(page, account, password);
  await expect(page).not.toHaveURL(/\/login/);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

export async function fillLogin(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Leads a tab of `tabOf` to another page as a link would: the portal is not started again. */
export async function lead(tab: Page, path: string): Promise<void> {
  if (tab.url() === 'about:blank') return visit(tab, path);
  await tab.evaluate((to) => {
    for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-before', '');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
  await expect(tab.locator('h1:not([data-before])').first()).toBeVisible();
  await settle(tab);
}

/** Opens a page and waits until it shows what it read: its heading, and no skeleton any more. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
}

export async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"], .gw-skeleton')).toHaveCount(0);
}

/** What a program finds of barriers, as one line each. Serious ones and worse fail a test. With `rules`, by these alone. */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  // Only what is wrong is described: describing what is right takes longer than finding it. Legacy: in this page alone, for there are no
  // frames. The examiner itself is large: a page that has it already keeps it.
  const known = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(known ? { axeSource: ';' } : {}) }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  // The rows of a list are alike: the first ones speak for all.
  builder.exclude('tbody tr:nth-child(n + 6)');
  if (rules) builder.withRules(rules);
  else builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${target.join(' ')} ${failureSummary.split('\n').slice(1, 2).join('').trim()}`));
}

/** How much wider the page is than the window: 0 means that nobody has to scroll sideways. */
export const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

export { expect };
