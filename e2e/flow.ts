import { expect, type Locator, type Page } from '@playwright/test';
import type { As } from './meeting';
import type { Side } from './pages';
import { said } from './test';

export interface TypedFlow {
  readonly stage: '承诺' | '拨付' | '到账' | '使用';
  /** 元, as typed. */
  readonly amount: string;
  readonly on: string;
  readonly voucher?: string;
}

export const flowForm = (page: Page): Locator => page.getByRole('form', { name: '登记资金' });

/** Looks for the project by its name and takes it. */
export async function chooseSource(page: Page, name: string): Promise<void> {
  await page.goto('/flows');
  await page.getByRole('link', { name: '登记资金' }).click();
  await page.getByLabel('项目、信托或结对').fill(name);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('region', { name: '所属' }).getByRole('link', { name }).click();
  await expect(page.getByRole('link', { name: '重选' })).toBeVisible();
}

export async function fillFlow(page: Page, { stage, amount, on, voucher = '' }: TypedFlow): Promise<void> {
  const form = flowForm(page);
  await form.getByLabel('环节').selectOption(stage);
  await form.getByLabel('金额（元）').fill(amount);
  await form.getByLabel('日期').fill(on);
  await form.getByLabel('凭证号').fill(voucher);
}

/** Enters and saves one; the page shows it then. */
export async function enterFlow(page: Page, source: string, flow: TypedFlow): Promise<void> {
  await chooseSource(page, source);
  await fillFlow(page, flow);
  await flowForm(page).getByRole('button', { name: '暂存' }).click();
  await expect(said(page, '状态')).toHaveText('暂存');
}

/** Hands in what the page shows, and a reviewer of the side approves it from the list of tasks' own address. */
export async function makeOfficial(as: As, side: Side, page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click();
  await expect(said(page, '状态')).toHaveText('已提交');
  const reviewer = await as(`${side}-reviewer`);
  await reviewer.goto(new URL(page.url()).pathname);
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(said(reviewer, '状态')).toHaveText('已审核');
}

/** The proposal that holds the voucher, among those of the source. */
export function proposalOf(page: Page, source: string, voucher: string): Locator {
  return page
    .getByRole('region', { name: source })
    .getByRole('listitem')
    .filter({ hasText: voucher })
    .filter({ has: page.getByRole('button', { name: '是同一笔，提出对账' }) });
}

/** Says why the two sides differ, in the form under that step. */
export async function word(
  page: Page,
  { step, send, reason, note }: { step: string; send: string; reason: string; note: string },
): Promise<void> {
  await page.getByText(step, { exact: true }).click();
  const form = page.getByRole('form', { name: step });
  await form.getByLabel('差异原因').selectOption(reason);
  await form.getByLabel('说明').fill(note);
  await form.getByRole('button', { name: send }).click();
}
