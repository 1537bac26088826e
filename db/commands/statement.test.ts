import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readStatement } from '@/db/queries/statement-page';
import type { Login } from '@/db/seed/people';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { gaps } from '@/domain/flow-balance';
import { listInAnnex, strikeFromAnnex } from './annex';
import { agreeMatch } from './match';
import { draftStatement, signStatement } from './statement';

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
});
afterAll(() => database.drop());

// What is open in a year is open in those after it, and not in those before: each test has the year before the last one's.
let year = 2025;
beforeEach(() => {
  year -= 1;
});
const on = (day: string) => `${year}-${day}`;
const of = async () => ({ programme: await world.programme(), year });
const refused = (message: string, kind = 'conflict') => ({ kind, message });
const moved = refused('对账单生成以后数据有变动；请重新生成，核对后再签署。');

const list = async (login: Login, kind: 'flow' | 'match', id: number, note = '银行处理中') =>
  listInAnnex(await contextOf(login), { ...(await of()), kind, id, note });
const strike = async (login: Login, entryId: number) =>
  strikeFromAnnex(await contextOf(login), { ...(await of()), entryId, reason: '误列' });
const draft = async (login: Login = 'gd-staff', today = '2025-09-30') =>
  draftStatement(await contextOf(login, today), await of());
const newest = () =>
  world.one<{ id: number; hash: string }>(
    'select id::int, content_hash as hash from statements order by id desc limit 1',
    [],
  );
const sign = async (login: Login, { id, hash }: { id: number; hash: string }) =>
  signStatement(await contextOf(login), { ...(await of()), statementId: id, contentHash: hash });
const page = async (login: Login) => readStatement(await actorOf(login), { year }, '2025-09-30');
const entryOf = async (id: number) =>
  (
    await world.one<{ id: number }>(
      'select id::int from annex_entries where flow_id = $1 and struck_on is null',
      [id],
    )
  ).id;

const paidOn = (project: number, amount: string, flowedOn: string) =>
  world.official('paid', project, amount, { flowedOn });
const receivedOn = (project: number, amount: string, flowedOn: string) =>
  world.official('received', project, amount, { flowedOn });

async function agreed(flows: readonly number[], reason = '') {
  const id = await world.matched('gd-staff', flows, reason);
  await agreeMatch(await contextOf('gz-reviewer'), { ref: await world.refOf(id, 'matches') });
  return id;
}

/** A project that was pledged 8 万 in the year, and paid 5 of them, which came less 5 元. */
async function shortOfFee() {
  const project = await world.projects.official();
  await world.official('pledged', project, '8', { flowedOn: on('02-01') });
  const paid = await paidOn(project, '5', on('03-01'));
  const received = await receivedOn(project, '4.9995', on('03-04'));
  return { project, paid, received };
}

/** The same, both sides standing by the fee, and 5 000 元 that are in no match, listed by Guangdong. */
async function listed() {
  const made = await shortOfFee();
  await agreed([made.paid, made.received], 'fee');
  const open = await paidOn(made.project, '0.5', on('12-30'));
  await list('gd-staff', 'flow', open);
  return { ...made, open };
}

test('a year is drafted when it has ended and each open thing is listed or settled', async () => {
  const { project, paid, received } = await shortOfFee();
  const match = await world.matched('gd-staff', [paid, received], 'fee');
  const open = await paidOn(project, '0.5', on('12-31'));
  await receivedOn(project, '0.1', `${year + 1}-01-01`);
  const left = (count: number) =>
    refused(`还有 ${count} 项差异没有双方确认，也没有列入附列事项；请先对账，或逐项写明情况列入附列事项。`);
  await expect(draft()).rejects.toMatchObject(left(2));
  await expect(list('gz-staff', 'flow', open, ' ')).rejects.toMatchObject({
    fields: { note: expect.stringContaining('情况说明') as string },
  });
  await expect(list('gz-staff', 'flow', open)).resolves.toMatchObject({ message: '已列入附列事项。' });
  await expect(draft('gz-reviewer')).rejects.toMatchObject(left(1));
  await agreeMatch(await contextOf('gz-reviewer'), { ref: await world.refOf(match, 'matches') });
  const early = refused('年度还没有结束；年度结束后再生成对账单，平时请看月末对账。');
  await expect(draft('gz-reviewer', on('12-31'))).rejects.toMatchObject(early);
  await expect(draft('gz-reviewer', `${year + 1}-01-01`)).resolves.toMatchObject({
    message: '已生成年度对账单，等待两厅审核人签署。',
  });
  await expect(draft('gd-staff')).rejects.toMatchObject(
    refused('数据没有变化，现有的对账单仍然有效；请直接签署。'),
  );
  await expect(draft('gd-city')).rejects.toMatchObject(
    refused('年度对账单由两厅的填报人或审核人生成，请联系本厅办理。', 'forbidden'),
  );
});

