import { expect } from '@playwright/test';
import { rowOf, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.yearsEnd });

test('a partner is entered with a doubtful code, found by initials, and a double of it is merged', async ({
  as,
}) => {
  const staff = await as('gd-city');
  await staff.goto('/organisations');
  await staff.getByRole('link', { name: '登记单位' }).click();
  await staff.getByLabel('名称').fill('广州市演示骑楼社会工作服务中心');
  await staff.getByLabel('类型').selectOption('社会服务机构');
  await staff.getByLabel('登记地').selectOption('广州市');
  await staff.getByLabel('统一社会信用代码').fill('5'.repeat(40));
  await staff.getByRole('button', { name: '登记', exact: true }).click();
  await expect(staff.getByText('有内容需要改正')).toBeVisible();
  await expect(staff.getByText('统一社会信用代码请控制在 30 位以内。')).toBeVisible();
  await expect(staff.getByLabel('名称')).toHaveValue('广州市演示骑楼社会工作服务中心');
  await expect(staff.getByLabel('登记地')).toHaveValue(/^\d+$/);
  await staff.getByLabel('统一社会信用代码').fill('52440100MJX9777777');
  await staff.getByRole('button', { name: '登记', exact: true }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('广州市演示骑楼社会工作服务中心');
  await expect(staff.getByText('校验位不符，可能有一位录错')).toBeVisible();

  await staff.goto('/organisations/new');
  await staff.getByLabel('名称').fill('广州演示骑楼社会工作服务中心');
  await staff.getByLabel('登记地').selectOption('广州市');
  await staff.getByLabel('统一社会信用代码').fill('52440100mjx9777777');
  await staff.getByRole('button', { name: '登记', exact: true }).click();
  await expect(staff.getByText('该代码已登记为粤方“广州市演示骑楼社会工作服务中心”')).toBeVisible();
  await staff.getByLabel('统一社会信用代码').fill('');
  await staff.getByRole('button', { name: '登记', exact: true }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('广州演示骑楼社会工作服务中心');
  await expect(staff.getByRole('heading', { name: '重复单位' })).toBeHidden();

  const reviewer = await as('gd-reviewer');
  await reviewer.goto('/organisations?q=gzysql');
  await reviewer.getByRole('link', { name: '广州演示骑楼社会工作服务中心' }).click();
  await reviewer.getByText('这是重复登记？并入另一单位').click();
  await reviewer.getByLabel('保留的单位').selectOption({ index: 1 });
  await reviewer.getByRole('button', { name: '并入所选单位' }).click();
  await expect(reviewer.getByText('这是重复登记的单位，已并入')).toBeVisible();
  await reviewer.goto('/organisations?q=骑楼');
  await expect(rowOf(reviewer, '广州市演示骑楼社会工作服务中心')).toBeVisible();
  await expect(reviewer.getByRole('link', { name: '广州演示骑楼社会工作服务中心' })).toBeHidden();
});

test('what is called otherwise is looked for, and merged', async ({ as }) => {
  const reviewer = await as('gz-reviewer');
  await reviewer.goto('/organisations?kind=social-organisation&side=gz');
  await reviewer.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
  await reviewer.getByText('按名称或代码查找要并入的单位').click();
  const search = reviewer.getByRole('search', { name: '查找要并入的单位' });
  await search.getByLabel('查找').fill('宇宙');
  await search.getByRole('button', { name: '查找' }).click();
  await expect(reviewer.getByText('只能并入同一方的同类单位。')).toBeVisible();
  await search.getByLabel('查找').fill('毕节');
  await search.getByRole('button', { name: '查找' }).click();
  await reviewer.getByLabel('保留的单位').selectOption({ index: 1 });
  await reviewer.getByRole('button', { name: '并入所选单位' }).click();
  await expect(reviewer.getByText('这是重复登记的单位，已并入')).toBeVisible();
  await reviewer.getByRole('button', { name: '撤销合并' }).click();
  await expect(reviewer.getByText('这是重复登记的单位，已并入')).toBeHidden();
});

test('a county is found by its former name, and the three lists of places differ', async ({ as }) => {
  const leader = await as('gz-leader');
  await leader.goto('/organisations');
  await leader.getByLabel('查找').fill('黔西县');
  await leader.getByRole('button', { name: '查询' }).click();
  await expect(leader.getByRole('cell', { name: /黔 · 毕节市黔西市/ }).first()).toBeVisible();
  await leader.getByLabel('查找').fill('黎平县');
  await leader.getByRole('button', { name: '查询' }).click();
  await expect(leader.getByRole('cell', { name: /黎平县/ }).first()).toBeVisible();
  await leader.getByLabel('名单').selectOption('国家乡村振兴重点帮扶县');
  await leader.getByRole('button', { name: '查询' }).click();
  await expect(leader.getByText('没有符合条件的单位')).toBeVisible();
  await leader.getByLabel('名单').selectOption('黎从榕');
  await leader.getByRole('button', { name: '查询' }).click();
  await expect(leader.getByRole('cell', { name: /黎平县/ }).first()).toBeVisible();
});
