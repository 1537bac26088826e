import { expect, type Page } from '@playwright/test';
import { faultsOf, scrollThrough, shiftsOf, violationsOf } from './inspection';
import { heavy, test } from './test';
import { worlds } from './worlds';

test.use({ baseURL: worlds.demo });

/** Puts the fault at the top of what is read; its look is set by script, as pages forbid styles in what is written. */
async function seed(page: Page, html: string): Promise<void> {
  await page.getByRole('main').evaluate((main, fault) => {
    main.insertAdjacentHTML('afterbegin', fault);
    for (const element of main.querySelectorAll<HTMLElement>('[data-look]'))
      element.style.cssText = element.dataset['look'] ?? '';
  }, html);
}

const faults: readonly (readonly [name: string, html: string, found: RegExp])[] = [
  ['a page too wide', '<div data-look="width: 3000px">宽</div>', /^scrolls sideways by \d+ px$/],
  [
    'a cut line',
    '<p data-look="height: 8px; overflow: hidden">看不见下半截</p>',
    /^text is clipped: <p> 看不见下半截$/,
  ],
  [
    'a cut number',
    '<input inputmode="decimal" data-look="width: 3rem" value="123456789.12">',
    /^a typed number is clipped/,
  ],
  ['a number that is none', '<p>完成 NaN%</p>', /^says 完成 NaN%$/],
  ['a text that is none', '<p>共 undefined 项</p>', /^says 共 undefined 项$/],
  ['an object', '<details><summary>更多</summary>[object Object]</details>', /^says \[object Object\]$/],
  [
    'a label that is none',
    '<svg role="img" aria-label="null 完成率"></svg>',
    /^aria-label says null 完成率$/,
  ],
  [
    'a bare key figure',
    '<dl><div><dt>基地</dt><dd>1,204</dd></div></dl>',
    /^a number without unit: <div> 基地1,204$/,
  ],
  [
    'a bare number in a table',
    '<table><thead><tr><th>市州</th><th>基地</th></tr></thead><tbody><tr><th>遵义</th><td>12</td></tr></tbody></table>',
    /^a number without unit: 12 in 遵义/,
  ],
];

for (const [name, html, found] of faults) {
  test(`the inspection sees ${name}`, { tag: heavy }, async ({ as }) => {
    const page = await as('gd-leader');
    await page.goto('/programmes');
    expect(await faultsOf(page)).toEqual([]);
    await seed(page, html);
    expect(await faultsOf(page)).toEqual([expect.stringMatching(found)]);
  });
}

test(
  'the inspection takes a unit in the heading or the caption of a table for a unit',
  { tag: heavy },
  async ({ as }) => {
    const page = await as('gd-leader');
    await page.goto('/programmes');
    const body = '<tbody><tr><th>遵义</th><td>12</td></tr></tbody>';
    await seed(page, `<table><thead><tr><th>市州</th><th>基地（个）</th></tr></thead>${body}</table>`);
    await seed(page, `<table><caption>基地 单位：个</caption>${body}</table>`);
    expect(await faultsOf(page)).toEqual([]);
  },
);

test('axe sees a picture without words and text too pale', { tag: heavy }, async ({ as }) => {
  const page = await as('gd-leader');
  await page.goto('/programmes');
  await seed(page, '<img src="data:,"><p data-look="color: #bbb; background: #fff">太淡</p>');
  const found = [...(await violationsOf(page, 'all')), ...(await violationsOf(page, 'layout'))];
  expect(found.filter((line) => line.startsWith('image-alt'))).toHaveLength(1);
  expect(found.filter((line) => line.startsWith('color-contrast'))).toHaveLength(1);
});

test('the inspection sees what moves by itself', { tag: heavy }, async ({ as }) => {
  const page = await as('gd-leader');
  await page.goto('/programmes');
  await scrollThrough(page);
  expect(await shiftsOf(page)).toEqual([]);
  await seed(page, '<div data-look="height: 300px">迟到的横幅</div>');
  expect(await shiftsOf(page)).toEqual([expect.stringMatching(/^moves by itself/)]);
});
