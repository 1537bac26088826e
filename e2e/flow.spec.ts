import { expect, type Page } from '@playwright/test';
import { chooseSource, enterFlow, fillFlow, flowForm, makeOfficial, proposalOf, word } from './flow';
import { takePaper } from './paper';
import { rowOf, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

/** Paid less received of that cause in 元, as the year's table has it. */
async function gapOf(page: Page, cause: string): Promise<number> {
  const table = page.getByRole('table', { name: /^拨付与到账差异/ });
  const text = await rowOf(table, cause).getByRole('cell').innerText();
  return Math.round(Number(text.replaceAll(',', '').replace('−', '-')) * 10_000);
}

test('money is pledged, paid and comes short; both sides agree on why, and sign the year', async ({ as }) => {
  test.setTimeout(240_000);
  const source = '大病救助联合基金';
  const year = '/flows/years/2024';
  const giver = await as('gd-staff');
  await giver.goto(year);
  const before = { fee: await gapOf(giver, '手续费'), error: await gapOf(giver, '双方确认差错') };
  await enterFlow(giver, source, { stage: '承诺', amount: '5万', on: '2024-12-02' });
  await expect(giver.getByRole('heading', { level: 1 })).toHaveText('承诺 5 万元（2024年12月2日）');
  await makeOfficial(as, 'gd', giver);
  const voucher = 'YHHD20241205188';
  await enterFlow(giver, source, { stage: '拨付', amount: '50000', on: '2024-12-05', voucher });
  await makeOfficial(as, 'gd', giver);
  const receiver = await as('gz-staff');
  await enterFlow(receiver, source, { stage: '到账', amount: '49950', on: '2024-12-09', voucher });
  await makeOfficial(as, 'gz', receiver);

  await receiver.goto('/flows');
  await receiver.getByRole('link', { name: '资金对账' }).click();
  const proposal = proposalOf(receiver, source, voucher);
  await expect(proposal).toContainText('凭证号一致，拨付比到账多 50 元');
  await expect(proposal.getByLabel('差异原因')).toHaveValue('fee');
  await proposal.getByRole('button', { name: '是同一笔，提出对账' }).click();
  await expect(proposal).toHaveCount(0);

  const answering = await as('gd-reviewer');
  await answering.goto('/tasks');
  const task = answering.getByRole('row').filter({ hasText: '待对方确认，差异 50 元' });
  await task.getByRole('link', { name: source }).click();
  const match = new URL(answering.url()).pathname;
  await expect(said(answering, '差异原因')).toHaveText('手续费（黔方意见）');
  await expect(said(answering, '提出')).toHaveText(/^黔方 /);
  await word(answering, {
    ...{ step: '提出异议', send: '提交异议', reason: '差错', note: '跨行手续费应为 10 元，请核对入账凭证。' },
  });
  await expect(said(answering, '状态')).toHaveText('有异议');
  await expect(said(answering, '差异原因')).toHaveText('差错（粤方意见）');
  const other = await as('gz-reviewer');
  await other.goto(match);
  await expect(other.getByRole('button', { name: '同意对方意见：差错' })).toBeVisible();
  await word(other, {
    ...{ step: '提出协商意见', send: '提交协商意见', reason: '手续费', note: '银行回单载明手续费 50 元。' },
  });
  await expect(said(other, '差异原因')).toHaveText('手续费（黔方意见）');
  await answering.goto(match);
  await answering.getByRole('button', { name: '同意对方意见：手续费' }).click();
  await expect(said(answering, '状态')).toHaveText('双方已确认');
  const told = answering.getByRole('region', { name: '双方的说法' });
  await expect(told.getByText('差错：跨行手续费应为 10 元，请核对入账凭证。')).toBeVisible();
  await giver.goto(year);
  expect(await gapOf(giver, '手续费')).toBe(before.fee + 50);
  expect(await gapOf(giver, '双方确认差错')).toBe(before.error);

  await enterFlow(giver, source, {
    stage: '拨付',
    amount: '1000',
    on: '2024-12-30',
    voucher: 'YHHD20241230188',
  });
  await makeOfficial(as, 'gd', giver);
  await answering.goto(year);
  const annex = answering.getByRole('region', { name: '附列事项' });
  await expect(annex.getByText(`${source}：拨付 1000 元未对账`)).toBeVisible();
  const sign = answering.getByRole('region', { name: '签署' });
  const draft = await takePaper(answering, '下载对账单（Word）');
  expect(draft.name).toBe('粤黔民政领域2024年度资金对账单（草稿）.docx');
  expect(draft.lines).toContain('签署情况：未签署（草稿）');
  expect(draft.lines).toContain('（未列入附列事项）');
  await sign.getByRole('button', { name: '生成对账单' }).click();
  await expect(sign.getByText(/^还有 \d+ 项差异没有双方确认，也没有列入附列事项/)).toBeVisible();
  await expect(sign.getByRole('button', { name: '签署对账单' })).toHaveCount(0);
  const unlisted = annex.getByText('列入附列事项', { exact: true });
  for (let left = await unlisted.count(); left > 0; left -= 1) {
    await answering.reload();
    await unlisted.first().click();
    await annex.getByLabel('情况说明').first().fill('年末汇出，次年到账后对账。');
    await annex.getByRole('button', { name: '列入', exact: true }).first().click();
    await expect(unlisted).toHaveCount(left - 1);
  }
  await expect(annex).toContainText('其中未附列 0 项');
  await answering.reload();
  await sign.getByRole('button', { name: '生成对账单' }).click();
  await expect(sign.getByText('广东省民政厅：未签署')).toBeVisible();
  await sign.getByRole('button', { name: '签署对账单' }).click();
  await expect(sign.getByText(/^广东省民政厅：.+2025年12月31日签署$/)).toBeVisible();
  await expect(sign.getByRole('button')).toHaveCount(0);
  await other.goto(year);
  await other.getByRole('button', { name: '签署对账单' }).click();
  for (const page of [other, await as('gz-leader')]) {
    await page.goto(year);
    const signed = page.getByRole('region', { name: '签署' });
    await expect(signed.getByText(/^广东省民政厅：.+签署$/)).toBeVisible();
    await expect(signed.getByText(/^贵州省民政厅：.+2025年12月31日签署$/)).toBeVisible();
    await expect(signed.getByRole('button')).toHaveCount(0);
    const paper = await takePaper(page, '下载对账单（Word）');
    expect(paper.name).toBe('粤黔民政领域2024年度资金对账单.docx');
    expect(paper.lines).toContain('签署情况：广东省民政厅、贵州省民政厅已在平台签署');
    expect(paper.lines).toContain('年末汇出，次年到账后对账。');
    expect(paper.lines.slice(-2)).toEqual(['2025年12月31日', '2025年12月31日']);
    const [, code = ''] = /核验码 ([0-9a-f]{16})/.exec(await signed.innerText()) ?? [];
    expect(paper.lines.join()).toContain(`核验码：${code}`);
  }
});

test('more than is pledged is refused until it is explained, and is taken off where everybody sees it', async ({
  as,
}) => {
  const staff = await as('gd-staff');
  await chooseSource(staff, '困境儿童心理关爱');
  await fillFlow(staff, { stage: '拨付', amount: '许多', on: '2025-12-03', voucher: 'YHHD20251203188' });
  const form = flowForm(staff);
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(form.getByText('请填写大于 0 的金额，单位元，例如 79950 或 8万。')).toBeVisible();
  await expect(form.getByLabel('凭证号')).toHaveValue('YHHD20251203188');
  await expect(form.getByLabel('环节')).toHaveValue('paid');
  await form.getByLabel('金额（元）').fill('90万');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(said(staff, '状态')).toHaveText('暂存');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(
    staff.getByText(/登记后累计拨付 .+ 万元，超过累计承诺 .+ 万元；请核对金额，确需超出的填写超额说明。/),
  ).toBeVisible();
  await expect(said(staff, '状态')).toHaveText('暂存');
  await expect(said(staff, '金额')).toHaveText('90 万元');
  await expect(said(staff, '凭证号')).toHaveText('YHHD20251203188');
  await staff.getByText('修改', { exact: true }).click();
  const changed = staff.getByRole('form', { name: '修改' });
  await expect(changed.getByLabel('金额（元）')).toHaveValue('900000');
  await changed.getByLabel('超额说明').fill('追加捐赠已签协议，承诺记录正在补登。');
  await changed.getByRole('button', { name: '保存修改' }).click();
  await expect(said(staff, '超额说明')).toHaveText('追加捐赠已签协议，承诺记录正在补登。');
  await makeOfficial(as, 'gd', staff);

  await staff.reload();
  const entry = new URL(staff.url()).pathname;
  await staff.getByText('冲销', { exact: true }).click();
  const taken = staff.getByRole('form', { name: '冲销' });
  await taken.getByLabel('冲销日期').fill('2025-12-20');
  await taken.getByLabel('原因').fill('金额登记错误。');
  await taken.getByRole('button', { name: '建立冲销记录' }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('冲销拨付 90 万元（2025年12月20日）');
  await expect(staff.getByText('本条冲销原记录，审核通过后生效。')).toBeVisible();
  await makeOfficial(as, 'gd', staff);
  await staff.reload();
  await expect(staff.getByText(/^本条冲销原记录，已生效/)).toBeVisible();
  await staff.getByRole('link', { name: '原记录', exact: true }).click();
  await expect(staff).toHaveURL(new RegExp(`${entry}$`));
  await expect(staff.getByText('本条已有冲销记录（已审核），不再计入合计。')).toBeVisible();
  await staff.goto('/flows?q=YHHD20251203188');
  await expect(staff.getByRole('cell', { name: '已冲销' })).toBeVisible();
});

test('entries are put together by hand, and nothing has to be explained where they are alike', async ({
  as,
}) => {
  const staff = await as('gd-staff');
  await staff.goto('/flows/matches');
  const source = staff.getByRole('region', { name: '开学第一课书包计划' });
  await source.getByText('自行选择（2 笔未对账）').click();
  const form = source.getByRole('form', { name: '自行选择对账' });
  await form.getByRole('button', { name: '提出对账' }).click();
  await expect(form.getByText('请勾选要对账的拨付和到账记录。')).toBeVisible();
  await form.getByLabel(/^拨付/).check();
  await form.getByRole('button', { name: '提出对账' }).click();
  await expect(form.getByText('拨付与到账金额不一致；请选择差异原因。')).toBeVisible();
  await expect(form.getByLabel(/^拨付/)).toBeChecked();
  await form.getByLabel(/^到账/).check();
  await form.getByRole('button', { name: '提出对账' }).click();
  await expect(source).toHaveCount(0);
  // The form is gone with its proposal: the page says what became of it.
  await expect(staff.getByText('已提出对账，等待对方确认。')).toBeVisible();
  await staff.goto('/flows/matches?view=waiting');
  const row = rowOf(staff, '开学第一课书包计划');
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    ...['待对方确认', '0.00', '—', '3.99', '3.99', '2025年12月31日'],
  ]);
  await row.getByRole('link').click();
  await expect(said(staff, '差异')).toHaveText('金额一致');
  await expect(said(staff, '提出')).toHaveText(/^粤方 .+，2025年12月31日$/);
});

