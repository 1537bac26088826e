import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import type { ListName } from '@/db/testing/list-lines';
import { putLists } from '@/db/testing/many-lists';
import { rowsOfBook, rowsOfCsv, type TakenRow } from '@/documents/ledgers/testing/taken-out';
import type { ListExport } from './ledger-export';
import {
  organisationExport,
  resolutionExport,
  flowExport,
  projectExport,
  stationExport,
  trainingExport,
  trustExport,
  visitExport,
} from './list-exports';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await putLists(database);
});
afterAll(() => database.drop());

const exports: Readonly<Record<ListName, ListExport>> = {
  trainings: trainingExport,
  stations: stationExport,
  projects: projectExport,
  flows: flowExport,
  trusts: trustExport,
  visits: visitExport,
  organisations: organisationExport,
  resolutions: resolutionExport,
};

/** The whole list from the workbook and from the text. */
async function taken(name: ListName): Promise<[TakenRow[], TakenRow[]]> {
  const list = exports[name];
  const bytesOf = async (kind: 'xlsx' | 'csv') =>
    buffer(await list(await actorOf('gz-staff'), {}, '2025-09-30').stream(kind, { unit: '', stamp: '' }));
  return [await rowsOfBook(await bytesOf('xlsx')), rowsOfCsv((await bytesOf('csv')).toString())];
}

const filledIn = `update trainings set hosting = 'joint', kind = 'tour', topics = 'governance,elderly-care', organiser = '省培训中心',
    starts_on = '2025-03-04', ends_on = '2025-03-06', tenth_hours = 245, experts_first = 1, experts_second = 2, planned = 50,
    attended_first = 11, attended_second = 41, cadres_first = 3, cadres_second = 5, professionals_first = 4, professionals_second = 6,
    completed = 44, rated = 45, satisfied = 42, cost_fen = 123456700, notice = '黔民函〔2025〕1号' where name = '演示班14' returning id::int`;

test.each<[ListName, string, Readonly<Record<string, string>>]>([
  [
    'trainings',
    filledIn,
    {
      ...{
        班次名称: '演示班14',
        '主办（派出）': '粤黔联合主办（黔方牵头）',
        类别: '参观学习',
        领域: '基层治理、养老服务',
      },
      ...{
        承办单位: '省培训中心',
        地点: '贵阳市',
        开始日期: '2025-03-04',
        结束日期: '2025-03-06',
        学时: '24.5',
      },
      ...{ '授课专家（粤方）': '1', '授课专家（黔方）': '2', 计划人数: '50', '实到人数（粤方）': '11' },
      ...{ '实到人数（黔方）': '41', '其中民政干部（粤方）': '3', '其中民政干部（黔方）': '5' },
      ...{ '其中专业人才（粤方）': '4', '其中专业人才（黔方）': '6', 结业取证人数: '44', 评价人数: '45' },
      ...{
        其中满意人数: '42',
        '满意度（%）': '93.3',
        '经费（万元）': '123.4567',
        通知文号: '黔民函〔2025〕1号',
      },
      ...{ 登记单位: '贵州省民政厅', 状态: '已互认' },
    },
  ],
  [
    'stations',
    `update stations set note = '挂牌' where operator = '演示机构33' returning id::int`,
    {
      ...{
        站名: '演示单位2',
        '市（州）': '黔东南苗族侗族自治州',
        '县（市、区）': '榕江县',
        '乡镇（街道）': '演示镇',
      },
      ...{
        建成日期: '2025-02-24',
        停办日期: '',
        运营方: '演示机构33',
        对口粤方机构: '演示单位39、演示单位51',
      },
      ...{
        '协议名称（文号）': '结对协议12；结对协议16',
        '期末数（截至）': '2025-06-30',
        '期末数（工作人员）': '6',
      },
      ...{ '期末数（其中持证）': '2', '期末数（志愿者）': '', '期末数（本季服务人次）': '331' },
      ...{ '2025年督导次数': '2', 说明: '挂牌', 登记单位: '榕江县民政局', 状态: '已互认' },
    },
  ],
  [
    'visits',
    `update visits set evidence = '照片' where leader = '带队14' returning id::int`,
    {
      ...{
        互访方向: '粤→黔',
        开始日期: '2025-07-14',
        结束日期: '2025-07-15',
        带队领导: '带队14',
        职务: '副厅长',
      },
      ...{ 职级: '其他厅领导', 到访地点: '贵阳市', 人数: '14', 对接事项: '对接14', 互访成果: '商定名录' },
      ...{ 佐证材料: '照片', 登记单位: '广东省民政厅', 状态: '已互认' },
    },
  ],
  [
    'organisations',
    `update organisations set region_id = (select id from regions where code = '520581') where name = '演示单位1' returning id::int`,
    {
      ...{ 名称: '演示单位1', 类别: '村（社区）', 社会组织类型: '', 统一社会信用代码: '', 所属方: '黔方' },
      ...{ '市（州）': '毕节市', 行政区划: '黔西市', 行政区划代码: '520581', 行政区划曾用名: '黔西县' },
      ...{ '乡镇（街道）': '演示镇', 登记机关: '', 评估等级: '', 是否国家乡村振兴重点帮扶县: '否' },
      ...{ 是否原深度贫困村: '否', 并入的重复单位: '演示单位127' },
    },
  ],
  [
    'organisations',
    `update organisations set registrar = '广州市民政局' where name = '演示单位12' returning id::int`,
    {
      ...{ 名称: '演示单位12', 类别: '社会组织', 社会组织类型: '社会团体', 所属方: '粤方', '市（州）': '' },
      ...{
        统一社会信用代码: '514400000000000012',
        行政区划: '广州市',
        行政区划代码: '440100',
        行政区划曾用名: '',
      },
      ...{ '乡镇（街道）': '', 登记机关: '广州市民政局', 评估等级: '3A', 是否国家乡村振兴重点帮扶县: '否' },
      ...{ 是否原深度贫困村: '', 并入的重复单位: '' },
    },
  ],
  [
    'resolutions',
    `update resolutions set supporting = '各市（州）民政局' where text = '演示事项5' returning id::int`,
    {
      ...{
        会议: '联席会议第三次会议',
        会议日期: '2025-05-20',
        编号: '2',
        议定事项: '演示事项5',
        所属领域: '能力提升',
      },
      ...{ '牵头单位（粤方）': '办公室', '牵头单位（黔方）': '榕江县民政局', 配合单位: '各市（州）民政局' },
      ...{
        完成时限: '2025-10-13',
        原时限: '2025-07-15',
        目标成果: '形成制度',
        '粤方（办理状态）': '已报完成，待核实',
      },
      ...{
        '粤方（完成比例（%））': '100',
        '粤方（进展情况）': '进展5',
        '黔方（办理状态）': '已报完成，待核实',
      },
      ...{ '黔方（完成比例（%））': '100', '黔方（进展情况）': '进展5', 办理状态: '已完成', 结转次数: '0' },
      ...{ 销号日期: '', 状态: '预警' },
      依据: '距完成时限 2025年10月13日还有 13 天，尚未销号（原时限 2025年7月15日，已同意延期）。',
    },
  ],
])('of %s, every cell of a record says what it should', async (name, change, expected) => {
  const [changed] = await database.owner<{ id: number }>(change);
  for (const rows of await taken(name)) {
    const row = rows.find((one) => one['系统编号'] === String(changed?.id));
    expect({ ...row, 序号: '', 系统编号: '' }).toEqual({ ...expected, 序号: '', 系统编号: '' });
  }
});

