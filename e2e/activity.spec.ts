import { expect, type Page } from '@playwright/test';
import { expectNotFound, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const state = (page: Page) => said(page, '状态');
const form = (page: Page) => page.getByRole('form', { name: '登记活动' });

/** Chooses the first pairing that is offered, and says which it is. */
async function begin(page: Page): Promise<string> {
  await page.goto('/activities');
  await page.getByRole('link', { name: '登记活动' }).click();
  const offered = page.getByRole('region', { name: '哪一项结对' }).getByRole('link').first();
  const name = await offered.innerText();
  await offered.click();
  await expect(form(page)).toBeVisible();
  return name;
}

async function fill(page: Page, given: { text: string; money: string; people: string; on?: string }) {
  if (given.on !== undefined) await form(page).getByLabel('活动日期').fill(given.on);
  await form(page).getByLabel('活动类型').selectOption('义诊');
  await form(page).getByLabel('活动内容').fill(given.text);
  await form(page).getByLabel('资金（元）').fill(given.money);
  await form(page).getByLabel('受益人次').fill(given.people);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('an activity is logged, climbs to the department, and is confirmed by the other side', async ({
    as,
  }) => {
    const county = await as('gz-county');
    await begin(county);
    await fill(county, { text: '组织乡镇卫生院义诊送药下乡', money: '1.25万', people: '约九十' });
    await form(county).getByRole('button', { name: '暂存' }).click();
    await expect(form(county).getByText('请填写受益人次，0 以上的整数，例如 160。')).toBeVisible();
    await expect(form(county).getByLabel('资金（元）')).toHaveValue('1.25万');
    await form(county).getByLabel('受益人次').fill('90人次');
    await form(county).getByRole('button', { name: '暂存' }).click();
    await expect(state(county)).toHaveText('暂存');
    await expect(said(county, '资金')).toHaveText('1.25 万元');
    const { pathname } = new URL(county.url());
    const reviewer = await as('gd-reviewer');
    await expectNotFound(reviewer, pathname);

    await county.getByRole('button', { name: '提交审核' }).click();
    await expect(state(county)).toHaveText('已提交');
    const prefecture = await as('gz-prefecture');
    await prefecture.goto(pathname);
    await prefecture.getByRole('button', { name: '审核通过' }).click();
    await expect(said(prefecture, '等谁')).toHaveText('贵州省民政厅 审核人');
    const department = await as('gz-reviewer');
    await department.goto(pathname);
    await department.getByRole('button', { name: '审核通过' }).click();
    await expect(state(department)).toHaveText('已审核');
    await reviewer.goto(pathname);
    await reviewer.getByRole('button', { name: '互认该记录' }).click();
    await expect(state(reviewer)).toHaveText('已互认');

    await county.goto('/activities');
    await county.getByLabel('查找').fill('送药下乡');
    await county.getByRole('button', { name: '查询' }).click();
    await expect(county.getByRole('main').getByRole('row')).toHaveCount(2);
    await county.getByLabel('查找').fill('药');
    await county.getByRole('button', { name: '查询' }).click();
    await expect(county.getByText('查找内容请至少输入两个字')).toBeVisible();
  });

  test('what was typed and not saved is there again when the page is opened anew, until it is saved', async ({
    as,
  }) => {
    const county = await as('gz-county');
    await begin(county);
    const address = county.url();
    await fill(county, { text: '为留守老人打扫庭院', money: '', people: '12', on: '2025-11-02' });
    await county.reload();
    await expect(county.getByText('已恢复本机上还没有保存的内容。')).toBeVisible();
    await expect(form(county).getByLabel('活动内容')).toHaveValue('为留守老人打扫庭院');
    await expect(form(county).getByLabel('活动日期')).toHaveValue('2025-11-02');
    await expect(form(county).getByLabel('活动类型')).toHaveValue('clinic');

    // It is of this pairing, and stands in the form of no other.
    await county.goto('/activities/new');
    await county.getByRole('region', { name: '哪一项结对' }).getByRole('link').nth(1).click();
    await expect(form(county).getByLabel('活动内容')).toHaveValue('');
    await county.goto(address);
    await expect(form(county).getByLabel('活动内容')).toHaveValue('为留守老人打扫庭院');

    // The line breaks while it is sent: the page may fail, what was typed does not.
    await county.context().setOffline(true);
    await form(county).getByRole('button', { name: '暂存' }).click();
    await county.waitForTimeout(500);
    await county.context().setOffline(false);
    await county.goto(address);
    await expect(form(county).getByLabel('活动内容')).toHaveValue('为留守老人打扫庭院');
    await form(county).getByRole('button', { name: '暂存' }).click();
    await expect(state(county)).toHaveText('暂存');
    await county.goto(address);
    await expect(form(county).getByLabel('活动内容')).toHaveValue('');

    await form(county).getByLabel('活动内容').fill('不要了');
    await county.reload();
    await county.getByRole('button', { name: '清空重填' }).click();
    await expect(form(county).getByLabel('活动内容')).toHaveValue('');
    await county.reload();
    await expect(form(county).getByLabel('活动内容')).toHaveValue('');
  });
});

test('an activity that looks like another is asked about once', async ({ as }) => {
  const city = await as('gd-city');
  await begin(city);
  const address = city.url();
  await fill(city, { text: '送医送药', money: '8000', people: '40', on: '2025-10-10' });
  await form(city).getByRole('button', { name: '暂存' }).click();
  await expect(state(city)).toHaveText('暂存');
  await city.goto(address);
  await fill(city, { text: '又一次送医送药', money: '7000', people: '40', on: '2025-10-12' });
  await form(city).getByRole('button', { name: '暂存' }).click();
  await expect(form(city).getByText(/已登记一次义诊（款物8000 元）：送医送药/)).toBeVisible();
  await form(city).getByLabel('这是另一次活动').check();
  await form(city).getByRole('button', { name: '暂存' }).click();
  await expect(said(city, '活动内容')).toHaveText('又一次送医送药');
});

test('the list leads from a pairing to its activities and from there to its record', async ({ as }) => {
  const leader = await as('gd-leader');
  await leader.goto('/pairings?activity=active&standing=in-force');
  await leader.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
  const name = await leader.getByRole('heading', { level: 1 }).innerText();
  await leader.getByRole('link', { name: '全部活动' }).click();
  const rows = leader.getByRole('main').getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  await leader.getByRole('rowheader').getByRole('link').first().click();
  await expect(leader.getByRole('main').getByRole('link', { name })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an activity is logged', async ({ as }) => {
    const city = await as('gd-city');
    await begin(city);
    await fill(city, { text: '义诊', money: '很多', people: '40', on: '2025-08-20' });
    await form(city).getByRole('button', { name: '暂存' }).click();
    await expect(city.getByText('请填写不小于 0 的金额，单位元')).toBeVisible();
    await expect(form(city).getByLabel('活动类型')).toHaveValue('clinic');
    await form(city).getByLabel('资金（元）').fill('500');
    await form(city).getByRole('button', { name: '暂存' }).click();
    await expect(said(city, '资金')).toHaveText('500 元');
  });
});
