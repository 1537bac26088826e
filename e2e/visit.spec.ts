import { expect, type Page } from '@playwright/test';
import { expectNotFound, rowOf, said, test } from './test';
import { enterVisit, handInVisit } from './visit';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const duty = (page: Page) => page.getByRole('listitem').filter({ hasText: '黔→粤' });
const state = (page: Page) => said(page, '状态');

test('a visit is entered, disputed, agreed on, counted, and corrected', async ({ as }) => {
  const staff = await as('gz-staff');
  const reviewer = await as('gz-reviewer');
  const other = await as('gd-reviewer');
  await staff.goto('/visits');
  await expect(duty(staff)).toContainText('0 次');
  const form = await enterVisit(staff, {
    ...{ direction: '黔→粤', leader: '龙启明', rank: '厅主要负责同志', headcount: 12 },
    ...{ from: '2025-12-05', until: '2025-12-02' },
  });
  await expect(form.getByText('结束日期不能早于开始日期。')).toBeVisible();
  await expect(form.getByLabel('带队领导')).toHaveValue('龙启明');
  await form.getByLabel('开始日期').fill('2025-12-02');
  await form.getByLabel('结束日期').fill('2025-12-04');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(state(staff)).toHaveText('暂存');
  const address = new URL(staff.url()).pathname;
  await expectNotFound(other, address);

  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(staff.getByText(/^还不能提交：请填写对接事项。/)).toBeVisible();
  await handInVisit(staff);

  await reviewer.goto('/tasks');
  await reviewer.getByRole('link', { name: '黔→粤 龙启明率队（2025年12月2日）' }).click();
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(state(reviewer)).toHaveText('已审核');

  await other.goto(address);
  await other.getByText('提出异议', { exact: true }).click();
  const dispute = other.getByRole('form', { name: '提出异议' });
  await dispute.getByLabel('人数').fill('10');
  await dispute.getByLabel('原因').fill('按接待名单核对。');
  await dispute.getByRole('button', { name: '提交异议' }).click();
  await expect(state(other)).toHaveText('有异议');
  await expect(rowOf(other.getByRole('table', { name: '双方的说法' }), '提出异议')).toContainText(
    '人数：10 人（登记为12 人）',
  );

  await reviewer.reload();
  await expect(reviewer.getByText('对方意见：人数改为10 人。')).toBeVisible();
  await reviewer.getByRole('button', { name: '同意对方意见' }).click();
  await expect(state(reviewer)).toHaveText('已互认');
  await expect(said(reviewer, '人数')).toHaveText('10 人');
  await staff.goto('/visits');
  await expect(duty(staff)).toContainText('1 次');

  await staff.goto(address);
  await staff.getByText('更正', { exact: true }).click();
  const correct = staff.getByRole('form', { name: '更正' });
  await correct.getByLabel('原因').fill('到访地点漏记东莞市。');
  await correct.getByRole('button', { name: '建立更正' }).click();
  await expect(staff.getByText('第 2 版（更正）')).toBeVisible();
  await staff.getByText('删除暂存', { exact: true }).click();
  await staff.getByRole('button', { name: '确认删除' }).click();
  await expect(staff.getByRole('heading', { name: '互访', exact: true })).toBeVisible();
  await staff.goto(address);
  await expect(state(staff)).toHaveText('已互认');
});

test('a second entry of the same journey is asked about and can still be saved', async ({ as }) => {
  const staff = await as('gz-staff');
  const form = await enterVisit(staff, {
    ...{ direction: '粤→黔', leader: '邓惠珍', rank: '其他厅领导', headcount: 8 },
    ...{ from: '2025-09-03', until: '2025-09-03' },
  });
  await expect(form.getByText(/^同方向已有一次互访：邓惠珍率队，2025年9月2日至4日/)).toBeVisible();
  await form.getByLabel('这是另一次互访').check();
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(state(staff)).toHaveText('暂存');
});
