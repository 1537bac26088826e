import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { freshDatabase, type TestDatabase } from './testing/database';
import { evidenceAttempts, type EvidenceCommand } from './testing/evidence-attempts';
import { evidenceRecords, type EvidenceTestRecord, evidenceTestKinds } from './testing/evidence-records';
import { matrixOf } from './testing/matrix';
import { ofEvidence } from './testing/permissions';

const commands = Object.keys(evidenceAttempts) as EvidenceCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<EvidenceCommand, EvidenceTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: evidenceAttempts,
    make: evidenceRecords(database),
    look: `select concat_ws(' ', (select count(*) from evidence), (select count(*) from history),
      (select e::text from evidence e where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofEvidence.declared].sort());
});

describe('everybody is answered as evidence-permissions.txt says', () => {
  test.each(evidenceTestKinds)(
    'of the files of a record of $filer ($reporter) that is $state',
    async (kind) => {
      const byHand = (command: EvidenceCommand, person: { readonly column: string }) => [
        ofEvidence.wanted(command, kind).get(person.column) ?? '',
      ];
      expect(await matrix.differences(kind, commands, byHand)).toEqual([]);
    },
  );
});

describe('with the policy out of the way, nothing gets past the second wall', () => {
  const refusals = ['conflict', 'invalid', 'missing', 'denied'];
  test.each(evidenceTestKinds)(
    'of the files of a record of $filer ($reporter) that is $state',
    async (kind) => {
      const wall = (
        command: EvidenceCommand,
        { actor, login }: { readonly actor: { readonly roles: readonly string[] }; readonly login: string },
      ) => {
        const isAdministrator = actor.roles.some((role) => administrators.includes(role as never));
        const isOwn = login.startsWith(kind.filer.slice(0, 2));
        const isSeen = isOwn || ['approved', 'disputed', 'confirmed'].includes(kind.state);
        const isOthers = !isOwn && (command === 'evidence.withdraw' || kind.reporter === 'each');
        if (isAdministrator || !isSeen || isOthers) return refusals;
        return ['ok', ...refusals];
      };
      expect(await withoutPolicy(() => matrix.differences(kind, commands, wall))).toEqual([]);
    },
  );
});
