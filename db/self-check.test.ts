import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { findFault } from './self-check';

const superUser = new pg.Pool({ connectionString: inject('cluster').superUrl, max: 1 });
const role = `test_${randomBytes(6).toString('hex')}`;
let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());
afterAll(async () => {
  await superUser.query(`drop role if exists ${role}`);
  await superUser.end();
});

/** The address under which a new role of this kind reaches the database. */
async function as(kind: string): Promise<string> {
  await superUser.query(`drop role if exists ${role}`);
  await superUser.query(`create role ${role} login password 'only-for-tests' ${kind}`);
  const url = new URL(database.runtimeUrl);
  url.username = role;
  url.password = 'only-for-tests';
  return url.href;
}

test('lets the runtime role serve', async () => {
  expect(await findFault(database.runtimeUrl)).toBeNull();
});

test('refuses a superuser', async () => {
  expect(await findFault(inject('cluster').superUrl)).toMatch(/^the role \w+ is a superuser/);
});

test('refuses the owner of the tables', async () => {
  expect(await findFault(database.ownerUrl)).toMatch(/^the role app_owner owns the table /);
});

test('refuses a role that may become the owner', async () => {
  expect(await findFault(await as('noinherit in role app_owner'))).toMatch(`the role ${role} owns the table`);
});

test('refuses a role that bypasses row-level security', async () => {
  expect(await findFault(await as('bypassrls in role app_rw'))).toMatch('bypasses row-level security');
});

test.each(['no force row level security', 'disable row level security'])(
  'refuses a table with a department and %s',
  async (change) => {
    await database.owner(`alter table readings ${change}`);
    expect(await findFault(database.runtimeUrl)).toMatch('the table readings does not force');
  },
);

test('refuses a new table with a department that nobody walled in', async () => {
  await database.owner('create table strangers (id integer, department_id integer)');
  expect(await findFault(database.runtimeUrl)).toMatch('the table strangers does not force');
});

test('refuses a database that lacks the newest migration', async () => {
  await database.owner(
    'delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)',
  );
  expect(await findFault(database.runtimeUrl)).toMatch('older than the program');
});

test('refuses a database without any migration', async () => {
  await database.owner('drop schema drizzle cascade');
  expect(await findFault(database.runtimeUrl)).toMatch('older than the program');
});

test('serves a database that is newer than the program', async () => {
  await database.owner(
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('next', 4102444800000)",
  );
  expect(await findFault(database.runtimeUrl)).toBeNull();
});

test('refuses a database that does not answer, and keeps the password to itself', async () => {
  const fault = await findFault('postgres://app_rw:a-secret@127.0.0.1:1/nowhere');
  expect(fault).toMatch('does not answer');
  expect(fault).not.toMatch('a-secret');
});
