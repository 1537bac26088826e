import { buffer, text } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readActivities } from '@/db/queries/activity-list';
import { walkActivities } from '@/db/queries/activity-rows';
import { walkPairings } from '@/db/queries/pairing-rows';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { putActivities } from '@/db/testing/many-activities';
import { activityLedger } from '@/documents/ledgers/activity';
import { streamCsv } from '@/documents/ledgers/csv';
import { pairingLedger } from '@/documents/ledgers/pairing';
import { streamLedger, writeLedger } from '@/documents/ledgers/write';
import { activityFilter } from '@/domain/activity-filter';
import { pairingFilter } from '@/domain/pairing-filter';
import { importsHere } from './import/here';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await putActivities(database, 5000);
  await database.owner(`update activities set text = '=HYPERLINK("http://x")' where id = 7`);
});
afterAll(() => database.drop());

const today = '2025-09-30';
const page = { unit: '广东省民政厅', stamp: '测试' };
const sides = { helping: [], helped: [] };

async function all<Of>(entries: AsyncIterable<Of>): Promise<Of[]> {
  const found: Of[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

test('an exported list is what the list shows, and comes back in without a change', async () => {
  const staff = await contextOf('gd-staff');
  const imports = importsHere(staff);
  const filter = activityFilter.parse({});
  const entries = await all(walkActivities(staff.actor, filter));
  const [seen] = await database.owner<{ n: number }>(
    `select count(*)::int as n from activities a join departments d on d.id = a.department_id
     where not is_superseded and (d.code = 'gd' or state in ('approved', 'disputed', 'confirmed'))`,
  );
  expect(entries).toHaveLength(seen?.n ?? 0);
  const first = (await readActivities(staff.actor, filter, today)).lines.map(({ id }) => id);
  expect(entries.slice(0, first.length).map(({ id }) => id)).toEqual(first);
  const bytes = await writeLedger(activityLedger, entries, sides, page);
  const read = await imports.bring('activity', bytes);
  expect(read).toMatchObject({ state: 'read', added: 0, changed: 0, wrong: 0, same: entries.length });
  const pairs = await all(walkPairings(staff.actor, pairingFilter.parse({}), today));
  const pairings = await imports.bring('pairing', await writeLedger(pairingLedger, pairs, sides, page));
  expect(pairs.length).toBeGreaterThan(3);
  expect(pairings).toMatchObject({ state: 'read', added: 0, changed: 0, wrong: 0, same: pairs.length });
});

test('a list that is read in many batches is the same list', async () => {
  const { actor } = await contextOf('gd-reviewer');
  const ids = async (entries: AsyncIterable<{ id: number }>) => (await all(entries)).map(({ id }) => id);
  for (const query of [{}, { q: '活动' }, { year: '2024', to: '522632' }]) {
    const filter = activityFilter.parse(query);
    const whole = await ids(walkActivities(actor, filter));
    expect(whole.length).toBeGreaterThan(300);
    expect(await ids(walkActivities(actor, filter, 97))).toEqual(whole);
  }
  const pairs = await ids(walkPairings(actor, pairingFilter.parse({}), today));
  expect(pairs.length).toBeGreaterThan(3);
  expect(await ids(walkPairings(actor, pairingFilter.parse({}), today, 1))).toEqual(pairs);
});

test('a cell that was changed in an export changes its record, whatever else is in the row', async () => {
  const staff = await contextOf('gd-city');
  const imports = importsHere(staff);
  const filter = activityFilter.parse({ state: 'draft' });
  const entries = (await all(walkActivities(staff.actor, filter))).slice(0, 3);
  const changed = entries.map(({ id, values }, at) => ({
    id,
    values: { ...values, moneyFen: (at + 1) * 100_000, text: `改过的内容${at}` },
  }));
  const standing = () =>
    database.owner(
      `select to_jsonb(a) - 'version' - 'changed_at' - 'changed_by' as row from activities a order by id`,
    );
  const before = await standing();
  const read = await imports.bring('activity', await writeLedger(activityLedger, changed, sides, page));
  expect(read).toMatchObject({ added: 0, changed: 3, wrong: 0, same: 0 });
  expect(await imports.step(read.id, 'commit')).toMatchObject({ state: 'committed', refusal: null });
  const stored = await database.owner(
    'select id::int, text, money_fen::int as money from activities where id = any($1) order by id desc',
    [entries.map(({ id }) => id)],
  );
  expect(stored).toEqual(
    changed
      .map(({ id, values }) => ({ id, text: values.text, money: values.moneyFen }))
      .sort((one, other) => other.id - one.id),
  );
  await imports.step(read.id, 'undo');
  expect(await standing()).toEqual(before);
});

test('what is handed in or official is not changed by a file, and says what to do', async () => {
  const staff = await contextOf('gd-city');
  const imports = importsHere(staff);
  const told = async (state: 'submitted' | 'confirmed') => {
    const [entry] = await all(walkActivities(staff.actor, activityFilter.parse({ state })));
    if (!entry) throw new Error('none');
    const changed = [{ id: entry.id, values: { ...entry.values, beneficiaries: 123_456 } }];
    const read = await imports.bring('activity', await writeLedger(activityLedger, changed, sides, page));
    expect(read).toMatchObject({ changed: 0, wrong: 1 });
    const [row] = await database.owner<{ sentence: string }>(
      `select told->0->>'sentence' as sentence from import_rows where import_id = $1`,
      [read.id],
    );
    return row?.sentence;
  };
  expect(await told('submitted')).toMatch(/已提交，与表中的受益人次不同；请先在系统中撤回或退回/);
  expect(await told('confirmed')).toMatch(/发起更正|提出异议/);
});

test('a 系统编号 wins over names that nobody knows any more, which without one are refused', async () => {
  const staff = await contextOf('gd-city');
  const imports = importsHere(staff);
  const unknown = { helper: '早已更名的协会', creditCode: '', village: '早已更名的村' };
  const [activity] = await all(walkActivities(staff.actor, activityFilter.parse({ state: 'draft' })));
  const [pairing] = await all(walkPairings(staff.actor, pairingFilter.parse({}), today));
  if (!activity || !pairing) throw new Error('none');
  const files = {
    activity: (id: number | null) =>
      writeLedger(activityLedger, [{ id, values: { ...activity.values, ...unknown } }], sides, page),
    pairing: (id: number | null) =>
      writeLedger(pairingLedger, [{ id, values: { ...pairing.values, ...unknown } }], sides, page),
  };
  const ids = { activity: activity.id, pairing: pairing.id };
  for (const ledger of ['activity', 'pairing'] as const) {
    const read = await imports.bring(ledger, await files[ledger](ids[ledger]));
    expect(read).toMatchObject({ added: 0, changed: 0, same: 1, wrong: 0 });
    const [row] = await database.owner<{ told: string }>(
      'select told::text from import_rows where import_id = $1',
      [read.id],
    );
    expect(row?.told).toContain(`按系统编号 ${ids[ledger]} 认定`);
    expect(await imports.bring(ledger, await files[ledger](null))).toMatchObject({ same: 0, wrong: 1 });
  }
});

test('whoever was merged is found by the code and the names of its doubles', async () => {
  const staff = await contextOf('gd-city');
  const imports = importsHere(staff);
  const [activity] = await all(walkActivities(staff.actor, activityFilter.parse({ state: 'draft' })));
  const [pairing] = await all(
    walkPairings(staff.actor, pairingFilter.parse({ q: activity?.values.helper ?? '' }), today),
  );
  if (!activity || !pairing) throw new Error('none');
  await database.owner(
    `with ends as (select o.*, p.first_id from pairings p join organisations o on o.id in (p.helper_id, p.receiver_id)
        where p.id = $1)
      insert into organisations (department_id, name, kind, region_id, parent_id, path, credit_code, merged_into_id)
        select department_id, '重复登记的' || name, kind, region_id, parent_id, '/0/',
          case when kind = 'social-organisation' then '51440000DOUBLE0001' end, id from ends`,
    [pairing.id],
  );
  const called = <Row extends { helper: string; village: string; creditCode: string }>(values: Row): Row => ({
    ...values,
    helper: `重复登记的${pairing.values.helper}`,
    creditCode: '51440000DOUBLE0001',
    village: `重复登记的${pairing.values.village}`,
  });
  const pairings = await imports.bring(
    'pairing',
    await writeLedger(pairingLedger, [{ id: null, values: called(pairing.values) }], sides, page),
  );
  expect(pairings).toMatchObject({ added: 0, changed: 0, same: 1, wrong: 0 });
  const activities = await imports.bring(
    'activity',
    await writeLedger(activityLedger, [{ id: null, values: called(activity.values) }], sides, page),
  );
  expect(activities).toMatchObject({ added: 0, changed: 0, same: 1, wrong: 0 });
});

test('no text of an export is a formula, in the workbook or as CSV', async () => {
  const { actor } = await contextOf('gd-reviewer');
  const filter = activityFilter.parse({ q: 'hyperlink' });
  const bytes = await buffer(streamLedger(activityLedger, walkActivities(actor, filter), sides, page));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const texts = book.worksheets[0]?.getColumn(8).values ?? [];
  expect(texts).toContain(`'=HYPERLINK("http://x")`);
  const csv = await text(streamCsv(activityLedger, walkActivities(actor, filter)));
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(csv.split('\r\n')).toHaveLength(3);
});
