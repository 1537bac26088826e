import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactAttempts, type ContactCommand } from './testing/contact-attempts';
import { contactKinds, contactRecords, type ContactTestRecord } from './testing/contact-records';
import { freshDatabase, type TestDatabase } from './testing/database';
import { matrixOf } from './testing/matrix';
import { ofContacts } from './testing/permissions';

const commands = Object.keys(contactAttempts) as ContactCommand[];

let database: TestDatabase;
let matrix: Awaited<ReturnType<typeof matrixOf<ContactCommand, ContactTestRecord>>>;
beforeAll(async () => {
  database = await freshDatabase();
  matrix = await matrixOf({
    database,
    attempts: contactAttempts,
    make: contactRecords(database),
    look: `select concat_ws(' ', (select count(*) from pairing_contacts), (select count(*) from contact_reveals),
      (select count(*) from history), (select c::text from pairing_contacts c where id = $1))`,
  });
});
afterAll(() => database.drop());

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofContacts.declared].sort());
});

describe('everybody is answered as contact-permissions.txt says', () => {
  test.each(contactKinds)('of a pairing of $filer with the contact of $state', async (kind) => {
    const byHand = (command: ContactCommand, person: { readonly column: string }) => [
      ofContacts.wanted(command, kind).get(person.column) ?? '',
    ];
    expect(await matrix.differences(kind, commands, byHand)).toEqual([]);
  });
});
