import { Halt } from '@/scripts/halt';
import type { Web } from '@/scripts/web';
import { fetchHtml } from './html';
import type { Target } from './load';

export interface Page extends Target {
  name: 'overview' | 'area' | 'readings' | 'indicator';
  /** What it may send to the browser depends on what a person can do there. */
  kind: 'read-only' | 'with forms' | 'with charts';
}

/** The pages under measurement, as one person sees them. */
export async function listPages({ url, pid }: Web, cookie: string): Promise<Page[]> {
  const at = (path: string): Target => ({ url: `${url}${path}`, cookie, pid });
  const area = at('/areas/social-forces');
  return [
    { name: 'overview', kind: 'with charts', ...at('/') },
    { name: 'area', kind: 'read-only', ...area },
    { name: 'readings', kind: 'with forms', ...at('/readings') },
    { name: 'indicator', kind: 'with charts', ...(await findChart(area, at)) },
  ];
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
