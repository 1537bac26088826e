import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

/** A reading of Q2 as `insert` would have it; what is not given is as the commands write it. */
function entering(given: Record<string, string>): string {
  const row: Record<string, string> = {
    indicator_id: ':shared',
    department_id: 'a.department_id',
    organisation_id: 'a.organisation_id',
    reporter: "'shared'",
    slot: '0',
    changed_by: 'a.id',
    value: '5',
    ...given,
  };
  return `insert into readings (period, year, ends_on, ${Object.keys(row).join(', ')})
    select '2025-Q2', 2025, '2025-06-30', ${Object.values(row).join(', ')} from accounts a where a.login = 'gz-reviewer'`;
}

function answering(reading: string, answer: string, given: Record<string, string> = {}): string {
  const row: Record<string, string> = {
    department_id: 'a.department_id',
    answer: `'${answer}'`,
    from_state: answer === 'confirm' || answer === 'dispute' ? "'approved'" : "'disputed'",
    to_state: answer === 'confirm' || answer === 'agree' ? "'confirmed'" : "'disputed'",
    version: `(select coalesce(max(version), 3) from readings where id = :${reading})`,
    value: answer === 'confirm' ? 'null' : '100',
    reason: "'核对'",
    answered_by: 'a.id',
    answered_on: "'2025-09-30'",
    ...given,
  };
  return `insert into reading_answers (reading_id, ${Object.keys(row).join(', ')})
    select :${reading}, ${Object.values(row).join(', ')} from accounts a where a.login = 'gz-reviewer'`;
}

const gd = '(select department_id from accounts where id = :gd-staff)';
const official = { state: "'confirmed'", official_on: "'2025-09-30'", submitted_by: 'a.id' };

describe('as the runtime role for Guizhou’s reviewer', () => {
  test.each<[string, string, number | 'denied']>([
    ['begins a record of its own', entering({}), 1],
    ['begins no record for the other department', entering({ department_id: gd }), 'denied'],
    [
      'begins no record of a unit of the other side',
      entering({ organisation_id: '(select organisation_id from accounts where id = :gd-city)' }),
      'denied',
    ],
    ['begins no record in another person’s name', entering({ changed_by: ':gz-staff' }), 'denied'],
    [
      'begins no record in a programme it is no party of',
      entering({ indicator_id: ':alone', reporter: "'each'", slot: 'a.department_id' }),
      'denied',
    ],
    ['begins no record as already confirmed', entering(official), 'denied'],
    [
      'begins no record as already approved',
      entering({
        ...official,
        indicator_id: ':each',
        reporter: "'each'",
        slot: 'a.department_id',
        state: "'approved'",
      }),
      'denied',
    ],
    [
      'changes its own draft',
      'update readings set value = 6, changed_by = :gz-reviewer where id = :gz.draft',
      1,
    ],
    [
      'changes its own draft in nobody else’s name',
      'update readings set value = 6, changed_by = :gz-staff where id = :gz.draft',
      'denied',
    ],
    ...['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'].map(
      (state): [string, string, number] => [
        `changes nothing of the other side’s ${state} record`,
        `update readings set value = 6, changed_by = :gz-reviewer where id = :gd.${state}`,
        0,
      ],
    ),
    [
      'confirms its own approved record by no update',
      `update readings set state = 'confirmed', official_on = '2025-09-30', changed_by = :gz-reviewer where id = :gz.approved`,
      'denied',
    ],
    [
      'makes its own record a confirmed one of before by no update',
      `update readings set state = 'confirmed', official_on = '2025-09-30', is_superseded = true, changed_by = :gz-reviewer
        where id = :gz.approved`,
      'denied',
    ],
    [
      'changes no figure that both sides stand by',
      'update readings set value = 6, changed_by = :gz-reviewer where id = :gz.confirmed',
      0,
    ],
    [
      'withdraws no figure that both sides stand by',
      'update readings set is_superseded = true, changed_by = :gz-reviewer where id = :gz.confirmed',
      0,
    ],
    [
      'ends no dispute by itself',
      `update readings set state = 'approved', changed_by = :gz-reviewer where id = :gz.disputed`,
      0,
    ],
    ['makes no shared fact its own', `update readings set reporter = 'each' where id = :gz.draft`, 'denied'],
    ['gives no record away', `update readings set department_id = ${gd} where id = :gz.draft`, 'denied'],
    ['writes no agreed value', 'update readings set agreed_value = 6 where id = :gz.approved', 'denied'],
    ['deletes no record', 'delete from readings where id = :gz.draft', 'denied'],
    ['confirms the other side’s approved record', answering('gd.approved', 'confirm'), 1],
    ['disputes the other side’s approved record', answering('gd.approved', 'dispute'), 1],
    ['confirms nothing of its own', answering('gz.approved', 'confirm'), 0],
    ['disputes nothing of its own', answering('gz.approved', 'dispute'), 0],
    ['agrees to what the other side stands by', answering('gd.disputed', 'agree'), 1],
    ['agrees to no value of its own making', answering('gd.disputed', 'agree', { value: '101' }), 0],
    ['answers for no other department', answering('gd.disputed', 'propose', { department_id: gd }), 'denied'],
    [
      'answers in nobody else’s name',
      answering('gd.approved', 'confirm', { answered_by: ':gz-staff' }),
      'denied',
    ],
    ['answers no version that is gone', answering('gd.approved', 'confirm', { version: '2' }), 0],
    ...['draft', 'submitted', 'returned', 'confirmed'].map((state): [string, string, number] => [
      `answers no ${state} record`,
      answering(`gd.${state}`, 'confirm', { version: '3' }),
      0,
    ]),
    [
      'answers nothing of a programme it is no party of',
      answering('gd-alone.approved', 'confirm', { version: '3' }),
      0,
    ],
    ['takes no answer back', `delete from reading_answers where reading_id = :gd.disputed`, 'denied'],
    ['changes no answer', `update reading_answers set value = 1 where reading_id = :gd.disputed`, 'denied'],
  ])('%s', async (_, sql, wanted) => {
    expect(await role.asked('gz-reviewer', sql)).toBe(wanted);
  });
});
