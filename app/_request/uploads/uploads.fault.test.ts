import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activityRecords } from '@/db/testing/activity-records';
import { crafted } from '@/documents/evidence/testing/crafted';
import { pathsOut, withPathOut } from '@/documents/evidence/testing/paths-out';
import { exif, jpg, pdf, segment } from '@/documents/evidence/testing/sound';
import { type Served, serveFresh } from '@/scripts/served-fresh';
import { filesIn, sender, unlike } from '@/db/testing/uploads';

let served: Served;
let staff: Awaited<ReturnType<typeof sender>>;
let activity: number;
beforeAll(async () => {
  served = await serveFresh('uploads');
  staff = await sender(served, 'gd-staff');
  activity = (await activityRecords(served.database)({ filer: 'gd', reporter: '-', state: 'confirmed' })).id;
  // The process that looks at files starts.
  await staff.send('开始.pdf', pdf());
}, 300_000);
afterAll(() => served.end());

const photo = () => jpg(200, 150, [exif(6), segment(0xfe, Buffer.from(unlike()))]);
const rows = async (table: string) =>
  Number((await served.database.owner<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
const left = async () => ({
  files: await filesIn(served.database.blobs),
  blobs: await rows('blobs'),
  uploads: await rows('uploads'),
});

describe('an upload in pieces', () => {
  test('that breaks off goes on where it ended, and is the same file', async () => {
    const bytes = Buffer.concat([pdf('%' + 'x'.repeat(3_000_000) + '\n')]);
    const path = (await staff.begin('协议.pdf', bytes.length)).headers.get('location') ?? '';
    expect(path).toMatch(/^\/api\/uploads\/\d+\.[0-9a-f-]{36}$/);
    expect((await staff.piece(path, 0, bytes.subarray(0, 1_000_000))).status).toBe(204);
    // The line breaks in the middle of a piece.
    const stop = new AbortController();
    const broken = staff
      .piece(path, 1_000_000, bytes.subarray(1_000_000), { signal: stop.signal })
      .catch(() => null);
    setTimeout(() => stop.abort(), 5);
    await broken;
    await pause(300);
    const offset = Number((await staff.ask(path, { method: 'HEAD' })).headers.get('upload-offset'));
    expect(offset).toBeGreaterThanOrEqual(1_000_000);
    expect((await staff.finish(path)).status).toBe(offset === bytes.length ? 200 : 409);
    if (offset < bytes.length) await staff.piece(path, offset, bytes.subarray(offset));
    const done = await staff.finish(path);
    expect(await done.json()).toMatchObject({ fileName: '协议.pdf', size: bytes.length, isKnown: false });
    // Asked again, it is the same.
    expect((await staff.finish(path)).status).toBe(200);
    expect((await filesIn(`${served.database.blobs}/partial`)).length).toBe(0);
  });

  test('is nobody else’s', async () => {
    const other = await sender(served, 'gz-staff');
    const path = (await staff.begin('协议.pdf', 10)).headers.get('location') ?? '';
    expect((await other.ask(path, { method: 'HEAD' })).status).toBe(404);
    expect((await other.piece(path, 0, Buffer.from('x'))).status).toBe(404);
    expect((await other.ask(path, { method: 'DELETE' })).status).toBe(404);
    expect((await other.finish(path)).status).toBe(404);
    expect((await staff.ask(path, { method: 'DELETE' })).status).toBe(204);
  });

  test('is not begun by who may bring nothing, by nobody, or for a file that is too long', async () => {
    const leader = await sender(served, 'gd-leader');
    expect([
      (await leader.begin('协议.pdf', 10)).status,
      (await staff.begin('协议.pdf', 21 * 1024 * 1024)).status,
    ]).toEqual([403, 413]);
    const nobody = await staff.ask('/api/uploads', {
      method: 'POST',
      headers: { cookie: '', 'upload-length': '10' },
    });
    expect(nobody.status).toBe(401);
  });

  test.each([
    ['no origin', { origin: '' }],
    ['another site', { origin: 'https://evil.example' }],
    ['the origin null', { origin: 'null' }],
    ['one method in the name of another', { 'x-http-method-override': 'DELETE' }],
  ])('from %s does nothing', async (_, headers) => {
    const path = (await staff.begin('协议.pdf', 10)).headers.get('location') ?? '';
    const before = await left();
    const asked = [
      ['/api/uploads', 'POST'],
      [path, 'PATCH'],
      [path, 'DELETE'],
      [`/api/evidence/uploads/${path.split('/').at(-1)}`, 'POST'],
      [`/api/evidence/uploads/${path.split('/').at(-1)}`, 'DELETE'],
    ] as const;
    for (const [at, method] of asked) {
      const given = {
        'upload-length': '3',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      };
      const answer = await staff.ask(at, {
        method,
        headers: { ...given, ...headers },
        ...(method === 'PATCH' ? { body: 'abc' } : {}),
      });
      expect([at, method, answer.status >= 400]).toEqual([at, method, true]);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    if ('origin' in headers) {
      const form = await staff.ask(`/api/evidence?back=/activities/${activity}`, {
        method: 'POST',
        headers,
        body: new FormData(),
      });
      expect(form.status).toBe(403);
    }
    expect(await left()).toEqual(before);
    await staff.ask(path, { method: 'DELETE' });
  });
});

test('what must not be taken is refused in less than three seconds, with a sentence, and leaves nothing', async () => {
  const bad = [
    ...crafted.map(({ what, name, bytes }) => [what, name, bytes()] as const),
    ...pathsOut.map((member) => [member.path, '纪要.docx', withPathOut(member)] as const),
  ];
  const before = await left();
  for (const [what, name, bytes] of bad) {
    const since = performance.now();
    const answer = await staff.send(name, bytes);
    // An empty file is refused before it begins to arrive.
    expect([what, answer.status]).toEqual([what, 422]);
    expect([what, ((await answer.json()) as { message: string }).message]).toEqual([
      what,
      expect.stringMatching(/；.+。$/),
    ]);
    expect([what, performance.now() - since < 3000]).toEqual([what, true]);
  }
  expect(await left()).toEqual(before);
  expect((await fetch(`${served.url}/api/health/live`)).status).toBe(200);
});

test('a form without script brings files, says which it did not take, and keeps the name', async () => {
  const before = await left();
  const answer = await staff.submit(activity, [
    ['../收据 "7月".pdf', pdf(`%${unlike()}\n`)],
    ['坏.pdf', Buffer.from('MZ')],
  ]);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/activities/${activity}#evidence`]);
  const flash = answer.headers.get('set-cookie') ?? '';
  expect(flash).toMatch(/HttpOnly/i);
  const page = await staff.ask(`/activities/${activity}`);
  expect(page.status).toBe(200);
  const [file] = await served.database.owner<{ id: string; file_name: string }>(
    'select id, file_name from evidence order by id desc limit 1',
  );
  expect(file?.file_name).toBe('收据 _7月_.pdf');
  expect((await left()).files.length).toBe(before.files.length + 1);
  const given = await staff.ask(`/api/evidence/${file?.id}`);
  expect(Object.fromEntries(given.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('收据 _7月_.pdf')}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect((await given.arrayBuffer()).byteLength).toBeGreaterThan(100);
  const stranger = await sender(served, 'gz-leader');
  expect((await stranger.ask(`/api/evidence/${file?.id}`)).status).toBe(200);
  expect((await staff.ask(`/api/evidence/${file?.id}`, { headers: { cookie: '' } })).status).toBe(307);
  for (const id of ['0', '999999', '%2e%2e%2f', '..%2Fx', '1%00']) {
    expect([id, (await staff.ask(`/api/evidence/${id}`)).status]).toEqual([
      id,
      expect.toSatisfy((code: number) => code === 404 || code === 400),
    ]);
  }
});

test('a hundred at once all arrive, and nothing of them is left half-way', async () => {
  const before = await left();
  const people = await Promise.all(
    (['gz-staff', 'gz-county', 'gd-city'] as const).map((login) => sender(served, login)),
  );
  const sent = await Promise.all(
    Array.from({ length: 100 }, (_, at) => {
      const person = people[at % people.length];
      if (!person) throw new Error('nobody sends it');
      return person.send(`现场${at}.jpg`, photo(), 'activity:new:9');
    }),
  );
  expect(sent.map((answer) => answer.status)).toEqual(sent.map(() => 200));
  const after = await left();
  expect(after.uploads - before.uploads).toBe(100);
  expect(after.files.filter((path) => /partial|incoming/.test(path))).toEqual([]);
});
