import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as activitiesCsv from '@/app/(dashboard)/activities/ledger.csv/route';
import * as activitiesXlsx from '@/app/(dashboard)/activities/ledger.xlsx/route';
import * as organisationsCsv from '@/app/(dashboard)/organisations/ledger.csv/route';
import * as organisationsXlsx from '@/app/(dashboard)/organisations/ledger.xlsx/route';
import * as pairingsCsv from '@/app/(dashboard)/pairings/ledger.csv/route';
import * as pairingsXlsx from '@/app/(dashboard)/pairings/ledger.xlsx/route';
import * as flowsCsv from '@/app/(dashboard)/flows/ledger.csv/route';
import * as flowsXlsx from '@/app/(dashboard)/flows/ledger.xlsx/route';
import * as projectsCsv from '@/app/(dashboard)/projects/ledger.csv/route';
import * as projectsXlsx from '@/app/(dashboard)/projects/ledger.xlsx/route';
import * as resolutionsCsv from '@/app/(dashboard)/resolutions/ledger.csv/route';
import * as resolutionsXlsx from '@/app/(dashboard)/resolutions/ledger.xlsx/route';
import * as stationsCsv from '@/app/(dashboard)/stations/ledger.csv/route';
import * as stationsXlsx from '@/app/(dashboard)/stations/ledger.xlsx/route';
import * as trainingsCsv from '@/app/(dashboard)/trainings/ledger.csv/route';
import * as trainingsXlsx from '@/app/(dashboard)/trainings/ledger.xlsx/route';
import * as trustsCsv from '@/app/(dashboard)/trusts/ledger.csv/route';
import * as trustsXlsx from '@/app/(dashboard)/trusts/ledger.xlsx/route';
import * as visitsCsv from '@/app/(dashboard)/visits/ledger.csv/route';
import * as visitsXlsx from '@/app/(dashboard)/visits/ledger.xlsx/route';
import type { LedgerEntry } from '@/db/queries/ledger-walk';
import { walkOrganisations } from '@/db/queries/organisation-rows';
import { walkFlows } from '@/db/queries/flow-rows';
import { walkProjects } from '@/db/queries/project-rows';
import { walkResolutions } from '@/db/queries/resolution-rows';
import { walkStations } from '@/db/queries/station-rows';
import { walkTrainings } from '@/db/queries/training-rows';
import { walkTrusts } from '@/db/queries/trust-rows';
import { walkVisits } from '@/db/queries/visit-rows';
import type { Login } from '@/db/seed/people';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { linesOf, type ListName, type Query } from '@/db/testing/list-lines';
import { putLists } from '@/db/testing/many-lists';
import { rowsOfBook, rowsOfCsv, type TakenRow } from '@/documents/ledgers/testing/taken-out';
import type { Actor } from '@/domain/actor';
import { organisationFilter } from '@/domain/organisation-filter';
import { flowFilter } from '@/domain/flow-filter';
import { projectFilter } from '@/domain/project-filter';
import { resolutionFilter } from '@/domain/resolution-filter';
import { stationFilter } from '@/domain/station-filter';
import { trainingFilter } from '@/domain/training-filter';
import { trustFilter } from '@/domain/trust-filter';
import { visitFilter } from '@/domain/visit-filter';

const today = '2025-09-30';
const asking: { actor?: Actor } = vi.hoisted(() => ({}));
vi.mock('./session', () => ({ requireActor: () => Promise.resolve(asking.actor) }));
vi.mock('./clock', () => ({ today: () => '2025-09-30' }));

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await putLists(database);
});
afterAll(() => database.drop());

const routes = {
  trainings: { xlsx: trainingsXlsx, csv: trainingsCsv },
  stations: { xlsx: stationsXlsx, csv: stationsCsv },
  projects: { xlsx: projectsXlsx, csv: projectsCsv },
  flows: { xlsx: flowsXlsx, csv: flowsCsv },
  trusts: { xlsx: trustsXlsx, csv: trustsCsv },
  visits: { xlsx: visitsXlsx, csv: visitsCsv },
  organisations: { xlsx: organisationsXlsx, csv: organisationsCsv },
  resolutions: { xlsx: resolutionsXlsx, csv: resolutionsCsv },
} as const;
const names = Object.keys(routes) as ListName[];

async function ask(name: ListName, kind: 'xlsx' | 'csv', login: Login, query: Query = {}): Promise<Response> {
  asking.actor = await actorOf(login);
  const address = `http://127.0.0.1/${name}/ledger.${kind}?${new URLSearchParams(query).toString()}`;
  return routes[name][kind].GET(new Request(address));
}

