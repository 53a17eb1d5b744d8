import type { Page } from '@playwright/test';
import { barriers, expect, settle, test, visit } from './portal';
import { dissolve, idNumberOf, leave, nameOf, newBranch, newMember, topOf, workbook } from './registry-data';

/** Chooses in a select by its label: types what is searched for, takes the option of that name. */
async function choose(page: Page, label: string, text: string, option = text): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  // What is chosen lies over the box.
  await box.click({ force: true });
  if (text !== option) await box.fill(text);
  await page.getByRole('option', { name: option, exact: true }).or(page.getByRole('option').filter({ hasText: option })).first().click();
}
const field = (page: Page, path: string) => page.locator(`.gw-field[data-path="${path}"]`);

test.describe('members of a unit', () => {
  test.use({ as: 'unitAdmin' });

  test('a new one: a slip is told at its field, the ID number fills birth date and gender, the organisation is found by pinyin', async ({ page, accessOf }) => {
    test.slow();
    const access = await accessOf('unitAdmin');
    const { organisations } = await access.ask<{ organisations: { nodes: { shortName: string }[] } }>('{ organisations(filter: { shortName: { eq: "离退休干部党支部" } }, first: 1) { nodes { shortName } } }');
    const branch = organisations.nodes[0]!.shortName;
    const name = nameOf();
    const idNumber = idNumberOf('1991-04-16');
    await visit(page, '/members');
    await page.getByRole('button', { name: '新增党员' }).first().click();
    await settle(page);
    await field(page, 'name').locator('input').fill(name);

    const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
    await field(page, 'idNumber').locator('input').fill(wrong);
    await field(page, 'name').locator('input').focus();
    await expect(field(page, 'idNumber')).toContainText('校验位不正确');
    await page.getByRole('button', { name: '新增党员' }).click();
    await expect(field(page, 'idNumber').locator('input')).toBeFocused();
    expect(await barriers(page)).toEqual([]);

    await field(page, 'idNumber').locator('input').fill(idNumber);
    await expect(field(page, 'birthDate').getByRole('combobox').or(field(page, 'birthDate').locator('input'))).toHaveValue('1991-04-16');
    await expect(page.getByRole('radio', { name: '女' })).toBeChecked();
    await choose(page, '所在党组织', 'ltxgb', branch);
    await field(page, 'joinedOn').locator('input').fill('2015-07-01');
    await page.keyboard.press('Enter');
    await field(page, 'becameFullOn').locator('input').fill('2016-07-01');
    await page.keyboard.press('Enter');
    await page.getByLabel('职务').fill('二级调研员');
    await page.keyboard.press('Control+Enter');

    await expect(page).toHaveURL(/\/members\/[\w-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByRole('main')).toContainText('二级调研员');
    await leave(access, page.url().split('/').at(-1)!);
  });

  test('is edited: the encrypted number stays as it is until somebody replaces it', async ({ page, accessOf }) => {
    test.slow();
    const access = await accessOf('unitAdmin');
    const member = await newMember(access, (await newBranchOnce(access)).id);
    await visit(page, `/members/${member.id}`);
    await page.getByRole('button', { name: '编辑' }).click();
    await settle(page);
    await expect(field(page, 'idNumber')).toContainText(`${member.idNumber.slice(0, 6)}********${member.idNumber.slice(-4)}`);
    await page.getByLabel('职务').fill('党办主任');
    await page.getByRole('group', { name: '标识' }).getByText('党员领导干部').click();
    await expect(page.getByRole('checkbox', { name: '党员领导干部' })).toBeChecked();
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page).toHaveURL(new RegExp(`/members/${member.id}$`));
    await expect(page.getByRole('main')).toContainText('党办主任');
    await expect(page.getByRole('main')).toContainText('领导干部');

    await visit(page, `/members/${member.id}/edit`);
    await field(page, 'phone').getByRole('button', { name: '更换联系电话' }).click();
    await field(page, 'phone').locator('input').fill('138 0000 4321');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('main')).toContainText('138****4321');
    await leave(access, member.id);
  });

  test('leaving with something typed asks first', async ({ page }) => {
    await visit(page, '/members/new');
    await page.getByLabel('职务').fill('未保存');
    await page.getByRole('link', { name: '设置体检' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: '取消' }).or(dialog.getByRole('button', { name: /留|继续/ })).first().click();
    await expect(page).toHaveURL(/\/members\/new$/);
    await expect(page.getByLabel('职务')).toHaveValue('未保存');
  });

  test('a full number is shown when asked for, and who asked is written down', async ({ page, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const member = await newMember(access, (await newBranchOnce(access)).id);
    await visit(page, `/members/${member.id}`);
    await expect(page.getByRole('main')).not.toContainText(member.idNumber);
    await page.getByRole('button', { name: /身份证号/ }).click();
    await expect(page.getByText(member.idNumber)).toBeVisible();
    await page.getByRole('tab', { name: '操作记录' }).click();
    await expect(page).toHaveURL(/tab=audit/);
    await expect(page.getByText('查看完整号码：身份证号')).toBeVisible();
    await leave(access, member.id);
  });

  test('is found by the whole number, which goes into no address', async ({ page, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const member = await newMember(access, (await newBranchOnce(access)).id);
    await visit(page, '/members');
    await page.getByRole('button', { name: '按号码查找' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('123');
    await dialog.getByRole('button', { name: '查找' }).click();
    await expect(dialog).toContainText('请填写完整');
    await dialog.getByRole('textbox').fill(member.idNumber);
    await dialog.getByRole('button', { name: '查找' }).click();
    await expect(page).toHaveURL(new RegExp(`/members/${member.id}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(member.name);
    await leave(access, member.id);
  });

  test('leaves: with day and reason, and the record can be read only', async ({ page, accessOf }) => {
    const access = await accessOf('unitAdmin');
    const member = await newMember(access, (await newBranchOnce(access)).id);
    await visit(page, `/members/${member.id}`);
    await page.getByRole('button', { name: '办理离开' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '登记离开' }).click();
    await expect(drawer).toContainText('此项必填');
    await choose(page, '离开方式', '已转出');
    await drawer.getByLabel('离开原因').fill('组织关系转往外地');
    await drawer.getByRole('button', { name: '登记离开' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('main')).toContainText('已转出');
    await expect(page.getByRole('main')).toContainText('组织关系转往外地');
    await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0);
    await visit(page, `/members/${member.id}/edit`);
    await expect(page.getByRole('main')).toContainText('只能查看');
  });

  test('the list is what its address says', async ({ page, accessOf }) => {
    const { ask } = await accessOf('unitAdmin');
    const { members } = await ask<{ members: { totalCount: number } }>('{ members(filter: { status: { in: [FULL, PROBATIONARY] }, gender: { eq: FEMALE }, age: { lte: 45 } }) { totalCount } }');
    await visit(page, '/members?gender=FEMALE&age=..45&sort=-joinedOn');
    await expect(page.getByRole('main')).toContainText('性别：女');
    await expect(page.getByRole('main')).toContainText(`共 ${members.totalCount} 条`);
    await expect(page.getByRole('columnheader', { name: '入党日期' })).toHaveAttribute('aria-sort', 'descending');
    await page.getByRole('button', { name: /移除.*性别/ }).or(page.getByRole('button', { name: /性别：女/ })).last().click();
    await expect(page).not.toHaveURL(/gender=/);
    await page.getByText('发展中', { exact: true }).click();
    await expect(page).toHaveURL(/group=development/);
  });
});

test.describe('import of members', () => {
  test.use({ as: 'unitAdmin' });

  test('names each wrong cell, then brings the sound rows in', async ({ page, accessOf }) => {
    test.slow();
    const access = await accessOf('unitAdmin');
    const branch = await newBranchOnce(access);
    const [good, bad] = [nameOf(), nameOf()];
    const header = ['所在党组织', '姓名', '身份证号', '民族', '人员类别', '入党日期', '转正日期'];
    const file = workbook([
      header,
      [branch.code, good, idNumberOf('1990-02-03'), '汉族', '正式党员', '2012-06-28', '2013-06-28'],
      ['没有这个支部', bad, '420100199002030000', '汉族', '正式党员', '2012-06-28', '2013-06-28'],
    ]);
    await visit(page, '/members/import');
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page).toHaveURL(/run=/);
    const problems = page.getByRole('region').getByRole('table');
    await expect(problems).toContainText('所在党组织');
    await expect(problems).toContainText('身份证号');
    expect(await barriers(page)).toEqual([]);

    // A reload goes on where one was.
    await page.reload();
    await expect(problems).toContainText('没有编码或名称为');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /错误/ }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

    await page.getByRole('button', { name: /导入.*1/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /导入/ }).click();
    await expect(page.getByRole('main')).toContainText('已导入 1 人');
    await page.getByRole('main').getByRole('button').first().click();
    await expect(page).toHaveURL(/\/members\?/);
    await visit(page, `/members?search=${encodeURIComponent(good)}`);
    await page.getByRole('link', { name: good }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(good);
    await leave(access, page.url().split('/').at(-1)!);
  });
});

test.describe('what others may do', () => {
  test.describe('branch secretary', () => {
    test.use({ as: 'secretary' });
    test('sees the own branch only and is offered nothing beyond it', async ({ page }) => {
      await visit(page, '/members');
      await expect(page.getByRole('button', { name: '新增党员' })).toBeVisible();
      await expect(page.getByRole('button', { name: '导入党员' })).toHaveCount(0);
      await visit(page, '/members/new');
      await expect(field(page, 'organisationId')).toContainText('离退休干部党支部');
      await visit(page, '/organisations');
      await expect(page.getByRole('treeitem')).toHaveCount(1);
      await expect(page.getByRole('button', { name: '设立党组织' })).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('button', { name: '编辑' })).toHaveCount(0);
    });
  });

  test.describe('committee', () => {
    test.use({ as: 'officer' });
    test('reads members of its units and edits none of them', async ({ page }) => {
      await visit(page, '/members');
      await expect(page.getByRole('columnheader', { name: '所属单位' })).toBeVisible();
      await expect(page.getByRole('button', { name: '新增党员' })).toHaveCount(0);
      await page.getByRole('row').nth(1).getByRole('link').click();
      await settle(page);
      await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0);
      await expect(page.getByRole('button', { name: /身份证号/ })).toBeVisible();
    });
  });
});

/** One branch for the members of a worker's tests; it is taken away after them. */
let branch: ReturnType<typeof newBranch> | undefined;
const newBranchOnce = (access: Parameters<typeof newBranch>[0]): ReturnType<typeof newBranch> => (branch ??= topOf(access).then(({ id }) => newBranch(access, id)));

test.afterAll(async ({ accessOf }) => {
  if (branch) await dissolve(await accessOf('unitAdmin'), (await branch).id).catch(() => undefined);
});
