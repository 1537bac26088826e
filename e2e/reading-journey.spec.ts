import { expect, type Page } from '@playwright/test';
import { expectNotFound, rowOf, said, take, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const indicator = '7.1.3 联合关爱项目';

/** The area on the overview. */
const areaOn = (page: Page) => rowOf(page.getByRole('table', { name: '八个领域进展' }), '7. 儿童关爱');

/** How far the area is in per cent, to one decimal: its other measure is moved by other journeys. */
async function shareOfArea(page: Page): Promise<number> {
  await page.goto('/');
  return Number(/([\d.]+)%/.exec(await areaOn(page).innerText())?.[1]);
}

/** What the overview, the area and the indicator say of the year: the shared figure waits until both sides stand by it. */
async function expectYear(
  page: Page,
  { total, rate, official }: Readonly<Record<'total' | 'rate' | 'official', string>>,
): Promise<void> {
  await page.goto('/');
  const area = areaOn(page);
  await expect(area).toContainText(official);
  await area.getByRole('link').click();
  const line = rowOf(page, indicator);
  await expect(line.getByRole('cell', { name: total, exact: true })).toBeVisible();
  await expect(line.getByRole('cell', { name: rate, exact: true })).toBeVisible();
  await line.getByRole('rowheader').getByRole('link').click();
  await expect(said(page, '正式数')).toHaveText(total);
}

/** What the list of differences says of the quarter's figure; leads to how it came to be. */
async function expectDifference(page: Page, texts: readonly string[]): Promise<void> {
  await page.goto('/areas/child-care');
  await page.getByRole('link', { name: '两方数据核对' }).click();
  const line = rowOf(page, indicator).filter({ hasText: '2025年第四季度' });
  for (const text of texts) await expect(line).toContainText(text);
  await line.getByRole('link').click();
  await expect(page.getByRole('heading', { name: `${indicator} · 2025年第四季度` })).toBeVisible();
}

const before = { total: '11 个', rate: '68.8%', official: '24 项' };

test('a shared figure moves the overview only when both sides stand by it, and both values stay visible', async ({
  as,
}) => {
  const staff = await as('gd-staff');
  const reviewer = await as('gd-reviewer');
  const other = await as('gz-reviewer');
  const leader = await as('gz-leader');
  await expectYear(leader, before);
  const share = await shareOfArea(leader);
  expect(share).toBeGreaterThan(0);

  await staff.goto('/readings');
  await staff.getByRole('link', { name: '2025年第四季度' }).click();
  await staff.getByLabel('7.1.3 联合关爱项目').fill('5');
  await staff.getByLabel('7.1.3 说明').fill('年底集中立项，已与项目协议核对。');
  await staff.getByRole('button', { name: '暂存' }).click();
  await expect(staff.getByRole('status').getByText('已暂存 1 项，尚未提交。')).toBeVisible();
  await rowOf(staff, indicator).getByRole('link').click();
  await expect(staff.getByRole('heading', { name: `${indicator} · 2025年第四季度` })).toBeVisible();
  const address = new URL(staff.url()).pathname;
  await expect(said(staff, '状态')).toHaveText('暂存');
  await expectNotFound(other, address);
  await expectNotFound(reviewer, address);

  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await expect(said(staff, '等谁')).toHaveText('广东省民政厅 审核人');
  await expectNotFound(other, address);

  await reviewer.goto('/readings');
  await reviewer.getByRole('form', { name: '待我审核' }).getByRole('link', { name: indicator }).click();
  await take(reviewer, { step: '退回', 原因: '有一项 2026 年才立项，请扣除后重报。', send: '确认退回' });
  await expect(said(reviewer, '状态')).toHaveText('已退回');
  await expectNotFound(other, address);

  await staff.goto('/readings');
  const returned = rowOf(staff.getByRole('table', { name: '退回需修改' }), indicator);
  await expect(returned).toContainText('退回原因：有一项 2026 年才立项，请扣除后重报。');
  await staff.goto('/readings/period/2025-Q4');
  await expect(rowOf(staff, indicator)).toContainText('退回：有一项 2026 年才立项，请扣除后重报。');
  await staff.getByLabel('7.1.3 联合关爱项目').fill('4');
  await staff.getByRole('button', { name: '暂存' }).click();
  await expect(staff.getByText('已暂存 1 项，尚未提交。')).toBeVisible();
  await staff.goto(address);
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await expectYear(leader, before);

  await reviewer.goto(address);
  await expect(said(reviewer, '填报值')).toHaveText('4 个');
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(said(reviewer, '状态')).toHaveText('已审核');
  await expect(said(reviewer, '等谁')).toHaveText('贵州省民政厅 审核人');
  await expectYear(leader, before);

  await other.goto('/readings');
  await other.getByRole('form', { name: '待我互认' }).getByRole('link', { name: indicator }).click();
  const dispute = { step: '提出异议', 认定的数: '3', 原因: '两厅会签的只有 3 项。', send: '提交异议' };
  await take(other, dispute);
  await expect(said(other, '状态')).toHaveText('有异议');
  await expectYear(leader, before);
  await expectDifference(leader, ['4 个', '3 个', '黔方比粤方少 1 个', '尚无', '同一事实', '有异议']);
  await expect(said(leader, '正式数')).toHaveText('尚无正式数');
  await expect(leader.getByRole('region', { name: '正在协商' })).toContainText('正在等广东省民政厅 审核人');

  await reviewer.goto('/readings');
  const disputed = reviewer.getByRole('table', { name: '有异议' });
  await rowOf(disputed, indicator).getByRole('rowheader').getByRole('link').click();
  const values = reviewer.getByRole('table', { name: '双方的数' });
  await expect(rowOf(values, '填报值')).toContainText('粤方4 个');
  await expect(rowOf(values, '提出异议')).toContainText('黔方3 个两厅会签的只有 3 项。');
  await reviewer.getByRole('button', { name: '同意对方的数' }).click();
  await expect(said(reviewer, '状态')).toHaveText('已互认');

  for (const page of [staff, other, leader]) {
    await page.goto(address);
    const both = page.getByRole('table', { name: '双方的数' });
    await expect(rowOf(both, '填报值')).toContainText('粤方4 个');
    await expect(rowOf(both, '提出异议')).toContainText('黔方3 个两厅会签的只有 3 项。');
    await expect(rowOf(both, '认定值（正式数）')).toContainText('双方3 个');
  }
  await expectDifference(leader, ['4 个', '3 个', '黔方比粤方少 1 个', '3 个', '协商值', '已互认']);
  await expect(said(leader, '正式数')).toHaveText('3 个');
  await expect(said(leader, '认定方式')).toHaveText('协商值');
  await expect(said(leader, '调整')).toHaveText('协商值比粤方原数少 1 个；协商值与黔方原数一致');
  await expect(said(leader, '提出')).toHaveText('黔方 吴国栋，2025年12月31日');
  await expect(said(leader, '同意')).toHaveText('粤方 梁志恒，2025年12月31日');
  const acts = leader.getByRole('table', { name: '两方的数' });
  await expect(rowOf(acts, '粤方')).toContainText('填报：陈晓岚（广东省民政厅）');
  await expect(rowOf(acts, '黔方')).toContainText('提出异议：吴国栋，2025年12月31日两厅会签的只有 3 项。');
  await expectYear(leader, { total: '14 个', rate: '87.5%', official: '25 项' });
  // Of two measures one went from 11 of 16 to 14 of 16: 9.375 points, before either is rounded.
  expect(Math.abs((await shareOfArea(leader)) - share - 9.375)).toBeLessThan(0.11);
});
