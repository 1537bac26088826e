import { chromium, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sides, sightsOf, signIn, visit } from '@/e2e/pages';
import { findBrowser } from './browser';
import { root } from './place';
import { script } from './script';
import { serveDemoWorld } from './served-world';
import { startTestPostgres } from './test-postgres';

const widths = [1280, 390];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

await script(async (run) => {
  const executablePath = await findBrowser(run.log);
  const { url: baseURL } = await serveDemoWorld('pictures', run, await startTestPostgres(run));
  const browser = await chromium.launch({ executablePath, args: flags });
  run.atEnd(() => browser.close());
  const folder = join(root, 'pictures');
  await mkdir(folder, { recursive: true });
  let count = 0;
  for (const side of sides) {
    const sights = sightsOf(side).filter(({ name }) => run.args.every((word) => name.includes(word)));
    for (const login of new Set(sights.map((sight) => sight.login))) {
      const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      if (login !== null) await signIn(page, login);
      for (const sight of sights.filter((one) => one.login === login)) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await visit(page, sight);
          await settle(page);
          await page.screenshot({ path: join(folder, `${sight.name}-${side}-${width}.png`), fullPage: true });
          count += 1;
        }
      }
      await context.close();
    }
  }
  run.log(`${count} pictures are in pictures/`);
});

/** Charts load when they come into view. */
async function settle(page: Page): Promise<void> {
  for (const chart of await page.locator('[data-kind][role="img"]').all())
    await chart.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
}
