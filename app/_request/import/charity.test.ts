import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveProject, confirmProject, submitProject } from '@/db/commands/project';
import { walkProjects } from '@/db/queries/project-rows';
import { walkTrusts } from '@/db/queries/trust-rows';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { projectListLedger } from '@/documents/ledgers/project-list';
import { trustListLedger } from '@/documents/ledgers/trust-list';
import { nowhere } from '@/documents/ledgers/place';
import { writeLedger } from '@/documents/ledgers/write';
import { projectFilter } from '@/domain/project-filter';
import { trustFilter } from '@/domain/trust-filter';
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

const projectHead = [
  ...['序号', '项目名称', '项目类型', '领域', '实施慈善组织', '合作方', '实施地', '开始日期', '结束日期'],
  ...['是否公募', '粤方投入（万元）', '预计受益人数儿童', '内容', '备注'],
];

test('an office’s ledger of projects comes in, again changes nothing, and goes out with nothing left', async () => {
  const [lead, partner] = [await world.projects.put('440100'), await world.projects.put('522632')];
  const row = (at: number, name: string, changed: Readonly<Record<number, Cell>> = {}): Cell[] =>
    [
      ...[at, name, '儿童关爱项目', '关爱儿童', lead.name, partner.name, '榕江县'],
      ...['2025.3.1', '2025年12月31日', '否', '12.5万元', '120人', '开展假期陪伴', '不导入'],
    ].map((cell, index) => (index in changed ? (changed[index] ?? null) : cell));
  const file = await book(projectHead, [
    row(1, '暑期陪伴'),
    row(2, '冬衣计划', { 2: '慈善项目', 3: '济困', 5: null }),
    row(3, '无此单位的项目', { 4: '没有登记的基金会' }),
    row(4, '同一方的项目', { 5: lead.name }),
    row(5, '日期颠倒', { 8: '2025.1.1' }),
    row(6, '别处的项目', { 6: '广州市' }),
  ]);
  const imports = importsHere(await contextOf('gd-staff'));
  const before = await everything();
  const read = await imports.bring('project', file);
  expect(read).toMatchObject({ state: 'read', added: 2, changed: 0, same: 0, wrong: 4 });
  expect(read.notices).toEqual(['工作表“台账”以下列不属于本表，未导入：备注（N 列）。']);
  expect(await told(read.id)).toEqual([
    'E5 系统中没有名为“没有登记的基金会”的单位；请核对，或先在“单位”中登记。',
    'F6 合作单位应是牵头单位的另一方；请重新选择。',
    'I7 结束日期早于开始日期；请核对这两个日期。',
    'G8 没有名为“广州市”的实施地；请填写现行的全称。',
  ]);
  expect(await everything()).toEqual(before);

  expect(await imports.step(read.id, 'commit')).toMatchObject({ state: 'committed', refusal: null });
  const stored = await database.owner(
    `select name, kind, field, lead_id = $1 as led, partner_id, starts_on::text as starts, ends_on::text as ends, fundraising,
       budget_first_fen::int as budget, budget_other_fen as other, children, summary, state
     from projects where name in ('暑期陪伴', '冬衣计划') order by id`,
    [lead.id],
  );
  const common = {
    led: true,
    starts: '2025-03-01',
    ends: '2025-12-31',
    fundraising: 'directed',
    other: null,
  };
  const rest = { ...common, budget: 12_500_000, children: 120, summary: '开展假期陪伴', state: 'draft' };
  expect(stored).toEqual([
    { ...rest, name: '暑期陪伴', kind: 'child-care', field: 'children', partner_id: partner.id },
    { ...rest, name: '冬衣计划', kind: 'charity', field: 'relief', partner_id: null },
  ]);
  const kept = await everything();
  expect(await imports.bring('project', file)).toMatchObject({ added: 0, changed: 0, same: 2, wrong: 4 });
  const dearer = await book(projectHead, [row(1, '暑期陪伴', { 10: 13 })]);
  expect(await imports.bring('project', dearer)).toMatchObject({ added: 0, changed: 1, same: 0, wrong: 0 });
  const later = await imports.bring(
    'project',
    await book(projectHead, [row(1, '暑期陪伴', { 7: '2025.4.1' })]),
  );
  expect(later).toMatchObject({ added: 1, changed: 0 });
  expect(await told(later.id)).toEqual([
    'B3 已登记同名项目“暑期陪伴”（2025年3月1日至12月31日）。请核对是否为同一个；仍会作为新的项目导入。',
  ]);
  expect(await everything()).toEqual(kept);
  expect(await imports.step(read.id, 'undo')).toMatchObject({ state: 'undone', refusal: null });
  expect(await everything()).toEqual(before);
});

test('a project that is handed in is not changed by a file, one of the other side neither', async () => {
  const imports = importsHere(await contextOf('gd-staff'));
  const entries = await all(
    walkProjects((await contextOf('gd-staff')).actor, projectFilter.parse({}), '2025-09-30'),
  );
  const [entry] = entries.filter(({ id }) => id === project);
  if (!entry) throw new Error('not in the list');
  const changed = [{ id: entry.id, values: { ...entry.values, summary: '改了内容' } }];
  const file = await writeLedger(projectListLedger, changed, nowhere, page);
  const read = await imports.bring('project', file);
  expect(read).toMatchObject({ changed: 0, wrong: 1 });
  expect(await told(read.id)).toEqual([
    expect.stringContaining('已互认，与表中的项目内容不同；请在该记录上发起更正，写明原因。'),
  ]);
  const other = await importsHere(await contextOf('gz-staff')).bring('project', file);
  expect(await told(other.id)).toEqual([
    expect.stringContaining('对方已登记这条项目，内容不同；请打开对方的记录，提出异议。'),
  ]);
});