const taken = async (name: ListName, login: Login, query?: Query) =>
  rowsOfBook(Buffer.from(await (await ask(name, 'xlsx', login, query)).arrayBuffer()));
/** `text()` would take the mark at the beginning away. */
const takenAsText = async (name: ListName, login: Login, query?: Query) =>
  rowsOfCsv(Buffer.from(await (await ask(name, 'csv', login, query)).arrayBuffer()).toString());
const idsOf = (rows: readonly TakenRow[]) => rows.map((row) => Number(row['系统编号']));

const people: readonly Login[] = ['gd-staff', 'gd-city', 'gd-reviewer', 'gz-leader', 'gz-county'];
const queries: Readonly<Record<ListName, Query>> = {
  trainings: { year: '2024', kind: 'tour' },
  stations: { region: '522632', paired: 'yes' },
  projects: { kind: 'child-care', standing: 'running' },
  flows: { stage: 'paid', year: '2025' },
  trusts: { duty: 'open', q: '信托' },
  visits: { from: 'gz', year: '2025' },
  organisations: { region: '522600', kind: 'village' },
  resolutions: { state: 'overdue', area: 'mechanism' },
};

describe.each(names)('what %s hold', (name) => {
  test.each(people)('for %s goes into both files as the list has it, page by page', async (login) => {
    for (const query of [{}, queries[name]]) {
      const lines = await linesOf(name, await actorOf(login), query);
      expect(lines.length).toBeGreaterThan(0);
      const rows = await taken(name, login, query);
      const shown = Object.keys(lines[0] ?? {});
      const asShown = rows.map((row) => Object.fromEntries(shown.map((heading) => [heading, row[heading]])));
      expect(asShown).toEqual(lines);
      expect(rows.map((row) => row['序号'])).toEqual(rows.map((_, at) => String(at + 1)));
      expect(await takenAsText(name, login, query)).toEqual(rows);
    }
    expect((await linesOf(name, await actorOf('gd-reviewer'), {})).length).toBeGreaterThan(50);
  });

  test('is the same however much of it is read at once', async () => {
    for (const query of [{}, queries[name]]) {
      const whole = await walked(name, query, 1000);
      expect(whole.length).toBeGreaterThan(2);
      expect(await walked(name, query, 7)).toEqual(whole);
      expect(await walked(name, query, 1)).toEqual(whole);
    }
  });
});

async function walked(name: ListName, query: Query, most: number): Promise<number[]> {
  const actor = await actorOf('gz-county');
  const entries: AsyncIterable<LedgerEntry<unknown>> = {
    trainings: () => walkTrainings(actor, trainingFilter.parse(query), most),
    stations: () => walkStations(actor, stationFilter.parse(query), today, most),
    projects: () => walkProjects(actor, projectFilter.parse(query), today, most),
    flows: () => walkFlows(actor, flowFilter.parse(query), most),
    trusts: () => walkTrusts(actor, trustFilter.parse(query), today, most),
    visits: () => walkVisits(actor, visitFilter.parse(query), most),
    organisations: () => walkOrganisations(actor, organisationFilter.parse(query), most),
    resolutions: () => walkResolutions(actor, resolutionFilter.parse(query), today, most),
  }[name]();
  const ids: number[] = [];
  for await (const { id } of entries) ids.push(id);
  return ids;
}

/** Whose drafts and what else of a ledger of facts a person may see, looked for in all rows by plain conditions. */
async function seen(
  name: 'trainings' | 'stations' | 'visits' | 'projects' | 'trusts',
  login: Login,
): Promise<number[]> {
  const day = name === 'stations' ? 'built_on' : name === 'trusts' ? 'signed_on' : 'starts_on';
  const rows = await database.owner<{ id: string }>(
    `select f.id from ${name} f join accounts me on me.login = $1 join organisations mine on mine.id = me.organisation_id
        join organisations filed on filed.id = f.organisation_id
      where not f.is_superseded and (f.state = 'confirmed'
        or ('staff' = any(me.roles) and f.department_id = me.department_id and filed.path like mine.path || '%')
        or (not 'staff' = any(me.roles) and (f.state in ('approved', 'disputed')
          or (f.department_id = me.department_id and f.state <> 'draft'))))
      order by f.${day} desc, f.id desc`,
    [login],
  );
  return rows.map(({ id }) => Number(id));
}

