import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMeeting } from '@/db/queries/meeting-record';
import { addAttendee } from '@/db/commands/meeting/agenda';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { meetingWorld } from '@/db/testing/meetings';
import { checkWord } from '@/documents/word/check';
import { minutesDocument } from '@/documents/word/minutes';
import { renderWord } from '@/documents/word/render';
import { taskTableDocument } from '@/documents/word/task-table';
import { minutesOf, taskTableOf } from './paper';

let database: TestDatabase;
let world: ReturnType<typeof meetingWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = meetingWorld(database);
});
afterAll(() => database.drop());

const day = '2025-05-20';

test('the papers of a meeting say what both sides signed, and keep the standard', async () => {
  const id = await world.plan('gz-staff', 4, day);
  const person = { meetingId: id, name: '龙启明', duty: '厅长', presence: 'present' as const };
  await addAttendee(await world.as('gz-staff', day), person);
  await world.hold('gz-staff', id, day);
  await world.decide('gz-staff', id, { text: '建立联络员制度', due: '2025年9月底前', on: day });
  await world.decide('gz-staff', id, { text: '互通工作简报', due: '长期坚持', on: day });
  const read = async () => findMeeting((await world.as('gd-leader', day)).actor, id, day);
  const held = await read();
  expect(held && minutesOf(held)).toBeNull();

  const text = await world.draft('gz-staff', id, '2025-05-22');
  const drafted = await read();
  const draft = drafted && minutesOf(drafted);
  expect(draft).toMatchObject({
    isDraft: true,
    number: '第4号',
    title: '粤黔民政领域东西部协作联席会议第四次会议纪要',
    resolutions: [
      { text: '建立联络员制度', due: '2025年9月30日前', leads: ['粤方办公室', '黔方办公室'] },
      { text: '互通工作简报', due: '长期坚持' },
    ],
    attendance: [
      { label: '出席', sides: [{ side: '贵州省民政厅', names: ['龙启明（厅长）'] }] },
      { label: '请假', sides: [] },
      { label: '列席', sides: [] },
    ],
  });
  expect(text.contentHash).toBe(drafted?.meeting.newest?.contentHash);
  if (!drafted || !draft) throw new Error('no minutes');
  expect(checkWord(await renderWord(minutesDocument(draft)), 'minutes')).toEqual([]);

  const table = taskTableOf(drafted, day);
  expect(table.tasks.map(({ guangdongLead, due, state }) => [guangdongLead, due, state])).toEqual([
    ['办公室', '2025年9月30日', '粤方待交办\n黔方待交办'],
    ['办公室', '长期坚持', '粤方待交办\n黔方待交办'],
  ]);
  expect(checkWord(await renderWord(taskTableDocument(table)), 'table-landscape')).toEqual([]);
});
