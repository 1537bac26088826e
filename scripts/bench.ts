import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { judge } from '@/bench/bars';
import { measure } from '@/bench/measure';
import { listPages } from '@/bench/pages';
import { write } from '@/bench/report';
import { serveBare, serveOurs } from '@/bench/sides';
import { signIn } from '@/bench/sign-in';
import { findBrowser } from './browser';
import { root } from './place';
import { withClient } from './postgres/session';
import { script } from './script';
import { startTestPostgres } from './test-postgres';

const quick = { rounds: 5, seconds: 3, warmUp: 1500 };
const thorough = { rounds: 7, seconds: 5, warmUp: 3000 };

await script(async (run) => {
  const [busyBefore = 0] = loadavg();
  const isQuick = run.args.includes('--quick');
  const browser = await findBrowser(run.log);
  const cluster = await startTestPostgres(run);
  const bare = await serveBare(run, cluster);
  const ours = await serveOurs(run, cluster);
  const pages = await listPages(ours, await signIn(ours.url, 'gd-reviewer'));
  const pace = isQuick ? quick : thorough;
  const results = await measure({ cluster, ours, bare, pages, browser, pace, log: run.log });
  const bars = judge(results);
  const text = write({
    results,
    bars,
    postgres: await versionOf(cluster.superUrl('postgres')),
    isQuick,
    busyBefore,
  });
  console.log(`\n${text}`);
  await writeFile(join(root, 'bench/last.md'), text);
  if (bars.some(({ isHeld }) => !isHeld)) process.exitCode = 1;
});

function versionOf(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '';
  });
}
