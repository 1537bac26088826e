import { expect, type Page, test } from '@playwright/test';
import { demoPassword, type Login } from '../db/seed/people';
import { signInWords } from '../domain/sign-in';
import { signIn } from './pages';
import { worlds } from './worlds';

test.use({ baseURL: worlds.demo });

const account = (page: Page) => page.getByLabel('账号', { exact: true });
const password = (page: Page) => page.getByLabel('密码', { exact: true });
const problem = (page: Page) => page.getByRole('main').getByRole('alert');

async function send(page: Page, login: Login, word: string): Promise<void> {
  await account(page).fill(login);
  await password(page).fill(word);
  // The answer, not the page that was there before.
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: '登录' }).click();
  await answered;
}

test('a wrong password is refused, keeping the account that was typed and not the password', async ({
  page,
}) => {
  await page.goto('/login');
  await send(page, 'gz-prefecture', 'not-the-password');
  await expect(problem(page)).toHaveText(signInWords.wrong);
  await expect(account(page)).toHaveValue('gz-prefecture');
  await expect(password(page)).toHaveValue('');
  await send(page, 'gz-prefecture', demoPassword);
  await expect(page.getByRole('button', { name: '退出' })).toBeVisible();
});

test('an empty form is sent back with what to fill in', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(account(page)).toHaveAccessibleDescription(/请填写账号/);
  await expect(password(page)).toHaveAccessibleDescription('请填写密码。');
});

test('the fifth wrong password locks the account, then the right one is refused too', async ({ page }) => {
  await page.goto('/login');
  for (const time of [1, 2, 3, 4]) {
    await send(page, 'gd-city', `wrong-${time}`);
    await expect(problem(page)).toHaveText(signInWords.wrong);
    // The same words stood there before: the form is drawn anew once its password is gone.
    await expect(password(page)).toHaveValue('');
  }
  await send(page, 'gd-city', 'wrong-5');
  await expect(problem(page)).toHaveText(signInWords.login);
  await expect(password(page)).toHaveValue('');
  await send(page, 'gd-city', demoPassword);
  await expect(problem(page)).toHaveText(signInWords.login);
  await expect(page).toHaveURL(/\/login/);
});

test('signing out ends the session: the cookie of before opens nothing', async ({ browser, page }) => {
  await signIn(page, 'gd-supervisor');
  const cookies = await page.context().cookies();
  expect(cookies).toContainEqual(
    expect.objectContaining({ name: 'yueqian', httpOnly: true, sameSite: 'Lax' }),
  );
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/login$/);

  const other = await browser.newContext();
  await other.addCookies(cookies);
  const replayed = await other.newPage();
  await replayed.goto('/');
  await expect(replayed).toHaveURL(/\/login$/);
  await expect(replayed.getByRole('heading', { name: '登录' })).toBeVisible();
  await other.close();
});

test('each sign-in has a cookie of its own, whatever cookie was there before', async ({ page }) => {
  await signIn(page, 'gz-supervisor');
  const first = await sessionOf(page);
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/login$/);
  await page.context().addCookies([{ name: 'yueqian', value: first, url: worlds.demo }]);
  await signIn(page, 'gz-supervisor');
  expect(await sessionOf(page)).not.toBe(first);
});

async function sessionOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name === 'yueqian')?.value ?? '';
}

for (const asked of ['/areas/capacity?year=2024', '/readings/period/2025-Q3', '/targets']) {
  test(`${asked} asked without a session goes to the sign-in and comes back after it`, async ({ page }) => {
    await page.goto(asked);
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(asked)}`);
    await send(page, 'gz-leader', demoPassword);
    await expect(page).toHaveURL(asked);
    await expect(page.getByRole('button', { name: '退出' })).toBeVisible();
  });
}

for (const elsewhere of ['https://example.org/', '//example.org/', '/\\example.org']) {
  test(`the sign-in sends nobody to ${elsewhere}`, async ({ page }) => {
    await page.goto(`/login?next=${encodeURIComponent(elsewhere)}`);
    await send(page, 'gz-leader', demoPassword);
    await expect(page.getByRole('button', { name: '退出' })).toBeVisible();
    await expect(page).toHaveURL('/');
  });
}
