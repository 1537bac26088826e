import { expect } from '@playwright/test';
import { rowOf, said, test } from './test';
import { countOnce, enterStation, supervise } from './station';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

test('a new station is entered by its county, confirmed, counted, supervised, and one visit is struck', async ({
  as,
}) => {
  const county = await as('gz-county');
  await county.goto('/organisations/new?kind=station');
  await county.getByLabel('名称').fill('八开镇社会工作和志愿服务站');
  await county.getByLabel('所在县（市、区）').selectOption('榕江县');
  await county.getByRole('button', { name: '登记', exact: true }).click();
  await expect(county.getByRole('heading', { level: 1 })).toHaveText('八开镇社会工作和志愿服务站');
  await enterStation(county, '八开镇社会工作和志愿服务站', '2025-10-20');
  const address = new URL(county.url()).pathname;
  await county.getByRole('button', { name: '提交审核' }).click();
  for (const login of ['gz-prefecture', 'gz-reviewer'] as const) {
    const reviewer = await as(login);
    await reviewer.goto(address);
    await reviewer.getByRole('button', { name: '审核通过' }).click();
    await expect(reviewer.getByRole('button', { name: '审核通过' })).toHaveCount(0);
  }
  const other = await as('gd-reviewer');
  await other.goto('/tasks');
  await other.getByRole('link', { name: '八开镇社会工作和志愿服务站' }).click();
  await other.getByRole('button', { name: '互认该记录' }).click();
  await expect(said(other, '状态')).toHaveText('已互认');

  await county.goto(address);
  await countOnce(county, { 专职工作人员: '2', 其中持证人数: '3' });
  await expect(county.getByText('持证人数不能多于工作人员，请核对。')).toBeVisible();
  await county.getByRole('form', { name: '填报期末数' }).getByLabel('其中持证人数').fill('1');
  await county.getByRole('button', { name: '填报', exact: true }).click();
  const counts = county.getByRole('table', { name: '期末数' });
  await expect(rowOf(counts, '2025年12月31日')).toContainText('50.0');
  await expect(rowOf(counts, '2025年12月31日')).toContainText('未填写');

  const city = await as('gd-city');
  await city.goto(address);
  await expect(city.getByText('填报期末数')).toHaveCount(0);
  await supervise(city, '2025-11-05', '广州市社工机构');
  await supervise(city, '2025-12-05', '佛山市社工机构');
  const wrong = city.getByRole('row').filter({ hasText: '佛山市社工机构' });
  await wrong.getByText('划销', { exact: true }).click();
  await wrong.getByLabel('原因').fill('登记到了另一个站点。');
  await wrong.getByRole('button', { name: '确认划销' }).click();
  await expect(wrong).toContainText('已于2025年12月31日划销：登记到了另一个站点。');

  const supervisor = await as('gz-supervisor');
  await supervisor.goto(address);
  const told = supervisor.getByRole('region', { name: '操作记录' });
  for (const word of ['填报期末数', '登记督导', '划销', '登记到了另一个站点。'])
    await expect(told.getByText(word).first()).toBeVisible();
  await expect(told).not.toContainText(/[a-z]{4}/);

  await county.goto('/stations?q=八开镇');
  const row = rowOf(county, '八开镇社会工作和志愿服务站');
  await expect(row).toContainText('未结对');
  await expect(row.getByRole('cell').last()).toHaveText('1');
});

test('whoever does not look after a place enters no station there', async ({ as }) => {
  const staff = await as('gd-staff');
  await staff.goto('/stations');
  await expect(staff.getByRole('link', { name: '登记站点' })).toHaveCount(0);
  await staff.goto('/stations/new');
  await expect(staff.getByText('站点由黔方填报人登记')).toBeVisible();
});
