import { expect, type Page } from '@playwright/test';
import { paste } from './sheet';
import { rowOf, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const sheet = (page: Page, period: string) => page.goto(`/readings/period/${period}`);
const cell = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const isKept = (page: Page) => page.getByText(/^已自动保存 .+，尚未提交$/);

test('a month pasted from Excel survives a reload, is saved and handed in', async ({ as }) => {
  const page = await as('gd-staff');
  await sheet(page, '2025-12');
  const amounts = ['4,170', '2,810', '1,546', '2', '9', '49', '62\t66', '6.9', '9', '1'];
  const lottery = ['21.1117', '6.4752', '0', '１'];
  await paste(cell(page, '6.1.1 站内救助'), [...amounts, ...lottery, ''].join('\r\n'));
  await expect(page.getByText('已从剪贴板填入 15 格')).toBeVisible();
  await expect(isKept(page)).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^已恢复 .+ 自动保存的内容，尚未提交$/)).toBeVisible();
  const pasted = [
    ['6.1.1 站内救助', '4,170'],
    ['6.2.1 粤送黔返乡', '49'],
    ['6.2.6 交接差异', '1'],
    ['8.4.1 福利彩票销售额', '21.1117'],
    ['8.4.4 业务交流', '１'],
  ] as const;
  for (const [label, text] of pasted) await expect(cell(page, label)).toHaveValue(text);
  const parts = rowOf(page, '6.2.3').getByRole('textbox');
  await expect(parts.first()).toHaveValue('62');
  await expect(parts.nth(1)).toHaveValue('66');

  await press(page, '暂存');
  await expect(page.getByText('已暂存 14 项，尚未提交。')).toBeVisible();
  await press(page, '保存并提交');
  await expect(page.getByText('已提交 14 项，等待审核。')).toBeVisible();
  await expect(rowOf(page, '6.2.3')).toContainText('62/66（93.9 %）');
  await expect(rowOf(page, '8.4.4')).toContainText('1 次');
  await page.goto('/readings');
  const month = rowOf(page.getByRole('table', { name: '各期填报情况' }), '2025年12月');
  await expect(month.getByRole('cell')).toHaveText([/2026年1月5日/, ...counts(14, 0, 0, 0, 14, 0)]);
});

/** 应填, 未填, 暂存, 退回, 待审, 已审. */
function counts(...all: [number, number, number, number, number, number]): string[] {
  return all.map((count) => `${count} 项`);
}

test('Enter and the arrows walk through the sheet and send nothing', async ({ as }) => {
  const page = await as('gz-staff');
  await sheet(page, '2025-11');
  const walk = [
    ['Enter', '6.1.2 站外救助'],
    ['ArrowDown', '6.1.3 其中外省户籍'],
    ['ArrowUp', '6.1.2 站外救助'],
    ['ArrowUp', '6.1.1 站内救助'],
  ] as const;
  await cell(page, '6.1.1 站内救助').focus();
  for (const [key, label] of walk) {
    await page.keyboard.press(key);
    await expect(cell(page, label)).toBeFocused();
  }
  await cell(page, '6.1.5 检查督导').focus();
  await page.keyboard.press('Enter');
  await expect(cell(page, '6.2.2 黔送粤返乡')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /暂存|提交/ })).toHaveCount(0);
});

test('nothing happened is a figure, nothing typed is none', async ({ as }) => {
  const page = await as('gz-staff');
  await sheet(page, '2025-11');
  await cell(page, '6.1.4 业务培训').fill('0');
  await press(page, '暂存');
  await expect(page.getByText('已暂存 1 项，尚未提交。')).toBeVisible();
  await page.reload();
  await expect(cell(page, '6.1.4 业务培训')).toHaveValue('0');
  await expect(cell(page, '6.1.5 检查督导')).toHaveValue('');
  await expect(rowOf(page, '6.1.4')).toContainText('暂存');
  await expect(rowOf(page, '6.1.5')).toContainText('未填报');
  await page.goto('/readings');
  const month = rowOf(page.getByRole('table', { name: '各期填报情况' }), '2025年11月');
  await expect(month.getByRole('cell')).toHaveText([/已逾期/, ...counts(17, 16, 1, 0, 0, 0)]);
  await rowOf(page.getByRole('table', { name: '本方在途' }), '6.1.4')
    .last()
    .getByRole('rowheader')
    .getByRole('link')
    .click();
  await expect(said(page, '填报值')).toHaveText('0 次');
});

