import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { answerOrDenied } from './testing/attempts';
import { freshDatabase, type TestDatabase } from './testing/database';
import { everybody, type Person } from './testing/people';
import { type Described, ofVisits } from './testing/permissions';
import { visitAttempts, type VisitCommand } from './testing/visit-attempts';
import { newVisit, visitKinds, visitRecords, type VisitTestRecord } from './testing/visit-records';

const commands = Object.keys(visitAttempts) as VisitCommand[];

let database: TestDatabase;
let people: Person[];
let make: ReturnType<typeof visitRecords>;
let cells = 0;
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
  make = visitRecords(database);
});
afterAll(() => database.drop());

/** Everything that stands there of the visit, past every wall, and how many there are. */
async function look({ id }: VisitTestRecord): Promise<string> {
  const [row] = await database.owner<{ all: string }>(
    `select concat_ws(' ', (select count(*) from visits), (select count(*) from visit_answers), (select count(*) from history),
      (select v::text from visits v where id = $1)) as all`,
    [id],
  );
  return row?.all ?? '';
}

/** Who history says did it last and what: `login command`. */
async function lastTold(): Promise<string> {
  const [row] = await database.owner<{ told: string }>(
    `select concat_ws(' ', a.login, h.command) as told from history h join accounts a on a.id = h.account_id
      order by h.id desc limit 1`,
  );
  return row?.told ?? '';
}

/** Tries the commands as everybody on one kind of visit; one that was changed is replaced by another like it. */
async function differences(
  kind: Described,
  given: readonly VisitCommand[],
  allowed: (command: VisitCommand, person: Person) => readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const fresh = async () => {
    const record = await make(kind);
    return { record, before: await look(record) };
  };
  let stands = await fresh();
  for (const command of given) {
    for (const person of people) {
      const context = { actor: person.actor, today: '2025-09-30', requestId: 'matrix' };
      const is = await answerOrDenied(visitAttempts[command](context, stands.record));
      cells += 1;
      const should = allowed(command, person);
      if (!should.includes(is))
        found.push(`${command} as ${person.login}: ${should.join('/')} is wanted, not ${is}`);
      const after = await look(stands.record);
      if (is !== 'ok' && after !== stands.before) found.push(`${command} as ${person.login} left a trace`);
      if (is === 'ok' && (after === stands.before || (await lastTold()) !== `${person.login} ${command}`))
        found.push(`${command} as ${person.login} did nothing, or is told otherwise by history`);
      if (after !== stands.before) stands = await fresh();
    }
  }
  return found;
}

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofVisits.declared].sort());
});

const byHand = (kind: Described) => (command: VisitCommand, person: Person) => [
  ofVisits.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as visit-permissions.txt says', () => {
  test('of a visit that is not yet there', async () => {
    expect(await differences(newVisit, ['visit.save'], byHand(newVisit))).toEqual([]);
  });
  test.each(visitKinds)('of visits of $filer that are $state', async (kind) => {
    expect(await differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 3 000 cells', () => {
    expect(cells).toBeGreaterThan(3000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly VisitCommand[] = [
  ...(['visit.save', 'visit.submit', 'visit.withdraw', 'visit.discard', 'visit.correct'] as const),
  ...(['visit.approve', 'visit.return'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** The other side may answer; everything else of a side is its own. */
  const wall =
    (kind: Described) =>
    (command: VisitCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(kind.filer.slice(0, 2));
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
      if ((command === 'visit.confirm' || command === 'visit.dispute') && isOwner) return refusals;
      return ['ok', ...refusals];
    };
  test.each(visitKinds)('of visits of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
