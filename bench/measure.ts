import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '@/scripts/postgres/launcher';
import type { Log } from '@/scripts/stopwatch';
import type { Web } from '@/scripts/web';
import type { Measured, Memory, Results } from './bars';
import { fetchHtml, sameBytes } from './html';
import { openInBrowser } from './in-browser';
import { lighthouse } from './lighthouse';
import { measureImport } from './import';
import { measureMany } from './many';
import { residentOf, watchMemory } from './served';
import type { Page } from './pages';
import { compare, type Pace } from './rounds';
import { database } from './sides';
import { watchingSql } from './sql';

interface Subject {
  cluster: Cluster;
  ours: Web;
  bare: Web;
  pages: readonly Page[];
  /** Path of a Chromium. */
  browser: string;
  pace: Pace;
  log: Log;
}

/** Everything that is measured, in the order that disturbs the least. */
export async function measure(subject: Subject): Promise<Results> {
  const { ours, bare, pages, browser, log } = subject;
  const counted = await countSql(subject);
  const fresh = await residentOf(ours.pid);
  const { speeds, peak } = await loadAll(subject);
  log('Letting the server rest');
  await pause(20_000);
  const memory: Memory = { fresh, peak, idle: await residentOf(ours.pid) };
  log('Opening the pages in a browser');
  const [bareSent, ...sent] = await openInBrowser(browser, [{ url: `${bare.url}/`, cookie: '' }, ...pages]);
  log('Asking Lighthouse');
  const [overview] = pages;
  if (!overview || !bareSent) throw new Error('there are no pages to measure');
  return {
    pages: pages.flatMap(({ name, kind }, at): Measured[] => {
      const [sql, speed, seen] = [counted[at], speeds[at], sent[at]];
      return sql && speed && seen ? [{ name, kind, sql, ...speed, sent: seen }] : [];
    }),
    bareSent,
    memory,
    lighthouse: await lighthouse(browser, overview, 3),
    many: await measureMany({ ...subject, cookie: overview.cookie }),
    imported: await measureImport(subject),
  };
}

function countSql({ cluster, pages, log }: Subject) {
  log('Counting statements');
  return watchingSql(cluster, database, (count) => inTurn(pages, (page) => count(() => fetchHtml(page))));
}

async function loadAll({ ours, bare, pages, pace, log }: Subject) {
  const memory = watchMemory(ours.pid);
  const speeds = await inTurn(pages, async (page) => {
    log(`Loading ${page.name}`);
    const html = await fetchHtml(page);
    const same = await sameBytes(bare, html.bytes);
    const sides = {
      ours: page,
      sameBytes: same,
      bare: { url: `${bare.url}/select`, cookie: '', pid: bare.pid },
    };
    const compared = await compare(sides, pace);
    const { ours: own, sameBytes: other, overSameBytes } = compared;
    const cpu = `${own.cpu.toFixed(1)} and ${other.cpu.toFixed(1)} ms of processor a page`;
    log(`${page.name}: ${overSameBytes.middle.toFixed(2)} × same bytes, ${cpu}`);
    return { html, sameHtml: await fetchHtml(same), compared };
  });
  return { speeds, peak: memory.stop() };
}

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
