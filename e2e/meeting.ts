import { expect, type Page } from '@playwright/test';
import type { Login } from '../db/seed/people';
import { said } from './test';

export type As = (login: Login) => Promise<Page>;

/** Plans and holds a meeting as its host's staff; where its page is. */
export async function hold(
  as: As,
  { series = '两年旅程联席会议', number, on }: { series?: string; number: number; on: string },
): Promise<string> {
  const page = await as('gd-staff');
  await page.goto('/meetings');
  const form = page.getByRole('form', { name: '筹备会议' });
  await form.getByLabel('会议名称').fill(series);
  await form.getByLabel('第几次').fill(String(number));
  await form.getByLabel('拟开会日期').fill(on);
  await form.getByLabel('地点').fill('广州市');
  await form.getByLabel('主持人').fill('黄永泰');
  await form.getByRole('button', { name: '列入筹备' }).click();
  await expect(
    page.getByRole('heading', { name: `${series}第${'零一二'.charAt(number)}次会议` }),
  ).toBeVisible();
  const holding = page.getByRole('form', { name: '登记召开' });
  await holding.getByLabel('召开日期').fill(on);
  await holding.getByRole('button', { name: '登记召开' }).click();
  await expect(said(page, '状态')).toHaveText('已召开');
  return new URL(page.url()).pathname;
}

/** Records a decision led by both offices. */
export async function decide(page: Page, { text, due }: { text: string; due: string }): Promise<void> {
  const form = page.getByRole('form', { name: '登记议定事项' });
  if (!(await form.isVisible())) await page.getByText('登记议定事项', { exact: true }).click();
  await form.getByLabel('议定事项').fill(text);
  await form.getByLabel('所属领域').selectOption('机制建设');
  await form.getByLabel('牵头单位（粤方）').selectOption('办公室');
  await form.getByLabel('牵头单位（黔方）').selectOption('办公室');
  await form.getByLabel('完成时限').fill(due);
  await form.getByLabel('目标成果').fill('形成制度');
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('table', { name: '本次会议议定事项' })).toContainText(text);
}

/** Sends a form by its name. */
export async function press(page: Page, form: string, button: string): Promise<void> {
  await page.getByRole('form', { name: form }).getByRole('button', { name: button, exact: true }).click();
}

/** Opens the decision from the meeting's page. */
export async function open(page: Page, meeting: string, text: string): Promise<string> {
  await page.goto(meeting);
  await page.getByRole('table', { name: '本次会议议定事项' }).getByRole('link', { name: text }).click();
  await expect(page.getByRole('heading', { name: text })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Drafts the minutes as the host, and signs them as both sides. */
export async function settle(as: As, meeting: string): Promise<void> {
  const host = await as('gd-staff');
  await host.goto(meeting);
  await host.getByText('起草纪要', { exact: true }).click();
  const drafting = host.getByRole('form', { name: '起草纪要' });
  await drafting.getByLabel('导语').fill('两厅有关处室负责同志参加。');
  await drafting.getByLabel('会议听取有关工作情况').fill('会议听取了协作情况通报。');
  await drafting.getByRole('button', { name: '形成新的一稿' }).click();
  await expect(said(host, '状态')).toHaveText('纪要会签中');
  for (const login of ['gd-reviewer', 'gz-reviewer'] as const) {
    const reviewer = await as(login);
    await reviewer.goto(meeting);
    await press(reviewer, '会签纪要', '会签第 1 稿');
    await expect(said(reviewer, login === 'gd-reviewer' ? '粤方会签' : '黔方会签')).toContainText('已会签');
  }
  await host.goto(meeting);
  await expect(said(host, '状态')).toHaveText('会签完成');
}
