import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkFlows } from '@/db/queries/flow-rows';
import { walkProjects } from '@/db/queries/project-rows';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { pairingRecords } from '@/db/testing/pairing-records';
import { trustWorld } from '@/db/testing/trusts';
import { flowListLedger } from '@/documents/ledgers/flow-list';
import { projectListLedger } from '@/documents/ledgers/project-list';
import { nowhere } from '@/documents/ledgers/place';
import { writeLedger } from '@/documents/ledgers/write';
import { flowFilter } from '@/domain/flow-filter';
import { projectFilter } from '@/domain/project-filter';
import { importsHere } from './here';
import { all, book, type Cell, officeOf, page } from './testing/office';

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
let project: number;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
  project = await world.projects.official({ name: '山里娃读书角', number: 'YQ2025-01' });
});
afterAll(() => database.drop());
const { told, everything } = officeOf(() => database);

const flowHead = ['所属项目', '类别', '环节', '金额', '拨付日期', '凭证号', '付款方', '收款方', '说明'];

test('an office’s ledger of money comes in as its own side’s word, and what cannot be is said by cell', async () => {
  const pledge = await world.official('pledged', project, '8');
  const row = (...changed: [number, Cell][]): Cell[] =>
    ['山里娃读书角', null, '拨付', 3, '2025.4.1', 'V-1', '演示公益会', '榕江演示社', null].map((cell, at) => {
      const other = changed.find(([index]) => index === at);
      return other ? other[1] : cell;
    });
  const file = await book(flowHead, [
    row(),
    row([0, 'YQ2025-01'], [3, '20000.05元'], [5, 'V-2']),
    row([0, '没有的项目']),
    row([2, '到账']),
    row([3, -3]),
    row([3, 0]),
    row([2, '承诺'], [3, 8], [4, '2025-03-03'], [5, null]),
    row([1, '结对'], [0, '甲—乙']),
  ]);
  const imports = importsHere(await contextOf('gd-staff'));
  const before = await everything();
  const read = await imports.bring('flow', file);
  // The eighth row is the pledge that stands in the system.
  expect(read).toMatchObject({ state: 'read', added: 2, changed: 0, same: 0, wrong: 6 });
  expect(await told(read.id)).toEqual([
    'A5 没有找到双方互认的项目“没有的项目”；请核对名称或编号，或等双方互认以后再导入。',
    'C6 到账和使用由受援一方登记；支援一方请登记承诺或拨付。',
    'D7 冲销不能从表中导入；请打开原来的记录，办理冲销。',
    'D8 金额为 0，不是一笔往来；请核对，或删去这一行。',
    'F9 系统中这条资金记录已审核，与表中的收款方不同；请在该记录上冲销，再登记正确的一笔。',
    'A10 没有找到双方互认的结对“甲—乙”；请核对名称或编号，或等双方互认以后再导入。',
  ]);
  await imports.step(read.id, 'commit');
  const stored = await database.owner(
    `select project_id::int as project, stage, form, amount_fen::int as fen, flowed_on::text as on, voucher, payer, state
     from flows where id > $1 order by id`,
    [pledge],
  );
  const common = {
    project,
    stage: 'paid',
    form: 'money',
    on: '2025-04-01',
    payer: '演示公益会',
    state: 'draft',
  };
  expect(stored).toEqual([
    { ...common, fen: 3_000_000, voucher: 'V-1' },
    { ...common, fen: 2_000_005, voucher: 'V-2' },
  ]);
  const kept = await everything();
  expect(await imports.bring('flow', file)).toMatchObject({ added: 0, changed: 0, same: 2, wrong: 6 });
  const noted = await imports.bring('flow', await book(flowHead, [row([8, '春季款']), row([5, 'V-9'])]));
  expect(noted).toMatchObject({ added: 1, changed: 1, wrong: 0 });
  expect(await told(noted.id)).toEqual([
    'F4 已登记“拨付 3 万元（2025年4月1日）”，凭证号 V-1。请核对是否为同一笔；仍会作为新的一笔导入。',
  ]);
  expect(await everything()).toEqual(kept);
  expect(await imports.step(read.id, 'undo')).toMatchObject({ state: 'undone' });
  expect(await everything()).toEqual(before);
});

