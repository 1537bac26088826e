import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '@/domain/policy';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { answerOrDenied } from './testing/attempts';
import { freshDatabase, type TestDatabase } from './testing/database';
import { noticeAttempts, type NoticeCommand } from './testing/notice-attempts';
import {
  letterKinds,
  newNoticeKinds,
  noticeKinds,
  noticeRecords,
  type NoticeTestRecord,
} from './testing/notice-records';
import { everybody, type Person } from './testing/people';
import { type Described, ofNotices } from './testing/permissions';

const commands = Object.keys(noticeAttempts) as NoticeCommand[];
const onNotices = commands.filter((name) => policy[name].kind === 'notice');
const onLetters = commands.filter((name) => policy[name].kind === 'letter' && name !== 'letter.draft');

let database: TestDatabase;
let people: Person[];
let make: ReturnType<typeof noticeRecords>;
let cells = 0;
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
  make = noticeRecords(database);
});
afterAll(() => database.drop());

/** Everything that stands there of the record, past every wall, and how many records there are. */
async function look({ id }: NoticeTestRecord): Promise<string> {
  const [row] = await database.owner<{ all: string }>(
    `select concat_ws(' ', (select count(*) from notices), (select count(*) from letters),
      (select n::text from notices n where id = $1), (select l::text from letters l where id = $1)) as all`,
    [id],
  );
  return row?.all ?? '';
}

/** Who history says did it last, what, and whether the other side may read it: `login command shared`. */
async function lastTold(): Promise<string> {
  const [row] = await database.owner<{ told: string }>(
    `select concat_ws(' ', a.login, h.command, h.is_shared) as told from history h join accounts a on a.id = h.account_id
      order by h.id desc limit 1`,
  );
  return row?.told ?? '';
}

async function tried(command: NoticeCommand, { actor }: Person, record: NoticeTestRecord): Promise<string> {
  const context = { actor, today: '2025-09-30', requestId: 'matrix' };
  return answerOrDenied(noticeAttempts[command](context, record));
}

/** Tries the commands as everybody on one kind of record; a record that was changed is replaced by another like it. */
async function differences(
  kind: Described,
  given: readonly NoticeCommand[],
  allowed: (command: NoticeCommand, person: Person) => readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const fresh = async () => {
    const isLetter = given.every((name) => policy[name].kind === 'letter');
    const record =
      isLetter && kind.state !== 'none' ? await make.newLetter(kind) : await make.newNotice(kind);
    return { record, before: await look(record) };
  };
  let stands = await fresh();
  for (const command of given) {
    for (const person of people) {
      const is = await tried(command, person, stands.record);
      cells += 1;
      const should = allowed(command, person);
      if (!should.includes(is))
        found.push(`${command} as ${person.login}: ${is}, not ${should.join(' or ')}`);
      const after = await look(stands.record);
      if ((is === 'ok') === (after === stands.before))
        found.push(`${command} as ${person.login}: ${is}, wrongly written`);
      const told = `${person.login} ${command} ${command === 'letter.send' ? 't' : 'f'}`;
      if (is === 'ok' && (await lastTold()) !== told)
        found.push(`${command} as ${person.login} is told otherwise by history`);
      if (after !== stands.before) stands = await fresh();
    }
  }
  return found;
}

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofNotices.declared].sort());
});

const byHand = (kind: Described) => (command: NoticeCommand, person: Person) => [
  ofNotices.wanted(command, kind).get(person.column) ?? '',
];
const [newLetter] = newNoticeKinds;

describe('everybody is answered as notice-permissions.txt says', () => {
  test.each(newNoticeKinds)('of a first notice to $filer', async (kind) => {
    expect(await differences(kind, ['notice.issue'], byHand(kind))).toEqual([]);
  });
  test.each(noticeKinds)('of notices to $filer that are $state', async (kind) => {
    expect(await differences(kind, onNotices, byHand(kind))).toEqual([]);
  });
  test.each(newLetter ? [newLetter] : [])('of a letter that is not yet there', async (kind) => {
    expect(await differences(kind, ['letter.draft'], byHand(kind))).toEqual([]);
  });
  test.each(letterKinds)('of letters that are $state', async (kind) => {
    expect(await differences(kind, onLetters, byHand(kind))).toEqual([]);
  });
  test('in more than 700 cells', () => {
    expect(cells).toBeGreaterThan(700);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** A letter is drafted in one's own side's name; everything else of the other side stays out of reach. */
  const wall = (command: NoticeCommand, { actor, login }: Person) =>
    actor.roles.some((role) => administrators.includes(role)) ||
    (login.startsWith('gz') && command !== 'letter.draft')
      ? refusals
      : ['ok', ...refusals];
  test.each(newNoticeKinds)('of a first notice to $filer', async (kind) => {
    expect(await withoutPolicy(() => differences(kind, ['notice.issue', 'letter.draft'], wall))).toEqual([]);
  });
  test.each(noticeKinds)('of notices to $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => differences(kind, onNotices, wall))).toEqual([]);
  });
  test.each(letterKinds)('of letters that are $state', async (kind) => {
    expect(await withoutPolicy(() => differences(kind, onLetters, wall))).toEqual([]);
  });
});
