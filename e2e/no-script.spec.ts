import { expect } from '@playwright/test';
import { signIn } from './pages';
import { rowOf, said, take, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd, javaScriptEnabled: false });

test('without script a person signs in and the overview has its numbers, bars and tables', async ({
  page,
}) => {
  await signIn(page, 'gd-leader');
  await expect(page.getByText(/^\d+\/38 项$/)).toBeVisible();
  const area = rowOf(page.getByRole('table', { name: '八个领域进展' }), '2. 能力提升');
  await expect(area).toContainText(/\d+\.\d%/);
  const bar = area.getByRole('img', { name: /^能力提升 平均完成 \d+\.\d%，序时进度 \d+\.\d%$/ });
  await expect(bar.locator('rect')).toHaveAttribute('width', /^\d+(\.\d)?%$/);
  for (const name of ['各领域平均完成', '各领域平均完成与上年同期']) {
    const table = page.getByRole('table', { name: new RegExp(`^${name}( 单位|$)`) });
    await expect(table.getByRole('row')).toHaveCount(9);
    await expect(rowOf(table, '能力提升')).toContainText(/\d+\.\d%/);
  }
});

test('without script a sheet is saved and handed in, and each step is taken on the record', async ({
  as,
}) => {
  const staff = await as('gz-staff');
  await staff.goto('/readings/period/2025-12');
  const typed = staff.getByLabel('6.1.5 检查督导', { exact: true });
  await typed.fill('约六次');
  await staff.getByRole('button', { name: '暂存', exact: true }).click();
  await expect(staff.getByRole('alert')).toContainText('有内容需要改正');
  await expect(typed).toHaveValue('约六次');
  await typed.fill('6');
  await staff.getByRole('button', { name: '暂存', exact: true }).click();
  await expect(staff.getByText('已暂存 1 项，尚未提交。')).toBeVisible();
  await staff.getByRole('button', { name: '保存并提交' }).click();
  await expect(staff.getByText('已提交 1 项，等待审核。')).toBeVisible();
  await rowOf(staff, '6.1.5').getByRole('link').click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  const address = staff.url();

  const reviewer = await as('gz-reviewer');
  await reviewer.goto(address);
  await take(reviewer, { step: '退回', 原因: '请附检查记录。', send: '确认退回' });
  await expect(said(reviewer, '状态')).toHaveText('已退回');

  await staff.goto(address);
  await expect(said(staff, '退回原因')).toHaveText('请附检查记录。');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await staff.getByRole('button', { name: '撤回修改' }).click();
  await expect(said(staff, '状态')).toHaveText('暂存');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');

  await reviewer.goto('/readings');
  await reviewer.getByLabel('选择 6.1.5 检查督导 2025年12月').check();
  await reviewer.getByRole('button', { name: '审核通过所选' }).click();
  await expect(reviewer.getByText('已审核通过 1 项。')).toBeVisible();
  await reviewer.goto(address);
  await expect(said(reviewer, '状态')).toHaveText('已审核');
});

test('without script the size of text is chosen and stays', async ({ as }) => {
  const page = await as('gz-leader');
  const root = page.locator('html');
  for (const [word, size] of [
    ['大', 'large'],
    ['中', 'medium'],
    ['小', 'small'],
  ] as const) {
    const button = page.getByRole('button', { name: word, exact: true });
    await button.click();
    await expect(root).toHaveAttribute('data-size', size);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await page.goto('/programmes');
    await expect(root).toHaveAttribute('data-size', size);
  }
});
