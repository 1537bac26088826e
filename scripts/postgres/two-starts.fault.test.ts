import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withClient } from './session';
import { remember, remembered, start, startInChild, temporaryHome } from './testing';

async function startThreeAtOnce(home: string) {
  const servers = await Promise.all([1, 2, 3].map(() => startInChild(home).ready()));
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
  expect(servers.filter(({ startedHere }) => startedHere)).toHaveLength(1);
  return servers[0]?.url ?? '';
}

async function brokenPages(url: string): Promise<unknown> {
  return withClient(url, async (client) => {
    await client.query('create extension if not exists amcheck');
    await client.query("select bt_index_check(oid) from pg_class where relkind = 'i' and relam = 403");
    const { rows } = await client.query<{ broken: string }>(
      'select coalesce(sum(checksum_failures), 0) as broken from pg_stat_database',
    );
    return rows[0]?.broken;
  });
}

test('first starts at once make one cluster and all attach to it', async () => {
  const home = await temporaryHome();
  const url = await startThreeAtOnce(home);
  expect(await readdir(home)).toEqual([expect.stringMatching(/^postgresql-\d+$/)]);
  expect(await brokenPages(url)).toBe('0');
});

test('later starts at once share one server and keep what was there', async () => {
  const home = await temporaryHome();
  const cluster = await start(home);
  await remember(cluster.superUrl('postgres'), 'before');
  await cluster.stop();
  const url = await startThreeAtOnce(home);
  expect(await remembered(url)).toEqual(['before']);
  expect(await brokenPages(url)).toBe('0');
});
