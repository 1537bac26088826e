import { expect, type Locator, type Page, test as base } from '@playwright/test';
import type { Login } from '../db/seed/people';
import { signIn } from './pages';

/** People at browsers of their own: `await as('gd-staff')` is signed in and has a page open. */
export const test = base.extend<{ as: (login: Login) => Promise<Page> }>({
  as: async ({ browser }, give) => {
    const pages: Page[] = [];
    await give(async (login) => {
      const page = await (await browser.newContext()).newPage();
      pages.push(page);
      await signIn(page, login);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

/** What a record's page says beside the term. */
export function said(page: Page, term: string): Locator {
  return page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByRole('term').getByText(term, { exact: true }) })
    .getByRole('definition');
}

/** The row of a table, or of the page's tables, whose heading holds the text. */
export function rowOf(within: Page | Locator, heading: string): Locator {
  const page = 'goto' in within ? within : within.page();
  return within.getByRole('row').filter({ has: page.getByRole('rowheader', { name: heading }) });
}

/** Opens the step's fold, fills in what it asks for, and sends. */
export async function take(
  page: Page,
  { step, send, ...fields }: { step: string; send: string; [label: string]: string },
): Promise<void> {
  await page.getByText(step, { exact: true }).click();
  const form = page.getByRole('form', { name: step });
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name: send }).click();
}

export async function expectNotFound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
}
