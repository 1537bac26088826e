import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { takenOff } from './testing/raw-flows';
import { draftText, listed, signText, struck } from './testing/raw-statements';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';
import { statementRecords } from './testing/statement-records';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  role = await runtimeRole(database);
  const make = statementRecords(database);
  // Programmes go by the name of what their year is.
  const made = async (name: string, state = name) => {
    const record = await make({ filer: 'gd', reporter: '-', state });
    await database.owner('update programmes set name = $1 where id = $2', [name, record.id]);
    return record;
  };
  for (const state of ['open', 'listed', 'drafted', 'signed', 'closed']) await made(state);
  const redrafted = await made('redrafted', 'drafted');
  await database.owner(
    `insert into statements (programme_id, year, content, content_hash, department_id, drafted_by, drafted_on)
      select programme_id, year, content, 'newer', department_id, drafted_by, drafted_on from statements where id = $1`,
    [redrafted.statementId],
  );
  const unlisted = await made('unlisted', 'drafted');
  await database.owner(
    `update annex_entries set struck_on = '2025-01-20', struck_by = entered_by, strike_reason = '误列' where id = $1`,
    [unlisted.entryId],
  );
  const gone = await made('gone', 'open');
  await database.owner(`update flows set voucher = 'gone' where id = $1`, [gone.flowId]);
  await database.owner(takenOff('gone'));
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const [gd, gz] = ['gd-reviewer', 'gz-reviewer'];
const sign = (of: string, by = gz) => signText({ by, of });
const list = (of: string, also: Partial<Parameters<typeof listed>[0]> = {}) =>
  listed({ by: 'gz-staff', of, ...also });
const openOf = (name: string) =>
  `select from open_money((select id from programmes where name = '${name}'), '2024-12-31')`;

test.each<[string, string | null, string, number | 'denied']>([
  ['the other side signs a text', gz, sign('drafted'), 1],
  ['and its own', gd, sign('drafted', gd), 1],
  ['the second side closes the year', gz, sign('signed'), 1],
  ['nobody signs over something that is not listed', gz, sign('unlisted'), 0],
  ['nobody signs an older text', gz, signText({ by: gz, of: 'redrafted', which: 'min' }), 0],
  ['but the newest', gz, sign('redrafted'), 1],
  ['nor one by the hash of another', gz, signText({ by: gz, of: 'drafted', hash: `'newer'` }), 0],
  ['nor in the other side’s name', gz, signText({ by: gz, of: 'drafted', side: gd }), 'denied'],
  ['nor in a colleague’s', gz, signText({ by: gz, of: 'drafted', as: 'gz-leader' }), 'denied'],
  ['nor an administrator', 'gd-auditadmin', sign('drafted', 'gd-auditadmin'), 0],
  ['nobody changes a signature', gd, `update statement_signatures set signed_on = '2025-01-01'`, 'denied'],
  ['or takes one back', gd, 'delete from statement_signatures', 'denied'],
  ['or all of them', gd, 'truncate statement_signatures', 'denied'],
  ['a side makes a text', 'gz-staff', draftText({ by: 'gz-staff', of: 'listed' }), 1],
  ['not in the other side’s name', gz, draftText({ by: gz, of: 'listed', side: gd }), 'denied'],
  ['nor in a colleague’s', gz, draftText({ by: gz, of: 'listed', as: 'gz-staff' }), 'denied'],
  ['nobody changes a text', 'gd-staff', `update statements set content = '{}'`, 'denied'],
  ['or its year', 'gd-staff', 'update statements set year = 2023', 'denied'],
  ['or takes one out', 'gd-staff', 'delete from statements', 'denied'],
  ['a side lists what is open', 'gz-staff', list('open'), 1],
  ['not in the other side’s name', 'gz-staff', list('open', { side: gd }), 'denied'],
  ['nor in a colleague’s', 'gz-staff', list('open', { as: gz }), 'denied'],
  ['nor what was taken off', 'gz-staff', list('gone'), 'denied'],
  ['nor in a year before it', 'gz-staff', list('open', { year: 2023 }), 'denied'],
  ['nor what is open elsewhere', 'gz-staff', list('open', { flowOf: 'listed' }), 'denied'],
  ['nor as a match', 'gz-staff', list('open', { column: 'match_id' }), 'denied'],
  ['nor as struck from the start', 'gz-staff', list('open', { isStruck: true }), 'denied'],
  ['a side strikes what it listed', 'gd-staff', struck({ by: 'gd-staff', of: 'listed' }), 1],
  ['not in a colleague’s name', 'gd-staff', struck({ by: gd, of: 'listed' }), 'denied'],
  ['nor what the other listed', 'gz-staff', struck({ by: 'gz-staff', of: 'listed' }), 0],
  ['nor twice', 'gd-staff', struck({ by: 'gd-staff', of: 'unlisted' }), 0],
  ['nobody changes what an entry says', 'gd-staff', `update annex_entries set note = '改'`, 'denied'],
  ['or takes one out', 'gd-staff', 'delete from annex_entries', 'denied'],
  ['both sides know what is open', 'gz-county', openOf('open'), 1],
  ['an administrator does not', 'gd-auditadmin', openOf('open'), 0],
  ['nor anybody before they are known', null, openOf('open'), 0],
  ['everybody of both sides knows of the texts', 'gz-county', 'select from statements', 6],
  ['an administrator of none', 'gd-auditadmin', 'select from statements, statement_signatures', 0],
  ['nor of the annex', 'gd-auditadmin', 'select from annex_entries', 0],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

test.each<[string, string, string, string]>([
  ['a side signs once', gd, sign('signed', gd), 'statement_signatures_statement_id_department_id_pk'],
  ['a closed year keeps its text', gd, draftText({ by: gd, of: 'closed' }), 'statements_closed'],
  ['what is open is listed once', 'gz-staff', list('listed'), 'annex_entries_flow_once'],
  ['with a sentence', 'gz-staff', list('open', { note: ' ' }), 'annex_entries_note'],
  [
    'and struck with a reason',
    'gd-staff',
    struck({ by: 'gd-staff', of: 'listed', reason: ' ' }),
    'annex_entries_struck',
  ],
])('%s', async (_, login, sql, constraint) => {
  await expect(role.asked(login, sql)).rejects.toMatchObject({ constraint });
});

test('a new text that is made while the second side signs waits for it, and is refused', async () => {
  const people = await database.owner<{ login: string; id: number }>('select id, login from accounts');
  const named = (sql: string) =>
    people.reduce((text, { login, id }) => text.replaceAll(`:${login}`, String(id)), sql);
  const [signs, makes] = [await role.acting(gz), await role.acting('gd-staff')];
  await signs.query(named(sign('signed')));
  const made = makes.query(named(draftText({ by: 'gd-staff', of: 'signed' })));
  const answer = expect(made).rejects.toMatchObject({ constraint: 'statements_closed' });
  await Promise.race([made.catch(() => undefined), setTimeout(300)]);
  await signs.query('commit');
  await answer;
  await makes.query('rollback');
  await Promise.all([signs.end(), makes.end()]);
});
