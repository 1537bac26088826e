import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMeeting } from '@/db/queries/meeting-record';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { meetingWorld } from '@/db/testing/meetings';
import { resolutionLedger } from '@/documents/ledgers/resolution';
import { writeLedger } from '@/documents/ledgers/write';
import { tableOf } from '@/app/(dashboard)/meetings/[id]/paper';
import { commitTable, discardTable, stagedTable, stageTable } from './task-table';

const day = '2023-05-20';
let database: TestDatabase;
let world: ReturnType<typeof meetingWorld>;
let meetingId = 0;
beforeAll(async () => {
  database = await freshDatabase();
  world = meetingWorld(database);
  meetingId = await world.plan('gd-staff', 1, day);
  await world.hold('gd-staff', meetingId, day);
});
afterAll(() => database.drop());

const sample = (name: string) =>
  readFileSync(new URL(`../../documents/ledgers/testing/议定事项任务分解表.${name}`, import.meta.url));
const asFile = (bytes: Uint8Array) =>
  new Map([['file', new File([bytes as Uint8Array<ArrayBuffer>], '任务分解表.xlsx')]]);
const input = () => ({ meetingId: String(meetingId) });
const staff = () => world.as('gd-staff', day);

interface Stands {
  readonly text: string;
  readonly due: string | null;
  readonly open: boolean;
  readonly states: string;
}
const stands = () =>
  database.owner<Stands & Record<string, unknown>>(
    `select r.text, r.due_on::text as due, r.is_open_ended as open,
      (select string_agg(h.state, ' ' order by h.id) from resolution_halves h where h.resolution_id = r.id) as states
      from resolutions r where r.meeting_id = $1 order by r.number`,
    [meetingId],
  );

const words: Record<string, string> = {
  'no half begun': 'pending pending',
  'both halves begun': 'received received',
  'both halves claimed': 'claimed claimed',
};

test('the sample of a county office is imported exactly as its expected result says', async () => {
  await stageTable(await staff(), input(), asFile(sample('xlsx')));
  const staged = await stagedTable((await staff()).actor, meetingId);
  expect(staged?.errors).toEqual([]);
  expect(await stands()).toEqual([]);
  await commitTable(await staff(), input());
  const expected = JSON.parse(sample('expected.json').toString()) as {
    rows: { dueOn: string | null; openEnded: boolean; imported: string }[];
  };
  expect((await stands()).map(({ due, open, states }) => [due, open, states])).toEqual(
    expected.rows.map(({ dueOn, openEnded, imported }) => [
      dueOn,
      openEnded,
      words[imported.split(',')[0] ?? ''],
    ]),
  );
  expect(await stagedTable((await staff()).actor, meetingId)).toBeNull();
});

test('a second import of the same table changes nothing and says so', async () => {
  const before = await stands();
  await stageTable(await staff(), input(), asFile(sample('xlsx')));
  await expect(commitTable(await staff(), input())).rejects.toThrow('没有需要导入的内容');
  expect(await stands()).toEqual(before);
  await discardTable(await staff(), input());
  await expect(commitTable(await staff(), input())).rejects.toThrow('没有待导入的表格');
});

test('our own export imports back unchanged, and its 系统编号 finds a decision under another text', async () => {
  const record = async () => {
    const found = await findMeeting((await staff()).actor, meetingId, day);
    if (!found) throw new Error('no meeting');
    return tableOf(found);
  };
  const page = { unit: '广东省民政厅', stamp: '陈晓岚' };
  const { entries, context } = await record();
  await stageTable(
    await staff(),
    input(),
    asFile(await writeLedger(resolutionLedger, entries, context, page)),
  );
  expect((await stagedTable((await staff()).actor, meetingId))?.errors).toEqual([]);
  await expect(commitTable(await staff(), input())).rejects.toThrow('没有需要导入的内容');

  await database.owner(
    `with item as (insert into agenda_items (meeting_id, department_id, title, organisation_id, changed_by)
        select $1, department_id, '通报', organisation_id, id from accounts where login = 'gd-staff' returning id)
      update resolutions set agenda_item_id = (select id from item) where meeting_id = $1`,
    [meetingId],
  );
  const renamed = entries.map((entry, at) =>
    at === 0 ? { ...entry, values: { ...entry.values, text: '改了文字的事项' } } : entry,
  );
  await stageTable(
    await staff(),
    input(),
    asFile(await writeLedger(resolutionLedger, renamed, context, page)),
  );
  const { message } = await commitTable(await staff(), input());
  expect(message).toContain('共 1 项');
  const after = await stands();
  expect(after).toHaveLength(16);
  expect(after[0]?.text).toBe('改了文字的事项');
  expect(
    await database.owner('select id from resolutions where meeting_id = $1 and agenda_item_id is null', [
      meetingId,
    ]),
  ).toEqual([]);
});

test('the other side may import new decisions, and not change what was recorded here', async () => {
  const gz = await world.as('gz-staff', day);
  await stageTable(gz, input(), asFile(sample('xlsx')));
  await commitTable(gz, input());
  expect(await stands()).toHaveLength(17);
  const { entries, context } = tableOf((await findMeeting(gz.actor, meetingId, day)) ?? raise());
  const changed = entries.map((entry) => ({ ...entry, values: { ...entry.values, supporting: '改动' } }));
  const bytes = await writeLedger(resolutionLedger, changed, context, { unit: '贵州省民政厅', stamp: '' });
  await stageTable(gz, input(), asFile(bytes));
  await expect(commitTable(gz, input())).rejects.toThrow('由对方登记，不能由本方导入修改');
});

test('a date before the meeting is refused by its row, and nothing is written', async () => {
  const later = await world.plan('gd-staff', 2, '2024-05-20');
  await world.hold('gd-staff', later, '2024-05-20');
  const gd = await world.as('gd-staff', '2024-05-20');
  const at = { meetingId: String(later) };
  await stageTable(gd, at, asFile(sample('xlsx')));
  await expect(commitTable(gd, at)).rejects.toThrow(
    '“演示议定事项1”：完成时限早于会议日期，请核对。没有导入任何内容。',
  );
  expect(await database.owner('select id from resolutions where meeting_id = $1', [later])).toEqual([]);
});

test('what is no table is refused, and so is who may record nothing', async () => {
  await expect(stageTable(await staff(), input(), new Map())).rejects.toThrow('请先选择');
  await expect(
    stageTable(await staff(), input(), asFile(new TextEncoder().encode('不是表格'))),
  ).rejects.toMatchObject({ kind: 'invalid' });
  await expect(
    stageTable(await world.as('gd-leader', day), input(), asFile(sample('xlsx'))),
  ).rejects.toMatchObject({ kind: 'missing' });
});

function raise(): never {
  throw new Error('no meeting');
}
