import { expect, type Page } from '@playwright/test';
import { standBy } from './fact';
import { takePaper } from './paper';
import { rowOf, said, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

const projectForm = (page: Page) => page.getByRole('form', { name: '登记项目' });

/** Looks for an organisation by its initials and takes the first. */
async function choose(page: Page, word: string, initials: string): Promise<void> {
  await page.getByLabel(word, { exact: true }).fill(initials);
  await page.getByRole('button', { name: `查找${word}` }).click();
  await page.locator('section[aria-labelledby="ends"] li a').first().click();
  await expect(page.getByRole('link', { name: `重选${word}` })).toBeVisible();
}

test('a project is entered, confirmed, begun, made public late and recognised by both', async ({ as }) => {
  const staff = await as('gd-staff');
  await staff.goto('/projects');
  await staff.getByRole('link', { name: '登记项目' }).click();
  await choose(staff, '牵头单位', 'gyc');
  await choose(staff, '合作单位', '榕江');
  const form = projectForm(staff);
  await form.getByLabel('项目名称').fill('侗乡儿童阅读计划');
  await form.getByLabel('项目类别').selectOption('儿童关爱项目');
  await form.getByLabel('服务领域').selectOption('关爱儿童');
  await form.getByLabel('开始日期').fill('2025-05-01');
  await form.getByLabel('结束日期').fill('2026-04-30');
  await form.getByLabel('实施地').selectOption('榕江县');
  await form.getByLabel('粤方投入').fill('十万');
  await form.getByLabel('儿童', { exact: true }).fill('300');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(form.getByText('请填写不小于 0 的金额，单位万元，例如 10.5。')).toBeVisible();
  await expect(form.getByLabel('实施地')).toHaveValue(/\d/);
  await form.getByLabel('粤方投入').fill('10.5');
  await form.getByRole('button', { name: '暂存' }).click();
  await expect(said(staff, '状态')).toHaveText('暂存');
  await expect(said(staff, '预算：粤方投入')).toHaveText('10.5 万元');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(staff.getByText('还不能提交：请填写项目内容。')).toBeVisible();
  await staff.getByText('修改', { exact: true }).click();
  await staff.getByRole('form', { name: '修改' }).getByLabel('项目内容').fill('在村小建立阅读角。');
  await staff.getByRole('button', { name: '保存修改' }).click();
  await expect(said(staff, '项目内容')).toHaveText('在村小建立阅读角。');
  await staff.getByRole('button', { name: '提交审核' }).click();
  await expect(said(staff, '状态')).toHaveText('已提交');
  await standBy(as, 'gd', staff);

  await staff.reload();
  await expect(said(staff, '进展')).toHaveText('筹备中');
  const say = async (page: Page, event: string, on: string, more: Record<string, string> = {}) => {
    await page.reload();
    await page.getByText('登记事项', { exact: true }).click();
    const noted = page.getByRole('form', { name: '登记事项' });
    await noted.getByRole('combobox').selectOption(event);
    await noted.getByLabel('发生日期').fill(on);
    await noted.getByLabel('事项说明').fill(`${event}的说明`);
    for (const [label, text] of Object.entries(more)) await noted.getByLabel(label).fill(text);
    await noted.getByRole('button', { name: '登记', exact: true }).click();
  };
  const events = staff.getByRole('table', { name: '项目事项' });
  await say(staff, '信息公开', '2025-08-15');
  await expect(staff.getByText('项目当时还没有启动；请先登记启动，或核对日期。')).toBeVisible();
  await say(staff, '启动', '2025-05-06');
  await expect(rowOf(events, '2025年5月6日')).toContainText('启动');
  await expect(said(staff, '进展')).toHaveText('实施中');
  await expect(said(staff, '信息公开')).toHaveText('已逾期：应于2025年8月6日前公开');
  await staff.goto('/projects?mark=late&q=侗乡');
  await expect(rowOf(staff, '侗乡儿童阅读计划')).toContainText('已逾期');
  await rowOf(staff, '侗乡儿童阅读计划').getByRole('link').click();
  await say(staff, '信息公开', '2025-12-20', { 文号或公开地址: '慈善中国' });
  await expect(said(staff, '信息公开')).toHaveText('2026年3月20日前公开');
  await say(staff, '品牌认定', '2025-12-21');
  await expect(said(staff, '品牌项目')).toHaveText('没有双方共同认定');

  const other = await as('gz-staff');
  await other.goto(new URL(staff.url()).pathname);
  await other.getByText('登记事项', { exact: true }).click();
  const offered = other.getByRole('form', { name: '登记事项' }).getByRole('combobox');
  expect(await offered.locator('option').allInnerTexts()).toEqual([
    ...['请选择', '品牌认定', '撤销品牌认定', '审计', '风险提示'],
  ]);
  await say(other, '品牌认定', '2025-12-22');
  await expect(said(other, '品牌项目')).toHaveText('双方都已认定');

  await staff.reload();
  const mistaken = rowOf(events, '2025年12月20日');
  await mistaken.getByText('划销', { exact: true }).click();
  await mistaken.getByLabel('原因').fill('公开的是另一个项目。');
  await mistaken.getByRole('button', { name: '确认划销' }).click();
  await expect(mistaken).toContainText('已于2025年12月31日划销：公开的是另一个项目。');
  await expect(said(staff, '信息公开')).toHaveText('已逾期：应于2025年8月6日前公开');
  const supervisor = await as('gz-supervisor');
  await supervisor.goto(new URL(staff.url()).pathname);
  const told = supervisor.getByRole('region', { name: '操作记录' });
  for (const word of ['登记事项', '划销', '公开的是另一个项目。'])
    await expect(told.getByText(word).first()).toBeVisible();
  await expect(told).not.toContainText(/[a-z]{4}/);
});

test('the other side names another organisation when it disputes', async ({ as }) => {
  const reviewer = await as('gd-reviewer');
  await reviewer.goto('/projects?state=approved');
  await reviewer.locator('main tbody a').first().click();
  const before = await said(reviewer, '合作单位').innerText();
  await reviewer.getByText('选定新的单位', { exact: true }).click();
  await choose(reviewer, '合作单位', 'gyc');
  await reviewer.getByText('提出异议', { exact: true }).click();
  const dispute = reviewer.getByRole('form', { name: '提出异议' });
  await dispute.getByLabel('原因').fill('合作单位登记错了。');
  await dispute.getByRole('button', { name: '提交异议' }).click();
  await expect(said(reviewer, '状态')).toHaveText('有异议');
  await expect(said(reviewer, '合作单位')).toHaveText(before);
  const both = reviewer.getByRole('region', { name: '双方的说法' });
  await expect(both.getByText(/^合作单位：.*登记为/)).toBeVisible();
});

test('a project keeps its milestones with the files that show them, and is counted each quarter', async ({
  as,
}) => {
  const staff = await as('gd-staff');
  await staff.goto('/projects?q=足球营');
  await staff.locator('main tbody a').first().click();
  const address = new URL(staff.url()).pathname;
  await staff.getByText('计划节点', { exact: true }).click();
  const planned = staff.getByRole('form', { name: '计划节点' });
  await planned.getByLabel('节点名称').fill('冬令营开营');
  await planned.getByLabel('计划日期').fill('2025-12-20');
  await planned.getByRole('button', { name: '保存节点' }).click();
  const milestone = rowOf(staff.getByRole('table', { name: '项目节点' }), '冬令营开营');
  await expect(milestone).toContainText('逾期 11 天');
  await staff.goto('/projects?mark=milestone&q=足球营');
  await expect(rowOf(staff, '山里娃足球营')).toContainText('节点逾期');

  await staff.goto(address);
  await milestone.getByText('登记完成', { exact: true }).click();
  const reached = staff.getByRole('form', { name: '登记完成' }).last();
  await reached.getByLabel('完成日期').fill('2026-01-05');
  await reached.getByRole('checkbox').first().check();
  await reached.getByRole('button', { name: '确认完成' }).click();
  await expect(staff.getByText('完成日期不能晚于今天；完成以后再登记。')).toBeVisible();
  await expect(reached.getByRole('checkbox').first()).toBeChecked();
  await reached.getByLabel('完成日期').fill('2025-12-24');
  await reached.getByRole('button', { name: '确认完成' }).click();
  await expect(milestone).toContainText('2025年12月24日（迟 4 天）');
  await expect(milestone.locator('a[download]')).toHaveCount(1);

  await staff.getByText('填报期末累计数', { exact: true }).click();
  const count = staff.getByRole('form', { name: '填报期末累计数' });
  await count.getByLabel('募集收入（万元）').fill('1');
  await count.getByRole('button', { name: '填报', exact: true }).click();
  await expect(count.getByText(/累计募集收入不能少于截至/)).toBeVisible();
  await count.getByLabel('募集收入（万元）').fill('30');
  await count.getByLabel('受益人数').fill('560');
  await count.getByLabel('其中儿童').fill('560');
  await count.getByLabel('从江县').check();
  await count.getByRole('button', { name: '填报', exact: true }).click();
  const counts = staff.getByRole('table', { name: '期末累计数' });
  await expect(rowOf(counts, '2025年12月31日')).toContainText(/30\.00.*560.*从江县/);

  const other = await as('gz-leader');
  await other.goto(address);
  await expect(rowOf(other, '冬令营开营')).toContainText('已完成');
  await expect(other.getByRole('form', { name: '计划节点' })).toHaveCount(0);
  await other.goto('/areas/social-forces');
  await expect(other.getByRole('region', { name: '慈善项目' }).getByText('项目节点逾期')).toBeVisible();
});

test('what the list shows goes out as a paper that both departments sign', async ({ as }) => {
  const page = await as('gd-leader');
  await page.goto('/projects?kind=child-care');
  const shown = await page.locator('main tbody th a').allInnerTexts();
  const { name, lines } = await takePaper(page, '导出 Word');
  expect(name).toBe('广东省民政厅慈善项目台账20251231.docx');
  expect(lines.slice(0, 2)).toEqual(['附件', '粤黔民政领域慈善和儿童关爱项目台账']);
  expect(lines).toContain('筛选条件：项目类别：儿童关爱项目');
  expect(shown.length).toBeGreaterThan(0);
  expect(lines.filter((line) => shown.includes(line))).toEqual(shown);
  expect(lines).not.toContain('慈善项目');
  expect(lines.join()).toMatch(/合计（双方互认的 \d+ 个项目）,\d+\.\d{2,},/);
  expect(lines.slice(-6, -2)).toEqual(['贵州省民政厅', '审核人（签字）', '职务', '日期']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a project of two organisations of one side is refused, with what was typed', async ({ as }) => {
    const staff = await as('gz-staff');
    await staff.goto('/projects/new?leadQ=榕江');
    const found = await staff
      .locator('section li a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('lead')),
      );
    // The search offers none of them any more; an address can.
    await staff.goto(`/projects/new?lead=${found[0] ?? ''}&partner=${found[1] ?? ''}`);
    const form = projectForm(staff);
    await form.getByLabel('项目名称').fill('重阳敬老');
    await form.getByLabel('项目类别').selectOption('慈善项目');
    await form.getByLabel('服务领域').selectOption('助老');
    await form.getByLabel('开始日期').fill('2025-10-01');
    await form.getByLabel('结束日期').fill('2025-12-31');
    await form.getByLabel('实施地').selectOption('榕江县');
    await form.getByRole('button', { name: '暂存' }).click();
    await expect(staff.getByText('合作单位应是牵头单位的另一方；请重新选择。')).toBeVisible();
    await expect(projectForm(staff).getByLabel('项目名称')).toHaveValue('重阳敬老');
  });
});