test('what was brought goes the way of what is entered singly', async () => {
  const [lead, partner] = [await world.projects.put('440100'), await world.projects.put('522632')];
  const staff = await contextOf('gd-staff');
  const imports = importsHere(await contextOf('gd-staff'));
  const file = await book(projectHead, [
    [
      ...[1, '合唱团', '儿童关爱项目', '关爱儿童', lead.name, partner.name, '榕江县'],
      ...['2025.1.1', '2025.12.31', '否', 6, 80, '组建合唱团', null],
    ],
  ]);
  const read = await imports.bring('project', file);
  await imports.step(read.id, 'commit');
  const { id } = await world.one<{ id: number }>(`select id::int from projects where name = '合唱团'`, []);
  await submitProject(staff, await world.refOf(id, 'projects'));
  await approveProject(await contextOf('gd-reviewer'), await world.refOf(id, 'projects'));
  await confirmProject(await contextOf('gz-reviewer'), await world.refOf(id, 'projects'));
  expect(await imports.step(read.id, 'undo')).toMatchObject({
    state: 'committed',
    refusal: expect.stringContaining('不能整批撤销') as string,
  });
});

const trustHead = [
  ...['信托名称', '备案编号', '备案机关', '签订日期', '备案日期', '委托人', '受托机构', '信托目的'],
  ...['期限开始', '期限结束', '信托规模（万元）', '受益范围'],
];

test('an office’s ledger of trusts comes in, and its list comes back without a change', async () => {
  const trustee = await world.projects.put('440100');
  const others = await world.projects.put('522632');
  const row = (...changed: [number, Cell][]): Cell[] =>
    [
      ...['山里娃信托', '4401000009999', '广州市民政局', '2024.3.1', '2024.3.6', '自然人 2 名', trustee.name],
      ...['资助山区儿童读书', '2024-03-06', '永续', 100, '贵州省'],
    ].map((cell, at) => changed.find(([index]) => index === at)?.[1] ?? cell);
  const file = await book(trustHead, [
    row(),
    row([0, '未备案的信托'], [1, ' '], [4, '未备案']),
    row([0, '编号不全的信托'], [1, '440100']),
    row([0, '对方的信托'], [1, '5226000000001'], [6, others.name]),
    row([0, '先备案后签订'], [1, '4401000009998'], [4, '2024.2.1']),
  ]);
  const imports = importsHere(await contextOf('gd-staff'));
  const read = await imports.bring('trust', file);
  expect(await told(read.id)).toEqual([
    'B5 备案编号一般为 13 位数字，请与备案回执核对。',
    'G6 受托人不在本单位辖区内；慈善信托由受托人所在地民政部门登记。',
    'E7 备案日期早于信托文件签订日期；请核对这两个日期。',
  ]);
  expect(read).toMatchObject({ added: 3, changed: 0, same: 0, wrong: 2 });
  await imports.step(read.id, 'commit');
  expect(
    await database.owner(
      `select name, number, filed_on::text as filed, ends_on as ends, size_fen::int as fen, (select code from regions where id = region_id) as region
       from trusts where trustee_id = $1 order by id`,
      [trustee.id],
    ),
  ).toEqual([
    {
      ...{ name: '山里娃信托', number: '4401000009999', filed: '2024-03-06', ends: null, fen: 100_000_000 },
      region: '520000',
    },
    { name: '未备案的信托', number: '', filed: null, ends: null, fen: 100_000_000, region: '520000' },
    {
      name: '编号不全的信托',
      number: '440100',
      filed: '2024-03-06',
      ends: null,
      fen: 100_000_000,
      region: '520000',
    },
  ]);
  const staff = await contextOf('gd-staff');
  const listed = await all(walkTrusts(staff.actor, trustFilter.parse({}), '2025-09-30'));
  const again = await imports.bring('trust', await writeLedger(trustListLedger, listed, nowhere, page));
  expect(again).toMatchObject({ added: 0, changed: 0, same: 3, wrong: 0 });
  const renamed = await imports.bring('trust', await book(trustHead, [row([0, '山里娃慈善信托'])]));
  expect(renamed).toMatchObject({ added: 0, changed: 1, wrong: 0 });
});

test('a project that a file changes by its 系统编号 keeps one organisation of each side', async () => {
  const id = await world.projects.draft('gd-staff', { name: '换单位的项目' });
  const other = await world.projects.put('440100');
  const staff = await contextOf('gd-staff');
  const listed = await all(walkProjects(staff.actor, projectFilter.parse({}), '2025-09-30'));
  const rows = listed
    .filter((one) => one.id === id)
    .map(({ values }) => ({ id, values: { ...values, partner: other.name, partnerCode: '' } }));
  const imports = importsHere(staff);
  const read = await imports.bring('project', await writeLedger(projectListLedger, rows, nowhere, page));
  expect(read).toMatchObject({ changed: 0, wrong: 1 });
  expect(await told(read.id)).toEqual([expect.stringContaining('合作单位应是牵头单位的另一方')]);
});