test('an unusual figure is refused with its reason, keeps its place, and goes through once explained', async ({
  as,
}) => {
  const page = await as('gd-staff');
  await sheet(page, '2025-10');
  await cell(page, '8.4.1 福利彩票销售额').fill('61.5');
  await cell(page, '8.4.2 筹集公益金').fill('5.8');
  await press(page, '保存并提交');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    /还不能提交：福利彩票销售额（2025年10月）高于通常上限 60 亿元.*请核对，属实的请在“说明”中写明原因。/,
  );
  await expect(cell(page, '8.4.1 福利彩票销售额')).toHaveValue('61.5');
  await expect(rowOf(page, '8.4.1')).toContainText('高于通常上限 60 亿元');
  await expect(cell(page, '8.4.2 筹集公益金')).toHaveValue('5.8');
  await cell(page, '8.4.1 说明').fill('国庆派奖，已与销售系统核对。');
  await press(page, '保存并提交');
  await expect(page.getByText('已提交 2 项，等待审核。')).toBeVisible();
  await expect(rowOf(page, '8.4.1')).toContainText('61.5000 亿元');
});

test('what cannot be a number is refused at its cell, and the rest of the sheet stays as typed', async ({
  as,
}) => {
  const page = await as('gd-staff');
  await sheet(page, '2025-11');
  await cell(page, '6.1.1 站内救助').fill('约三千');
  await cell(page, '6.1.2 站外救助').fill('2,700');
  await press(page, '暂存');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(rowOf(page, '6.1.1')).toContainText('请填写数字，最多四位小数，例如 12.5；没有发生请填 0。');
  await expect(cell(page, '6.1.1 站内救助')).toHaveValue('约三千');
  await expect(cell(page, '6.1.2 站外救助')).toHaveValue('2,700');
});

test('a button pressed twice and a send repeated are one act, and going back shows how it stands', async ({
  as,
}) => {
  const page = await as('gz-staff');
  await sheet(page, '2025-10');
  await cell(page, '6.1.5 检查督导').fill('6');
  const sent = page.waitForRequest((request) => request.method() === 'POST' && isSheet(request.postData()));
  await page.getByRole('button', { name: '保存并提交' }).dblclick();
  await expect(page.getByText('已提交 1 项，等待审核。')).toBeVisible();
  await page.request.fetch(await sent);
  await rowOf(page, '6.1.5').getByRole('link').click();
  await expect(said(page, '状态')).toHaveText('已提交');
  const address = page.url();

  await page.goBack();
  await expect(rowOf(page, '6.1.5')).toContainText('已提交');
  await expect(cell(page, '6.1.5 检查督导')).toHaveCount(0);

  const supervisor = await as('gz-supervisor');
  await supervisor.goto(address);
  const history = supervisor.getByRole('region', { name: '操作记录' }).getByRole('listitem');
  await expect(history.filter({ hasText: '提交（业务日期' })).toHaveCount(1);
  await expect(history.filter({ hasText: '保存（业务日期' })).toHaveCount(1);
});

function isSheet(body: string | null): boolean {
  return body?.includes('entries.') === true && body.includes('intent');
}

test('the second to save a figure is told who changed it, and keeps what they typed', async ({ as }) => {
  const county = await as('gz-county');
  const department = await as('gz-staff');
  for (const page of [county, department]) await sheet(page, '2025-Q4');
  await cell(county, '4.4.3 片区旅居床位').fill('3,600');
  await press(county, '暂存');
  await expect(county.getByText('已暂存 1 项，尚未提交。')).toBeVisible();

  await cell(department, '4.4.3 片区旅居床位').fill('3,555');
  await press(department, '暂存');
  await expect(department.getByRole('main').getByRole('alert')).toContainText(
    /姚阿妹已于.+改动了这条填报值（现为“暂存”第 1 版）；您填写的内容仍在页面上/,
  );
  await expect(cell(department, '4.4.3 片区旅居床位')).toHaveValue('3,555');
  await county.reload();
  await expect(cell(county, '4.4.3 片区旅居床位')).toHaveValue('3600');
});

test('the side that begins a shared figure second is told so without seeing the other draft', async ({
  as,
}) => {
  const guangdong = await as('gd-staff');
  const guizhou = await as('gz-staff');
  for (const page of [guangdong, guizhou]) await sheet(page, '2025');
  await cell(guangdong, '3.5.2 参与的省级慈善组织').fill('31');
  await press(guangdong, '暂存');
  await expect(guangdong.getByText('已暂存 1 项，尚未提交。')).toBeVisible();

  await cell(guizhou, '3.5.2 参与的省级慈善组织').fill('29');
  await press(guizhou, '暂存');
  await expect(guizhou.getByRole('main').getByRole('alert')).toContainText(
    '对方已在填报这一项，审核后会请您互认',
  );
  await expect(guizhou.getByRole('main').getByRole('alert')).not.toContainText('31');
  await expect(cell(guizhou, '3.5.2 参与的省级慈善组织')).toHaveValue('29');
});
