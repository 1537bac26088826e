import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofTrusts } from './testing/permissions';
import { trustAttempts, type TrustCommand } from './testing/trust-attempts';
import { newTrust, trustKinds, trustRecords, type TrustTestRecord } from './testing/trust-records';

const commands = Object.keys(trustAttempts) as TrustCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<TrustCommand, TrustTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: trustAttempts,
    make: trustRecords(database),
    look: `select concat_ws(' ', (select count(*) from trusts), (select count(*) from trust_answers),
      (select count(*) from history), (select v::text from trusts v where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofTrusts.declared].sort());
});

const byHand = (kind: Described) => (command: TrustCommand, person: Person) => [
  ofTrusts.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as trust-permissions.txt says', () => {
  test('of a trust that is not yet there', async () => {
    expect(await matrix.differences(newTrust, ['trust.save'], byHand(newTrust))).toEqual([]);
  });
  test.each(trustKinds)('of trusts of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 2 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(2000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly TrustCommand[] = [
  ...(['trust.save', 'trust.submit', 'trust.withdraw', 'trust.discard', 'trust.correct'] as const),
  ...(['trust.approve', 'trust.return', 'trust.note', 'trust.count', 'trust.strike'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** The other side may answer; everything else of a side is its own. */
  const wall =
    (kind: Described) =>
    (command: TrustCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(kind.filer.slice(0, 2));
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
      if ((command === 'trust.confirm' || command === 'trust.dispute') && isOwner) return refusals;
      return ['ok', ...refusals];
    };
  test.each(trustKinds)('of trusts of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
