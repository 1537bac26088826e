import { expect, type Page } from '@playwright/test';
import { faultsOf } from './inspection';
import { visit } from './pages';
import { rowOf, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.demo });

/** What the printer is given, on A4 inside its margins. */
async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 673, height: 1000 });
}

/** Browsers shrink what is wider than the paper; what is cut or odd stays so. */
async function paperFaults(page: Page): Promise<string[]> {
  return (await faultsOf(page)).filter((fault) => !fault.startsWith('scrolls sideways'));
}

/** Tables that are cut where on the screen they would scroll. */
function cutTables(page: Page): Promise<string[]> {
  return page.getByRole('table').evaluateAll((tables) =>
    tables
      .filter((table) => {
        const box = table.parentElement ?? table;
        return getComputedStyle(box).overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1;
      })
      .map((table) => (table as HTMLTableElement).caption?.textContent ?? ''),
  );
}

test('the overview on paper keeps its tables and leaves the menu and the buttons behind', async ({ as }) => {
  const page = await as('gd-leader');
  await page.goto('/');
  await toPaper(page);
  for (const name of ['八个领域进展', '等谁办理', '各领域平均完成 单位：%']) {
    await expect(page.getByRole('table', { name, exact: true })).toBeVisible();
  }
  const area = rowOf(page.getByRole('table', { name: '八个领域进展' }), '2. 能力提升');
  await expect(area).toContainText(/滞后|预警|正常|完成/);
  await expect(page.getByText('数据截至 2025年9月30日').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await cutTables(page)).toEqual([]);
  expect(await paperFaults(page)).toEqual([]);
});

test('a record on paper keeps what both sides said', async ({ as }) => {
  const page = await as('gz-reviewer');
  const follow = 'section[aria-labelledby="disputed"] tbody a';
  await visit(page, { name: 'disputed', login: 'gz-reviewer', path: '/readings', follow });
  await toPaper(page);
  const values = page.getByRole('table', { name: '双方的数' });
  await expect(rowOf(values, '填报值')).toBeVisible();
  await expect(rowOf(values, '提出异议').first()).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await cutTables(page)).toEqual([]);
  expect(await paperFaults(page)).toEqual([]);
});
