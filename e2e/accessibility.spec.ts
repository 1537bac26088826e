import { expect } from '@playwright/test';
import { scrollThrough, settledFaultsOf, shiftsOf, violationsOf } from './inspection';
import { type Sight, sides, sightsOf, visit } from './pages';
import { heavy, test } from './test';
import { worlds } from './worlds';

// What is wrong is said in words; a trace of every page would cost as much as the look at it.
test.use({ baseURL: worlds.demo, trace: 'off' });

/** Between the two every length is between. */
const sizes = ['small', 'large'] as const;
/** Both sides see the same page with other people's records: one looks at it where it is wide, the other where it is narrow. */
const widthOf = { gd: 1280, gz: 360 };

/** Pages of one kind: `visits` are. */
const kindOf = ({ name }: Sight) => name.split('-', 1)[0];

for (const side of sides) {
  const sights = sightsOf(side);
  const kinds = [...new Set(sights.map(kindOf))];
  for (const sight of sights) {
    // `npm test` looks at one page of each kind, in turn with one side's eyes and wide or the other's and narrow; the heavy tests at all others.
    const kind = sights.filter((other) => kindOf(other) === kindOf(sight));
    const isItsTurn = kinds.indexOf(kindOf(sight)) % 2 === sides.indexOf(side);
    const tag = isItsTurn && sight === kind.at(side === 'gd' ? 0 : -1) ? [] : [heavy];
    const title = `${sight.name} of ${side} can be read by everybody, ${widthOf[side]} px wide, in the smallest and the largest text`;
    test(title, { tag }, async ({ as, page: stranger }) => {
      const page = sight.login === null ? stranger : await as(sight.login, null);
      const found: string[] = [];
      const note = (where: string, lines: string[]) => found.push(...lines.map((line) => `${where} ${line}`));
      await page.setViewportSize({ width: widthOf[side], height: 900 });
      await visit(page, sight);
      await scrollThrough(page);
      note('at first', await shiftsOf(page));
      for (const size of sizes) {
        // As the server does it for the cookie, which e2e/no-script.spec.ts holds it to.
        await page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);
        note(size, await settledFaultsOf(page));
        note(size, await violationsOf(page, size === 'small' ? 'all' : 'layout'));
      }
      expect(found).toEqual([]);
    });
  }
}
