import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { fundedProject } from './testing/flow-records';
import { matchRecords } from './testing/match-records';
import { approveFlow, takenOff } from './testing/raw-flows';
import { openMatch, sayOfMatch } from './testing/raw-matches';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const make = matchRecords(database);
  for (const state of ['proposed', 'disputed', 'agreed', 'reopened'])
    await make({ filer: 'gd', reporter: 'fee', state });
  await make({ filer: 'gd', reporter: 'even', state: 'proposed' });
  const raced = await make({ filer: 'gz', reporter: 'fee', state: 'proposed' });
  const name = (voucher: string, id: unknown) =>
    database.owner(`update flows set voucher = $1 where id = $2`, [voucher, id]);
  await name('raced', raced.flows[0]);
  await database.owner(takenOff('raced', 'raced-off', 'submitted'));
  const [held] = await database.owner<{ id: string }>(
    `select min(flow_id) as id from match_flows where is_live`,
  );
  await name('held', held?.id);
  const { put } = await fundedProject(database);
  const paid = { login: 'gd-staff', stage: 'paid', fen: 1000 } as const;
  const received = { login: 'gz-staff', stage: 'received', fen: 1000 } as const;
  await put({ ...paid, voucher: 'free-paid' });
  await put({ ...paid, voucher: 'free-paid-too' });
  await put({ ...received, voucher: 'free-received' });
  await put({ ...received, voucher: 'free-received-too' });
  await put({ ...received, state: 'submitted', voucher: 'waiting' });
  await put({ ...paid, stage: 'pledged', voucher: 'pledged' });
  await put({ ...received, voucher: 'gone' });
  await database.owner(takenOff('gone'));
  await (await fundedProject(database)).put({ ...received, voucher: 'elsewhere' });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const even = `'free-paid', 'free-received'`;
const open = (flows: string, difference = 0) => openMatch({ by: 'gz-staff', flows, difference });
const mine = { by: 'gd-staff', flows: even };
const proposed = `m.state = 'proposed' and m.reason = 'fee' and m.opened_by = :gd-staff`;
const of = (state: string) => `m.state = '${state}'`;
const agree = { by: 'gz-reviewer', answer: 'agree', of: proposed, to: 'agreed' };
const dispute = { by: 'gz-reviewer', answer: 'dispute', of: proposed, to: 'disputed', reason: `'error'` };
const later = (voucher: string) =>
  `insert into match_flows (match_id, flow_id) select m.id, f.id from matches m, flows f where ${proposed} and f.voucher = '${voucher}'`;

