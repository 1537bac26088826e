import { Halt } from '@/scripts/halt';
import type { Web } from '@/scripts/web';
import { fetchHtml } from './html';
import type { Target } from './load';

export interface Page extends Target {
  name: 'overview' | 'area' | 'readings' | 'meeting' | 'indicator';
  /** What it may send to the browser depends on what a person can do there. */
  kind: 'read-only' | 'with forms' | 'with charts';
}

/** The pages under measurement, as one person sees them. */
export async function listPages({ url, pid }: Web, cookie: string): Promise<Page[]> {
  const at = (path: string): Target => ({ url: `${url}${path}`, cookie, pid });
  const area = at('/areas/social-forces');
  return [
    { name: 'overview', kind: 'with charts', ...at('/') },
    { name: 'area', kind: 'with charts', ...area },
    { name: 'readings', kind: 'with forms', ...at('/readings') },
    { name: 'meeting', kind: 'with forms', ...(await findLast(at('/meetings'), /\/meetings\/\d+/, at)) },
    { name: 'indicator', kind: 'with charts', ...(await findChart(area, at)) },
  ];
}

/** The last address of the kind that the page links to: of the meetings the oldest, which is held, signed and published. */
async function findLast(list: Target, address: RegExp, at: (path: string) => Target): Promise<Target> {
  const { text } = await fetchHtml(list);
  const path = [...text.matchAll(new RegExp(address, 'g'))].at(-1)?.[0];
  if (path === undefined) throw new Halt(`Nothing like ${address.source} is linked to.`);
  return at(path);
}

/** The first indicator of the area whose page draws a chart: events have none. */
async function findChart(area: Target, at: (path: string) => Target): Promise<Target> {
  const { text } = await fetchHtml(area);
  for (const path of new Set(text.match(/\/indicators\/\d+/g))) {
    if (/role="img"[^>]*data-kind|data-kind[^>]*role="img"/.test((await fetchHtml(at(path))).text))
      return at(path);
  }
  throw new Halt('No indicator of the area has a page with a chart.');
}
