import { expect, type Page } from '@playwright/test';
import { type As, decide, hold, open, press, settle } from './meeting';
import { rowOf, said, take, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });
test.setTimeout(240_000);

/** A side's half from 待交办 to 待对方确认. */
async function finish(as: As, side: 'gd' | 'gz', address: string): Promise<void> {
  const word = { gd: '粤方', gz: '黔方' }[side];
  const supervisor = await as(`${side}-supervisor`);
  await supervisor.goto(address);
  await press(supervisor, `${word}交办`, '交办');
  await expect(supervisor.getByText('待签收')).toBeVisible();
  const staff = await as(`${side}-staff`);
  await staff.goto(address);
  await press(staff, `${word}签收`, '签收');
  await take(staff, {
    step: '申请销号',
    send: '提交申请销号',
    进展情况: '制度已印发。',
    佐证材料: '粤民函〔2024〕8号',
  });
  await expect(staff.getByText('已报完成，待核实')).toBeVisible();
  await supervisor.goto(address);
  await press(supervisor, `${word}核实`, '核实');
  await expect(supervisor.getByText('已核实，待对方确认')).toBeVisible();
}

test('two years: decided, half closed, too late to extend, carried into the next meeting, closed by the other side', async ({
  as,
}) => {
  const first = await hold(as, { number: 1, on: '2024-03-20' });
  const host = await as('gd-staff');
  await host.goto(first);
  const sealOf = async (page: Page) => {
    await page.goto(first);
    return page.getByText(/会议当天的情况存档，校验值/).textContent();
  };
  const seal = await sealOf(host);
  for (const decision of [
    { text: '建立旅程联络员制度', due: '2024年6月底前' },
    { text: '互派旅程干部跟班', due: '2026年底前' },
    { text: '长期通报旅程信息', due: '长期坚持' },
  ]) {
    await decide(host, decision);
  }

  await settle(as, first);

  const address = await open(host, first, '建立旅程联络员制度');
  await finish(as, 'gd', address);
  const gzReviewer = await as('gz-reviewer');
  await gzReviewer.goto(address);
  await press(gzReviewer, '粤方确认', '确认');
  await expect(gzReviewer.getByText('对方已确认')).toBeVisible();
  await expect(said(gzReviewer, '销号')).toHaveText('未销号');

  await host.goto(address);
  await expect(host.getByText('完成时限 2024年6月30日已过，不能再申请延期')).toBeVisible();
  await expect(host.getByText('申请延期', { exact: true })).toBeHidden();

  const second = await hold(as, { number: 2, on: '2025-12-30' });
  const leader = await as('gz-leader');
  await leader.goto(second);
  const back = leader.getByRole('table', { name: '上次议定事项落实情况' });
  const row = rowOf(back, '建立旅程联络员制度');
  await expect(row).toContainText('逾期');
  await expect(row).toContainText('650 天');
  await expect(row).toContainText('1 次');
  await expect(row).toContainText('办公室：对方已确认，100%');
  await expect(rowOf(back, '长期通报旅程信息')).toBeVisible();

  await finish(as, 'gz', address);
  const gdReviewer = await as('gd-reviewer');
  await gdReviewer.goto(address);
  await press(gdReviewer, '黔方确认', '确认');
  await expect(said(gdReviewer, '状态')).toHaveText('完成');
  await expect(said(gdReviewer, '销号')).toHaveText('2025年12月31日');
  await leader.goto(second);
  await expect(row).toContainText('逾期');
  expect(await sealOf(leader)).toBe(seal);
});

test('what cannot be recorded is told at its field, and nothing typed is lost', async ({ as }) => {
  const address = await hold(as, { series: '时限联席会议', number: 1, on: '2025-12-29' });
  const page = await as('gz-staff');
  await page.goto(address);
  await page.getByText('登记议定事项', { exact: true }).click();
  const form = page.getByRole('form', { name: '登记议定事项' });
  await form.getByLabel('议定事项').fill('写错时限的事项');
  await form.getByLabel('所属领域').selectOption('机制建设');
  await form.getByLabel('牵头单位（粤方）').selectOption('办公室');
  await form.getByLabel('牵头单位（黔方）').selectOption('办公室');
  await form.getByLabel('完成时限').fill('尽快');
  await form.getByLabel('目标成果').fill('形成制度');
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await expect(form.getByText('请填写完成时限，例如 2025年9月30日')).toBeVisible();
  await expect(form.getByLabel('议定事项')).toHaveValue('写错时限的事项');
  await expect(form.getByLabel('完成时限')).toHaveValue('尽快');
});

test('a task table in Excel is looked at first, and imported once', async ({ as }) => {
  const address = await hold(as, { series: '导入联席会议', number: 1, on: '2023-05-20' });
  const page = await as('gz-staff');
  await page.goto(address);
  await page.getByRole('link', { name: '从 Excel 导入' }).click();
  const send = async () => {
    const form = page.getByRole('form', { name: '上传表格' });
    await form.getByLabel('Excel 文件').setInputFiles('documents/ledgers/testing/议定事项任务分解表.xlsx');
    await form.getByRole('button', { name: '上传核对' }).click();
  };
  await send();
  await expect(page.getByText('新增 16 项，修改 0 项，未变 0 项，需改正 0 处。')).toBeVisible();
  await expect(rowOf(page, '演示议定事项7').first()).toContainText('已报完成，待核实');
  await page.getByRole('button', { name: '导入以上各项' }).click();
  const table = page.getByRole('table', { name: '本次会议议定事项' });
  await expect(table.getByRole('row')).toHaveCount(17);

  await page.getByRole('link', { name: '从 Excel 导入' }).click();
  await send();
  await expect(page.getByText('新增 0 项，修改 0 项，未变 16 项，需改正 0 处。')).toBeVisible();
  await expect(page.getByRole('button', { name: '导入以上各项' })).toBeHidden();
});
