import { chromium, type Browser, type Page as Tab } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import type { Target } from './load';

type Address = Pick<Target, 'url' | 'cookie'>;

export interface Sent {
  /** Script the HTML itself asks for, KB of gzip. */
  atOnce: number;
  /** Script that came after, while the whole page was looked at. */
  later: number;
  /** Whether all that came later was asked for after the first paint. */
  isLaterAfterPaint: boolean;
  /** The worse of a wide and a narrow screen. */
  shift: number;
}

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const screens = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/** Opens pages in a browser, scrolls to their end, and records the scripts they load and how far they jump. */
export async function openInBrowser(path: string, targets: readonly Address[]): Promise<Sent[]> {
  const browser = await chromium.launch({ executablePath: path, args: chromiumFlags });
  try {
    const sent: Sent[] = [];
    for (const target of targets) {
      const looks: Sent[] = [];
      for (const viewport of screens) looks.push(await look(browser, target, viewport));
      const shift = Math.max(...looks.map((one) => one.shift));
      sent.push(...looks.slice(0, 1).map((one) => ({ ...one, shift })));
    }
    return sent;
  } finally {
    await browser.close();
  }
}

async function look(browser: Browser, { url, cookie }: Address, viewport: (typeof screens)[number]) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
  if (cookie !== '') await context.addCookies(cookie.split('; ').map((pair) => ({ ...parted(pair), url })));
  const tab = await context.newPage();
  const scripts = new Map<string, Promise<number>>();
  tab.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await tab.addInitScript(watchShifts);
  const html = await (await tab.goto(url, { waitUntil: 'networkidle' }))?.text();
  await scrollDown(tab);
  const seen = await tab.evaluate(whatWasSeen);
  const named = new Set([...(html ?? '').matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path]) => path));
  const parts = { atOnce: 0, later: 0, isLaterAfterPaint: true };
  for (const [address, size] of scripts) {
    const isAtOnce = named.has(address.slice(new URL(address).origin.length));
    parts[isAtOnce ? 'atOnce' : 'later'] += (await size) / 1024;
    if (!isAtOnce && (seen.startOf[address] ?? 0) <= seen.firstPaint) parts.isLaterAfterPaint = false;
  }
  await context.close();
  return { ...parts, shift: seen.shift };
}

function parted(pair: string): { name: string; value: string } {
  const at = pair.indexOf('=');
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
}

async function scrollDown(tab: Tab): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const isEnd = await tab.evaluate(() => {
      window.scrollBy(0, window.innerHeight / 2);
      return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
    });
    await tab.waitForTimeout(80);
    if (isEnd) break;
  }
  await tab.waitForLoadState('networkidle');
  await tab.waitForTimeout(500);
}

type Watched = typeof globalThis & { benchShift?: number };
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

function watchShifts(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      const watched = globalThis as Watched;
      if (!entry.hadRecentInput) watched.benchShift = (watched.benchShift ?? 0) + entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function whatWasSeen() {
  const resources = performance.getEntriesByType('resource');
  return {
    shift: (globalThis as Watched).benchShift ?? 0,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    startOf: Object.fromEntries(resources.map(({ name, startTime }) => [name, startTime])),
  };
}
