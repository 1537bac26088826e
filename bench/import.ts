import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { manyActivities, type Pair } from '@/documents/ledgers/testing/many';
import { Halt } from '@/scripts/halt';
import type { Cluster } from '@/scripts/postgres/launcher';
import { withClient } from '@/scripts/postgres/session';
import type { Log } from '@/scripts/stopwatch';
import type { Web } from '@/scripts/web';
import { hiddenFields } from './html-form';
import { residentOf, watchMemory } from './served';
import { database } from './sides';
import { signIn } from './sign-in';

export const importedRows = 50_000;

/** A large ledger coming in while somebody looks at pages. */
export interface Imported {
  /** From the upload until the rows can be looked through, and from the decision until they are in the ledger; seconds. */
  readonly read: number;
  readonly committed: number;
  /** How often the progress that was told went up. */
  readonly steps: number;
  /** 95th percentile of a page, milliseconds: where nobody writes, as usual (something is written once a second), meanwhile. */
  readonly quiet: number;
  readonly usual: number;
  readonly meanwhile: number;
  /** How much the serving process grew at most, MB. */
  readonly grown: number;
}

interface Subject {
  readonly cluster: Cluster;
  readonly ours: Web;
  readonly log: Log;
}

const progress = z.object({ state: z.string(), done: z.number(), total: z.number() });

/** Brings a ledger of activities as a browser does, and looks at the overview all the while. */
export async function measureImport({ cluster, ours, log }: Subject): Promise<Imported> {
  log(`Importing ${importedRows} rows`);
  const cookie = await signIn(ours.url, 'gd-staff');
  const file = await manyActivities(await somePairs(cluster), importedRows);
  const look = () => timeOf(`${ours.url}/`, cookie);
  const quiet = await looks(look);
  const stop = writeElsewhere(cluster);
  const usual = await looks(look).finally(stop);
  const resident = await residentOf(ours.pid);
  const memory = watchMemory(ours.pid);
  const during: number[] = [];
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      during.push(await look());
      await pause(100);
    }
  })();
  try {
    const address = await upload(ours.url, cookie, file);
    const reading = await until(address, cookie, 'read');
    await commit(address, cookie);
    const writing = await until(address, cookie, 'committed');
    log(`Imported: read in ${reading.seconds.toFixed(1)} s, written in ${writing.seconds.toFixed(1)} s`);
    return {
      read: reading.seconds,
      committed: writing.seconds,
      steps: reading.steps + writing.steps,
      quiet: percentile(quiet),
      usual: percentile(usual),
      meanwhile: percentile(during),
      grown: memory.stop() - resident,
    };
  } finally {
    over.abort();
    await looking;
  }
}

/** As many as fit into an import: what comes up every few seconds, as clearing memory away, is in them as it is in those. */
const asMany = 360;

/** How long each look took, a tenth of a second apart as those during the import are. */
async function looks(look: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  while (times.length < asMany) {
    times.push(await look());
    await pause(100);
  }
  return times;
}

/** Others at their work: once a second a transaction that changes something ends, after which nothing kept is of use. */
function writeElsewhere(cluster: Cluster): () => Promise<void> {
  const over = new AbortController();
  const writing = withClient(cluster.ownerUrl(database), async (client) => {
    while (!over.signal.aborted) {
      await client.query('select pg_current_xact_id()');
      await pause(1000);
    }
  });
  return async () => {
    over.abort();
    await writing;
  };
}

function somePairs(cluster: Cluster): Promise<Pair[]> {
  return withClient(cluster.ownerUrl(database), async (client) => {
    const { rows } = await client.query<Pair>(
      `select distinct on (h.credit_code, r.name, v.name) h.credit_code as "creditCode", r.name as county, v.name as village
        from pairings p join organisations h on h.id = p.helper_id join organisations v on v.id = p.receiver_id
          join regions r on r.id = v.region_id
        where p.state = 'confirmed' and not p.is_superseded and h.credit_code is not null limit 500`,
    );
    if (rows.length < 20) throw new Halt(`Only ${rows.length} pairings to import activities of.`);
    return rows;
  });
}

async function timeOf(url: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Halt(`${url} was answered ${answer.status} during an import.`);
  return performance.now() - begun;
}

async function upload(url: string, cookie: string, file: Buffer): Promise<string> {
  const form = new FormData();
  form.set('programme', 'guangdong-guizhou-2023');
  form.set('ledger', 'activity');
  form.set('file', new File([new Uint8Array(file)], '活动台账.xlsx'));
  const answer = await fetch(`${url}/imports/upload`, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { cookie, origin: url },
  });
  const location = answer.headers.get('location') ?? '';
  if (!/^\/imports\/\d+$/.test(location))
    throw new Halt(`The upload was answered ${answer.status} ${location}.`);
  return url + location;
}

/** Presses the button as a browser without script does. */
async function commit(address: string, cookie: string): Promise<void> {
  const page = await (await fetch(address, { headers: { cookie } })).text();
  const form = new FormData();
  for (const [name, value] of hiddenFields(page, 'value="commit"')) form.append(name, value);
  const { origin } = new URL(address);
  const answer = await fetch(address, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { cookie, origin },
  });
  await answer.arrayBuffer();
}

/** Asks how far it is as the page does, until it is there. */
async function until(address: string, cookie: string, state: string) {
  const begun = performance.now();
  const seen = new Set<number>();
  for (;;) {
    const now = progress.parse(await (await fetch(`${address}/progress`, { headers: { cookie } })).json());
    seen.add(now.done);
    const seconds = (performance.now() - begun) / 1000;
    if (now.state === state) return { seconds, steps: seen.size };
    if (now.state === 'refused' || seconds > 300) throw new Halt(`The import stands at ${now.state}.`);
    await pause(250);
  }
}

function percentile(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
}
