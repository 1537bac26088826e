import { expect, type Locator, type Page } from '@playwright/test';
import { paper, photo, scan } from './evidence';
import { expectNotFound, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const form = (page: Page) => page.getByRole('form', { name: '登记活动' });
const files = (page: Page) => page.getByRole('region', { name: '佐证材料' });
const rows = (within: Page | Locator) =>
  within.getByRole('list', { name: '选择的文件' }).getByRole('listitem');
const bring = (within: Page | Locator) => within.getByLabel('选择文件');
const add = (page: Page) => page.getByRole('button', { name: '添加到记录' }).click();

/** A draft of one's own, to which files are added; on days on which nothing else was logged. */
async function makeDraft(page: Page, text: string, on: string): Promise<string> {
  await page.goto('/activities/new');
  await page.getByRole('region', { name: '哪一项结对' }).getByRole('link').nth(1).click();
  await form(page).getByLabel('活动日期').fill(on);
  await form(page).getByLabel('活动类型').selectOption('义诊');
  await form(page).getByLabel('活动内容').fill(text);
  await form(page).getByLabel('受益人次').fill('30');
  await form(page).getByRole('button', { name: '暂存' }).click();
  await expect(said(page, '状态')).toHaveText('暂存');
  return new URL(page.url()).pathname;
}

/** The first activity that the list shows in that state. */
async function openOne(page: Page, state: string): Promise<string> {
  await page.goto(`/activities?to=522632&state=${state}`);
  await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
  await expect(files(page)).toBeVisible();
  return new URL(page.url()).pathname;
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('an activity with two photos is logged and handed in with at most twelve taps and fields', async ({
    as,
  }) => {
    const county = await as('gz-county');
    let steps = 0;
    const step = async (act: Promise<unknown>) => {
      await act;
      steps += 1;
    };
    await county.goto('/activities');
    await step(county.getByRole('link', { name: '登记活动' }).click());
    await step(county.getByRole('region', { name: '哪一项结对' }).getByRole('link').nth(2).click());
    await step(form(county).getByLabel('活动日期').fill('2025-10-08'));
    await step(form(county).getByLabel('活动类型').selectOption('义诊'));
    await step(form(county).getByLabel('活动内容').fill('卫生院下乡义诊，现场拍照两张'));
    await step(form(county).getByLabel('受益人次').fill('46'));
    await step(bring(form(county)).setInputFiles([photo('义诊现场1.jpg'), photo('义诊现场2.jpg')]));
    // At once: what is still on its way is waited for.
    await step(form(county).getByRole('button', { name: '暂存' }).click());
    await expect(said(county, '状态')).toHaveText('暂存');
    await expect(files(county).getByRole('link', { name: '义诊现场1.jpg', exact: true })).toBeVisible();
    await expect(files(county).getByRole('img')).toHaveCount(2);
    await expect(files(county).getByText('照片，JPG 图片，')).toHaveCount(2);
    await step(county.getByRole('button', { name: '提交审核' }).click());
    await expect(said(county, '状态')).toHaveText('已提交');
    process.stdout.write(`an activity with two photos: ${steps} taps and fields\n`);
    expect(steps).toBeLessThanOrEqual(12);
    const picture = files(county).getByRole('img').first();
    expect(
      await picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth),
    ).toBeGreaterThan(0);
    const [download] = await Promise.all([
      county.waitForEvent('download'),
      files(county).getByRole('link', { name: '义诊现场2.jpg', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('义诊现场2.jpg');
  });

  test('a line that breaks in the middle of an upload loses nothing', async ({ as }) => {
    const county = await as('gz-county');
    await county.goto('/activities/new');
    await county.getByRole('region', { name: '哪一项结对' }).getByRole('link').nth(3).click();
    await form(county).getByLabel('活动日期').fill('2025-10-08');
    await form(county).getByLabel('活动类型').selectOption('义诊');
    await form(county).getByLabel('活动内容').fill('断线重连的义诊');
    await form(county).getByLabel('受益人次').fill('12');
    let pieces = 0;
    await county.route('**/api/uploads/*', async (route) => {
      if (route.request().method() === 'PATCH') pieces += 1;
      if (pieces === 3) {
        await county.context().setOffline(true);
        await route.abort('internetdisconnected');
      } else {
        await route.continue();
      }
    });
    await bring(form(county)).setInputFiles([photo('长卷.jpg', 4), paper('票据.pdf', '断线')]);
    await expect(rows(county).filter({ hasText: '长卷.jpg' })).toContainText('网络中断');
    const arrived = await rows(county)
      .getByRole('progressbar')
      .first()
      .evaluate((bar: HTMLProgressElement) => bar.value);
    expect(arrived).toBeGreaterThan(1_000_000);
    await county.unroute('**/api/uploads/*');
    const begun: string[] = [];
    county.on('request', (request) =>
      begun.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`),
    );
    await county.context().setOffline(false);
    await expect(rows(county).filter({ hasText: '长卷.jpg' })).toContainText('已上传', { timeout: 30_000 });
    // It went on where it was.
    expect(begun.filter((one) => one === 'PATCH 0')).toEqual([]);
    expect(begun.filter((one) => one.startsWith('PATCH ')).length).toBeGreaterThan(0);
    // And what has arrived survives the page.
    await county.reload();
    await expect(rows(county).filter({ hasText: '长卷.jpg' })).toContainText('已上传');
    await expect(form(county).getByLabel('活动内容')).toHaveValue('断线重连的义诊');
    await form(county).getByRole('button', { name: '暂存' }).click();
    await expect(files(county).getByRole('link', { name: '长卷.jpg', exact: true })).toBeVisible();
    await expect(files(county).getByRole('link', { name: '票据.pdf', exact: true })).toBeVisible();
  });
});

test('a file is refused with what to do, removed and taken back, and the others are added', async ({
  as,
}) => {
  const staff = await as('gz-county');
  await makeDraft(staff, '材料增减', '2025-10-08');
  await bring(files(staff)).setInputFiles([
    paper('协议.pdf', '一'),
    { name: '程序.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
    scan('收据.png'),
  ]);
  await expect(rows(staff).filter({ hasText: '程序.pdf' })).toContainText('文件内容不是PDF；');
  await expect(rows(staff).filter({ hasText: '收据.png' })).toContainText('已上传');
  await expect(rows(staff).filter({ hasText: '协议.pdf' })).toContainText('已上传');
  await staff.getByRole('button', { name: '移除 收据.png' }).click();
  await staff.getByRole('button', { name: '撤销移除 收据.png' }).click();
  await staff.getByLabel('收据.png 的种类').selectOption('票据');
  await staff.getByRole('button', { name: '移除 协议.pdf' }).click();
  await add(staff);
  await expect(files(staff).getByText('已添加 1 个文件。')).toBeVisible();
  const item = files(staff)
    .getByRole('list', { name: '佐证材料' })
    .getByRole('listitem')
    .filter({ hasText: '收据.png' });
  await expect(item).toContainText('票据，PNG 图片');
  await item.getByRole('button', { name: '移除' }).click();
  await expect(item).toHaveCount(0);
});

test('files are dropped and pasted', async ({ as }) => {
  const staff = await as('gz-county');
  await makeDraft(staff, '拖放粘贴', '2025-10-16');
  const field = files(staff).getByRole('form', { name: '添加佐证材料' });
  const data = await staff.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['%PDF-1.4\nstartxref\n9\n%%EOF\n'], '拖来的.pdf', { type: 'application/pdf' }),
    );
    return transfer;
  });
  await bring(field).dispatchEvent('drop', { dataTransfer: data });
  await expect(rows(staff).filter({ hasText: '拖来的.pdf' })).toContainText('已上传');
  await bring(field).evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['%PDF-1.4\n%2\nstartxref\n9\n%%EOF\n'], '粘贴的.pdf'));
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(rows(staff).filter({ hasText: '粘贴的.pdf' })).toContainText('已上传');
});

test('the receiving side adds its own, uses a file again, and withdraws it with a reason', async ({ as }) => {
  const county = await as('gz-county');
  const path = await openOne(county, 'approved');
  await bring(files(county)).setInputFiles([paper('收到的物资清单.pdf', '回执')]);
  await expect(rows(county)).toContainText('已上传');
  await add(county);
  await expect(files(county).getByRole('link', { name: '收到的物资清单.pdf' }).first()).toBeVisible();
  await openOne(county, 'confirmed');
  await files(county).getByText('更多：').click();
  await files(county).getByLabel('再次使用本单位已有的文件').selectOption({ label: '收到的物资清单.pdf' });
  await add(county);
  await expect(files(county).getByText('已添加 1 个文件。')).toBeVisible();
  const reviewer = await as('gd-reviewer');
  await reviewer.goto(path);
  await expect(files(reviewer).getByRole('link', { name: '收到的物资清单.pdf' })).toBeVisible();
  await expect(files(reviewer).getByRole('button', { name: '添加到记录' })).toHaveCount(0);
  await county.goto(path);
  const item = files(county).getByRole('listitem').filter({ hasText: '收到的物资清单.pdf' });
  await item.getByText('撤下', { exact: true }).click();
  await item.getByLabel('原因').fill('清单有误');
  await item.getByRole('button', { name: '确认撤下' }).click();
  await expect(item).toContainText('已撤下：清单有误');
});

test('files that are chosen before the script has come go on their way when it has', async ({ as }) => {
  const county = await as('gz-county');
  // Its own record: what another test has on its way to one shows here too.
  const path = await makeDraft(county, '脚本未到', '2025-11-20');
  let come = () => {};
  const comes = new Promise<void>((resolve) => (come = resolve));
  await county.route('**/_next/static/**', async (route) => {
    if (route.request().resourceType() === 'script') await comes;
    await route.continue();
  });
  await county.goto(path, { waitUntil: 'commit' });
  await bring(files(county)).setInputFiles([paper('早选的清单.pdf', '早')]);
  await expect(rows(county)).toHaveCount(0);
  come();
  await expect(rows(county).filter({ hasText: '早选的清单.pdf' })).toContainText('已上传');
});

test('a draft’s files are nobody else’s', async ({ as }) => {
  const staff = await as('gz-county');
  await makeDraft(staff, '内部草稿', '2025-10-24');
  await bring(files(staff)).setInputFiles([paper('内部.pdf', '三')]);
  await expect(rows(staff)).toContainText('已上传');
  await add(staff);
  const address = await files(staff).getByRole('link', { name: '内部.pdf' }).getAttribute('href');
  const other = await as('gd-city');
  expect((await other.request.get(`${worlds.yearsEnd}${address}`)).status()).toBe(404);
  await expectNotFound(other, new URL(staff.url()).pathname);
});

test('without script files go with the form, and what is refused is said', async ({ as, browser }) => {
  const signed = await as('gz-county');
  const path = await makeDraft(signed, '无脚本', '2025-11-12');
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signed.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(path);
  await files(page)
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      paper('无脚本.pdf', '四'),
      { name: '坏的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
    ]);
  await add(page);
  await expect(files(page).getByText('已添加 1 个文件。')).toBeVisible();
  await expect(files(page).getByRole('alert')).toContainText('坏的.pdf：文件内容不是PDF');
  await expect(files(page).getByRole('link', { name: '无脚本.pdf' })).toBeVisible();
  await context.close();
});
