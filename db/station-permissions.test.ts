import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import type { Person } from './testing/people';
import { type Described, ofStations } from './testing/permissions';
import { stationAttempts, type StationCommand } from './testing/station-attempts';
import {
  newStationKinds,
  stationKinds,
  stationRecords,
  type StationTestRecord,
} from './testing/station-records';

const commands = Object.keys(stationAttempts) as StationCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<StationCommand, StationTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: stationAttempts,
    make: stationRecords(database),
    look: `select concat_ws(' ', (select count(*) from stations), (select count(*) from station_answers),
      (select count(*) from station_counts), (select count(*) from station_supervisions where struck_on is null),
      (select count(*) from history), (select v::text from stations v where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofStations.declared].sort());
});

const byHand = (kind: Described) => (command: StationCommand, person: Person) => [
  ofStations.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as station-permissions.txt says', () => {
  test.each(newStationKinds)('of a station of $filer that is not yet there', async (kind) => {
    expect(await matrix.differences(kind, ['station.save'], byHand(kind))).toEqual([]);
  });
  test.each(stationKinds)('of stations of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 2 000 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(2000);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];
const own: readonly StationCommand[] = [
  ...(['station.save', 'station.submit', 'station.withdraw', 'station.discard', 'station.correct'] as const),
  ...(['station.approve', 'station.return', 'station.count', 'station.strike'] as const),
];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** The other side may answer; everything else of a side is its own. */
  const wall =
    (kind: Described) =>
    (command: StationCommand, { actor, login }: Person) => {
      const isOwner = login.startsWith(kind.filer.slice(0, 2));
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      if (isAdministrator || (own.includes(command) && !isOwner)) return refusals;
      if ((command === 'station.confirm' || command === 'station.dispute') && isOwner) return refusals;
      return ['ok', ...refusals];
    };
  test.each(stationKinds)('of stations of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
});
