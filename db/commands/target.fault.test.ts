import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '@/db/command';
import type { Login } from '@/db/seed/people';
import { answerTo, attempts, type FigureCommand } from '@/db/testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { addPerson } from '@/db/testing/people';
import { prepareRecords, type TestRecord } from '@/db/testing/records';
import { newTarget } from '@/db/testing/targets';

const races = 100;
const proposed = { filer: 'gd', reporter: 'each', state: 'proposed' };

let database: TestDatabase;
const contexts = new Map<string, Context>();
beforeAll(async () => {
  database = await freshDatabase();
  await prepareRecords(database);
  const demo: Login[] = ['gd-leader', 'gz-leader', 'gd-reviewer', 'gz-reviewer'];
  for (const login of demo) contexts.set(login, await contextOf(login));
  const second = { login: 'gd-leader-2', name: '副厅长', like: 'gd-leader', roles: ['leader'] } as const;
  const actor = await addPerson(database, second);
  contexts.set(second.login, { actor, today: '2025-09-30', requestId: second.login });
});
afterAll(() => database.drop());

function attempt(line: string, record: TestRecord, key?: string) {
  const [by = '', command = ''] = line.split(' ');
  const context = contexts.get(by);
  if (!context) throw new Error(`no ${by}`);
  const form = key === undefined ? context : { ...context, key };
  return answerTo(attempts[`target.${command}` as FigureCommand](form, record));
}

async function answersTo({ indicatorId }: TestRecord) {
  const rows = await database.owner<{ answer: string }>(
    `select a.answer from target_answers a join targets t on t.id = a.target_id where t.indicator_id = $1`,
    [indicatorId],
  );
  return rows.map(({ answer }) => answer);
}

async function told({ indicatorId }: TestRecord) {
  const rows = await database.owner<{ command: string; state: string }>(
    `select h.command, h.after ->> 'state' as state from history h join targets t on t.id = h.subject_id
      where h.subject_kind = 'target' and t.indicator_id = $1 order by h.id`,
    [indicatorId],
  );
  return rows;
}

test.each([
  ['gd-leader approve', 'gd-leader-2 approve'],
  ['gd-leader approve', 'gd-leader-2 decline'],
  ['gd-leader decline', 'gd-leader-2 approve'],
  ['gd-leader decline', 'gd-leader-2 decline'],
])('of two leaders of one department at once, %s and %s, one answers', async (...lines) => {
  for (let race = 0; race < races; race += 1) {
    const record = await newTarget(database, proposed);
    const answers = await Promise.all(lines.map((line) => attempt(line, record)));
    expect([...answers].sort()).toEqual(['conflict', 'ok']);
    const winner = lines[answers.indexOf('ok')]?.split(' ')[1];
    expect(await answersTo(record)).toEqual([winner]);
    expect(await told(record)).toHaveLength(1);
  }
});

test('the leaders of both departments at once both answer, and history says that the target is agreed', async () => {
  for (let race = 0; race < races; race += 1) {
    const record = await newTarget(database, proposed);
    const lines = ['gd-leader approve', 'gz-leader approve'];
    expect(await Promise.all(lines.map((line) => attempt(line, record)))).toEqual(['ok', 'ok']);
    expect(await answersTo(record)).toEqual(['approve', 'approve']);
    expect((await told(record)).map(({ state }) => state)).toEqual(['proposed', 'agreed']);
  }
});

test('two proposals on top of the same revision at once: one is made', async () => {
  for (let race = 0; race < races; race += 1) {
    const record = await newTarget(database, proposed);
    const answers = await Promise.all(
      ['gd-reviewer propose', 'gz-reviewer propose'].map((line) => attempt(line, record)),
    );
    expect([...answers].sort()).toEqual(['conflict', 'ok']);
  }
});

test('50 copies of an approval at once are one answer', async () => {
  for (let round = 0; round < 20; round += 1) {
    const record = await newTarget(database, proposed);
    const key = randomUUID();
    const copies = Array.from({ length: 50 }, () => attempt('gd-leader approve', record, key));
    expect(new Set(await Promise.all(copies))).toEqual(new Set(['ok']));
    expect(await told(record)).toHaveLength(1);
  }
});
