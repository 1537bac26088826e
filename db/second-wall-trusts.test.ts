import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';
import { trustRecords } from './testing/trust-records';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = trustRecords(database);
  for (const state of ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed', 'confirmed'])
    await make({ filer: 'gd', reporter: '-', state });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const answer = (name: string, moves: string, said: string, by: string, state: string) =>
  `insert into trust_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by, answered_on)
    select t.id, (select department_id from accounts where id = :${by}), '${name}', ${moves}, t.version, ${said}, '因', :${by},
      '2025-09-30' from trusts t where t.state = '${state}' limit 1`;
const content = (
  fen: number,
) => `jsonb_build_object('name', t.name, 'number', t.number, 'authority', t.authority,
  'signedOn', t.signed_on, 'filedOn', t.filed_on, 'settlor', t.settlor, 'trusteeId', t.trustee_id, 'coTrustees', t.co_trustees,
  'supervisor', t.supervisor, 'custodian', t.custodian, 'purpose', t.purpose, 'startsOn', t.starts_on, 'endsOn', t.ends_on,
  'sizeFen', ${fen}, 'regionId', t.region_id, 'note', t.note)`;
const enter = (person: string, state = 'draft') =>
  `insert into trusts (programme_id, department_id, organisation_id, changed_by, name, number, authority, signed_on, settlor,
      trustee_id, co_trustees, supervisor, custodian, purpose, starts_on, region_id, note, state, submitted_by)
    select 1, a.department_id, a.organisation_id, a.id, '甲', '', '', '2025-01-01', '', (select min(trustee_id) from trusts), '', '',
      '', '', '2025-01-01', (select min(region_id) from trusts), '', '${state}',
      case '${state}' when 'draft' then null else a.id end from accounts a where a.id = :${person}`;
const note = (person: string, by: string, state = 'confirmed') =>
  `insert into trust_events (trust_id, department_id, kind, happened_on, title, document, note, entered_by)
    select t.first_id, a.department_id, 'changed', '2025-05-06', '甲', '', '乙', :${by} from trusts t, accounts a
      where t.state = '${state}' and a.id = :${person} order by t.id limit 1`;
const count = (person: string, by: string, state = 'confirmed', fen = 5) =>
  `insert into trust_counts (trust_id, department_id, counted_on, balance_fen, counted_by)
    select t.first_id, a.department_id, '2025-06-30', ${fen}, :${by} from trusts t, accounts a
      where t.state = '${state}' and a.id = :${person} order by t.id limit 1`;
const strike = (by: string) =>
  `update trust_events set struck_on = '2025-09-30', struck_by = :${by}, strike_reason = '因'`;

test.each<[string, string, string, number | 'denied']>([
  ['a draft begins in one’s own name', 'gd-staff', enter('gd-staff'), 1],
  ['nothing begins in another’s name', 'gd-staff', enter('gz-staff'), 'denied'],
  ['nothing begins official', 'gd-staff', enter('gd-staff', 'approved'), 'denied'],
  ['the other side sees what was approved', 'gz-reviewer', 'select from trusts', 4],
  ['an administrator sees nothing', 'gd-auditadmin', 'select from trusts', 0],
  ['nobody makes official', 'gd-reviewer', `update trusts set official_on = '2025-09-30'`, 'denied'],
  [
    'the other side confirms',
    'gz-reviewer',
    answer('confirm', `'approved', 'confirmed'`, 'null', 'gz-reviewer', 'approved'),
    1,
  ],
  [
    'a side does not confirm its own',
    'gd-reviewer',
    answer('confirm', `'approved', 'confirmed'`, 'null', 'gd-reviewer', 'approved'),
    0,
  ],
  [
    'what the other side did not say is not agreed to',
    'gd-reviewer',
    answer('agree', `'disputed', 'confirmed'`, content(99), 'gd-reviewer', 'disputed'),
    0,
  ],
  [
    'what the other side said is agreed to',
    'gd-reviewer',
    answer('agree', `'disputed', 'confirmed'`, content(90_000_000), 'gd-reviewer', 'disputed'),
    1,
  ],
  ['what becomes of it is said by its own side', 'gd-staff', note('gd-staff', 'gd-staff'), 1],
  ['and not by the other', 'gz-staff', note('gz-staff', 'gz-staff'), 'denied'],
  ['nor in the other’s name', 'gz-staff', note('gd-staff', 'gz-staff'), 'denied'],
  ['nor in another person’s', 'gd-staff', note('gd-staff', 'gd-reviewer'), 'denied'],
  ['nothing is said of what is not official', 'gd-staff', note('gd-staff', 'gd-staff', 'approved'), 'denied'],
  ['the other side sees what was said', 'gz-leader', 'select from trust_events', 2],
  ['an administrator sees none of it', 'gd-auditadmin', 'select from trust_events', 0],
  ['what was said stays', 'gd-staff', `update trust_events set title = '改'`, 'denied'],
  ['and is not taken out', 'gd-staff', 'delete from trust_events', 'denied'],
  ['its own side strikes', 'gd-staff', strike('gd-staff'), 2],
  ['in its own name', 'gd-staff', strike('gd-reviewer'), 'denied'],
  ['the other side strikes nothing', 'gz-staff', strike('gz-staff'), 0],
  ['what is left is said by its own side', 'gd-staff', count('gd-staff', 'gd-staff'), 1],
  ['and by no other', 'gz-staff', count('gz-staff', 'gz-staff'), 'denied'],
  ['nor in its name', 'gz-staff', count('gd-staff', 'gz-staff'), 'denied'],
  [
    'nothing is left of what is not official',
    'gd-staff',
    count('gd-staff', 'gd-staff', 'approved'),
    'denied',
  ],
  ['what was left stays', 'gd-staff', 'update trust_counts set balance_fen = 1', 'denied'],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

const column = (more: string, values: string) =>
  `insert into trust_events (trust_id, department_id, happened_on, title, document, note, entered_by, kind${more})
    select t.first_id, t.department_id, '2025-05-06', '甲', '', '', :gd-staff, ${values} from trusts t
      where t.state = 'confirmed' order by t.id limit 1`;

test.each([
  [
    'struck without a reason',
    `update trust_events set struck_on = '2025-09-30', struck_by = :gd-staff`,
    'struck',
  ],
  ['added without an amount', column('', `'added'`), 'amount'],
  ['added as nothing', column(', amount_fen', `'added', 0`), 'amount'],
  ['an amount of something else', column(', amount_fen', `'changed', 5`), 'amount'],
  ['reported on of no year', column('', `'reported'`), 'report'],
  ['reported on twice of a year', column(', report_year', `'reported', 2024`), 'year'],
  ['made public of no change', column('', `'change-published'`), 'changed'],
  [
    'made public of another trust’s change',
    column(', change_id', `'change-published', (select max(id) from trust_events)`),
    'change',
  ],
  ['ended without a reason', column('', `'terminated'`), 'terminated'],
  ['left below nothing', count('gd-staff', 'gd-staff', 'confirmed', -1), 'trust_counts_amounts'],
])('nothing is %s', async (_, sql, constraint) => {
  await expect(role.asked('gd-staff', sql)).rejects.toThrow(
    constraint.startsWith('trust_') ? constraint : `trust_events_${constraint}`,
  );
});
