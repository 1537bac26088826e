import { asc, getTableColumns, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { quantity } from '@/domain/quantity';
import { purposely, writing } from './client';
import { insertMany } from './insert-many';
import { history, readings, sessions } from './schema';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('what is inserted as one value is what is inserted value by value', async () => {
  const actor = await actorOf('gd-staff');
  const row = (subjectId: number, more: object) => ({
    ...{
      businessOn: '2025-09-30',
      accountId: actor.accountId,
      accountName: actor.name,
      subjectId,
      isShared: false,
    },
    ...{
      departmentId: actor.departmentId,
      command: 'visit.save',
      subjectKind: 'visit',
      requestId: '“引号”, \'"\\ 𠮷',
    },
    ...{ before: null, after: {}, changed: [] as string[], ...more },
  });
  const rows = [
    row(1, {
      before: { 甲: [1, null, { 乙: "'" }] },
      after: { 甲: 2.5, 丙: true },
      changed: ['甲', '{,}', '"'],
    }),
    row(2, { isShared: true, changed: ['null'] }),
    row(3, { after: { long: 'x'.repeat(100_000) }, at: new Date('2025-01-02T03:04:05.678Z') }),
    row(4, { at: new Date('2025-01-02T03:04:05.678Z') }),
  ];
  const told = { ...getTableColumns(history), id: sql`0`, at: sql`${history.at} = now()` };
  const [one, other] = [rows.slice(0, 2), rows.slice(2)];
  const added = await writing(actor, async (tx) => {
    for (const some of [one, other]) await tx.insert(history).values(some);
    for (const some of [one, other]) await insertMany(tx, history, some);
    return tx
      .select({ ...told, at: sql`${history.at} = now()` })
      .from(history)
      .orderBy(asc(history.id));
  });
  expect(added).toHaveLength(8);
  expect(added.slice(4)).toEqual(added.slice(0, 4));
});

test('figures and moments come in as they are, in their order, and what one lacks is null', async () => {
  const actor = await actorOf('gd-staff');
  const [indicator] = await database.owner<{ id: number }>("select id from indicators where code = '0.2.1'");
  const common = {
    ...{ departmentId: actor.departmentId, organisationId: actor.organisationId, changedBy: actor.accountId },
    ...{ indicatorId: indicator?.id ?? 0, year: 2025, reporter: 'each' as const, slot: actor.departmentId },
  };
  const returned = await writing(actor, (tx) =>
    insertMany<typeof readings, { period: string; value: string | null; note: string | null }>(
      tx,
      readings,
      [
        { ...common, period: '2025-Q2', endsOn: '2025-06-30', value: quantity(99999999999.9999) },
        { ...common, period: '2025-Q1', endsOn: '2025-03-31', note: '待核' },
      ],
      sql`returning period, value, note`,
    ),
  );
  expect(returned).toEqual([
    { period: '2025-Q2', value: '99999999999.9999', note: null },
    { period: '2025-Q1', value: null, note: '待核' },
  ]);
  const expiresAt = new Date('2026-01-01T00:00:00.001Z');
  const session = { accountId: actor.accountId, epoch: 0, expiresAt, source: '' };
  await purposely('sign-in', (tx) => insertMany(tx, sessions, [{ ...session, tokenHash: 'x' }]));
  expect(await database.owner('select expires_at from sessions')).toEqual([{ expires_at: expiresAt }]);
});

test('more than one statement takes come in as well, in their order', async () => {
  const actor = await actorOf('gd-staff');
  const serials = Array.from({ length: 4500 }, (_, at) => at);
  const rows = serials.map((subjectId) => ({
    ...{ businessOn: '2025-09-30', accountId: actor.accountId, accountName: actor.name, isShared: false },
    ...{ departmentId: actor.departmentId, command: 'visit.save', subjectKind: 'many', requestId: '' },
    ...{ after: {}, changed: [], subjectId },
  }));
  const returned = await writing(actor, (tx) =>
    insertMany<typeof history, { subject_id: number }>(tx, history, rows, sql`returning subject_id`),
  );
  expect(returned.map(({ subject_id }) => subject_id)).toEqual(serials);
});

test('nothing is inserted where there is nothing', async () => {
  const actor = await actorOf('gd-staff');
  expect(await writing(actor, (tx) => insertMany(tx, history, []))).toEqual([]);
});
