import { type BrowserContext, expect, type Locator, type Page, test as base } from '@playwright/test';
import type { Login } from '../db/seed/people';
import { signIn } from './pages';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Own {
  /** People at browsers of their own: `await as('gd-staff')` is signed in and has a page open; null opens none yet. */
  as: (login: Login, path?: string | null) => Promise<Page>;
}
interface Shared {
  /** Signing in is slow on purpose: a worker does it once per person and world. */
  signedIn: Map<string, State>;
}

/** Of journeys that take minutes: they are made by `npm run test:faults`. */
export const heavy = '@heavy';

export const test = base.extend<Own, Shared>({
  // Playwright reads what a fixture needs from the pattern, which must be there.
  // eslint-disable-next-line no-empty-pattern -- see above
  signedIn: [async ({}, give) => give(new Map()), { scope: 'worker' }],
  as: async ({ browser, signedIn, baseURL }, give) => {
    const contexts: BrowserContext[] = [];
    await give(async (login, path = '/') => {
      const key = `${login} ${baseURL ?? ''}`;
      const storageState = signedIn.get(key);
      const context = await browser.newContext(storageState === undefined ? {} : { storageState });
      contexts.push(context);
      const page = await context.newPage();
      if (storageState === undefined) await signIn(page, login);
      else if (path !== null) await page.goto(path);
      signedIn.set(key, storageState ?? (await context.storageState()));
      return page;
    });
    for (const context of contexts) await context.close();
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
