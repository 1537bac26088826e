import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './testing/database';
import { fundedProject, projectWithEntries } from './testing/flow-records';
import { approveFlow, enterFlow, reverseFlow, takenOff } from './testing/raw-flows';
import { type RuntimeRole, runtimeRole } from './testing/runtime-role';

let database: TestDatabase;
let role: RuntimeRole;
beforeAll(async () => {
  database = await freshDatabase();
  const { put } = await fundedProject(database);
  for (const state of ['draft', 'submitted', 'returned', 'approved']) {
    await put({ login: 'gd-staff', stage: 'paid', state, voucher: `gd-${state}` });
    await put({ login: 'gz-staff', stage: 'received', state, voucher: `gz-${state}` });
  }
  await put({ login: 'gd-staff', stage: 'paid', voucher: 'gd-gone' });
  await database.owner(takenOff('gd-gone'));
  await put({ login: 'gd-staff', stage: 'paid', state: 'draft', voucher: 'gd-withdrawn' });
  await database.owner(`update flows set submitted_by = changed_by where voucher = 'gd-withdrawn'`);
  // 100 000 元 in all: 10 元 pledged, 6 元 paid, and more that waits than there is.
  const tight = await projectWithEntries(database);
  await tight.put({ login: 'gd-staff', stage: 'pledged', fen: 1000, voucher: 'tight-pledge' });
  await tight.put({ login: 'gd-staff', stage: 'paid', fen: 600, voucher: 'tight-paid' });
  await database.owner(takenOff('tight-pledge', 'tight-off', 'submitted'));
  const waits = { login: 'gd-staff', stage: 'paid', state: 'submitted' } as const;
  await tight.put({ ...waits, fen: 400, voucher: 'tight-all' });
  await tight.put({ ...waits, fen: 300, voucher: 'tight-one' });
  await tight.put({ ...waits, fen: 300, voucher: 'tight-other' });
  await tight.put({ ...waits, fen: 401, voucher: 'tight-more' });
  await tight.put({ ...waits, fen: 401, voucher: 'tight-why', excess: '应急追加' });
  await tight.put({ ...waits, stage: 'pledged', fen: 9_999_001, voucher: 'tight-budget' });
  const early = await projectWithEntries(database, 'approved');
  await early.put({ ...waits, stage: 'pledged', fen: 1, voucher: 'early' });
  role = await runtimeRole(database);
});
afterAll(async () => {
  await role.end();
  await database.drop();
});

const submit = (by: string, as: string) =>
  `update flows set state = 'submitted', awaiting_id = organisation_id, submitted_by = :${as}, changed_by = :${by}
    where voucher = 'gd-draft'`;
const change = (by: string, voucher: string) =>
  `update flows set amount_fen = 7, changed_by = :${by} where voucher = '${voucher}'`;
const remove = (voucher: string) => `delete from flows where voucher = '${voucher}'`;
const see = (voucher: string) => `select from flows where voucher = '${voucher}'`;

test.each<[string, string, string, number | 'denied']>([
  ['a draft begins in one’s own name', 'gd-staff', enterFlow({ by: 'gd-staff', stage: 'paid' }), 1],
  [
    'and not in that of the other side',
    'gd-staff',
    enterFlow({ by: 'gd-staff', as: 'gz-staff', stage: 'received' }),
    'denied',
  ],
  ['nor of a colleague', 'gd-staff', enterFlow({ by: 'gd-staff', as: 'gd-city', stage: 'paid' }), 'denied'],
  [
    'nothing begins official',
    'gd-staff',
    enterFlow({ by: 'gd-staff', stage: 'paid', state: 'approved' }),
    'denied',
  ],
  ['a draft of the other side is not seen', 'gz-reviewer', see('gd-draft'), 0],
  ['nor what waits there', 'gz-leader', see('gd-submitted'), 0],
  ['nor what was sent back', 'gd-supervisor', see('gz-returned'), 0],
  ['what was approved there is', 'gz-staff', see('gd-approved'), 1],
  ['an administrator sees nothing', 'gd-auditadmin', 'select from flows', 0],
  ['a side changes its draft', 'gd-staff', change('gd-staff', 'gd-draft'), 1],
  ['and not the other’s', 'gz-staff', change('gz-staff', 'gd-draft'), 0],
  ['nor in another’s name', 'gd-staff', change('gd-city', 'gd-draft'), 'denied'],
  ['nobody changes what is approved', 'gd-reviewer', change('gd-reviewer', 'gd-approved'), 0],
  ['nor does the other side', 'gz-reviewer', change('gz-reviewer', 'gd-approved'), 0],
  ['a side throws its draft away', 'gd-staff', remove('gd-draft'), 1],
  ['and not the other’s', 'gz-staff', remove('gd-draft'), 0],
  ['nothing that waits is thrown away', 'gd-staff', remove('gd-submitted'), 0],
  ['nothing that is approved is', 'gd-staff', remove('gd-approved'), 0],
  ['it is handed in in one’s own name', 'gd-staff', submit('gd-staff', 'gd-staff'), 1],
  ['and not in a colleague’s', 'gd-staff', submit('gd-staff', 'gd-reviewer'), 'denied'],
  ['a reviewer approves', 'gd-reviewer', approveFlow('gd-reviewer', `'gd-submitted'`), 1],
  ['nobody approves what they submitted', 'gd-staff', approveFlow('gd-staff', `'gd-submitted'`), 'denied'],
  [
    'nor by saying that another did',
    'gd-staff',
    approveFlow('gd-staff', `'gd-submitted'`, ', submitted_by = :gd-city'),
    'denied',
  ],
  [
    'nor passes it on',
    'gd-staff',
    `update flows set awaiting_id = (select max(id) from organisations), changed_by = :gd-staff where voucher = 'gd-submitted'`,
    'denied',
  ],
  ['a draft is not approved', 'gd-reviewer', approveFlow('gd-reviewer', `'gd-withdrawn'`), 'denied'],
  ['the other side approves nothing', 'gz-reviewer', approveFlow('gz-reviewer', `'gd-submitted'`), 0],
  ['what is official is taken off', 'gd-staff', reverseFlow({ by: 'gd-staff', of: 'gd-approved' }), 1],
  ['as much as there is', 'gd-reviewer', approveFlow('gd-reviewer', `'tight-all'`), 1],
  ['more if it says why', 'gd-reviewer', approveFlow('gd-reviewer', `'tight-why'`), 1],
  ['nobody writes sums', 'gd-staff', 'update source_months set amount_fen = 0', 'denied'],
  ['nobody takes them out', 'gd-staff', 'delete from flow_months', 'denied'],
  [
    'nobody adds any',
    'gd-staff',
    `insert into flow_months select month, 'used', form, programme_id, 1, 1 from flow_months limit 1`,
    'denied',
  ],
  ['an administrator sees no sums', 'gd-auditadmin', 'select from flow_months, source_months', 0],
])('as the runtime role, %s', async (_, login, sql, wanted) => {
  expect(await role.asked(login, sql)).toBe(wanted);
});

