import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { collect, type Program } from '@/scripts/child';
import { Halt } from '@/scripts/halt';
import { dataPath } from '@/scripts/place';
import { chromiumFlags } from './in-browser';
import type { Target } from './load';
import { median } from './median';

export interface Judged {
  performance: number;
  accessibility: number;
  /** Milliseconds. */
  blocking: number;
  largestPaint: number;
  shift: number;
}

const cli = fileURLToPath(new URL('../cli/index.js', import.meta.resolve('lighthouse')));
const score = z.object({ score: z.number() });
const value = z.object({ numericValue: z.number() });
const report = z.object({
  categories: z.object({ performance: score, accessibility: score }),
  audits: z.object({
    'total-blocking-time': value,
    'largest-contentful-paint': value,
    'cumulative-layout-shift': value,
  }),
});

/** Lighthouse as for a phone, several times: the middle of what varies, the worst of what must not. */
export async function lighthouse(
  browser: string,
  target: Pick<Target, 'url' | 'cookie'>,
  times: number,
): Promise<Judged> {
  const runs: Judged[] = [];
  for (let time = 0; time < times; time += 1) runs.push(await once(browser, target));
  const middle = (key: keyof Judged) => median(runs.map((run) => run[key]));
  return {
    performance: middle('performance'),
    blocking: middle('blocking'),
    largestPaint: middle('largestPaint'),
    accessibility: Math.min(...runs.map(({ accessibility }) => accessibility)),
    shift: Math.max(...runs.map(({ shift }) => shift)),
  };
}

async function once(browser: string, { url, cookie }: Pick<Target, 'url' | 'cookie'>): Promise<Judged> {
  const file = dataPath('lighthouse.json');
  const program: Program = {
    args: [
      cli,
      url,
      '--quiet',
      '--no-enable-error-reporting',
      '--only-categories=performance,accessibility',
      '--output=json',
      `--output-path=${file}`,
      `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
      `--chrome-flags=${['--headless=new', ...chromiumFlags].join(' ')}`,
    ],
    env: { CHROME_PATH: browser },
  };
  let { ok, output } = await collect(program);
  // On a machine that is busy with other things the trace can come out empty.
  for (let again = 0; !ok && again < 2; again += 1) ({ ok, output } = await collect(program));
  if (!ok) throw new Halt(`Lighthouse failed: ${output}`);
  const text = await readFile(file, 'utf8');
  if (!text.includes(`"finalDisplayedUrl": "${url}"`))
    throw new Halt(`Lighthouse was sent away from ${url}.`);
  const { categories, audits } = report.parse(JSON.parse(text));
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
    blocking: audits['total-blocking-time'].numericValue,
    largestPaint: audits['largest-contentful-paint'].numericValue,
    shift: audits['cumulative-layout-shift'].numericValue,
  };
}
