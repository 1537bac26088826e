import { expect, type Page } from '@playwright/test';
import { standBy } from './fact';
import type { As } from './meeting';
import { said, take } from './test';

/** Chooses a station of the register by its name, says since when it is open and who runs it, and saves. */
export async function enterStation(page: Page, name: string, builtOn: string): Promise<void> {
  await page.goto('/stations');
  await page.getByRole('link', { name: '登记站点' }).click();
  await page.getByLabel('站点', { exact: true }).fill(name);
  await page.getByRole('button', { name: '查找站点' }).click();
  await page.getByRole('main').getByRole('link', { name }).first().click();
  const form = page.getByRole('form', { name: '登记站点' });
  await form.getByLabel('建成日期').fill(builtOn);
  await form.getByLabel('运营方').fill('镇人民政府');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(said(page, '状态')).toHaveText('暂存');
}

export async function supervise(page: Page, on: string, unit: string): Promise<void> {
  // A form that was answered stays open.
  await page.reload();
  await take(page, { step: '登记督导', send: '登记', 督导日期: on, 派出单位: unit, 督导内容: '个案服务' });
  await expect(page.getByRole('row').filter({ hasText: unit })).toBeVisible();
}

/** 填报期末数 of the quarter that is offered first. */
export async function countOnce(page: Page, counts: Readonly<Record<string, string>>): Promise<void> {
  await page.getByText('填报期末数', { exact: true }).click();
  const form = page.getByRole('form', { name: '填报期末数' });
  for (const [label, text] of Object.entries(counts)) await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name: '填报' }).click();
}

/** A station that stands, is counted, and is supervised by both sides; it is in the register already. */
export async function openStation(as: As, name: string, builtOn: string): Promise<void> {
  const staff = await as('gz-staff');
  await enterStation(staff, name, builtOn);
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await standBy(as, 'gz', staff);
  await staff.reload();
  await countOnce(staff, { 专职工作人员: '3', 其中持证人数: '2', 登记志愿者: '60', 本季服务人次: '240' });
  await expect(staff.getByRole('table', { name: '期末数' })).toContainText('240');
  await supervise(staff, builtOn, '省社会工作协会');
  const other = await as('gd-staff');
  await other.goto(new URL(staff.url()).pathname);
  await supervise(other, builtOn, '广州社工机构');
}
