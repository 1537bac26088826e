import { expect, type Page } from '@playwright/test';
import type { As } from './meeting';
import type { Side } from './pages';
import { said } from './test';

/** The fact that the side has handed in is approved there, and the other department stands by it too. */
export async function standBy(as: As, side: Side, filed: Page): Promise<void> {
  const { pathname } = new URL(filed.url());
  const reviewer = await as(`${side}-reviewer`);
  await reviewer.goto(pathname);
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(said(reviewer, '状态')).toHaveText('已审核');
  const other = await as(`${side === 'gd' ? 'gz' : 'gd'}-reviewer`);
  await other.goto(pathname);
  await other.getByRole('button', { name: '互认该记录' }).click();
  await expect(said(other, '状态')).toHaveText('已互认');
}
