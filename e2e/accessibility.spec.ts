import { expect } from '@playwright/test';
import { scrollThrough, settledFaultsOf, shiftsOf, violationsOf } from './inspection';
import { sides, sightsOf, visit } from './pages';
import { test } from './test';
import { worlds } from './worlds';

// What is wrong is said in words; a trace of every page would cost as much as the look at it.
test.use({ baseURL: worlds.demo, trace: 'off' });

const widths = [1280, 360];
const sizes = ['small', 'medium', 'large'] as const;
/** Both sides see the same page with other people's records: one is asked everything where it is wide, the other narrow. */
const askedAll = { gd: 1280, gz: 360 };

for (const side of sides) {
  for (const sight of sightsOf(side)) {
    test(`${sight.name} of ${side} can be read by everybody, wide and narrow, in three text sizes`, async ({
      as,
      page: stranger,
    }) => {
      const page = sight.login === null ? stranger : await as(sight.login);
      const found: string[] = [];
      const note = (where: string, lines: string[]) => found.push(...lines.map((line) => `${where} ${line}`));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await visit(page, sight);
        await scrollThrough(page);
        note(`${width}`, await shiftsOf(page));
        for (const size of sizes) {
          // As the server does it for the cookie, which e2e/no-script.spec.ts holds it to.
          await page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);
          note(`${width} ${size}`, await settledFaultsOf(page));
          const rules = size === 'small' && width === askedAll[side] ? 'all' : 'layout';
          note(`${width} ${size}`, await violationsOf(page, rules));
        }
      }
      expect(found).toEqual([]);
    });
  }
}
