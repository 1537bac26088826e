import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofPairings } from './testing/permissions';
import { pairingAttempts, type PairingCommand } from './testing/pairing-attempts';
import {
  newPairingKinds,
  pairingKinds,
  pairingRecords,
  type PairingTestRecord,
} from './testing/pairing-records';

const commands = Object.keys(pairingAttempts) as PairingCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<PairingCommand, PairingTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: pairingAttempts,
    make: pairingRecords(database),
    look: `select concat_ws(' ', (select count(*) from pairings), (select count(*) from pairing_answers),
      (select count(*) from pairing_exits), (select count(*) from pairing_asks),
      (select count(*) from history), (select v::text from pairings v where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofPairings.declared].sort());
});

const byHand = (kind: Described) => (command: PairingCommand, person: Person) => [
  ofPairings.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as pairing-permissions.txt says', () => {
  test.each(newPairingKinds)('of a pairing of $filer that is not yet there', async (kind) => {
    expect(await matrix.differences(kind, ['pairing.save'], byHand(kind))).toEqual([]);
  });
  test.each(pairingKinds)('of pairings of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 3 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(3000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly PairingCommand[] = [
  ...(['pairing.save', 'pairing.submit', 'pairing.withdraw', 'pairing.discard', 'pairing.correct'] as const),
  ...(['pairing.approve', 'pairing.return'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** The other side may answer; everything else of a side is its own. */
  const wall =
    (kind: Described) =>
    (command: PairingCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(kind.filer.slice(0, 2));
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
      if ((command === 'pairing.confirm' || command === 'pairing.dispute') && isOwner) return refusals;
      return ['ok', ...refusals];
    };
  test.each(pairingKinds)('of pairings of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
