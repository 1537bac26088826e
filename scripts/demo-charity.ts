import { importsHere } from '@/app/_request/import/here';
import type { Context } from '@/db/command';
import { walkProjects } from '@/db/queries/project-rows';
import { walkTrusts } from '@/db/queries/trust-rows';
import type { PlainDate } from '@/domain/calendar';
import { projectFilter } from '@/domain/project-filter';
import { trustFilter } from '@/domain/trust-filter';
import { bring, type Cell } from './demo-book';

const projectHead = [
  ...[
    '序号',
    '项目编号',
    '项目名称',
    '项目类别',
    '服务领域',
    '实施慈善组织',
    '合作方',
    '实施地',
    '开始日期',
    '结束日期',
  ],
  ...['是否公募', '粤方投入（万元）', '社会募集（万元）', '项目内容'],
];
const flowHead = [
  '序号',
  '所属项目',
  '环节',
  '金额（万元）',
  '到账日期',
  '凭证号',
  '付款方',
  '收款方',
  '说明',
];
const trustHead = [
  ...[
    '信托名称',
    '备案编号',
    '备案机关',
    '签订日期',
    '备案日期',
    '委托人',
    '受托人',
    '信托目的',
    '期限开始',
    '期限结束',
  ],
  ...['信托规模（万元）', '受益范围'],
];

/** Ledgers of projects, trusts and money as offices brought them: looked through, waiting to be imported or to be put right. */
export async function bringCharityLedgers(gd: Context, gz: Context, today: PlainDate): Promise<void> {
  const asked = { state: 'confirmed' };
  const known = await firstOf(walkProjects(gd.actor, projectFilter.parse(asked), today), () => true);
  const trust = await firstOf(
    walkTrusts(gd.actor, trustFilter.parse(asked), today),
    ({ values }) => values.unit === gd.actor.organisationName,
  );
  if (!known || !trust) return;
  const { lead, partner, name } = known.values;
  const project = (at: number, called: string, ...rest: Cell[]) => [
    ...[
      at,
      `演示-2026-${at}`,
      called,
      '慈善项目',
      '助学',
      lead,
      partner,
      '从江县',
      '2026.1.1',
      '2026年12月31日',
    ],
    ...rest,
  ];
  await bring(gd, 'project', '2026年拟实施慈善项目.xlsx', [
    projectHead,
    project(1, '假期托管班', '否', 18.6, null, '在乡镇开办寒暑假托管班'),
    project(2, '科学实验箱', '是', 9, '约5万', '为乡村小学配备科学实验箱'),
  ]);
  const money = await bring(gz, 'flow', '2025年9月到账明细.xlsx', [
    flowHead,
    [1, name, '到账', 0.8, '2025.9.16', 'YHHD20250916881', lead, partner, '第三批'],
    [2, name, '到账', '6500元', '2025年9月18日', null, lead, partner, null],
    [3, '没有登记的项目', '到账', 1, '2025-09-20', null, lead, partner, null],
  ]);
  await importsHere(gz).step(money, 'commit');
  await bring(gd, 'trust', '2025年慈善信托备案.xlsx', [
    trustHead,
    [
      ...['山村图书慈善信托（演示）', '4400000099001', '广东省民政厅', '2025.9.1', '2025.9.5', '演示企业'],
      ...[trust.values.trustee, '为山村小学添置图书', '2025.9.5', '永续', 50, '贵州省'],
    ],
  ]);
}

async function firstOf<Of>(
  entries: AsyncIterable<Of>,
  isMeant: (entry: Of) => boolean,
): Promise<Of | undefined> {
  for await (const entry of entries) if (isMeant(entry)) return entry;
  return undefined;
}