test('each side signs the very text, once, and the second closes the year', async () => {
  await listed();
  await draft();
  const text = await newest();
  const other = refused('对账单已重新生成；请刷新页面，核对新的一稿后再签署。');
  await expect(sign('gd-reviewer', { ...text, hash: 'a'.repeat(64) })).rejects.toMatchObject(other);
  await expect(sign('gd-reviewer', { ...text, id: text.id + 1 })).rejects.toMatchObject(other);
  await expect(sign('gd-staff', text)).rejects.toMatchObject(
    refused('年度对账单由两厅审核人签署，请联系本厅审核人。', 'forbidden'),
  );
  await expect(page('gd-reviewer')).resolves.toMatchObject({ maySign: true, changed: [], unlisted: 0 });
  await expect(sign('gd-reviewer', text)).resolves.toMatchObject({
    message: '已签署。两厅都签署后，年度对账办结。',
  });
  await expect(sign('gd-reviewer', text)).rejects.toMatchObject(
    refused('本厅已经签署，或数据刚有变动；请刷新页面。'),
  );
  await expect(page('gd-reviewer')).resolves.toMatchObject({ maySign: false, mayDraft: true });
  await expect(page('gz-reviewer')).resolves.toMatchObject({ maySign: true });
  await sign('gz-reviewer', text);
  const closed = await page('gz-reviewer');
  expect(closed).toMatchObject({ maySign: false, mayDraft: false, changed: [] });
  expect(closed.newest?.signatures.map(({ by }) => by).sort()).toEqual(['吴国栋', '梁志恒'].sort());
});

type Listed = Awaited<ReturnType<typeof listed>>;

test.each<[string, (made: Listed) => Promise<unknown>, (made: Listed, now: number) => Promise<unknown>]>([
  ['an entry was taken off', ({ open }) => world.reversed(open, 'paid'), () => Promise.resolve()],
  [
    'an entry of that year has come',
    ({ project }) => paidOn(project, '0.1', on('06-01')),
    (_, now) => list('gz-staff', 'flow', now),
  ],
  [
    'an entry of the annex was struck',
    async ({ open }) => strike('gd-reviewer', await entryOf(open)),
    ({ open }) => list('gd-staff', 'flow', open, '次年 1 月 3 日到账'),
  ],
])('where %s the text is drafted anew, and signed by both anew', async (_, change, put) => {
  const made = await listed();
  await draft();
  const text = await newest();
  await sign('gd-reviewer', text);
  const changed = await change(made);
  await expect(sign('gz-reviewer', text)).rejects.toMatchObject(moved);
  await expect(page('gz-reviewer')).resolves.toMatchObject({ maySign: false, mayDraft: true });
  await put(made, Number(changed));
  await expect(sign('gz-reviewer', text)).rejects.toMatchObject(moved);
  await draft('gz-staff');
  await expect(sign('gz-reviewer', text)).rejects.toThrow('对账单已重新生成');
  const anew = await newest();
  expect((await page('gd-reviewer')).newest?.signatures).toEqual([]);
  await sign('gz-reviewer', anew);
  await sign('gd-reviewer', anew);
  expect((await page('gd-reviewer')).newest).toMatchObject({ id: anew.id });
});

