import { expect, type Page } from '@playwright/test';
import { standBy } from './fact';
import type { Side } from './pages';
import { said } from './test';
import type { As } from './meeting';

interface Typed {
  readonly direction: '粤→黔' | '黔→粤';
  readonly leader: string;
  readonly rank: '厅主要负责同志' | '其他厅领导';
  readonly from: string;
  readonly until: string;
  readonly headcount: number;
}

/** Fills the form of a new visit with what a draft needs, and saves it. */
export async function enterVisit(page: Page, visit: Typed) {
  await page.goto('/visits');
  const form = page.getByRole('form', { name: '登记互访' });
  await form.getByLabel('互访方向').selectOption(visit.direction);
  await form.getByLabel('带队领导').fill(visit.leader);
  await form.getByLabel('职务').fill('厅领导');
  await form.getByLabel('职级').selectOption(visit.rank);
  await form.getByLabel('开始日期').fill(visit.from);
  await form.getByLabel('结束日期').fill(visit.until);
  await form.getByLabel('到访地点').fill('广州市、贵阳市');
  await form.getByLabel('人数').fill(String(visit.headcount));
  await form.getByRole('button', { name: '暂存' }).click();
  return form;
}

/** Completes the draft that is open, and hands it in. */
export async function handInVisit(page: Page): Promise<void> {
  await page.getByText('修改', { exact: true }).click();
  const change = page.getByRole('form', { name: '修改' });
  await change.getByLabel('对接事项').fill('商定明年协作重点。');
  await change.getByLabel('互访成果').fill('形成重点事项清单。');
  await change.getByRole('button', { name: '保存修改' }).click();
  await expect(said(page, '互访成果')).toHaveText('形成重点事项清单。');
  await page.getByRole('button', { name: '提交审核' }).click();
  await expect(said(page, '状态')).toHaveText('已提交');
}

/** A visit of the side's head, from the first word to the other side's. */
export async function payVisit(as: As, side: Side, day: string): Promise<void> {
  const staff = await as(`${side}-staff`);
  const direction = side === 'gd' ? '粤→黔' : '黔→粤';
  await enterVisit(staff, {
    ...{ direction, leader: '王厅长', rank: '厅主要负责同志', from: day, until: day, headcount: 9 },
  });
  await expect(said(staff, '状态')).toHaveText('暂存');
  await handInVisit(staff);
  await standBy(as, side, staff);
}