const off = (changed: Partial<Parameters<typeof reverseFlow>[0]>) =>
  reverseFlow({ by: 'gd-staff', of: 'gd-approved', ...changed });
const badReversal = 'takes off what it names';

test.each<[string, string, string, string]>([
  [
    'what the other side enters',
    'gd-staff',
    enterFlow({ by: 'gd-staff', stage: 'used' }),
    'does not enter this stage',
  ],
  [
    'a draft turned into what the other enters',
    'gz-staff',
    `update flows set stage = 'pledged', changed_by = :gz-staff where voucher = 'gz-draft'`,
    'does not enter this stage',
  ],
  ['less than nothing', 'gd-staff', enterFlow({ by: 'gd-staff', stage: 'paid', fen: -1 }), 'flows_amount'],
  ['a reversal of another amount', 'gd-staff', off({ fen: '-99' }), badReversal],
  ['of another stage', 'gd-staff', off({ stage: `'pledged'` }), badReversal],
  ['of another form', 'gd-staff', off({ form: `'goods'` }), badReversal],
  [
    'of another project',
    'gd-staff',
    off({ project: `(select project_id from flows where voucher = 'tight-paid')` }),
    badReversal,
  ],
  ['of the other side’s entry', 'gd-staff', off({ of: 'gz-approved', stage: `'paid'` }), badReversal],
  ['of what is not official', 'gd-staff', off({ of: 'gd-submitted' }), badReversal],
  ['of a reversal', 'gd-staff', off({ of: 'gd-gone-off' }), badReversal],
  ['a second one', 'gd-staff', off({ of: 'gd-gone' }), 'flows_reversed_once'],
  [
    'more than was pledged',
    'gd-reviewer',
    approveFlow('gd-reviewer', `'tight-more'`),
    'more than it comes from',
  ],
  [
    'more than was pledged, of two at once',
    'gd-reviewer',
    approveFlow('gd-reviewer', `'tight-one', 'tight-other'`),
    'more than it comes from',
  ],
  [
    'more than the budget',
    'gd-reviewer',
    approveFlow('gd-reviewer', `'tight-budget'`),
    'more than it comes from',
  ],
  [
    'a pledge taken off from under what was paid',
    'gd-reviewer',
    approveFlow('gd-reviewer', `'tight-off'`),
    'less than what was taken from it',
  ],
  [
    'money of what both do not stand by',
    'gd-reviewer',
    approveFlow('gd-reviewer', `'early'`),
    'money is of what is official',
  ],
])('nobody gets in %s', async (_, login, sql, sentence) => {
  await expect(role.asked(login, sql)).rejects.toThrow(sentence);
});

test('of two approvals at once of which there is money for one, exactly one comes in', async () => {
  const [one, other] = [await role.acting('gd-reviewer'), await role.acting('gd-reviewer')];
  const [{ id } = { id: 0 }] = await database.owner<{ id: number }>(
    `select id from accounts where login = 'gd-reviewer'`,
  );
  const approve = (voucher: string) => approveFlow('me', `'${voucher}'`).replaceAll(':me', String(id));
  await one.query(approve('tight-one'));
  const answer = other.query(approve('tight-other')).then(
    () => 'in',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  // Time enough to get past, if nothing holds it.
  await Promise.race([answer, setTimeout(500)]);
  await one.query('commit');
  expect(await answer).toBe('more than it comes from');
  await other.query('commit');
  await Promise.all([one.end(), other.end()]);
  const rows = await database.owner(
    `select voucher from flows where voucher in ('tight-one', 'tight-other') and state = 'approved'`,
  );
  expect(rows).toEqual([{ voucher: 'tight-one' }]);
});
