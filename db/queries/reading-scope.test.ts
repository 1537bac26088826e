import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reading } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { organisations, readings } from '@/db/schema';
import { answerTo, attempts } from '@/db/testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { everybody, type Person } from '@/db/testing/people';
import { columns, type Described, wanted } from '@/db/testing/permissions';
import { kinds, newRecord, prepareRecords, type TestRecord } from '@/db/testing/records';
import { readDue } from './due';
import { listReadings, listUnderWay } from './reading';
import { findReading } from './reading-record';
import { traceReadings } from './reading-trace';
import { eyesOf, readingScope } from './scope';

const today = '2025-09-30';
const begun = kinds.filter(({ state }) => state !== 'none');

let database: TestDatabase;
let people: Person[];
let programmes: { id: number; slug: string }[];
let records: { kind: Described; record: TestRecord }[];
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
  await prepareRecords(database);
  records = await oneByOne(begun, async (kind) => ({ kind, record: await newRecord(database, kind) }));
  programmes = await database.owner('select id, slug from programmes order by id');
});
afterAll(() => database.drop());

function nameOf({ filer, reporter, state }: Described): string {
  return `${filer} ${reporter} ${state}`;
}

/** The kinds of record that permissions.txt lets the person read. */
function readable({ column }: Person): string[] {
  return begun.filter((kind) => wanted('read', kind).get(column) === 'ok').map(nameOf);
}

/** The kinds of the ids, in the order in which they were made. */
function named(ids: readonly number[]): string[] {
  return records.filter(({ record }) => ids.includes(record.id)).map(({ kind }) => nameOf(kind));
}

async function inLists({ actor }: Person) {
  const each = await oneByOne(programmes, ({ id }) =>
    reading(actor, (tx) => listReadings(tx, actor, id, [2025])),
  );
  return each.flat();
}

async function underWay({ actor }: Person) {
  const each = await oneByOne(programmes, ({ slug }) =>
    reading(actor, (tx, snapshot) => listUnderWay(tx, snapshot, actor, slug, [2025])),
  );
  return each.flat();
}

test('every column of permissions.txt is asked about', () => {
  expect([...new Set(people.map(({ column }) => column))].sort()).toEqual([...columns].sort());
  expect(people).toHaveLength(11 + 1 + 6);
});

describe('everybody reads what permissions.txt says, and nothing else', () => {
  test('in a list', async () => {
    for (const person of people) {
      const rows = await inLists(person);
      expect(named(rows.map(({ id }) => id)), person.login).toEqual(readable(person));
    }
  });

  test('in a list of what is under way', async () => {
    for (const person of people) {
      const official = (await inLists(person)).filter((row) => row.isOfficial);
      const open = await underWay(person);
      const settled = named(official.map(({ id }) => id));
      const wantedNames = readable(person).filter((name) => !settled.includes(name));
      expect(named(open.map(({ id }) => id)), person.login).toEqual(wantedNames);
    }
  });

  test('as a record of its own page', async () => {
    for (const person of people) {
      const found = await oneByOne(records, async ({ record }) =>
        (await findReading(person.actor, record.id, today)) === null ? [] : [record.id],
      );
      expect(named(found.flat()), person.login).toEqual(readable(person));
    }
  });

  test('as what the official figure of its period comes from', async () => {
    for (const person of people) {
      const found = await reading(person.actor, (tx) => traceReadings(tx, person.actor, [], undefined));
      const ids = found.map(({ id }) => id);
      expect(named(ids), person.login).toEqual(readable(person));
    }
  });

  test('by the scope that queries share, also without the second wall', async () => {
    for (const person of people) {
      const { sql, params } = await reading(person.actor, (tx) =>
        Promise.resolve(
          tx
            .select({ id: readings.id })
            .from(readings)
            .innerJoin(organisations, eq(organisations.id, readings.organisationId))
            .where(and(readingScope(person.actor.roles, eyesOf(person.actor))))
            .toSQL(),
        ),
      );
      const rows = await database.owner<{ id: string }>(sql, params);
      const seen = named(rows.map(({ id }) => Number(id))).filter((name) => !name.startsWith('gd-alone'));
      expect(seen, person.login).toEqual(readable(person).filter((name) => !name.startsWith('gd-alone')));
    }
  });
});

test('history is shown to supervisors alone, of the other side from approved on', async () => {
  const record = await newRecord(database, { filer: 'gd', reporter: 'shared', state: 'submitted' });
  const approving = attempts['reading.approve'](await contextOf('gd-reviewer'), record);
  expect(await answerTo(approving)).toBe('ok');
  const told = async (person: Person) =>
    (await findReading(person.actor, record.id, today))?.history?.map(({ command }) => command);
  for (const person of people) {
    const isSupervisor = person.column.endsWith('-supervisor');
    expect((await told(person)) ?? null, person.login).toEqual(isSupervisor ? ['reading.approve'] : null);
  }
  await database.owner(`insert into history (business_on, account_id, account_name, department_id, command, subject_kind,
      subject_id, after, changed, is_shared, request_id)
    select '2025-09-30', 1, '陈晓岚', department_id, 'reading.submit', 'reading', id, '{}', '{}', false, 'x'
    from readings where id = ${record.id}`);
  for (const person of people.filter(({ column }) => column.endsWith('-supervisor'))) {
    const isOwn = person.login.startsWith('gd');
    expect(await told(person)).toEqual(isOwn ? ['reading.submit', 'reading.approve'] : ['reading.approve']);
  }
});

test('what waits for a person is only what they may read', async () => {
  for (const person of people.filter(({ column }) => column !== 'administrator')) {
    const due = await readDue(person.actor, 'guangdong-guizhou-2023', today);
    const shown = [due.returned, due.review, due.confirm, due.disputed, due.underWay].flat();
    const mayRead = readable(person);
    for (const name of named(shown.map(({ id }) => id))) expect(mayRead, person.login).toContain(name);
  }
});
