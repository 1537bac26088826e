import { mkdir, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readActivities } from '@/db/queries/activity-list';
import { readEvidence } from '@/db/queries/evidence';
import { readEvidenceGaps } from '@/db/queries/evidence-lack';
import { activityFilter } from '@/domain/activity-filter';
import { findEvidenceFile, findUpload } from '@/db/queries/evidence-file';
import { saveActivity } from '@/db/commands/activity';
import { activityRecords } from '@/db/testing/activity-records';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { putUpload } from '@/db/testing/evidence-records';
import { filesIn } from '@/db/testing/uploads';
import type { Login } from '@/db/seed/people';
import * as blobStore from '@/lib/blob-store';
import { attachEvidence, withdrawEvidence } from './attach';
import { stored as storedFile } from './store';
import { sweepContents } from './sweep';
import { dropUpload, keepUpload } from './upload';

let database: TestDatabase;
let make: ReturnType<typeof activityRecords>;
beforeAll(async () => {
  database = await freshDatabase();
  make = activityRecords(database);
  await mkdir(database.blobs, { recursive: true });
});
afterAll(() => database.drop());
beforeEach(() => vi.restoreAllMocks());

let made = 0;
/** A file that a person sent and that was found good. */
async function sent(login: Login, text = `file ${(made += 1)}`, name = '收据.pdf') {
  const path = join(database.blobs, '..', `${randomUUID()}.sent`);
  await writeFile(path, text);
  const id = randomUUID();
  const { actor } = await contextOf(login);
  await keepUpload(actor, {
    id,
    name,
    place: 'test:1',
    keepsLocation: false,
    type: 'pdf',
    path,
    preview: null,
  });
  return id;
}
const stored = async () => (await filesIn(database.blobs)).length;
const count = async (table: string) =>
  Number((await database.owner<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
const activity = (state: string) => make({ filer: 'gd-city', reporter: '-', state });

describe('a content', () => {
  test('is stored once, whoever brings it, and goes when nobody speaks of it', async () => {
    const before = await stored();
    const mine = await sent('gd-city', '同一张票据');
    const theirs = await sent('gz-county', '同一张票据');
    expect(await stored()).toBe(before + 1);
    await dropUpload((await contextOf('gd-city')).actor, mine);
    await database.owner("update blobs set kept_at = now() - interval '2 hours'");
    await sweepContents();
    expect(await findUpload((await contextOf('gz-county')).actor, theirs)).toMatchObject({
      fileName: '收据.pdf',
    });
    await dropUpload((await contextOf('gz-county')).actor, theirs);
    await sweepContents();
    expect(await stored()).toBe(before);
  });

  test('of an import that came to nothing goes a month later, and the import says so', async () => {
    const { actor } = await contextOf('gd-staff');
    const path = join(database.blobs, '..', `${randomUUID()}.sent`);
    await writeFile(path, '台账');
    const { sha256 } = await storedFile(path);
    const bring = (state: string, days: number) =>
      database.owner(
        `insert into imports (programme_id, ledger, department_id, organisation_id, brought_by, brought_on, file_name, file_sha256,
            file_size, state, refusal, alive_at) select (select min(id) from programmes), 'activity', a.department_id,
            a.organisation_id, a.id, '2025-09-01', '台账.xlsx', $1, 6, $2, '不是台账', now() - make_interval(days => $3)
          from accounts a where a.id = $4`,
        [sha256, state, days, actor.accountId],
      );
    const kept = async () =>
      (await database.owner<{ kept: boolean }>(`select is_file_kept as kept from imports order by id`)).map(
        (one) => one.kept,
      );
    const before = await stored();
    await bring('dropped', 29);
    await bring('refused', 31);
    await sweepContents();
    expect([await kept(), await stored()]).toEqual([[true, false], before]);
    await database.owner("update imports set alive_at = now() - interval '31 days'");
    await bring('committed', 400);
    await sweepContents();
    expect([await kept(), await stored()]).toEqual([[false, false, true], before]);
    await database.owner("update imports set state = 'undone' where state = 'committed'");
    await sweepContents();
    expect([await kept(), await stored()]).toEqual([[false, false, false], before - 1]);
  });

  test('that nobody attached in a week is forgotten', async () => {
    const id = await sent('gd-city');
    await database.owner("update uploads set sent_at = now() - interval '8 days'");
    await sweepContents();
    expect(await findUpload((await contextOf('gd-city')).actor, id)).toBeNull();
  });

  test('is anybody’s but a stranger’s', async () => {
    const id = await sent('gd-city');
    expect(await findUpload((await contextOf('gd-staff')).actor, id)).toBeNull();
    await expect(sent('gd-leader')).rejects.toThrow('由填报人上传');
  });
});

describe('refuses, and leaves neither row nor file,', () => {
  async function leavesNothing(work: () => Promise<unknown>, sentence: string) {
    const before = [await stored(), await count('blobs'), await count('uploads')];
    await expect(work()).rejects.toThrow(sentence);
    expect([await stored(), await count('blobs'), await count('uploads')]).toEqual(before);
  }
  test('what the disk has no room for', async () => {
    vi.spyOn(blobStore, 'blobStore').mockImplementation(() => ({
      take: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
      has: () => Promise.resolve(false),
      drop: () => Promise.resolve(),
      pathOf: String,
      read: () => {
        throw new Error('not read here');
      },
    }));
    await expect(sent('gd-city')).rejects.toThrow('服务器存储空间已满，文件没有保存；请联系系统管理员');
    vi.restoreAllMocks();
    await sent('gd-city');
  });
  test('what is beyond a person’s share', async () => {
    const { actor } = await contextOf('gd-staff');
    const big = await putUpload(database, actor.accountId);
    await database.owner(
      'update blobs set size = 5368709120 where sha256 = (select sha256 from uploads where id = $1)',
      [big],
    );
    await leavesNothing(() => sent('gd-staff'), '您上传的文件已达上限 5120.0 MB');
    await dropUpload(actor, big);
  });
  test('more than forty that are attached to nothing, even at once', async () => {
    await database.owner('delete from uploads');
    const work = await Promise.allSettled(Array.from({ length: 45 }, () => sent('gz-staff')));
    expect(work.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    await leavesNothing(() => sent('gz-staff'), '已有 40 个文件上传后还没有添加到记录');
    await database.owner('delete from uploads');
  });
});

describe('a file on a record', () => {
  test('comes with the record that is entered, in one act', async () => {
    const { pairingId, programme } = await make({ filer: 'gd-city', reporter: '-', state: 'none' });
    const content = {
      pairingId,
      programme,
      heldOn: '2025-07-10',
      kind: 'clinic',
      text: '义诊',
      moneyFen: '',
      goodsFen: '',
      beneficiaries: '9',
    };
    const upload = await sent('gd-city');
    const context = await contextOf('gd-city');
    const { ids } = await saveActivity(context, { ...content, files: [{ upload, kind: 'photo' }] });
    const read = await readEvidence(context.actor, 'activity', [{ id: ids[0] ?? 0, label: '' }]);
    expect(read.subjects[0]?.files.map(({ fileName, kind }) => [fileName, kind])).toEqual([
      ['收据.pdf', 'photo'],
    ]);
    const [told] = await database.owner<{ after: { files?: string[] } }>(
      'select after from history order by id desc limit 1',
    );
    expect(told?.after.files).toEqual(['收据.pdf']);
    // With an upload that is gone, nothing is entered.
    const before = await count('activities');
    await expect(
      saveActivity(context, { ...content, heldOn: '2025-01-10', files: [{ upload, kind: 'photo' }] }),
    ).rejects.toThrow('没有找到刚上传的文件');
    expect(await count('activities')).toBe(before);
  });

  test('is used again on another, and is the same content', async () => {
    const [first, second] = [await activity('approved'), await activity('confirmed')];
    const context = await contextOf('gd-city');
    const subject = { kind: 'activity', id: first.id } as const;
    const { ids } = await attachEvidence(context, {
      subject,
      files: [{ upload: await sent('gd-city'), kind: 'receipt' }],
    });
    const before = await stored();
    const again = await attachEvidence(context, {
      subject: { kind: 'activity', id: second.id },
      files: [{ evidence: ids[0] ?? 0, kind: 'receipt' }],
    });
    expect([again.message, await stored()]).toEqual(['已添加 1 个文件。', before]);
    const twice = await attachEvidence(context, {
      subject,
      files: [{ evidence: ids[0] ?? 0, kind: 'receipt' }],
    });
    expect(twice.message).toContain('没有重复添加');
  });

  test('leaves a draft without a trace but history, and a record that others saw with a reason', async () => {
    const context = await contextOf('gd-city');
    for (const state of ['draft', 'approved']) {
      const { id } = await activity(state);
      const { ids } = await attachEvidence(context, {
        subject: { kind: 'activity', id },
        files: [{ upload: await sent('gd-city'), kind: 'photo' }],
      });
      const file = { id: ids[0] ?? 0 };
      if (state === 'draft') await withdrawEvidence(context, file);
      else {
        await expect(withdrawEvidence(context, file)).rejects.toThrow('有内容需要改正');
        await withdrawEvidence(context, { ...file, reason: '附错了' });
      }
      const rows = await database.owner<{ withdraw_reason: string }>(
        'select withdraw_reason from evidence where id = $1',
        [file.id],
      );
      expect(rows.map((row) => row.withdraw_reason)).toEqual(state === 'draft' ? [] : ['附错了']);
      expect(await findEvidenceFile(context.actor, file.id)).toBeNull();
      await expect(withdrawEvidence(context, { ...file, reason: '再来' })).rejects.toThrow();
    }
  });

  test('and a draft that is thrown away at the same time leave no orphan', async () => {
    const context = await contextOf('gd-city');
    for (let round = 0; round < 20; round += 1) {
      const { id } = await activity('draft');
      const upload = await sent('gd-city');
      await Promise.allSettled([
        attachEvidence(context, { subject: { kind: 'activity', id }, files: [{ upload, kind: 'photo' }] }),
        database.owner('delete from activities where id = $1', [id]),
      ]);
    }
    expect(
      await database.owner(
        "select from evidence e where subject_kind = 'activity' and not exists (select from activities a where a.id = e.subject_id)",
      ),
    ).toHaveLength(0);
  });

  test('that is missing is named, as long as it is missing', async () => {
    const { id } = await activity('confirmed');
    const context = await contextOf('gd-city');
    const missing = async () =>
      (await readEvidence(context.actor, 'activity', [{ id, label: '' }])).subjects[0]?.missing;
    expect(await missing()).toEqual(['photo', 'receipt']);
    await attachEvidence(context, {
      subject: { kind: 'activity', id },
      files: [{ upload: await sent('gd-city'), kind: 'photo' }],
    });
    expect(await missing()).toEqual(['receipt']);
  });
});

test('the list and the area say of each record what its own page says', async () => {
  const context = await contextOf('gd-reviewer');
  const filter = activityFilter.parse({ lacks: 'evidence', state: 'confirmed' });
  const { lines } = await readActivities(context.actor, filter, '2025-09-30');
  const all = await database.owner<{ id: string }>(
    "select id from activities where state = 'confirmed' and not is_superseded order by id",
  );
  const shown = all.map(({ id }) => ({ id: Number(id), label: '' }));
  const { subjects } = await readEvidence(context.actor, 'activity', shown);
  const lacking = subjects.filter(({ missing }) => missing.length > 0).map(({ id }) => id);
  expect(lacking.length).toBeGreaterThan(0);
  expect(lines.map(({ id }) => id).sort((one, other) => one - other)).toEqual(lacking);
  const [programme] = await database.owner<{ id: number }>('select id from programmes order by id limit 1');
  const of = { programmeId: programme?.id ?? 0, slug: 'social-forces', year: 2025 };
  const gaps = await readEvidenceGaps(context.actor, of);
  expect(gaps.ledgers.find(({ noun }) => noun === 'activity')?.lacking).toBe(lacking.length);
});
