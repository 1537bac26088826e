import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeLetter, draftLetter, sendLetter } from '@/db/commands/notice/letter';
import { meetingWorld } from '@/db/testing/meetings';
import { importRecords } from '@/db/testing/import-records';
import { projectWorld } from '@/db/testing/projects';
import { visitWorld } from '@/db/testing/visits';
import { demoPassword } from '@/db/seed/people';
import { root } from '@/scripts/place';
import { dist, type Served, serveFresh } from '@/scripts/served-fresh';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}
type Headers = Record<string, string>;

let served: Served;
let cookie: string;
let entries: Entry[];
beforeAll(async () => {
  served = await serveFresh('cross-site');
  cookie = await served.cookieOf('gd-staff');
  await fillPages();
  entries = await everyAction();
}, 300_000);
afterAll(() => served.end());

/** A held meeting, a decision of it, a sent letter, an import and the draft of a visit: pages of records are there only where there is a record. */
async function fillPages(): Promise<void> {
  const world = meetingWorld(served.database);
  const meeting = await world.plan('gd-staff', 1, '2025-05-20');
  await world.hold('gd-staff', meeting, '2025-05-20');
  await world.decide('gd-staff', meeting, { text: '建立制度', due: '2025-12-31', on: '2025-05-20' });
  const leader = await world.as('gd-leader', '2025-05-21');
  const { ids } = await draftLetter(leader, { programme: 'guangdong-guizhou-2023' });
  const id = ids[0] ?? 0;
  await changeLetter(leader, { id, version: 1, subject: '关于商请协助的函', body: '请予支持。' });
  await sendLetter(leader, { id, version: 2 });
  await importRecords(served.database)({ filer: 'gd', reporter: '-', state: 'read' });
  await visitWorld(served.database).draft('gd-staff', 'gd', '2025-05-20');
  await projectWorld(served.database).draft('gd-staff');
}

/** Every server action of the build, and a page on which it is at home. */
async function everyAction(): Promise<Entry[]> {
  const paths: Record<string, string> = {
    'app/(auth)/login/actions.ts': '/login',
    'app/_request/size.ts': '/',
    'app/(dashboard)/targets/actions.ts': '/targets',
    'app/(dashboard)/meetings/actions.ts': '/meetings',
    'app/(dashboard)/meetings/[id]/actions.ts': '/meetings/1',
    'app/(dashboard)/meetings/[id]/import/actions.ts': '/meetings/1/import',
    'app/(dashboard)/resolutions/actions.ts': '/resolutions/1',
    'app/(dashboard)/notices/actions.ts': '/notices',
    'app/(dashboard)/letters/[id]/actions.ts': '/letters/1',
    'app/(dashboard)/_evidence/actions.ts': '/visits/1',
    'app/(dashboard)/visits/actions.ts': '/visits/1',
    'app/(dashboard)/pairings/actions.ts': '/pairings/new',
    'app/(dashboard)/activities/actions.ts': '/activities/new?pairing=1',
    'app/(dashboard)/imports/actions.ts': '/imports/1',
    'app/(dashboard)/trainings/actions.ts': '/trainings/new',
    'app/(dashboard)/stations/actions.ts': '/stations/new',
    'app/(dashboard)/projects/actions.ts': '/projects/new',
    'app/(dashboard)/flows/actions.ts': '/flows/new',
    'app/(dashboard)/flows/matches/actions.ts': '/flows/matches',
    'app/(dashboard)/flows/years/[year]/actions.ts': '/flows/years/2024',
    'app/(dashboard)/projects/course-actions.ts': '/projects/1',
    'app/(dashboard)/trusts/actions.ts': '/trusts/new',
    'app/(dashboard)/organisations/actions.ts': '/organisations/new',
    'app/(dashboard)/readings/actions.ts': '/readings',
    'app/(dashboard)/readings/period/[code]/actions.ts': '/readings/period/2025-Q3',
  };
  const manifest = await readFile(join(root, dist, 'server/server-reference-manifest.json'), 'utf8');
  const { node } = JSON.parse(manifest) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  return Object.entries(node).map(([id, { filename, exportedName }]) => {
    const path = paths[filename];
    if (path === undefined) throw new Error(`Say on which page the actions of ${filename} are.`);
    return { id, name: `${exportedName} of ${path}`, path };
  });
}

