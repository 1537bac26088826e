import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import ExcelJS from 'exceljs';
import { said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.demo });

const sample = (name: string) => `documents/ledgers/testing/${name}.xlsx`;

test('a ledger is brought, looked through, imported without its errors, sent back and taken out again', async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as('gd-staff');
  await page.goto('/imports');
  await page.getByLabel('Excel 文件').setInputFiles(sample('结对帮扶台账'));
  await page.getByRole('button', { name: '上传核对' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('结对帮扶台账.xlsx');
  const commit = page.getByRole('button', { name: '只导入没有错误的 50 行' });
  await expect(commit).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /第 61 行/ })).toContainText(
    'G61 县（市、区） “榕江”是否为榕江县？请填写全称。',
  );

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载标注错误的原表' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('结对帮扶台账（标注错误）.xlsx');
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('link', { name: /^新增/ }).click();
  await expect(page.getByRole('row', { name: /第 54 行/ })).toContainText('“水城县”已更名为水城区');
  await commit.click();
  const undo = page.getByRole('button', { name: '撤销整批导入的 50 行' });
  await expect(undo).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: /广东演示社会团体第100号/ }).click();
  await expect(page.getByRole('main')).toContainText('结对帮扶协议〔2023〕1号');
  await expect(page.getByRole('main')).toContainText('暂存');

  // The activities of these pairings, before both sides stand by them.
  await page.goto('/imports');
  await page.getByRole('combobox', { name: /台账/ }).selectOption({ label: '结对活动台账' });
  await page.getByLabel('Excel 文件').setInputFiles(sample('结对活动台账'));
  await page.getByRole('button', { name: '上传核对' }).click();
  await page.getByRole('button', { name: '只导入没有错误的 236 行' }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: '撤销整批导入的 236 行' }).click({ timeout: 60_000 });
  await expect(page.getByText('已撤销')).toBeVisible({ timeout: 60_000 });

  await page.goto('/imports');
  await page.getByRole('link', { name: '结对帮扶台账.xlsx' }).first().click();
  await undo.click();
  await expect(page.getByText('已撤销')).toBeVisible({ timeout: 30_000 });
});

test('a file that is none is refused with what to do, and without script as well', async ({
  as,
  browser,
}) => {
  const page = await as('gz-staff');
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL: worlds.demo,
  });
  const plain = await context.newPage();
  await plain.goto('/imports');
  await plain.getByRole('button', { name: '上传核对' }).click();
  await plain.getByLabel('Excel 文件').setInputFiles({
    name: '台账.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('这不是 Excel'),
  });
  await plain.getByRole('button', { name: '上传核对' }).click();
  await expect(plain.getByRole('alert')).toContainText('另存为 .xlsx 后重新上传', { timeout: 30_000 });
  await plain.getByRole('button', { name: '放弃这次导入' }).click();
  await expect(plain.getByRole('main')).toContainText('已放弃');
  await context.close();
});

test('what a list shows goes out as a file that comes back without a change', async ({ as }) => {
  const page = await as('gd-staff');
  await page.goto('/activities?year=2024&kind=clinic');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 Excel' }).click(),
  ]);
  await page.goto('/imports');
  await page.getByRole('combobox', { name: /台账/ }).selectOption({ label: '结对活动台账' });
  await page.getByLabel('Excel 文件').setInputFiles(await file.path());
  await page.getByRole('button', { name: '上传核对' }).click();
  await expect(page.getByText('与系统一致的行')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /导入/ })).toHaveCount(1);
});

test('money comes in from a ledger as its own side’s drafts, and is taken back', async ({ as }) => {
  test.setTimeout(90_000);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('到账');
  sheet.addRow(['所属项目', '环节', '金额（万元）', '到账日期', '凭证号', '付款方', '收款方']);
  const entry = ['大病救助联合基金', '到账', '12345.67元', '2025.9.8', 'DR-1', '演示基金会', '演示社'];
  sheet.addRow(entry);
  sheet.addRow(entry.with(1, '拨付').with(4, 'DR-2'));
  sheet.addRow(entry.with(0, '没有登记的项目').with(4, 'DR-3'));
  const page = await as('gz-staff');
  await page.goto('/flows');
  await page.getByRole('link', { name: '导入台账' }).click();
  await expect(page.getByRole('combobox', { name: /台账/ })).toHaveValue('flow');
  await page.getByLabel('Excel 文件').setInputFiles({
    name: '到账明细.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  });
  await page.getByRole('button', { name: '上传核对' }).click();
  const commit = page.getByRole('button', { name: '只导入没有错误的 1 行' });
  await expect(commit).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /第 3 行/ })).toContainText('承诺和拨付由支援一方登记');
  await expect(page.getByRole('row', { name: /第 4 行/ })).toContainText(
    '没有找到双方互认的项目“没有登记的项目”',
  );
  await commit.click();
  const undo = page.getByRole('button', { name: '撤销整批导入的 1 行' });
  await expect(undo).toBeVisible({ timeout: 30_000 });
  const imported = page.url();
  await page.getByRole('link', { name: /^新增/ }).click();
  await page.getByRole('link', { name: /大病救助联合基金到账 1.234567 万元/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('到账 1.234567 万元（2025年9月8日）');
  await expect(said(page, '状态')).toHaveText('暂存');
  await page.goto(imported);
  await undo.click();
  await expect(page.getByText('已撤销')).toBeVisible({ timeout: 30_000 });
});
