import { expect, type Page } from '@playwright/test';
import { standBy } from './fact';
import { rowOf, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

/** Looks for the trustee by initials and takes the first. */
async function choose(page: Page, initials: string): Promise<void> {
  await page.getByRole('searchbox', { name: '受托人' }).fill(initials);
  await page.getByRole('button', { name: '查找受托人' }).click();
  await page.locator('section[aria-labelledby="trustee"] li a').first().click();
  await expect(page.getByRole('link', { name: '重选受托人' })).toBeVisible();
}

const say = async (page: Page, event: string, on: string, more: Record<string, string> = {}) => {
  await page.reload();
  await page.getByText('登记信托事项', { exact: true }).click();
  const form = page.getByRole('form', { name: '登记信托事项' });
  await form.getByRole('combobox', { name: /^事项/ }).selectOption(event);
  await form.getByLabel('发生日期').fill(on);
  await form.getByLabel('事项说明').fill(`${event}的说明`);
  for (const [label, text] of Object.entries(more)) await form.getByLabel(label).fill(text);
  if (event === '变更公开') await form.getByLabel('公开的变更').selectOption({ index: 1 });
  await form.getByRole('button', { name: '登记事项' }).click();
};

test('a trust is entered, confirmed by the other department, and made public late', async ({ as }) => {
  const staff = await as('gd-staff');
  await staff.goto('/trusts');
  await staff.getByRole('link', { name: '登记慈善信托' }).click();
  await choose(staff, 'gyc');
  const form = staff.getByRole('form', { name: '登记慈善信托' });
  await form.getByLabel('信托名称').fill('月亮山助学慈善信托');
  await form.getByLabel('信托文件签订日期').fill('2025-05-06');
  await form.getByLabel('备案日期').fill('2025-05-05');
  await form.getByLabel('备案编号').fill('44012025 001');
  await form.getByLabel('备案机关').fill('广州市民政局');
  await form.getByLabel('委托人').fill('自然人 2 名');
  await form.getByLabel('期限开始').fill('2025-05-09');
  await form.getByLabel('初始规模').fill('一百');
  await form.getByLabel('受益范围').selectOption('榕江县');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(form.getByText('请填写不小于 0 的金额，单位万元，例如 10.5。')).toBeVisible();
  await expect(form.getByLabel('受益范围')).toHaveValue(/\d/);
  await form.getByLabel('初始规模').fill('100.5');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(form.getByText('备案日期不能早于信托文件签订日期。')).toBeVisible();
  await form.getByLabel('备案日期').fill('2025-05-09');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(said(staff, '状态')).toHaveText('暂存');
  await expect(said(staff, '初始规模')).toHaveText('100.5 万元');
  await expect(staff.getByText('备案编号一般为 13 位数字，请与备案回执核对。').first()).toBeVisible();
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(staff.getByText('还不能提交：请填写信托目的。')).toBeVisible();
  await staff.getByText('修改', { exact: true }).click();
  await staff.getByRole('form', { name: '修改' }).getByLabel('信托目的').fill('资助月亮山区学生。');
  await staff.getByRole('button', { name: '保存修改' }).click();
  await expect(said(staff, '信托目的')).toHaveText('资助月亮山区学生。');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await standBy(as, 'gd', staff);

  await staff.reload();
  await expect(said(staff, '进展')).toHaveText('存续');
  const duties = staff.getByRole('table', { name: '应办事项' });
  await expect(rowOf(duties, '公开备案信息')).toContainText('已逾期 216 天');
  await expect(rowOf(duties, '报送年度报告')).toContainText('2026年5月9日');
  await staff.goto('/trusts?duty=late&q=月亮山');
  await expect(rowOf(staff, '月亮山助学慈善信托')).toContainText('2025年5月29日前，已逾期 216 天');
  await rowOf(staff, '月亮山助学慈善信托').getByRole('link').click();
  await say(staff, '备案信息公开', '2025-06-02');
  await expect(rowOf(duties, '公开备案信息')).toContainText('2025年6月2日已办理，迟 4 天');
});

test('a trust is added to, changed and reported on by its own side, and what is left of it is said', async ({
  as,
}) => {
  const staff = await as('gd-staff');
  await staff.goto('/trusts?q=山区教师');
  await rowOf(staff, '山区教师关爱慈善信托').getByRole('link').click();
  const duties = staff.getByRole('table', { name: '应办事项' });
  await say(staff, '追加', '2025-08-01');
  await expect(staff.getByText('请填写追加金额，大于 0。')).toBeVisible();
  await say(staff, '追加', '2025-08-01', { '追加金额（万元）': '20' });
  await expect(said(staff, '规模')).toHaveText('220 万元（其中追加 20 万元）');
  await say(staff, '变更', '2025-12-01');
  await expect(rowOf(duties, '公开变更')).toContainText('临近');
  await say(staff, '变更公开', '2025-12-10');
  await expect(rowOf(duties, '公开变更')).toContainText('2025年12月10日已办理');
  await say(staff, '年度报告', '2025-12-20', { 报告年度: '2025' });
  await expect(duties.getByRole('row').filter({ hasText: '报送年度报告' })).toHaveCount(2);

  await staff.reload();
  await staff.getByText('填报期末余额', { exact: true }).click();
  const balance = staff.getByRole('form', { name: '填报期末余额' });
  await balance.getByLabel('季度末').selectOption('2025年第三季度末');
  await balance.getByLabel('期末余额').fill('88.25');
  await balance.getByRole('button', { name: '填报余额' }).click();
  await expect(said(staff, '期末余额')).toHaveText('88.25 万元（截至2025年9月30日）');

  const other = await as('gz-staff');
  await other.goto(new URL(staff.url()).pathname);
  await expect(said(other, '期末余额')).toHaveText('88.25 万元（截至2025年9月30日）');
  await expect(other.getByText('登记信托事项', { exact: true })).toHaveCount(0);
  await expect(other.getByText('填报期末余额', { exact: true })).toHaveCount(0);

  const events = staff.getByRole('table', { name: '信托事项' });
  const mistaken = rowOf(events, '2025年12月20日');
  await mistaken.getByText('划销', { exact: true }).click();
  await mistaken.getByLabel('原因').fill('报送的是另一单信托。');
  await mistaken.getByRole('button', { name: '确认划销' }).click();
  await expect(mistaken).toContainText('已于2025年12月31日划销：报送的是另一单信托。');
  await expect(duties.getByRole('row').filter({ hasText: '报送年度报告' })).toHaveCount(1);
  const supervisor = await as('gz-supervisor');
  await supervisor.goto(new URL(staff.url()).pathname);
  const told = supervisor.getByRole('region', { name: '操作记录' });
  for (const word of [
    '登记事项',
    '追加 20 万元',
    '2025年9月30日余额 88.25 万元',
    '划销',
    '报送的是另一单信托。',
  ])
    await expect(told.getByText(word).first()).toBeVisible();
  await expect(told).not.toContainText(/[a-z]{4}/);
});

test('the other side names another trustee when it disputes', async ({ as }) => {
  const reviewer = await as('gz-reviewer');
  await reviewer.goto('/trusts?state=approved&q=校园午餐');
  await reviewer.locator('main tbody a').first().click();
  const before = await said(reviewer, '受托人').innerText();
  await reviewer.getByText('选定新的受托人', { exact: true }).click();
  await choose(reviewer, 'gyc');
  await reviewer.getByText('提出异议', { exact: true }).click();
  const dispute = reviewer.getByRole('form', { name: '提出异议' });
  await dispute.getByLabel('原因').fill('备案回执上是另一受托人。');
  await dispute.getByRole('button', { name: '提交异议' }).click();
  await expect(said(reviewer, '状态')).toHaveText('有异议');
  await expect(said(reviewer, '受托人')).toHaveText(before);
  const both = reviewer.getByRole('region', { name: '双方的说法' });
  await expect(both.getByText(/^受托人：.*登记为/)).toBeVisible();
});

test('what is due first stands first, and the third area counts the same', async ({ as }) => {
  const leader = await as('gz-leader');
  await leader.goto('/trusts?duty=open');
  const rows = await leader.locator('main tbody tr').allInnerTexts();
  const days = rows.map((row) => {
    const [, year = '', month = '', day = ''] = /(\d{4})年(\d+)月(\d+)日前/.exec(row) ?? [];
    return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  });
  expect(days.length).toBeGreaterThan(5);
  expect(days).toEqual([...days].sort());
  const figure = async (page: Page) =>
    page.locator('dl div').filter({ hasText: '应办事项逾期' }).locator('dd').first().innerText();
  const late = await figure(leader);
  await leader.goto('/areas/social-forces');
  expect(await figure(leader)).toBe(late);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a trust of the other side is refused, with what was typed', async ({ as }) => {
    const other = await as('gd-staff');
    await other.goto('/trusts/new?trusteeQ=gyc');
    const link = await other.locator('section li a').first().getAttribute('href');
    const staff = await as('gz-staff');
    // The search offers none of the other side; an address can.
    await staff.goto(link ?? '');
    const form = staff.getByRole('form', { name: '登记慈善信托' });
    await form.getByLabel('信托名称').fill('重阳敬老慈善信托');
    await form.getByLabel('信托文件签订日期').fill('2025-10-01');
    await form.getByLabel('期限开始').fill('2025-10-01');
    await form.getByLabel('受益范围').selectOption('榕江县');
    await form.getByRole('button', { name: '暂存' }).click();
    await expect(
      staff.getByText('受托人不在本单位辖区内；慈善信托由受托人所在地民政部门登记。'),
    ).toBeVisible();
    await expect(form.getByLabel('信托名称')).toHaveValue('重阳敬老慈善信托');
  });
});
