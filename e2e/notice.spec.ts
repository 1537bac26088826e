import { expect, type Page } from '@playwright/test';
import { expectNotFound, rowOf, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

/** Signs for the notice among those that wait for the person, and opens it. */
async function signFor(page: Page, number: string): Promise<void> {
  await page.goto('/notices');
  const waiting = page.getByRole('form', { name: '待我签收' });
  await waiting.getByLabel(new RegExp(`^选择 ${number} `)).check();
  await waiting.getByRole('button', { name: '签收所选' }).click();
  const line = rowOf(page.getByRole('table', { name: '待我答复' }), number);
  await line.getByRole('link', { name: number }).click();
  await expect(said(page, '编号')).toHaveText(number);
  await expect(said(page, '状态')).toContainText('待答复');
}

async function answer(page: Page, text: string): Promise<void> {
  const form = page.getByRole('form', { name: '答复' });
  await form.getByLabel('办理情况').fill(text);
  await form.getByLabel('佐证材料').fill('办文单');
  await form.getByRole('button', { name: '提交答复' }).click();
  await expect(said(page, '状态')).toHaveText('已答复');
}

test('a supervisor issues a 交办单, the unit signs for it and answers, and the other side knows nothing', async ({
  as,
}) => {
  const supervisor = await as('gd-supervisor');
  const staff = await as('gd-staff');
  const other = await as('gz-supervisor');
  await supervisor.goto('/notices');
  await supervisor.getByText('填写交办单', { exact: true }).click();
  const form = supervisor.getByRole('form', { name: '签发交办单' });
  await form.getByLabel('责任单位').selectOption('儿童福利处');
  await form.getByLabel('事项').first().fill('核对寒假关爱服务安排');
  await form.getByLabel('要求').fill('请列明县、时间和负责人。');
  await form.getByLabel('时限').fill('2025-09-29');
  await form.getByRole('button', { name: '签发' }).click();
  await expect(form.getByText('时限不能早于今天。')).toBeVisible();
  await expect(form.getByLabel('要求')).toHaveValue('请列明县、时间和负责人。');
  await expect(form.getByLabel('责任单位').getByRole('option', { selected: true })).toHaveText('儿童福利处');
  await form.getByLabel('时限').fill('2025-12-31');
  await form.getByRole('button', { name: '签发' }).click();
  await expect(said(supervisor, '类别')).toHaveText('交办单 蓝色');
  await expect(said(supervisor, '状态')).toHaveText('待签收');
  const address = new URL(supervisor.url()).pathname;
  const number = (await said(supervisor, '编号').textContent()) ?? '';
  expect(number).toMatch(/^粤民交〔2025〕\d+号$/);
  await expect(supervisor.getByRole('region', { name: /^升级为/ })).toHaveCount(0);
  await expectNotFound(other, address);

  await signFor(staff, number);
  await answer(staff, '已与三个县核对，名单附后。');
  await supervisor.goto(address);
  await expect(said(supervisor, '答复')).toHaveText('已与三个县核对，名单附后。');
});

test('unanswered past its date, a 交办单 is taken to a 催办单, which the unit signs for and answers', async ({
  as,
}) => {
  const supervisor = await as('gz-supervisor');
  const staff = await as('gz-staff');
  await supervisor.goto('/notices');
  const line = rowOf(supervisor.getByRole('table', { name: '逾期未答复' }), '更新跨省接送联系人名册');
  await expect(line).toContainText('尚未答复');
  await line.getByRole('link', { name: /升级为催办单$/ }).click();
  await expect(said(supervisor, '状态')).toContainText('逾期未答复');
  const below = new URL(supervisor.url()).pathname;
  const form = supervisor.getByRole('form', { name: '升级为催办单' });
  await form.getByLabel('要求').fill('请立即更新名册并书面答复。');
  await form.getByLabel('时限').fill('2025-12-31');
  await form.getByRole('button', { name: '签发催办单' }).click();
  await expect(said(supervisor, '类别')).toHaveText('催办单 黄色');
  await expect(said(supervisor, '事项')).toHaveText('更新跨省接送联系人名册');
  const number = (await said(supervisor, '编号').textContent()) ?? '';
  expect(number).toMatch(/^黔民催〔2025〕\d+号$/);
  await expect(supervisor.getByRole('table', { name: '历次签发' }).getByRole('rowheader')).toHaveCount(2);
  await supervisor.goto(below);
  await expect(said(supervisor, '状态')).toHaveText('已升级');

  await signFor(staff, number);
  await answer(staff, '名册已更新，附值班电话。');
  await supervisor.goto('/notices?state=answered&level=remind');
  await expect(rowOf(supervisor.getByRole('table', { name: '全部督办单' }), number)).toContainText('已答复');
});

test('a letter is seen by the other side once the leader sends it', async ({ as }) => {
  const supervisor = await as('gz-supervisor');
  const leader = await as('gz-leader');
  const reader = await as('gd-staff');
  await supervisor.goto('/notices');
  await supervisor.getByText('起草致广东省民政厅的函', { exact: true }).click();
  await supervisor.getByRole('form', { name: '起草函' }).getByRole('button', { name: '起草' }).click();
  await expect(said(supervisor, '状态')).toHaveText('待发出');
  await expect(supervisor.getByRole('button', { name: '发出' })).toHaveCount(0);
  const address = new URL(supervisor.url()).pathname;
  await expectNotFound(reader, address);

  await leader.goto(address);
  const send = leader.getByRole('form', { name: '发出函' });
  await send.getByRole('button', { name: '发出' }).click();
  await expect(send.getByText(/^正文还有待填写的内容/)).toBeVisible();
  await leader.getByText('修改文字', { exact: true }).click();
  const words = leader.getByRole('form', { name: '修改函的文字' });
  await words.getByLabel('标题').fill('关于商请核对接送名册的函');
  await words.getByLabel('正文').fill('请核对接送名册。\n专此函达，请予支持。');
  await words.getByRole('button', { name: '保存修改' }).click();
  await expect(leader.getByRole('heading', { name: '关于商请核对接送名册的函' })).toBeVisible();
  await send.getByRole('button', { name: '发出' }).click();
  await expect(leader.getByRole('heading', { name: /^黔民函〔2025〕\d+号$/ })).toBeVisible();

  await reader.goto('/notices');
  await rowOf(reader, '关于商请核对接送名册的函').getByRole('link').click();
  await expect(said(reader, '状态')).toHaveText('已发出');
  await expect(reader.getByRole('article', { name: '函的全文' })).toContainText('广东省民政厅：');
});
