import type { Cluster } from '@/scripts/postgres/launcher';
import type { Log } from '@/scripts/stopwatch';
import type { Web } from '@/scripts/web';
import { fetchHtml, sameBytes } from './html';
import type { Target } from './load';
import { fillActivities, words } from './many-activities';
import { compare, type Compared } from './rounds';
import { database } from './sides';
import { type Sql, watchingSql } from './sql';

/** A page whose time must not depend on how many activities there are. */
export interface Scaled {
  readonly name: string;
  readonly few: Compared;
  readonly many: Compared;
  /** What it may take longer with many, as a ratio of times; null where the pages are not alike. */
  readonly limit: number | null;
  /** Whether performance.md has a bar for its speed over same bytes. */
  readonly isList: boolean;
}

/** Looking for a word among many, as the whole page asks. */
interface Search {
  readonly name: string;
  readonly sql: Sql;
}

export interface Many {
  readonly scaled: readonly Scaled[];
  readonly searches: readonly Search[];
}

export const sizes = { few: 10_000, many: 1_000_000 } as const;

const pages = [
  { name: 'overview', path: '/', limit: 1.15, isList: false },
  { name: 'activities, first page', path: '/activities', limit: 1.3, isList: true },
  { name: 'activities of a month', path: '/activities?year=2024&month=3', limit: 1.3, isList: true },
  {
    name: 'activities of a year, kind and place',
    path: '/activities?year=2024&kind=clinic&to=522600',
    ...{ limit: 1.3, isList: true },
  },
  // It finds seven among few: no page of fifty rows, which the table has a bar for.
  {
    name: 'activities of a month, kind and place',
    path: '/activities?year=2024&month=3&kind=clinic&to=522600',
    ...{ limit: null, isList: true },
  },
  { name: 'activities, deep page', path: '/activities?after=2023-06-01.1', limit: 1.3, isList: true },
] as const;

/** Shorter than for the pages of the demo world: there are twelve of them, and a ratio within a round is steady. */
const pace = { rounds: 3, seconds: 2, warmUp: 400 };

interface Subject {
  readonly cluster: Cluster;
  readonly ours: Web;
  readonly bare: Web;
  readonly cookie: string;
  readonly log: Log;
}

/** The ledger of activities at ten thousand and at a million, each page beside bare Next in the same rounds. */
export async function measureMany(subject: Subject): Promise<Many> {
  const few = await atSize(subject, sizes.few);
  const many = await atSize(subject, sizes.many);
  const scaled = pages.flatMap(({ name, limit, isList }, at): Scaled[] => {
    const [one, other] = [few[at], many[at]];
    return one && other ? [{ name, limit, isList, few: one, many: other }] : [];
  });
  return { scaled, searches: await searchAll(subject) };
}

async function atSize({ cluster, ours, bare, cookie, log }: Subject, size: number): Promise<Compared[]> {
  log(`Filling the ledger up to ${size} activities`);
  await fillActivities(cluster, database, size);
  const found: Compared[] = [];
  for (const { name, path } of pages) {
    const page: Target = { url: `${ours.url}${path}`, cookie, pid: ours.pid };
    const same = await sameBytes(bare, (await fetchHtml(page)).bytes);
    const compared = await compare(
      { ours: page, sameBytes: same, bare: { url: `${bare.url}/select`, cookie: '', pid: bare.pid } },
      pace,
    );
    log(
      `${name} among ${size}: ${compared.ours.p50.toFixed(0)} ms, ${compared.overSameBytes.middle.toFixed(2)} × same bytes`,
    );
    found.push(compared);
  }
  return found;
}

function searchAll({ cluster, ours, cookie, log }: Subject): Promise<Search[]> {
  log('Looking for words among many');
  return watchingSql(cluster, database, async (count) => {
    const found: Search[] = [];
    for (const [name, word] of [...Object.entries(words), ['missing', '宇宙'] as const]) {
      const url = `${ours.url}/activities?q=${encodeURIComponent(word)}`;
      found.push({ name: `a ${name} word`, sql: await count(() => fetchHtml({ url, cookie })) });
    }
    return found;
  });
}
