import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Rules whose answer can change with the size of text alone; all others are asked once, at the small size,
 * where contrast is demanded most.
 */
const rulesOfLayout = ['target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/** What axe finds, each as `rule: element`. No page has frames, so one look at the document is enough. */
export async function violationsOf(page: Page, rules: 'all' | 'layout'): Promise<string[]> {
  const only = rules === 'layout' ? { runOnly: rulesOfLayout } : {};
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe
    .options({ resultTypes: ['violations'], preload: false, ...only })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** The same, of a page whose charts may still be following a new width. */
export async function settledFaultsOf(page: Page): Promise<string[]> {
  if ((await faultsOf(page)).length > 0) await page.waitForTimeout(500);
  return faultsOf(page);
}

/** What a person would see at a glance is wrong with the page as it lies now, each as one line. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const named = (element: Element) => {
      const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
      return `<${element.tagName.toLowerCase()}> ${text}`;
    };

    const screen = document.scrollingElement ?? document.documentElement;
    if (screen.scrollWidth > screen.clientWidth) {
      faults.push(`scrolls sideways by ${screen.scrollWidth - screen.clientWidth} px`);
    }

    /** Cut off for the eye on purpose, and read out: .sr-only. */
    const isForEars = (box: Element) => box.closest('.sr-only') !== null;
    for (const box of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (cuts(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
        (cuts(overflowY) && box.scrollHeight > box.clientHeight + 1);
      if (isCut && box.clientWidth > 0 && box.textContent.trim() !== '' && !isForEars(box)) {
        faults.push(`text is clipped: ${named(box)}`);
      }
      if (
        box instanceof HTMLInputElement &&
        box.inputMode === 'decimal' &&
        box.scrollWidth > box.clientWidth
      ) {
        faults.push(`a typed number is clipped: ${box.name} ${box.value}`);
      }
    }

    const words = /NaN|\bundefined\b|\bnull\b|Infinity|\[object/;
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const isCode = node.parentElement?.closest('script, style, noscript, template') ?? null;
      const text = node.nodeValue ?? '';
      if (isCode === null && words.test(text)) faults.push(`says ${text.trim().slice(0, 60)}`);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name) ?? '';
        if (words.test(text)) faults.push(`${name} says ${text}`);
      }
    }

    // Thirteen digits on end are what something is filed under, and no figure.
    const isBare = (text: string) => /^[-−+]?(?!\d{13}$)\d[\d,]*(\.\d+)?$/.test(text.trim());
    const namesUnit = (text: string | null | undefined) => /单位：|[（(][^（）()\d]+[）)]/.test(text ?? '');
    for (const cell of document.querySelectorAll<HTMLTableCellElement>('td')) {
      if (!isBare(cell.textContent)) continue;
      const table = cell.closest('table');
      const row = cell.closest('tr');
      const heads = [...(table?.querySelectorAll('thead tr:last-child > *') ?? [])];
      const head = heads[[...(row?.children ?? [])].indexOf(cell)]?.textContent;
      const sources = [table?.caption?.textContent, head, row?.querySelector('th')?.textContent];
      if (!sources.some(namesUnit))
        faults.push(`a number without unit: ${cell.textContent} in ${row?.innerText ?? ''}`);
    }
    for (const figure of document.querySelectorAll<HTMLElement>(
      'dd, strong, b, output, li > span, summary',
    )) {
      if (isBare(figure.textContent))
        faults.push(`a number without unit: ${named(figure.parentElement ?? figure)}`);
    }
    return faults;
  });
}

/** Goes down to the end, so that what loads when it is seen is there, and back to the top. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await frame();
    }
  });
  const charts = page.locator('[data-kind][role="img"]');
  for (const chart of await charts.all()) {
    // A chart comes when it is seen, and a quick scroll may pass it by.
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg').first().waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** What on the page has moved by itself since it was opened, each as one line. */
export function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const shifts: string[] = [];
    const add = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as Shift[]) {
        const what = sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 30)).join(', ');
        shifts.push(`moves by itself (${value.toFixed(6)}): ${what}`);
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    add(observer.takeRecords());
    observer.disconnect();
    return shifts;
  });
}