test.each<[string, string, string, number | 'denied']>([
  ['one payment with what came of it', 'gd-staff', openMatch(mine), 2],
  ['one with two', 'gz-staff', open(`${even}, 'free-received-too'`, -1000), 3],
  ['one that has no other', 'gz-staff', open(`'free-paid'`, 1000), 1],
  ['a match in another’s name', 'gd-staff', openMatch({ ...mine, as: 'gd-reviewer' }), 'denied'],
  ['in the other side’s', 'gd-staff', openMatch({ ...mine, side: 'gz-staff' }), 'denied'],
  ['one that is agreed from the start', 'gd-staff', openMatch({ ...mine, state: 'agreed' }), 'denied'],
  ['one of another day', 'gd-staff', openMatch({ ...mine, at: `'2025-01-01'` }), 'denied'],
  ['an entry that comes later', 'gd-staff', later('free-received'), 0],
  ['the other side agrees', 'gz-reviewer', sayOfMatch(agree), 1],
  ['a side agrees with itself', 'gd-reviewer', sayOfMatch({ ...agree, by: 'gd-reviewer' }), 0],
  [
    'or in the other’s name',
    'gd-reviewer',
    sayOfMatch({ ...agree, by: 'gd-reviewer', side: 'gz-reviewer' }),
    'denied',
  ],
  ['or in another person’s', 'gz-reviewer', sayOfMatch({ ...agree, as: 'gz-leader' }), 'denied'],
  ['to a reason that does not stand', 'gz-reviewer', sayOfMatch({ ...agree, reason: `'error'` }), 0],
  ['to a version that is gone', 'gz-reviewer', sayOfMatch({ ...agree, version: '7' }), 0],
  ['the other side disputes', 'gz-reviewer', sayOfMatch(dispute), 1],
  ['a side disputes itself', 'gd-reviewer', sayOfMatch({ ...dispute, by: 'gd-reviewer' }), 0],
  ['a dispute without a reason', 'gz-reviewer', sayOfMatch({ ...dispute, reason: 'null' }), 0],
  [
    'of what is even',
    'gz-reviewer',
    sayOfMatch({ ...dispute, of: `m.state = 'proposed' and m.difference_fen = 0` }),
    0,
  ],
  [
    'the first side agrees to what is said now',
    'gd-reviewer',
    sayOfMatch({ ...agree, by: 'gd-reviewer', of: of('disputed') }),
    1,
  ],
  [
    'and not to what it said itself',
    'gd-reviewer',
    sayOfMatch({ ...agree, by: 'gd-reviewer', of: of('disputed'), reason: `'fee'` }),
    0,
  ],
  ['nor does the other to its own', 'gz-reviewer', sayOfMatch({ ...agree, of: of('disputed') }), 0],
  [
    'either proposes',
    'gz-reviewer',
    sayOfMatch({ ...dispute, answer: 'propose', of: of('disputed'), reason: `'in-transit'` }),
    1,
  ],
  [
    'what is agreed is sent back',
    'gd-reviewer',
    sayOfMatch({ by: 'gd-reviewer', answer: 'reopen', of: of('agreed'), to: 'reopened' }),
    1,
  ],
  ['everybody of both sides knows of it', 'gz-county', 'select from matches', 6],
  ['an administrator of none', 'gd-auditadmin', 'select from matches, match_flows, match_answers', 0],
  ['nobody changes an answer', 'gz-reviewer', `update match_answers set note = '改'`, 'denied'],
  ['or takes one out', 'gz-reviewer', 'delete from match_answers', 'denied'],
  ['nobody moves a match', 'gz-reviewer', `update matches set state = 'agreed'`, 'denied'],
  ['or takes one out, so to say', 'gd-staff', 'delete from matches', 'denied'],
  ['nobody sets entries free', 'gd-staff', 'update match_flows set is_live = false', 'denied'],
  ['or takes them out', 'gd-staff', 'delete from match_flows', 'denied'],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

const part = 'a match is one entry with one or more';

test.each<[string, string, string, string]>([
  ['of different sources', 'gz-staff', open(`'free-paid', 'elsewhere'`), part],
  ['with a reversed entry', 'gz-staff', open(`'free-paid', 'gone'`), part],
  ['with what took it off', 'gz-staff', open(`'free-paid', 'gone-off'`, 2000), part],
  ['with what still waits', 'gz-staff', open(`'free-paid', 'waiting'`), part],
  ['with a pledge', 'gz-staff', open(`'free-received', 'pledged'`, -2000), part],
  ['of two with two', 'gz-staff', open(`${even}, 'free-paid-too', 'free-received-too'`), part],
  ['of two on one side', 'gz-staff', open(`'free-paid', 'free-paid-too'`, 2000), part],
  ['of nothing', 'gz-staff', open(`'none'`), part],
  ['with another difference than its entries’', 'gz-staff', open(even, 1), part],
  [
    'of what is matched already',
    'gz-staff',
    openMatch({ by: 'gz-staff', flows: `'held'` }).replace(`'free-paid'`, `'held'`),
    'match_flows_once',
  ],
])('there is no match %s', async (_, login, sql, sentence) => {
  await expect(role.asked(login, sql)).rejects.toThrow(sentence);
});

test.each<[string, string, string]>([
  ['agreed to again', sayOfMatch({ ...agree, by: 'gz-reviewer', of: of('agreed') }), 'match_answers_move'],
  [
    'taken up when it was sent back',
    sayOfMatch({ ...dispute, answer: 'propose', of: of('reopened') }),
    'match_answers_move',
  ],
  ['disputed without a word', sayOfMatch({ ...dispute, note: ' ' }), 'match_answers_note'],
])('no match is %s', async (_, sql, constraint) => {
  await expect(role.asked('gz-reviewer', sql)).rejects.toThrow(constraint);
});

test('a match that a person sends back while its entry is taken off stays as they left it', async () => {
  const [sends, approves] = [await role.acting('gz-reviewer'), await role.acting('gd-reviewer')];
  const rows = await database.owner<{ login: string; id: number }>('select id, login from accounts');
  const named = (sql: string) =>
    sql.replace(/:(g[dz]-[a-z]+)/g, (_, login: string) =>
      String(rows.find((one) => one.login === login)?.id),
    );
  const raced = `m.id = (select match_id from match_flows where flow_id = (select id from flows where voucher = 'raced'))`;
  const back = { by: 'gz-reviewer', answer: 'reopen', of: raced, to: 'reopened' };
  await sends.query(named(sayOfMatch(back)));
  const approved = approves.query(named(approveFlow('gd-reviewer', `'raced-off'`)));
  await Promise.race([approved, setTimeout(300)]);
  await sends.query('commit');
  await approved;
  await approves.query('commit');
  await Promise.all([sends.end(), approves.end()]);
  const [row] = await database.owner(
    `select m.state, m.version, m.ended_by_flow_id as ended, (select count(*)::int from match_flows l
      where l.match_id = m.id and l.is_live) as live from matches m where ${raced}`,
  );
  expect(row).toEqual({ state: 'reopened', version: 2, ended: null, live: 0 });
});