/** What a form of each action holds, so that it would do something if it were let in. */
async function fieldsOf({ name }: Entry): Promise<Record<string, string>> {
  const [indicator] = await served.database.owner<{ id: number }>(
    `select id from indicators where aggregation = 'sum' and frequency = 'quarter' and reporter = 'shared'
      and source = 'manual' order by id limit 1`,
  );
  const all = {
    key: randomUUID(),
    login: 'gd-staff',
    password: demoPassword,
    size: 'large',
    period: '2025-Q3',
  };
  const id = String(indicator?.id);
  if (name.startsWith('save'))
    return {
      ...all,
      intent: 'save',
      'entries.0.indicatorId': id,
      'entries.0.version': '0',
      'entries.0.value': '5',
    };
  return {
    ...all,
    id: '1',
    version: '1',
    pick: '1 1',
    indicatorId: id,
    year: '2030',
    revision: '0',
    value: '5',
    reason: '测试',
    documentNumber: '测试1号',
  };
}

const takesFormOnly = ({ name }: Entry) => /^(signOut|chooseSize) /.test(name);

/** The ways a page can make a browser send it: by our script, by our form without script, and as plain text. */
const ways = {
  script: async (entry: Entry) => {
    const form = new FormData();
    if (entry.name.startsWith('keep')) form.set('0', '["2025-Q3",{"a":"1"}]');
    else {
      for (const [name, value] of Object.entries(await fieldsOf(entry))) form.set(`_1_${name}`, value);
      form.set('0', takesFormOnly(entry) ? '["$K1"]' : '[{},"$K1"]');
    }
    return { headers: { 'next-action': entry.id }, body: form };
  },
  form: async (entry: Entry) => {
    const form = new FormData();
    if (takesFormOnly(entry)) form.set(`$ACTION_ID_${entry.id}`, '');
    else {
      form.set('$ACTION_REF_1', '');
      form.set('$ACTION_1:0', JSON.stringify({ id: entry.id, bound: '$@1' }));
      form.set('$ACTION_1:1', entry.name.startsWith('keep') ? '["2025-Q3",{"a":"1"}]' : '[{}]');
    }
    for (const [name, value] of Object.entries(await fieldsOf(entry))) form.set(name, value);
    return { headers: {}, body: form };
  },
  'plain text': (entry: Entry) =>
    Promise.resolve({
      headers: { 'next-action': entry.id, 'content-type': 'text/plain' },
      body: '["2025-Q3",{"a":"1"}]',
    }),
};
type Way = keyof typeof ways;

async function send(entry: Entry, way: Way, headers: Headers): Promise<Response> {
  const sent = await ways[way](entry);
  return fetch(served.url + entry.path, {
    method: 'POST',
    headers: { cookie, ...sent.headers, ...headers },
    body: sent.body,
    redirect: 'manual',
  });
}

/** Where a request says it comes from. */
const strangers: Record<string, () => Headers> = {
  'no origin': () => ({}),
  'the origin null': () => ({ origin: 'null', 'sec-fetch-site': 'cross-site' }),
  'another site': () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
  'a name that begins like ours': () => ({ origin: `${served.url}.evil.example` }),
  'our host at another port': () => ({ origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }),
  'no origin, from a page of the same site': () => ({ 'sec-fetch-site': 'same-site' }),
  'another site, by a proxy that believes it': () => ({
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
  }),
};

