import { expect } from '@playwright/test';
import { rowOf, said, test } from './test';
import { enterTraining, trainingForm } from './training';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const course = {
  ...{ kind: '专项培训' as const, name: '志愿服务骨干培训班', topic: '社会工作', on: '2024-12-10' },
  counts: { 学时: '8', 粤方实到人数: '6', 黔方实到人数: '40', 结业取证人数: '60' },
};

test('a course is entered, disputed, agreed on, and counted in its list and its area', async ({ as }) => {
  const staff = await as('gd-staff');
  const [reviewer, other] = [await as('gd-reviewer'), await as('gz-reviewer')];
  await enterTraining(staff, course);
  const form = trainingForm(staff);
  await expect(form.getByText('结业人数不能多于实到人数，请核对。')).toBeVisible();
  await expect(form.getByLabel('社会工作')).toBeChecked();
  await form.getByLabel('结业取证人数').fill('40');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(said(staff, '状态')).toHaveText('暂存');
  await expect(said(staff, '评价人数')).toHaveText('未填写');
  const address = new URL(staff.url()).pathname;
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');

  await reviewer.goto('/tasks');
  await reviewer.getByRole('link', { name: '志愿服务骨干培训班（2024年12月10日）' }).click();
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(said(reviewer, '状态')).toHaveText('已审核');

  await other.goto(address);
  await other.getByText('提出异议', { exact: true }).click();
  const dispute = other.getByRole('form', { name: '提出异议' });
  await expect(dispute.getByLabel('社会工作')).toBeChecked();
  await dispute.getByLabel('黔方实到人数').fill('38');
  await dispute.getByLabel('原因').fill('两人临时请假。');
  await dispute.getByRole('button', { name: '提交异议' }).click();
  await expect(said(other, '状态')).toHaveText('有异议');

  await reviewer.reload();
  await expect(reviewer.getByText('对方意见：黔方实到人数改为38 人。')).toBeVisible();
  await reviewer.getByRole('button', { name: '同意对方意见' }).click();
  await expect(said(reviewer, '状态')).toHaveText('已互认');

  await staff.goto('/trainings?year=2024&topic=social-work&lead=gd');
  const row = rowOf(staff, '志愿服务骨干培训班');
  await expect(row).toContainText('粤方主办');
  await expect(row.getByRole('cell', { name: '38' })).toBeVisible();
  await staff.goto('/areas/capacity?year=2024');
  const quarters = staff.getByRole('table', { name: '各季度培训和考察学习' });
  await expect(rowOf(quarters, '第4季度').getByRole('cell').first()).toHaveText('3');
});

test('a second entry of the same course is asked about and can still be saved', async ({ as }) => {
  const staff = await as('gz-staff');
  const again = { ...course, counts: {}, name: '社会组织培训班', on: '2025-12-02' };
  await enterTraining(staff, again);
  await expect(said(staff, '状态')).toHaveText('暂存');
  await enterTraining(staff, again);
  const form = trainingForm(staff);
  await expect(form.getByText(/^同一地点同期已登记一次专项培训：社会组织培训班/)).toBeVisible();
  await form.getByLabel('这是另一班次（批次）').check();
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(said(staff, '状态')).toHaveText('暂存');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a draft of a tour is kept with what was left empty', async ({ as }) => {
    const county = await as('gz-county');
    const counts = { 黔方实到人数: '十二' };
    await enterTraining(county, {
      kind: '参观学习',
      name: '社区考察',
      topic: '基层治理',
      on: '2025-10-14',
      counts,
    });
    const form = trainingForm(county);
    await expect(form.getByText('请填写黔方实到人数，0 以上的整数，例如 20；不掌握的留空。')).toBeVisible();
    await expect(form.getByLabel('类别')).toHaveValue('tour');
    await form.getByLabel('黔方实到人数').fill('12');
    await form.getByRole('button', { name: '暂存' }).click();
    await expect(said(county, '黔方实到人数')).toHaveText('12 人');
  });
});
