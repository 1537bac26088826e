import { expect, type Page } from '@playwright/test';
import { rowOf, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.demo });

/** 黔→粤 among the visits that bind, and the sentence under them. */
function visitsOf(page: Page) {
  const duties = page.getByRole('region', { name: '约束性任务' });
  const toGuangdong = duties.getByRole('listitem').filter({ hasText: '黔→粤' });
  return { toGuangdong, sentence: duties.getByText(/^厅领导互访按方向评价/) };
}

test('a day later in the address makes the visit that is still to come late', async ({ as }) => {
  const page = await as('gz-leader');
  await page.goto('/');
  const { toGuangdong, sentence } = visitsOf(page);
  await expect(toGuangdong).toHaveText('黔→粤0 次正常');
  await expect(sentence).toContainText('距期限 2025年12月31日还有 92 天');

  await page.goto('/?year=2025&date=2025-10-01');
  await expect(toGuangdong).toHaveText('黔→粤0 次预警');
  await expect(sentence).toContainText('已过预警日 2025年9月30日，距期限 2025年12月31日还有 91 天');
  await expect(page.getByText('数据截至 2025年10月1日')).toBeVisible();
});

test('the year in the address chooses whose figures are judged, and goes along to the area', async ({
  as,
}) => {
  const page = await as('gd-leader');
  await page.goto('/');
  const bar = page.getByRole('search', { name: '年度和评价日期' });
  await bar.getByLabel('年度').selectOption('2024年');
  await bar.getByRole('button', { name: '查询' }).click();
  await expect(page.getByRole('heading', { name: '2024年总览' })).toBeVisible();
  await expect(visitsOf(page).toGuangdong).toHaveText('黔→粤1 次完成');
  await rowOf(page.getByRole('table', { name: '八个领域进展' }), '2. 能力提升')
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/year=2024/);
  await expect(rowOf(page, '2.1.1 培训班次')).toContainText('7 期');
  await page.getByRole('link', { name: '清除条件' }).click();
  await expect(page).not.toHaveURL(/year=/);
  await expect(rowOf(page, '2.1.1 培训班次')).toContainText('8 期');
});

test('a date in the middle of the year counts only the periods that were over', async ({ as }) => {
  const page = await as('gd-leader');
  await page.goto('/areas/capacity?year=2024');
  const line = rowOf(page, '2.1.1 培训班次');
  const whole = await totalOf();
  await page.goto('/areas/capacity?year=2024&date=2024-06-30');
  const half = await totalOf();
  await page.goto('/areas/capacity?year=2024&date=2024-06-29');
  const quarter = await totalOf();
  expect(half).toBeLessThan(whole);
  expect(quarter).toBeLessThan(half);

  async function totalOf(): Promise<number> {
    return Number.parseInt(await line.getByRole('cell').nth(3).innerText(), 10);
  }
});

for (const nonsense of ['?year=1999', '?date=2025-02-30', '?year=abc&date=morgen']) {
  test(`${nonsense} in the address falls back to today`, async ({ as }) => {
    const page = await as('gd-leader');
    await page.goto(`/${nonsense}`);
    await expect(page.getByRole('heading', { name: '2025年总览' })).toBeVisible();
    await expect(page.getByText('数据截至 2025年9月30日').first()).toBeVisible();
  });
}

test('a programme that is not there is said to be missing, with where to go', async ({ as }) => {
  const page = await as('gd-leader');
  await page.goto('/?programme=nothing');
  await expect(page.getByRole('alert').first()).toContainText('没有这个协作方案；请从“协作方案”页进入。');
});

test('what is judged by taking place in time says so, and not that nobody judges it', async ({ as }) => {
  const page = await as('gd-leader');
  await page.goto('/areas/mechanism');
  await page.getByRole('link', { name: /^1\.1\.1 / }).click();
  await expect(page.getByText('该指标按是否按时发生评价，不另设目标值。')).toBeVisible();
  await page.getByRole('link', { name: '打开互访台账' }).click();
  await expect(page.getByRole('heading', { name: '互访', exact: true })).toBeVisible();
});
