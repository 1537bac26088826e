import { expect, type Locator, type Page } from '@playwright/test';
import { rowOf, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

interface Proposal {
  readonly indicator: string;
  readonly value: string;
  readonly documentNumber: string;
  readonly reason: string;
}

async function propose(page: Page, { indicator, value, documentNumber, reason }: Proposal): Promise<void> {
  await page.goto('/targets');
  await anyRow(page, indicator).getByRole('link', { name: '调整', exact: true }).click();
  const form = page.getByRole('form', { name: `提出 ${indicator} 目标值` });
  await form.getByLabel(`${indicator} 2025年目标值`).fill(value);
  await form.getByLabel('文号').fill(documentNumber);
  await form.getByLabel('理由').fill(reason);
  await form.getByRole('button', { name: '提出目标值' }).click();
  await expect(proposed(page, indicator)).toContainText('待答复');
}

/** The proposal's card under 待批准. */
function proposed(page: Page, indicator: string): Locator {
  return page
    .getByRole('region', { name: '待批准' })
    .locator('> *')
    .filter({ has: page.getByRole('heading', { name: indicator, exact: true }) });
}

function anyRow(page: Page, indicator: string) {
  return rowOf(page.getByRole('region', { name: '全部指标' }), indicator);
}

async function approve(page: Page, indicator: string): Promise<void> {
  await page.goto('/targets');
  await page
    .getByRole('form', { name: `同意 ${indicator}`, exact: true })
    .getByRole('button')
    .click();
}

/** Status, actual, target and 完成率 on the area's page, around the sides' figures; the reason stands under the name. */
async function expectLine(page: Page, indicator: string, judged: readonly string[]): Promise<void> {
  await page.goto('/areas/capacity');
  const any = /./;
  const [status = any, total = any, target = any, rate = any] = judged;
  const row = rowOf(page, indicator);
  await expect(row.getByRole('cell')).toHaveText([status, any, any, total, target, rate]);
  await expect(row.getByRole('rowheader')).toHaveText(/。$/);
}

test('a new target judges only after a leader of each department approved it', async ({ as }) => {
  const indicator = '2.1.1 培训班次';
  const old = ['滞后', '6 期', '8 期', '75.0%'];
  const reviewer = await as('gd-reviewer');
  const gdLeader = await as('gd-leader');
  const gzLeader = await as('gz-leader');
  await expectLine(gzLeader, indicator, old);

  await propose(reviewer, {
    indicator,
    value: '6',
    documentNumber: '粤民函〔2025〕88号',
    reason: '两期并入 2026 年计划，商定下调。',
  });
  await expect(proposed(reviewer, indicator)).toContainText('6 期（第 2 版）');
  await expect(proposed(reviewer, indicator)).toContainText('粤民函〔2025〕88号');
  await expectLine(gzLeader, indicator, old);

  await approve(gdLeader, indicator);
  await expect(proposed(gdLeader, indicator)).toContainText('黄永泰 2025-12-31同意');
  await expectLine(gzLeader, indicator, old);

  await approve(gzLeader, indicator);
  await expect(anyRow(gzLeader, indicator)).toContainText('6 期，已商定');
  await expectLine(gzLeader, indicator, ['完成', '6 期', '6 期', '100.0%']);

  await rowOf(gzLeader, indicator).getByRole('rowheader').getByRole('link').click();
  const ledger = gzLeader.getByRole('table', { name: '目标值及历次调整' });
  const [first, newest] = [rowOf(ledger, '2025年').first(), rowOf(ledger, '2025年').last()];
  await expect(newest).toContainText(
    '第 2 版6 期已商定两期并入 2026 年计划，商定下调。（粤民函〔2025〕88号）',
  );
  await expect(newest).toContainText('同意 黄永泰 2025-12-31');
  await expect(newest).toContainText('同意 龙启明 2025-12-31');
  await expect(first).toContainText('第 1 版8 期已商定');
});

test('a target that one department declines leaves the old one in force, with the reason', async ({ as }) => {
  const indicator = '2.3.1 考察学习批次';
  const old = ['滞后', '3 批', '5 批', '60.0%'];
  const reviewer = await as('gz-reviewer');
  const gdLeader = await as('gd-leader');
  const gzLeader = await as('gz-leader');
  await propose(reviewer, {
    indicator,
    value: '3',
    documentNumber: '黔民函〔2025〕61号',
    reason: '四季度不再安排考察。',
  });
  await approve(gdLeader, indicator);
  await expect(proposed(gdLeader, indicator)).toContainText('黄永泰 2025-12-31同意');

  await gzLeader.goto('/targets');
  const card = proposed(gzLeader, indicator);
  await card.getByText('不同意', { exact: true }).click();
  await card.getByLabel('原因').fill('考察是会议定下的，不应下调。');
  await card.getByRole('button', { name: '确认不同意' }).click();
  await expect(anyRow(gzLeader, indicator)).toContainText('未同意');
  await expectLine(gdLeader, indicator, old);

  await rowOf(gdLeader, indicator).getByRole('rowheader').getByRole('link').click();
  const ledger = gdLeader.getByRole('table', { name: '目标值及历次调整' });
  await expect(rowOf(ledger, '2025年').last()).toContainText('第 2 版3 批未同意');
  await expect(ledger).toContainText('不同意 龙启明 2025-12-31：考察是会议定下的，不应下调。');
});