test('both lists come back in without a change, reversing entries among them', async () => {
  const payment = await world.official('paid', project, '2');
  await world.reversed(payment, 'paid');
  await world.official('paid', project, '4');
  await world.official('received', project, '3.995');
  await world.draft('paid', project, '1');
  const staff = await contextOf('gd-staff');
  const imports = importsHere(await contextOf('gd-staff'));
  const flows = await all(walkFlows(staff.actor, flowFilter.parse({})));
  expect(flows.filter(({ values }) => values.moneyFen < 0)).toHaveLength(1);
  const [seen] = await database.owner<{ n: number }>(
    `select count(*)::int as n from flows f join departments d on d.id = f.department_id where d.code = 'gd' or f.state = 'approved'`,
  );
  expect(flows).toHaveLength(seen?.n ?? 0);
  const read = await imports.bring('flow', await writeLedger(flowListLedger, flows, nowhere, page));
  expect(await told(read.id)).toEqual([]);
  expect(read).toMatchObject({ added: 0, changed: 0, same: flows.length, wrong: 0 });

  const projects = await all(walkProjects(staff.actor, projectFilter.parse({}), '2025-09-30'));
  expect(projects.length).toBeGreaterThan(0);
  const again = await imports.bring('project', await writeLedger(projectListLedger, projects, nowhere, page));
  expect(await told(again.id)).toEqual([]);
  expect(again).toMatchObject({ added: 0, changed: 0, same: projects.length, wrong: 0 });

  const reversing = flows.filter(({ values }) => values.moneyFen < 0);
  const moved = reversing.map(({ id, values }) => ({ id, values: { ...values, moneyFen: -1 } }));
  const wrong = await imports.bring('flow', await writeLedger(flowListLedger, moved, nowhere, page));
  expect(await told(wrong.id)).toEqual([expect.stringContaining('冲销记录与原记录一致，不能修改')]);
});

test('money is of a trust by its number and of a pairing by both its names', async () => {
  const trusts = trustWorld(database);
  await trusts.official({ number: '4401000007777' });
  const put = await pairingRecords(database)({ filer: 'gd', reporter: '-', state: 'confirmed' });
  const pairing = await world.one<{ id: number; name: string }>(
    `select p.first_id::int as id, h.name || '—' || r.name as name from pairings p join organisations h on h.id = p.helper_id
       join organisations r on r.id = p.receiver_id where p.id = $1`,
    [put.id],
  );
  const row = (kind: string, source: string) => [source, kind, '承诺', 1, '2025.4.1', null, '甲', '乙', null];
  const file = await book(flowHead, [row('慈善信托', '4401000007777'), row('结对', pairing.name)]);
  const imports = importsHere(await contextOf('gd-staff'));
  const read = await imports.bring('flow', file);
  expect(await told(read.id)).toEqual([]);
  await imports.step(read.id, 'commit');
  const stored = await database.owner(
    `select trust_id is not null as trust, pairing_id::int as pairing from flows order by id desc limit 2`,
  );
  expect(stored).toEqual([
    { trust: false, pairing: pairing.id },
    { trust: true, pairing: null },
  ]);
});

test('a draft that a file changes by its 系统编号 is asked what a new one is asked', async () => {
  const id = await world.draft('paid', project, '1', { flowedOn: '2025-05-01' });
  const staff = await contextOf('gd-staff');
  const [entry] = (await all(walkFlows(staff.actor, flowFilter.parse({})))).filter((one) => one.id === id);
  if (!entry) throw new Error('not in the list');
  const brought = async (changed: Partial<typeof entry.values>) => {
    const rows = [{ id, values: { ...entry.values, ...changed } }];
    const read = await importsHere(staff).bring(
      'flow',
      await writeLedger(flowListLedger, rows, nowhere, page),
    );
    return { wrong: read.wrong, changed: read.changed, told: await told(read.id) };
  };
  expect(await brought({ stage: 'received' })).toEqual({
    ...{ wrong: 1, changed: 0 },
    told: [expect.stringContaining('到账和使用由受援一方登记')],
  });
  expect(await brought({ moneyFen: -100 })).toEqual({
    ...{ wrong: 1, changed: 0 },
    told: [expect.stringContaining('冲销不能从表中导入')],
  });
  const trust = await trustWorld(database).official({ name: '另一单信托', number: '4401000006666' });
  expect(trust).toBeGreaterThan(0);
  const before = await everything();
  const moved = await brought({ source: '4401000006666', sourceKind: 'trust' });
  expect(moved).toEqual({ wrong: 0, changed: 1, told: [] });
  const [kept] = await database.owner(
    `select content->>'projectId' as project, content->>'trustId' as trust from import_rows order by import_id desc limit 1`,
  );
  expect(kept).toEqual({ project: null, trust: String(trust) });
  expect(await brought({ note: '春季款' })).toEqual({ wrong: 0, changed: 1, told: [] });
  expect(await everything()).toEqual(before);
});