/** All that is kept, by table; what a mere look changes is left out. */
async function everything(): Promise<Record<string, string>> {
  const tables = await served.database.owner<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, md5(coalesce(string_agg(r, '' order by r), '')) as sum
    from (select (to_jsonb(t) - 'seen_at')::text as r from "${name}" t) rows`,
  );
  const rows = await served.database.owner<{ name: string; sum: string }>(sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

const words = '不是从本系统页面发出的';

describe.each(Object.keys(strangers))('a request that comes from %s', (stranger) => {
  test('does nothing, whatever it asks for and however it is sent', async () => {
    const before = await everything();
    for (const entry of entries) {
      for (const way of Object.keys(ways) as Way[]) {
        const answer = await send(entry, way, strangers[stranger]?.() ?? {});
        const text = await answer.text();
        expect([entry.name, way, answer.headers.get('set-cookie')]).toEqual([entry.name, way, null]);
        // Without script the answer is a whole page, in which the sentence has no place of its own.
        const isToldSo = answer.status >= 400 || text.includes(words) || way === 'form';
        expect([entry.name, way, isToldSo]).toEqual([entry.name, way, true]);
      }
    }
    const moved = await fetch(`${served.url}/api/today`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/plain', ...strangers[stranger]?.() },
      body: JSON.stringify({ date: '2026-01-01' }),
    });
    expect(moved.status).toBe(403);
    const ledger = new FormData();
    for (const [name, value] of [
      ['programme', 'guangdong-guizhou-2023'],
      ['ledger', 'pairing'],
      ['file', new File(['x'], 'x.xlsx')],
    ] as const) {
      ledger.set(name, value);
    }
    const brought = await fetch(`${served.url}/imports/upload`, {
      ...{ method: 'POST', redirect: 'manual', body: ledger },
      headers: { cookie, ...strangers[stranger]?.() },
    });
    expect(brought.headers.get('location')).toBe('/imports?refused=forbidden');
    expect(await (await fetch(`${served.url}/api/today`)).json()).toMatchObject({ date: '2025-09-30' });
    expect(await everything()).toEqual(before);
  });
});

test('a GET does nothing, whatever it asks for', async () => {
  const before = await everything();
  for (const entry of entries) {
    const query = new URLSearchParams({ ...(await fieldsOf(entry)), [`$ACTION_ID_${entry.id}`]: '' });
    const headers = { cookie, 'next-action': entry.id, origin: served.url };
    const answer = await fetch(`${served.url}${entry.path}?${query}`, { headers, redirect: 'manual' });
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  expect((await fetch(`${served.url}/api/auth/signout`, { headers: { cookie } })).status).toBe(404);
  expect(await everything()).toEqual(before);
});

describe('the same requests from a page of ours', () => {
  const find = (name: string) => entries.find((entry) => entry.name.startsWith(`${name} `));

  test('reach every action', async () => {
    for (const entry of entries.filter(({ name }) => !name.startsWith('signOut'))) {
      const answer = await send(entry, 'script', { origin: served.url });
      const isRefused = (await answer.text()).includes(words) || answer.status >= 400;
      expect([entry.name, isRefused]).toEqual([entry.name, false]);
    }
  });

  test.each<[string, Way, string]>([
    ['save', 'form', 'readings'],
    ['save', 'script', 'readings'],
    ['keep', 'script', 'form_drafts'],
    ['keep', 'plain text', 'form_drafts'],
    ['submitSignIn', 'script', 'sessions'],
    ['submitSignIn', 'form', 'sessions'],
    ['chooseSize', 'script', 'cookie'],
    ['chooseSize', 'form', 'cookie'],
    ['signOut', 'form', 'sessions'],
  ])('do what they ask for: %s by %s changes %s', async (name, way, what) => {
    const entry = find(name);
    if (!entry) throw new Error(`There is no action ${name}.`);
    await served.database.owner('delete from readings; delete from form_drafts');
    cookie = await served.cookieOf('gd-staff');
    const before = await everything();
    const answer = await send(entry, way, { origin: served.url });
    await answer.text();
    const after = await everything();
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(answer.headers.has('set-cookie') ? ['cookie', ...changed] : changed).toContain(what);
  });
});
