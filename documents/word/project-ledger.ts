import type { PlainDate } from '@/domain/calendar';
import type { ProjectRow } from '@/domain/charity-row';
import { type Fen, ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import { projectKindWords } from '@/domain/project';
import type { SigningParty, TotalRow, WordDocument } from './element';
import { caption, type LedgerColumn, ledgerPage, ledgerTable, serial } from './ledger-page';

/** 慈善项目台账: the rows of the list as somebody has narrowed it, for both departments to sign. */
export interface ProjectLedger {
  readonly attachment: string | null;
  readonly title: string;
  /** 填报单位: of who took it out. */
  readonly creator: string;
  /** Who took it out. */
  readonly exporter: string;
  /** 数据截至, which is the day it was taken out as well. */
  readonly asOf: PlainDate;
  /** By what the list was narrowed; empty where it was not. */
  readonly narrowed: string;
  readonly projects: readonly ProjectRow[];
  readonly parties: readonly SigningParty[];
}

const money = (fen: Fen | null, blank: string) => (fen === null ? blank : ledgerMoney(fen));
const isOfficial = ({ standing }: ProjectRow) => standing !== '';

function disclosure({ nextDisclosureOn, isLate }: ProjectRow): string {
  if (nextDisclosureOn === null) return '—';
  return `${dateText(nextDisclosureOn)}${isLate === true ? '\n（已逾期）' : ''}`;
}

const columns: readonly LedgerColumn<ProjectRow>[] = [
  { ...serial, share: 450 },
  { heading: '项目名称', share: 1350, of: ({ name }) => name },
  { heading: '类别', share: 450, align: 'centre', of: ({ kind }) => projectKindWords[kind] },
  { heading: '牵头单位', share: 1180, of: ({ lead }) => lead },
  { heading: '合作单位', share: 1180, of: ({ partner }) => partner || '—' },
  { heading: '实施地', share: 805, align: 'centre', of: ({ region }) => region.name },
  {
    heading: '开始日期\n结束日期',
    share: 1510,
    align: 'centre',
    of: ({ startsOn, endsOn }) => `${dateText(startsOn)}\n${dateText(endsOn)}`,
  },
  { heading: '预算', share: 1070, align: 'right', of: ({ budgetFen }) => money(budgetFen, '未填写') },
  { heading: '累计拨付', share: 1070, align: 'right', of: ({ paidFen }) => money(paidFen, '—') },
  { heading: '累计到账', share: 1070, align: 'right', of: ({ receivedFen }) => money(receivedFen, '—') },
  {
    heading: '进展',
    share: 635,
    align: 'centre',
    of: (row) => (isOfficial(row) ? row.standing : row.state),
  },
  {
    heading: '品牌',
    share: 450,
    align: 'centre',
    of: ({ isBrand }) => (isBrand === null ? '—' : isBrand ? '是' : '否'),
  },
  { heading: '下次应\n公开日期', share: 1510, align: 'centre', of: disclosure },
];
/** Under which of them nothing is added up. */
const uncounted = ['', '', ''];

/** What both sides stand by, added up: a correction on its way would count its project twice. */
function totalOf(projects: readonly ProjectRow[]): TotalRow {
  const official = projects.filter(isOfficial);
  const sum = (of: (row: ProjectRow) => Fen | null) =>
    ledgerMoney(official.reduce((fen, row) => fen + (of(row) ?? 0), 0));
  return {
    label: `合计（双方互认的 ${official.length} 个项目）`,
    values: [
      sum(({ budgetFen }) => budgetFen),
      sum(({ paidFen }) => paidFen),
      sum(({ receivedFen }) => receivedFen),
      ...uncounted,
    ],
  };
}

/** What a reader of the total has to know. */
function notes(projects: readonly ProjectRow[]): string {
  const official = projects.filter(isOfficial);
  const others = projects.length - official.length;
  const blank = official.filter(({ budgetFen }) => budgetFen === null).length;
  return [
    '注：金额为精确值，未经四舍五入',
    '拨付、到账为已审核记录的累计数，冲销已扣除',
    ...(others === 0 ? [] : [`尚未双方互认的 ${others} 个项目在“进展”栏标注审核状态，不计入合计`]),
    ...(blank === 0 ? [] : [`合计内有 ${blank} 个项目未填写预算`]),
  ].join('；');
}

/** 8: the list on A4 that lies on its side, its total and the 签署栏 of both departments. Amounts in 万元, to the last 分. */
export function projectLedgerDocument(ledger: ProjectLedger): WordDocument {
  const { attachment, title, creator, exporter, asOf, narrowed, projects, parties } = ledger;
  return ledgerPage({
    ...{ attachment, title, creator, madeOn: asOf, isDraft: false },
    elements: [
      caption(`填报单位：${creator}`, `数据截至：${dateText(asOf)}`, `导出人：${exporter}`, '金额单位：万元'),
      ...(narrowed === '' ? [] : [caption(`筛选条件：${narrowed}`)]),
      ledgerTable(columns, projects, totalOf(projects)),
      caption(`${notes(projects)}。`),
      { kind: 'signing-block', parties },
    ],
  });
}
