import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { importsHere } from './here';

let database: TestDatabase;
let staff: ReturnType<typeof importsHere>;
beforeAll(async () => {
  database = await freshDatabase();
  staff = importsHere(await contextOf('gd-staff'));
});
afterAll(() => database.drop());

const sample = (name: string) =>
  readFileSync(new URL(`../../../documents/ledgers/testing/${name}`, import.meta.url));
const expectedOf = (name: string) => JSON.parse(sample(`${name}.expected.json`).toString()) as Expected;

interface Cell {
  readonly sheet?: string;
  readonly cell: string;
}
interface Expected {
  readonly accepted: number;
  readonly plannedYuanTotal: number;
  readonly moneyYuan: number;
  readonly goodsYuan: number;
  readonly beneficiaries: number;
  readonly perMonth: Readonly<Record<string, number>>;
  readonly errors: readonly Cell[];
  readonly notices: readonly Cell[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** Everything that an import may touch, counted and summed. */
const everything = async () => {
  const [row] = await database.owner(`select
    (select jsonb_agg(to_jsonb(p) order by id) from pairings p) as pairings,
    (select jsonb_agg(to_jsonb(a) order by id) from activities a) as activities,
    (select jsonb_agg(to_jsonb(o) order by id) from organisations o) as organisations`);
  return row;
};
const told = (importId: number, wrong: boolean) =>
  database.owner<{ sheet: string; cell: string; sentence: string }>(
    `select r.sheet, t->>'cell' as cell, t->>'sentence' as sentence from import_rows r, jsonb_array_elements(r.told) t
     where r.import_id = $1 and (r.verdict = 'wrong') = $2 order by r.place`,
    [importId, wrong],
  );

test('the pairings of a county office come in as its expected result says', async () => {
  const expected = expectedOf('结对帮扶台账');
  const before = await everything();
  const read = await staff.bring('pairing', sample('结对帮扶台账.xlsx'));
  expect(read).toMatchObject({ state: 'read', added: expected.accepted, changed: 0, same: 0, wrong: 8 });
  expect(await everything()).toEqual(before);
  expect((await told(read.id, true)).map(({ cell }) => cell)).toEqual(
    expected.errors.map(({ cell }) => cell),
  );
  expect((await told(read.id, false)).map(({ cell }) => cell)).toEqual(
    expected.notices.map(({ cell }) => cell),
  );

  expect(await staff.step(read.id, 'commit')).toMatchObject({ state: 'committed', refusal: null });
  const stored =
    await database.owner(`select o.credit_code as "creditCode", g.code as county, v.name as village,
      p.signed_on::text as "signedOn", p.ends_on::text as "endsOn", (p.planned_fen / 100)::int as "plannedYuan"
    from pairings p join organisations o on o.id = p.helper_id join organisations v on v.id = p.receiver_id
      join regions g on g.id = v.region_id where p.state = 'draft' order by p.id`);
  expect(stored.map((one, at) => ({ row: expected.rows[at]?.['row'], ...one }))).toEqual(expected.rows);
  expect(stored.reduce((sum, row) => sum + Number(row['plannedYuan']), 0)).toBe(expected.plannedYuanTotal);
});

test('the same file again changes nothing', async () => {
  const before = await everything();
  const read = await staff.bring('pairing', sample('结对帮扶台账.xlsx'));
  expect(read).toMatchObject({ added: 0, changed: 0, same: 50, wrong: 8 });
  await expect(staff.start(read.id, 'commit')).rejects.toThrow('刚刚有了变动');
  expect(await everything()).toEqual(before);
});

test('the activities of these pairings come in, and go out again with nothing left', async () => {
  const expected = expectedOf('结对活动台账');
  const before = await everything();
  const read = await staff.bring('activity', sample('结对活动台账.xlsx'));
  expect(read).toMatchObject({ state: 'read', added: expected.accepted, changed: 0, same: 0, wrong: 4 });
  const errors = await told(read.id, true);
  expect(errors.map(({ sheet, cell }) => ({ sheet, cell }))).toEqual(
    expected.errors.map(({ sheet, cell }) => ({ sheet, cell })),
  );
  expect(errors[0]?.sentence).toBe(
    '没有找到51440000MJX001002P与“不存在村”的结对；该单位已结对的有演示00村；请核对，或先登记结对。',
  );
  expect(await staff.step(read.id, 'commit')).toMatchObject({ state: 'committed' });
  const [sums] = await database.owner(`select count(*)::int as n, sum(money_fen)::bigint::text as money,
    sum(goods_fen)::text as goods, sum(beneficiaries)::int as people from activities`);
  expect(sums).toEqual({
    n: expected.accepted,
    money: `${expected.moneyYuan * 100}`,
    goods: `${expected.goodsYuan * 100}`,
    people: expected.beneficiaries,
  });
  const months = await database.owner<{ month: string; n: number }>(
    `select to_char(held_on, 'YYYY-MM') as month, count(*)::int as n from activities group by 1 order by 1`,
  );
  expect(Object.fromEntries(months.map(({ month, n }) => [month, n]))).toEqual(expected.perMonth);

  const again = await staff.bring('activity', sample('结对活动台账.xlsx'));
  expect(again).toMatchObject({ added: 0, changed: 0, same: 236, wrong: 4 });

  expect(await staff.step(read.id, 'undo')).toMatchObject({ state: 'undone', refusal: null });
  expect(await everything()).toEqual(before);
});

test('pairings on which activities were entered stay, and go when these are gone', async () => {
  const [first] = await database.owner<{ id: number }>(
    `select id from imports where state = 'committed' order by id`,
  );
  const id = Number(first?.id);
  const activities = await staff.bring('activity', sample('结对活动台账.xlsx'));
  await staff.step(activities.id, 'commit');
  const stays = await staff.step(id, 'undo');
  expect(stays.state).toBe('committed');
  expect(stays.refusal).toContain('不能整批撤销');
  await staff.step(activities.id, 'undo');
  expect(await staff.step(id, 'undo')).toMatchObject({ state: 'undone', refusal: null });
  const [left] = await database.owner(
    `select count(*)::int as pairings, (select count(*)::int from organisations where name like '广东演示%' or name like '演示%村') as organisations from pairings`,
  );
  expect(left).toEqual({ pairings: 0, organisations: 0 });
});

test('what somebody entered since is not entered twice', async () => {
  const first = await staff.bring('pairing', sample('结对帮扶台账.xlsx'));
  const second = await staff.bring('pairing', sample('结对帮扶台账.xlsx'));
  expect(second).toMatchObject({ added: 50 });
  await staff.step(first.id, 'commit');
  const before = await everything();
  const refused = await staff.step(second.id, 'commit');
  expect(refused.state).toBe('read');
  expect(refused.refusal).toContain('没有导入任何内容');
  expect(await everything()).toEqual(before);
  expect(await staff.step(second.id, 'read')).toMatchObject({ state: 'read', same: 50, added: 0 });

  const [left, right] = [
    await staff.bring('activity', sample('结对活动台账.xlsx')),
    await staff.bring('activity', sample('结对活动台账.xlsx')),
  ];
  await staff.step(left.id, 'commit');
  expect((await staff.step(right.id, 'commit')).refusal).toContain('重新核对');
  await staff.step(left.id, 'undo');
});

test('what somebody has worked on since is not taken back', async () => {
  const read = await staff.bring('activity', sample('结对活动台账.xlsx'));
  await staff.step(read.id, 'commit');
  await database.owner(
    `update activities set money_fen = 1, version = version + 1 where id = (select max(id) from activities)`,
  );
  const before = await everything();
  const refused = await staff.step(read.id, 'undo');
  expect(refused.state).toBe('committed');
  expect(refused.refusal).toContain('修改过');
  expect(await everything()).toEqual(before);
});

test.each([
  ['text', Buffer.from('not a workbook at all'), '不是 Excel 工作簿'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 Excel'],
  ['half a workbook', sample('结对帮扶台账.xlsx').subarray(0, 3000), '已损坏'],
  ['another ledger', sample('结对帮扶台账.xlsx'), '缺少“活动日期”“活动内容”列'],
])('%s is refused with what to do', async (_, bytes, sentence) => {
  const read = await staff.bring('activity', bytes);
  expect(read.state).toBe('refused');
  expect(read.refusal).toContain(sentence);
});
