import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo, attempts, type FigureCommand } from '@/db/testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { addPerson } from '@/db/testing/people';
import type { Described } from '@/db/testing/permissions';
import { newRecord, prepareRecords, type TestRecord } from '@/db/testing/records';
import type { Context } from '@/db/command';
import type { Login } from '@/db/seed/people';

let database: TestDatabase;
const contexts = new Map<string, Context>();
beforeAll(async () => {
  database = await freshDatabase();
  await prepareRecords(database);
  const demo: Login[] = ['gd-staff', 'gd-reviewer', 'gz-reviewer'];
  for (const login of demo) contexts.set(login, await contextOf(login));
  const second = { staff: '填报员乙', reviewer: '审核人乙' } as const;
  for (const like of demo) {
    const role = like.endsWith('staff') ? 'staff' : 'reviewer';
    const login = `${like}-2`;
    const actor = await addPerson(database, { login, name: second[role], like, roles: [role] });
    contexts.set(login, { actor, today: '2025-09-30', requestId: login });
  }
});
afterAll(() => database.drop());

interface Act {
  readonly command: FigureCommand;
  readonly by: string;
}

function act(line: string): Act {
  const [by = '', command = ''] = line.split(' ');
  return { by, command: `reading.${command}` as FigureCommand };
}

function attempt({ command, by }: Act, record: TestRecord) {
  const context = contexts.get(by);
  if (!context) throw new Error(`no ${by}`);
  return answerTo(attempts[command](context, record));
}

interface End {
  readonly state: string;
  readonly version: number;
  readonly told: string[];
  readonly answers: string[];
}

async function endOf({ id }: TestRecord): Promise<End | undefined> {
  const [end] = await database.owner<End & Record<string, unknown>>(
    `select state, version,
      (select coalesce(json_agg(command), '[]') from history where subject_kind = 'reading' and subject_id = r.id) as told,
      (select coalesce(json_agg('reading.' || answer order by id), '[]') from reading_answers where reading_id = r.id) as answers
    from readings r where id = $1`,
    [id],
  );
  return end;
}

/** Acts that may be done to a record as it stands, where each leads, and that any two of them exclude each other. */
interface Contest {
  readonly kind: Described;
  readonly acts: readonly string[];
  readonly leadsTo: Readonly<Record<string, string>>;
}

const contests: Contest[] = [
  {
    kind: { filer: 'gd', reporter: 'shared', state: 'submitted' },
    acts: ['gd-reviewer approve', 'gd-reviewer-2 approve', 'gd-reviewer-2 return', 'gd-staff withdraw'],
    leadsTo: { approve: 'approved', return: 'returned', withdraw: 'draft' },
  },
  {
    kind: { filer: 'gd', reporter: 'each', state: 'submitted' },
    acts: ['gd-reviewer approve', 'gd-reviewer-2 approve', 'gd-reviewer return', 'gd-staff withdraw'],
    leadsTo: { approve: 'approved', return: 'returned', withdraw: 'draft' },
  },
  {
    kind: { filer: 'gd', reporter: 'shared', state: 'draft' },
    acts: ['gd-staff save', 'gd-staff-2 save', 'gd-staff submit', 'gd-staff-2 submit'],
    leadsTo: { save: 'draft', submit: 'submitted' },
  },
  {
    kind: { filer: 'gd', reporter: 'shared', state: 'approved' },
    acts: ['gz-reviewer confirm', 'gz-reviewer-2 confirm', 'gz-reviewer dispute', 'gz-reviewer-2 dispute'],
    leadsTo: { confirm: 'confirmed', dispute: 'disputed' },
  },
  {
    kind: { filer: 'gd', reporter: 'shared', state: 'disputed' },
    acts: ['gd-reviewer agree', 'gz-reviewer agree', 'gd-reviewer-2 propose', 'gz-reviewer-2 propose'],
    leadsTo: { agree: 'confirmed', propose: 'disputed' },
  },
];
/** 16 ordered pairs of each contest, so that each is run 208 times. */
const times = 13;

describe.each(contests)(
  'two at once on a $kind.reporter record that is $kind.state',
  ({ kind, acts, leadsTo }) => {
    const pairs = acts.flatMap((first) => acts.map((second): [string, string] => [first, second]));

    test.each(pairs)('%s and %s: one of them is done, the other is told so', async (...lines) => {
      const both = lines.map(act);
      for (let race = 0; race < times; race += 1) {
        const record = await newRecord(database, kind);
        const before = await endOf(record);
        const answers = await Promise.all(both.map((one) => attempt(one, record)));
        expect([...answers].sort()).toEqual(['conflict', 'ok']);
        const winner = both[answers.indexOf('ok')]?.command ?? '';
        const isAnswer = before?.state === 'approved' || before?.state === 'disputed';
        expect(await endOf(record)).toEqual({
          state: leadsTo[winner.replace('reading.', '')],
          version: record.version + 1,
          told: [winner],
          answers: [...(before?.answers ?? []), ...(isAnswer ? [winner] : [])],
        });
      }
    });
  },
);

test('two corrections of one official figure at once: one is begun', async () => {
  for (let race = 0; race < 200; race += 1) {
    const record = await newRecord(database, { filer: 'gd', reporter: 'each', state: 'approved' });
    const answers = await Promise.all(
      ['gd-staff correct', 'gd-staff-2 correct'].map((line) => attempt(act(line), record)),
    );
    expect([...answers].sort()).toEqual(['conflict', 'ok']);
    const rows = await database.owner('select from readings where indicator_id = $1', [record.indicatorId]);
    expect(rows).toHaveLength(2);
  }
});

test('a correction that is approved at once by two leaves one official figure', async () => {
  for (let race = 0; race < 50; race += 1) {
    const record = await newRecord(database, { filer: 'gd', reporter: 'each', state: 'approved' });
    await database.owner(
      `insert into readings (indicator_id, department_id, organisation_id, period, year, ends_on, reporter, slot, revision,
          state, awaiting_id, value, note, correction_reason, submitted_by, changed_by, version)
        select indicator_id, department_id, organisation_id, period, year, ends_on, reporter, slot, 2,
          'submitted', organisation_id, 101, note, '更正', submitted_by, changed_by, 3 from readings where id = $1`,
      [record.id],
    );
    const [next] = await database.owner<{ id: string }>(
      'select id from readings where indicator_id = $1 and revision = 2',
      [record.indicatorId],
    );
    const correction = { ...record, id: Number(next?.id) };
    const answers = await Promise.all(
      ['gd-reviewer approve', 'gd-reviewer-2 approve'].map((line) => attempt(act(line), correction)),
    );
    expect([...answers].sort()).toEqual(['conflict', 'ok']);
    const rows = await database.owner(
      'select revision, is_superseded from readings where indicator_id = $1 order by revision',
      [record.indicatorId],
    );
    expect(rows).toEqual([
      { revision: 1, is_superseded: true },
      { revision: 2, is_superseded: false },
    ]);
  }
});