test('of a project stands what its official entries come to, and nothing where it is not official itself', async () => {
  const sums = await database.owner<{ id: string; paid: string; received: string }>(
    `select p.id, (coalesce(sum(f.amount_fen) filter (where f.stage = 'paid'), 0) / 1000000)::float8::text as paid,
        (coalesce(sum(f.amount_fen) filter (where f.stage = 'received'), 0) / 1000000)::float8::text as received
      from projects p left join flows f on f.project_id = p.first_id and f.state = 'approved'
      where p.state = 'confirmed' and not p.is_superseded group by p.id`,
  );
  expect(sums.filter(({ paid, received }) => paid !== '0' && received !== '0')).toHaveLength(1);
  for (const row of (await taken('projects')).flat()) {
    const sum = sums.find(({ id }) => id === row['系统编号']) ?? { paid: '', received: '' };
    expect([row['资金累计（万元）（拨付）'], row['资金累计（万元）（到账）']]).toEqual([
      sum.paid,
      sum.received,
    ]);
  }
});

test.each<[ListName, string, readonly string[]]>([
  ['trainings', 'name, organiser, place, notice', ['班次名称', '承办单位', '地点', '通知文号']],
  ['stations', 'operator, note', ['运营方', '说明']],
  [
    'projects',
    'name, number, others, base, summary',
    ['项目名称', '项目编号', '其他参与单位', '活动基地', '项目内容'],
  ],
  [
    'trusts',
    'name, number, authority, settlor, co_trustees, supervisor, custodian, purpose, note',
    ['信托名称', '备案编号', '备案机关', '委托人', '共同受托人', '监察人', '保管行', '信托目的', '备注'],
  ],
  ['flows', 'voucher, payer, payee, excess, note', ['凭证号', '付款方', '收款方', '超额说明', '说明']],
  ['visits', 'leader, topics, outcomes, evidence', ['带队领导', '对接事项', '互访成果', '佐证材料']],
  ['organisations', 'name, town, registrar', ['名称', '乡镇（街道）', '登记机关']],
  ['resolutions', 'text, expected_result, supporting', ['议定事项', '目标成果', '配合单位']],
])('no text of what was taken out of %s is a formula', async (name, columns, headings) => {
  const first = (await taken(name))[0][3]?.['系统编号'];
  for (const trap of ['=HYPERLINK("http://x","a")', '+1', '-1,2', '@SUM(A1)']) {
    await database.owner(
      `update ${name} set (${columns}) = row (${headings.map(() => '$1::text').join(', ')}) where id = $2`,
      [trap, first],
    );
    for (const rows of await taken(name)) {
      const row = rows.find((one) => one['系统编号'] === first);
      expect(headings.map((heading) => row?.[heading])).toEqual(headings.map(() => `'${trap}`));
    }
  }
});