test('a double click enters one', async ({ as }) => {
  const staff = await as('gd-staff');
  await chooseSource(staff, '山里娃足球营');
  await fillFlow(staff, { stage: '承诺', amount: '1200', on: '2025-12-04', voucher: 'XY20251204188' });
  await flowForm(staff).getByRole('button', { name: '暂存' }).dblclick();
  await expect(said(staff, '状态')).toHaveText('暂存');
  await staff.goto('/flows?q=XY20251204188');
  await expect(staff.getByRole('main').getByRole('rowheader')).toHaveCount(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an entry is saved and a proposal is taken', async ({ as }) => {
    const source = '山里娃足球营';
    const voucher = 'YHHD20251205188';
    const giver = await as('gd-staff');
    await enterFlow(giver, source, { stage: '承诺', amount: '800', on: '2025-12-01' });
    await makeOfficial(as, 'gd', giver);
    await enterFlow(giver, source, { stage: '拨付', amount: '800', on: '2025-12-05', voucher });
    await makeOfficial(as, 'gd', giver);
    const receiver = await as('gz-staff');
    await enterFlow(receiver, source, { stage: '到账', amount: '800', on: '2025-12-08', voucher });
    const address = new URL(receiver.url()).pathname;
    await makeOfficial(as, 'gz', receiver);
    await receiver.goto(address);
    const all = receiver.getByRole('link', { name: '查看全部往来' });
    const id = /project=(\d+)/.exec((await all.getAttribute('href')) ?? '')?.[1] ?? '';
    await receiver.goto(`/flows/matches?source=project:${id}`);
    const proposal = proposalOf(receiver, source, voucher);
    await expect(proposal).toContainText('凭证号一致，金额一致');
    await proposal.getByRole('button', { name: '是同一笔，提出对账' }).click();
    await expect(proposal).toHaveCount(0);
    await receiver.getByRole('link', { name: '查看这一组' }).click();
    await expect(said(receiver, '状态')).toHaveText('待对方确认');
    await receiver.goto(address);
    await receiver.getByRole('link', { name: '待对方确认' }).click();
    await expect(said(receiver, '差异')).toHaveText('金额一致');
  });
});
