import { expect } from '@playwright/test';
import { test } from './test';

for (const path of [
  '/visits',
  '/resolutions',
  '/notices',
  '/organisations',
  '/pairings',
  '/activities',
  '/trainings',
  '/stations',
  '/projects',
  '/trusts',
  '/flows',
  '/readings/differences',
]) {
  test(`a filter of ${path} in which nothing is chosen leaves everything in its place`, async ({ as }) => {
    const page = await as('gd-supervisor');
    await page.goto(path);
    const rows = page.getByRole('main').getByRole('row');
    const before = await rows.allInnerTexts();
    expect(before.length).toBeGreaterThan(2);
    await page.getByRole('button', { name: '查询' }).click();
    await expect(page).toHaveURL(/\?/);
    expect(await rows.allInnerTexts()).toEqual(before);
  });
}
