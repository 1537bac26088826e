import { expect, type Page } from '@playwright/test';
import { expectNotFound, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const state = (page: Page) => said(page, '状态');

/** Looks for both ends and chooses them, as a person does who knows half of each name. */
async function choose(
  page: Page,
  { helper, receiver }: { helper: [string, string]; receiver: [string, string] },
) {
  await page.goto('/pairings');
  await page.getByRole('link', { name: '登记结对' }).click();
  for (const [label, [typed, name]] of [
    ['帮扶单位', helper],
    ['受援单位', receiver],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(typed);
    await page.getByRole('button', { name: `查找${label}` }).click();
    await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  }
}

test('a pairing is entered by a city, approved, and confirmed by the county that receives', async ({
  as,
}) => {
  const staff = await as('gd-city');
  await choose(staff, {
    helper: ['gzstxzy', '广州市同心志愿服务联合会（演示）'],
    receiver: ['银水村 榕江', '银水村'],
  });
  const form = staff.getByRole('form', { name: '登记结对' });
  await form.getByLabel('签约日期').fill('2025-12-01');
  await form.getByLabel('有效期至').fill('2024-12-01');
  await form.getByLabel('养老').check();
  await form.getByLabel('计划资金（万元）').fill('约10万');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(form.getByText('请填写不小于 0 的金额，单位万元，例如 10.5。')).toBeVisible();
  await expect(form.getByLabel('养老')).toBeChecked();
  await form.getByLabel('计划资金（万元）').fill('１２．５');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(form.getByText('有效期不能早于签约日期。')).toBeVisible();
  await form.getByLabel('有效期至').fill('2028-11-30');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(state(staff)).toHaveText('暂存');
  await expect(said(staff, '计划资金')).toHaveText('12.5 万元');
  const address = new URL(staff.url()).pathname;
  const county = await as('gz-county');
  await expectNotFound(county, address);

  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(staff.getByText(/^还不能提交：请填写协议名称或文号/)).toBeVisible();
  await staff.getByText('修改', { exact: true }).click();
  await staff.getByRole('form', { name: '修改' }).getByLabel('协议名称（文号）').fill('结对帮扶协议');
  await staff.getByRole('button', { name: '保存修改' }).click();
  await expect(said(staff, '协议名称（文号）')).toHaveText('结对帮扶协议');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(state(staff)).toHaveText('已提交');

  const reviewer = await as('gd-reviewer');
  await reviewer.goto('/tasks');
  await reviewer.getByRole('link', { name: '广州市同心志愿服务联合会（演示）—银水村' }).click();
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(state(reviewer)).toHaveText('已审核');

  await county.goto('/tasks');
  await county.getByRole('link', { name: '广州市同心志愿服务联合会（演示）—银水村' }).click();
  await expect(said(county, '结对状态')).toHaveText('拟结对');
  await county.getByRole('button', { name: '互认该记录' }).click();
  await expect(state(county)).toHaveText('已互认');
  await expect(said(county, '结对状态')).toHaveText('存续');
});

test('each side names whom to call, and a number is shown only to whoever asks, which is written down', async ({
  as,
}) => {
  const county = await as('gz-county');
  await county.goto('/pairings?standing=in-force&to=522632&kind=station');
  await county.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
  const { pathname } = new URL(county.url());
  const label = /^(登记|更换)本方联系人$/;
  await county.getByText(label).first().click();
  const form = county.getByRole('form', { name: label });
  await form.getByLabel('联系人姓名').fill('石桂英');
  await form.getByLabel('电话').fill('8222222');
  await form.getByRole('button', { name: '登记' }).click();
  await expect(form.getByText('请填写手机号码或带区号的座机')).toBeVisible();
  await form.getByLabel('电话').fill('（0855）8222222');
  await form.getByRole('button', { name: '登记' }).click();
  await expect(county.getByText('石桂英')).toBeVisible();
  await expect(county.getByText('0855-*****22')).toBeVisible();

  const reviewer = await as('gd-reviewer');
  await reviewer.goto(pathname);
  await expect(reviewer.getByText('0855-*****22')).toBeVisible();
  await expect(reviewer.getByText('0855-8222222')).toHaveCount(0);
  await reviewer.getByRole('form', { name: '查看黔方电话' }).getByRole('button').click();
  await expect(reviewer.getByText('0855-8222222')).toBeVisible();
  await expect(reviewer.getByText('本次查看已记录，10 分钟后重新隐去。')).toBeVisible();

  const supervisor = await as('gz-supervisor');
  await supervisor.goto(pathname);
  await expect(supervisor.getByRole('button', { name: '查看电话' })).toHaveCount(0);
  const looks = supervisor.getByRole('table', { name: '查看电话的记录' });
  await expect(looks.getByRole('row').nth(1)).toContainText('石桂英');
  await expect(looks.getByRole('row').nth(1)).toContainText('梁志恒');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('both ends are found and a pairing is saved', async ({ as }) => {
    const staff = await as('gz-county');
    await choose(staff, {
      helper: ['佛山 青禾', '佛山市青禾商会（演示）'],
      receiver: ['dpc 榕江', '大坪村'],
    });
    await expect(staff.getByText('佛山市青禾商会（演示）（')).toBeVisible();
    const form = staff.getByRole('form', { name: '登记结对' });
    await form.getByLabel('签约日期').fill('2025-12-10');
    await form.getByLabel('教育').check();
    await form.getByLabel('计划资金（万元）').fill('很多');
    await form.getByRole('button', { name: '暂存' }).click();
    await expect(staff.getByText('请填写不小于 0 的金额，单位万元，例如 10.5。')).toBeVisible();
    await expect(form.getByLabel('教育')).toBeChecked();
    await form.getByLabel('计划资金（万元）').fill('3');
    await form.getByRole('button', { name: '暂存' }).click();
    await expect(said(staff, '计划资金')).toHaveText('3 万元');
  });
});