test('what both have signed stays, and the page says what has changed since', async () => {
  const { received } = await listed();
  await draft();
  const text = await newest();
  await sign('gd-reviewer', text);
  await sign('gz-reviewer', text);
  await world.reversed(received, 'received');
  const now = await page('gd-reviewer');
  // The payment is open again, what came of it was taken off in another year, and nothing is left of the fee.
  expect(now).toMatchObject({
    changed: ['fee', 'reversed', 'open'],
    unlisted: 1,
    ...{ maySign: false, mayDraft: false },
    newest: { id: text.id, contentHash: text.hash, content: { gaps: { fee: 500, open: 500_000 } } },
    gaps: { fee: 0, reversed: -4_999_500, open: 5_500_000 },
  });
  expect(now.newest?.signatures).toHaveLength(2);
  await expect(draft()).rejects.toMatchObject(
    refused('两厅都已签署，年度对账已经办结；以后的变动在页面上列明，不再重新生成。'),
  );
});

test('each 分 between paid and received has a cause, as by hand', async () => {
  const { project, paid, received } = await shortOfFee();
  await agreed([paid, received], 'fee');
  await agreed([
    await paidOn(project, '2', on('12-28')),
    await receivedOn(project, '2', `${year + 1}-01-03`),
  ]);
  const open = await paidOn(project, '0.5', on('12-30'));
  const onItsWay = await agreed([await paidOn(project, '0.3', on('12-31'))], 'in-transit');
  await list('gd-staff', 'flow', open);
  await list('gz-reviewer', 'match', onItsWay, '1 月到账');
  await draft();
  const { newest: made } = await page('gz-county');
  const source = `project:${project}`;
  expect(made?.content).toEqual({
    year,
    sums: { pledged: 8_000_000, paid: 7_800_000, received: 4_999_500, used: 0 },
    gaps: {
      ...{ 'in-transit': 300_000, fee: 500, instalment: 0, error: 0, crossing: 2_000_000 },
      ...{ reversed: 0, open: 500_000 },
    },
    annex: [
      { kind: 'flow', id: open, source, fen: 500_000, note: '银行处理中' },
      { kind: 'match', id: onItsWay, source, fen: 300_000, note: '1 月到账' },
    ],
  });
  const content = made?.content;
  const sum = gaps.reduce((fen, gap) => fen + (content?.gaps[gap] ?? 0), 0);
  expect(sum).toBe((content?.sums.paid ?? 0) - (content?.sums.received ?? 0));
});

test('the annex lists what is open, once, and who listed it strikes it', async () => {
  const { paid, received, open } = await listed();
  const again = refused('这一项已经列入附列事项；请刷新页面。');
  await expect(list('gz-staff', 'flow', open)).rejects.toMatchObject(again);
  const settled = refused('这一项已经办结，不用附列；请刷新页面。');
  await expect(list('gd-staff', 'flow', paid)).rejects.toMatchObject(settled);
  await expect(list('gd-staff', 'flow', received)).rejects.toMatchObject(settled);
  // By number it is an entry, and no match.
  await expect(list('gd-staff', 'match', open)).rejects.toMatchObject(settled);
  const entry = await entryOf(open);
  await expect(strike('gz-reviewer', entry)).rejects.toMatchObject(
    refused('附列事项由登记一方的填报人或审核人划销，请联系登记的一方。', 'forbidden'),
  );
  await expect(strike('gd-reviewer', entry)).resolves.toMatchObject({ message: '已划销。' });
  await expect(strike('gd-reviewer', entry)).rejects.toMatchObject(
    refused('没有找到这条附列事项，可能已经划销；请刷新页面。', 'missing'),
  );
  await list('gz-staff', 'flow', open, '已催办');
  const rows = await database.owner(
    'select note, struck_on is not null as struck from annex_entries where year = $1 order by id',
    [year],
  );
  expect(rows).toEqual([
    { note: '银行处理中', struck: true },
    { note: '已催办', struck: false },
  ]);
});
