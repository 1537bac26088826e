import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import { organisationAttempts, type OrganisationCommand } from './testing/organisation-attempts';
import {
  newOrganisationKinds,
  organisationKinds,
  organisationRecords,
  type OrganisationTestRecord,
} from './testing/organisation-records';
import type { Person } from './testing/people';
import { type Described, ofOrganisations } from './testing/permissions';

const commands = Object.keys(organisationAttempts) as OrganisationCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<OrganisationCommand, OrganisationTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: organisationAttempts,
    make: organisationRecords(database),
    look: `select concat_ws(' ', (select count(*) from organisations), (select count(*) from history),
      (select o::text from organisations o where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofOrganisations.declared].sort());
});

const byHand = (kind: Described) => (command: OrganisationCommand, person: Person) => [
  ofOrganisations.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as organisation-permissions.txt says', () => {
  test.each(newOrganisationKinds)('of one of $filer that is not yet there', async (kind) => {
    expect(await matrix.differences(kind, ['organisation.save'], byHand(kind))).toEqual([]);
  });
  test.each(organisationKinds)('of those of $filer that are $state', async (kind) => {
    expect(await matrix.differences(kind, commands, byHand(kind))).toEqual([]);
  });
  test('in more than 350 cells', () => {
    expect(matrix.cells()).toBeGreaterThan(350);
  });
});

const refusals = ['conflict', 'invalid', 'missing', 'denied'];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  /** Either side adds; what stands is changed by its own. */
  const wall =
    ({ filer, state }: Described) =>
    (_: OrganisationCommand, { actor, login }: Person) => {
      const isAdministrator = actor.roles.some((role) => administrators.includes(role));
      const isOwner = login.startsWith(filer.slice(0, 2));
      if (isAdministrator || (state !== 'none' && !isOwner)) return refusals;
      return ['ok', ...refusals];
    };
  test.each(organisationKinds)('of those of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => matrix.differences(kind, commands, wall(kind)))).toEqual([]);
  });
  test.each(newOrganisationKinds)('of one of $filer that is not yet there', async (kind) => {
    const found = await withoutPolicy(() => matrix.differences(kind, ['organisation.save'], wall(kind)));
    expect(found).toEqual([]);
  });
});