test.each(['trainings', 'stations', 'visits', 'projects', 'trusts'] as const)(
  'whoever may see less of %s takes less out',
  async (name) => {
    for (const login of people) expect(idsOf(await taken(name, login))).toEqual(await seen(name, login));
    const [all, county] = [await taken(name, 'gz-staff'), await taken(name, 'gz-county')];
    expect(county.length).toBeLessThan(all.length);
    const drafts = (rows: readonly TakenRow[]) => rows.filter((row) => row['状态']?.startsWith('暂存'));
    expect(drafts(all).length).toBeGreaterThan(0);
    expect(drafts(all).filter((row) => !/贵州|榕江/.test(row['登记单位'] ?? ''))).toEqual([]);
    expect(drafts(await taken(name, 'gd-reviewer'))).toEqual([]);
  },
);

test('the register is open to both sides, without what was merged', async () => {
  const rows = await database.owner<{ id: number }>(
    `select o.id from organisations o join regions r on r.id = o.region_id where o.merged_into_id is null
      and o.kind in ('social-organisation', 'village', 'station') order by r.code, o.id`,
  );
  for (const login of ['gd-city', 'gz-leader'] as const)
    expect(idsOf(await taken('organisations', login))).toEqual(rows.map(({ id }) => id));
});

test.each([
  ['gd-city', '粤方'],
  ['gz-county', '黔方'],
] as const)('of %s alone is what its unit leads', async (login, side) => {
  const { organisationName } = await actorOf(login);
  const all = await taken('resolutions', login);
  const own = await taken('resolutions', login, { mine: '1' });
  expect(own.length).toBeGreaterThan(5);
  expect(own.length).toBeLessThan(all.length);
  const led = all.filter((row) => row[`牵头单位（${side}）`] === organisationName);
  expect(idsOf(own)).toEqual(idsOf(led));
});

test.each<[ListName, Query, (row: TakenRow) => boolean]>([
  ['trainings', { kind: 'tour' }, (row) => row['类别'] === '参观学习'],
  ['trainings', { year: '2024' }, (row) => row['结束日期']?.startsWith('2024-') ?? false],
  ['trainings', { topic: 'elderly-care' }, (row) => row['领域']?.includes('养老服务') ?? false],
  ['trainings', { lead: 'gz' }, (row) => /^黔方|黔方牵头/.test(row['主办（派出）'] ?? '')],
  ['trainings', { state: 'draft' }, (row) => row['状态']?.startsWith('暂存') ?? false],
  ['stations', { region: '522631' }, (row) => row['县（市、区）'] === '黎平县'],
  ['stations', { paired: 'yes' }, (row) => row['对口粤方机构'] !== ''],
  ['stations', { paired: 'no' }, (row) => row['协议名称（文号）'] === ''],
  ['stations', { state: 'submitted' }, (row) => row['状态'] === '已提交'],
  ['stations', { q: '单位1' }, (row) => row['站名']?.includes('单位1') ?? false],
  ['projects', { kind: 'charity' }, (row) => row['项目类别'] === '慈善项目'],
  ['projects', { standing: 'finished' }, (row) => row['进展'] === '已结项'],
  ['projects', { field: 'elderly' }, (row) => row['服务领域'] === '助老'],
  ['projects', { region: '520300' }, (row) => row['实施地'] === '凤冈县'],
  ['projects', { mark: 'brand' }, (row) => row['是否品牌项目'] === '是'],
  ['projects', { mark: 'milestone' }, (row) => Number(row['逾期节点数']) > 0],
  ['projects', { mark: 'late' }, (row) => row['是否逾期未公开'] === '是'],
  ['projects', { q: 'XM12' }, (row) => row['项目编号']?.startsWith('XM12') ?? false],
  ['flows', { stage: 'used' }, (row) => row['环节'] === '使用'],
  ['flows', { year: '2024', month: '3' }, (row) => row['日期']?.startsWith('2024-03-') ?? false],
  ['flows', { form: 'goods' }, (row) => row['形式'] === '物资折价'],
  ['flows', { kind: 'trust' }, (row) => row['所属类别'] === '慈善信托'],
  ['flows', { mark: 'open' }, (row) => row['对账'] === '未对账'],
  ['flows', { mark: 'excess' }, (row) => row['超额说明'] !== ''],
  ['flows', { q: 'PZ12' }, (row) => row['凭证号']?.startsWith('PZ12') ?? false],
  ['trusts', { standing: 'terminated' }, (row) => row['进展'] === '已终止'],
  ['trusts', { standing: 'unfiled' }, (row) => row['进展'] === '尚未备案'],
  ['trusts', { region: '520300' }, (row) => row['受益范围'] === '凤冈县'],
  ['trusts', { state: 'approved' }, (row) => row['状态'] === '已审核'],
  ['trusts', { q: 'XT12' }, (row) => row['备案编号']?.startsWith('XT12') ?? false],
  ['visits', { from: 'gz' }, (row) => row['互访方向'] === '黔→粤'],
  ['visits', { year: '2025' }, (row) => row['开始日期']?.startsWith('2025-') ?? false],
  ['visits', { state: 'confirmed' }, (row) => row['状态'] === '已互认'],
  ['organisations', { kind: 'village' }, (row) => row['类别'] === '村（社区）'],
  ['organisations', { side: 'gd' }, (row) => row['所属方'] === '粤方'],
  ['organisations', { region: '522600' }, (row) => row['行政区划代码']?.startsWith('5226') ?? false],
  ['organisations', { list: 'deep-poverty' }, (row) => row['是否原深度贫困村'] === '是'],
  ['organisations', { list: 'key-county' }, (row) => row['是否国家乡村振兴重点帮扶县'] === '是'],
  ['organisations', { q: '单位12' }, (row) => row['名称']?.includes('单位12') ?? false],
  ['resolutions', { state: 'closed' }, (row) => row['销号日期'] !== ''],
  ['resolutions', { state: 'overdue' }, (row) => row['销号日期'] === '' && (row['完成时限'] ?? '') < today],
  ['resolutions', { state: 'open-ended' }, (row) => `${row['销号日期']}${row['完成时限']}` === '长期坚持'],
  ['resolutions', { area: 'mechanism' }, (row) => row['所属领域'] === '机制建设'],
  ['resolutions', { meeting: '1' }, (row) => row['会议']?.includes('第一次') ?? false],
])('of %s, %j leaves what its rows say', async (name, query, belongs) => {
  const all = await taken(name, 'gz-staff');
  const left = await taken(name, 'gz-staff', query);
  expect(idsOf(left)).toEqual(idsOf(all.filter(belongs)));
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(all.length);
});

