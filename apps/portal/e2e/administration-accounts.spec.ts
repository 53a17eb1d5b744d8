import { act, choose, confirm, elsewhere, firstLogin, freshCode, makeUnit, takeSecret, tick } from './administration';
import { barriers, expect, fillLogin, settle, test, visit } from './portal';

const role = (key: string): string => `[data-role="${key}"]`;

test.describe('an administrator of a unit', () => {
  test.use({ as: 'unitAdmin' });

  test('creates an account with a role, resets its password and disables it', async ({ page, browser }) => {
    test.slow();
    const login = freshCode('u');
    await visit(page, '/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    await expect(page).toHaveURL(/\/accounts\/new/);
    await settle(page);
    await page.getByLabel('姓名').fill('陈静');
    await page.getByLabel('登录名').fill(login);
    await tick(page.locator(role('VIEWER')));
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '新建账号' }).click();
    const secret = await takeSecret(page);
    expect(secret['登录账号']).toBe(`zzb/${login}`);
    await settle(page);
    await expect(page.getByRole('main')).toContainText('查阅人员');
    await expect(page.getByRole('main')).toContainText('尚未修改一次性密码');

    const theirs = await elsewhere(browser);
    await firstLogin(theirs, secret['登录账号']!, secret['一次性密码']!, 'harbour pine lantern');

    await act(page, '重置密码');
    await confirm(page, '重置密码');
    const again = await takeSecret(page);
    expect(again['一次性密码']).not.toBe(secret['一次性密码']);
    await theirs.goto('/members');
    await expect(theirs).toHaveURL(/\/login/);

    await act(page, '停用');
    await confirm(page, '停用账号');
    await expect(page.getByText('账号已停用，其所有登录已失效')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('停用');
    await theirs.goto('/login');
    await fillLogin(theirs, `zzb/${login}`, again['一次性密码']!);
    await expect(theirs.getByRole('alert')).toContainText('账号或密码不正确');
    await act(page, '启用');
    await confirm(page, '启用账号');
    await expect(page.getByText('账号已启用')).toBeVisible();
    await theirs.context().close();
  });

  test('binds a branch secretary to a branch', async ({ page, accessOf }) => {
    const { ask } = await accessOf('unitAdmin');
    const { organisations } = await ask<{ organisations: { nodes: { name: string }[] } }>('{ organisations(first: 1, filter: { kind: { eq: BRANCH }, status: { eq: ACTIVE } }) { nodes { name } } }');
    const branch = organisations.nodes[0]!.name;
    await visit(page, '/accounts/new');
    await page.getByLabel('姓名').fill('赵强');
    await page.getByLabel('登录名').fill(freshCode('s'));
    await tick(page.locator(role('BRANCH_SECRETARY')));
    await page.getByRole('button', { name: '新建账号' }).click();
    await expect(page.getByText('支部书记须限定到一个党组织')).toBeVisible();
    await choose(page, page.getByRole('combobox', { name: /限定党组织/ }), branch, branch);
    await page.getByRole('button', { name: '新建账号' }).click();
    await takeSecret(page);
    await settle(page);
    await expect(page.getByRole('main')).toContainText(branch);
  });

  test('cannot change the own account, and reads why', async ({ page, accessOf }) => {
    const { ask } = await accessOf('unitAdmin');
    const { viewer } = await ask<{ viewer: { account: { id: string } } }>('{ viewer { account { id } } }');
    await visit(page, `/accounts/${viewer.account.id}`);
    await expect(page.getByRole('button', { name: /停用.*不能停用或启用自己的账号/ })).toBeVisible();
    await visit(page, `/accounts/${viewer.account.id}/edit`);
    await expect(page.getByText('不能更改自己的角色和限定党组织，请由其他管理员办理。')).toBeVisible();
    await expect(page.locator('[data-role]')).toHaveCount(0);
  });

  test('makes an own role, changes it and deletes it', async ({ page }) => {
    const name = `宣传专员 ${freshCode('r')}`.slice(0, 30);
    await visit(page, '/roles');
    await page.getByRole('button', { name: '新建角色' }).click();
    await expect(page).toHaveURL(/\/roles\/new/);
    await settle(page);
    await page.getByRole('button', { name: '新建角色' }).click();
    await expect(page.getByText('请至少选择一项权限')).toBeVisible();
    await page.getByLabel('名称').fill('查阅人员');
    await tick(page.locator('[data-permission="member.read"]'));
    await expect(page.getByText('这是内置角色的名称，请换一个')).toBeVisible();
    await page.getByLabel('名称').fill(name);
    await page.getByRole('button', { name: '新建角色' }).click();
    const own = page.getByRole('listitem').filter({ hasText: name });
    await expect(own).toContainText('查看党员');
    expect(await barriers(page)).toEqual([]);
    await own.getByRole('button', { name: '修改' }).click();
    await expect(page).toHaveURL(/\/edit$/);
    await settle(page);
    await tick(page.locator('[data-permission="organisation.read"]'));
    await page.getByRole('button', { name: '保存角色' }).click();
    await expect(own).toContainText('查看党组织');
    await own.getByRole('button', { name: '删除' }).click();
    await confirm(page, '删除角色');
    await expect(page.getByText('角色已删除')).toBeVisible();
    await expect(own).toHaveCount(0);
  });

  test('connects another system: its client fetches a token and reads, until it is disabled', async ({ page, request, baseURL }) => {
    test.slow();
    const name = `数据平台 ${freshCode('c')}`;
    await visit(page, '/clients');
    await page.getByRole('button', { name: '新建接入应用' }).click();
    await expect(page).toHaveURL(/\/clients\/new/);
    await settle(page);
    await page.getByLabel('名称').fill(name);
    await tick(page.locator('[data-scope="branch-registry:read"]'));
    await page.getByRole('button', { name: '新建接入应用' }).click();
    const first = await takeSecret(page);
    await settle(page);
    await expect(page.getByText(`${baseURL}/oauth/token`)).toBeVisible();
    await expect(page.locator('pre').first()).toContainText(first['客户端编号']!);
    expect(await barriers(page)).toEqual([]);

    const tokenWith = async (secret: string) =>
      request.post('/oauth/token', { form: { grant_type: 'client_credentials' }, headers: { authorization: `Basic ${Buffer.from(`${first['客户端编号']}:${secret}`).toString('base64')}` } });
    const answer = await tokenWith(first['密钥']!);
    expect(answer.status()).toBe(200);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    // The example on the page is the question: it works as it stands.
    const example = /-d '(.*)'$/s.exec(await page.locator('pre').nth(1).innerText())![1]!;
    const read = async () => request.post('/graphql', { headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, data: example });
    const { data } = (await (await read()).json()) as { data: { organisations: { totalCount: number } } };
    expect(data.organisations.totalCount).toBeGreaterThan(0);

    await act(page, '更换密钥');
    await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click();
    const second = await takeSecret(page);
    expect((await tokenWith(second['密钥']!)).status()).toBe(200);
    expect((await tokenWith(first['密钥']!)).status()).toBe(200);
    await expect(page.getByText(/到期$/)).toBeVisible();

    await act(page, '停用');
    await confirm(page, '停用接入应用');
    await expect(page.getByText('接入应用已停用')).toBeVisible();
    expect((await tokenWith(second['密钥']!)).status()).toBe(401);
    expect((await (await read()).json()) as object).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

test.describe('the system administrator', () => {
  test.use({ as: 'admin' });

  test('creates accounts, and leaves what they may do to others', async ({ page, accessOf }) => {
    const unit = await makeUnit(await accessOf('admin'), freshCode('acc'));
    await visit(page, `/units/${unit.id}?tab=accounts`);
    await page.getByRole('button', { name: '新建账号' }).click();
    await expect(page).toHaveURL(/\/accounts\/new/);
    await settle(page);
    await expect(page.getByText('角色由安全管理员分配')).toBeVisible();
    await expect(page.locator('[data-role]')).toHaveCount(0);
    await page.getByLabel('姓名').fill('周敏');
    await page.getByLabel('登录名').fill('zhoumin');
    await page.getByRole('button', { name: '新建账号' }).click();
    const secret = await takeSecret(page);
    expect(secret['登录账号']).toBe(`${unit.code}/zhoumin`);
    await settle(page);
    await expect(page.getByRole('main')).toContainText('没有任何权限');
  });
});

test.describe('the security administrator', () => {
  test.use({ as: 'security' });

  test('cannot join two of the three administrators in one account', async ({ page, accessOf }) => {
    const { ask } = await accessOf('security');
    const { accounts } = await ask<{ accounts: { nodes: { id: string; version: number }[] } }>('{ accounts(filter: { loginName: { eq: "leader" } }) { nodes { id version } } }');
    const { id, version } = accounts.nodes[0]!;
    await visit(page, `/accounts/${id}`);
    await act(page, '分配角色');
    await expect(page).toHaveURL(/\/edit$/);
    await settle(page);
    await expect(page.getByText('三员分立', { exact: true })).toBeVisible();
    await tick(page.locator(role('SYSTEM_ADMIN')));
    for (const other of ['SECURITY_ADMIN', 'AUDITOR']) {
      await expect(page.locator(role(other)).getByRole('checkbox')).toBeDisabled();
      await expect(page.locator(role(other))).toContainText('三员分立');
    }
    expect(await barriers(page)).toEqual([]);
    // Whoever goes around the page is refused in the same words.
    const both = ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { id } } }', { input: { id, version, roleIds: ['SYSTEM_ADMIN', 'AUDITOR'] } });
    await expect(both).rejects.toThrow();
    await page.getByRole('button', { name: '取消' }).click();
    await confirm(page, '放弃修改');
    await expect(page.getByRole('main')).toContainText('领导');
  });

  test('cannot join their duties in an own role either', async ({ page }) => {
    await visit(page, '/roles/new');
    await tick(page.locator('[data-permission="audit.read"]'));
    const locked = page.locator('[data-permission="unit.manage"]');
    await expect(locked.getByRole('checkbox')).toBeDisabled();
    await expect(locked).toContainText('三员分立');
    await expect(page.locator('[data-permission="audit.export"]').getByRole('checkbox')).toBeEnabled();
  });
});

test.describe('the auditor', () => {
  test.use({ as: 'auditor' });

  test('finds entries by operation and text, and sees what changed', async ({ page, accessOf }) => {
    const admin = await accessOf('admin');
    const unit = await makeUnit(admin, freshCode('aud'));
    await admin.ask('mutation ($input: ChangeUnitStatusInput!) { suspendUnit(input: $input) { unit { id } } }', { input: { id: unit.id, version: 1, reason: `整改 ${unit.code}` } });
    await visit(page, '/audit?operation=suspendUnit');
    await expect(page.getByRole('main')).toContainText('操作：停用单位');
    for (const text of await page.locator('tbody tr td:nth-child(2)').allInnerTexts()) expect(text).toContain('停用单位');
    await page.getByRole('searchbox').or(page.getByPlaceholder('对象、操作者、事由或地址')).first().fill(unit.code);
    await expect(page).toHaveURL(new RegExp(`search=${unit.code}`));
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await page.locator('tbody tr').first().click();
    await expect(page).toHaveURL(/entry=/);
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText(`整改 ${unit.code}`);
    await expect(drawer.getByRole('row', { name: /状态/ })).toContainText(/正常.*已停用/);
    expect(await barriers(page)).toEqual([]);
    // The entry has an address of its own.
    await page.reload();
    await expect(page.getByRole('dialog')).toContainText(`整改 ${unit.code}`);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/entry=/);
  });

  test('reads the trail of one unit on its page', async ({ page, accessOf }) => {
    const unit = await makeUnit(await accessOf('admin'), freshCode('tra'));
    await visit(page, `/units/${unit.id}?tab=audit`);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toContainText('新建单位');
  });

  test('takes the trail away as a sheet', async ({ page }) => {
    await visit(page, '/audit?days=@today');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });
});