test('trusts with something overdue are taken out in the order of its days', async () => {
  const dueOf = (rows: readonly TakenRow[]) =>
    rows.map((row) => [row['系统编号'], row['应办期限']].join(' '));
  const late = (await taken('trusts', 'gz-staff')).filter((row) => row['应办状态'] === '已逾期');
  const left = await taken('trusts', 'gz-staff', { duty: 'late' });
  expect(dueOf(left).toSorted()).toEqual(dueOf(late).toSorted());
  expect(left.map((row) => row['应办期限'])).toEqual(late.map((row) => row['应办期限']).toSorted());
  expect(left.length).toBeGreaterThan(10);
});

test.each([
  ['pairings', '结对帮扶台账', pairingsXlsx, pairingsCsv],
  ['activities', '结对活动台账', activitiesXlsx, activitiesCsv],
  ['trainings', '培训台账', trainingsXlsx, trainingsCsv],
  ['stations', '社会工作和志愿服务站台账', stationsXlsx, stationsCsv],
  ['projects', '慈善项目台账', projectsXlsx, projectsCsv],
  ['flows', '资金往来台账', flowsXlsx, flowsCsv],
  ['trusts', '慈善信托台账', trustsXlsx, trustsCsv],
  ['visits', '互访台账', visitsXlsx, visitsCsv],
  ['organisations', '单位名录', organisationsXlsx, organisationsCsv],
  ['resolutions', '议定事项台账', resolutionsXlsx, resolutionsCsv],
])(
  'a file of %s says whose it is, what it holds and from which day, and is kept by no cache',
  async (path, ledger, xlsx, csv) => {
    asking.actor = await actorOf('gd-staff');
    for (const [kind, type, { GET }] of [
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsx],
      ['csv', 'text/csv; charset=utf-8', csv],
    ] as const) {
      const { headers, body } = await GET(new Request(`http://127.0.0.1/${path}/ledger.${kind}`));
      await body?.cancel();
      const name = /filename\*=UTF-8''(.*)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '';
      expect(decodeURIComponent(name)).toBe(`广东省民政厅${ledger}20250930.${kind}`);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  },
);

test.each(names)('a list of %s of a programme that is none is refused before a file begins', async (name) => {
  for (const kind of ['xlsx', 'csv'] as const) {
    const answer = await ask(name, kind, 'gd-staff', { programme: 'nowhere' });
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([404, null]);
    expect(await answer.text()).toContain('请从“协作方案”页进入');
  }
});
