import type { PlainDate } from '@/domain/calendar';
import { gaps } from '@/domain/flow-balance';
import { stageWords } from '@/domain/flow';
import { type Fen, ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import { gapWords, type StageStep, type StatementContent, stageSteps, stepText } from '@/domain/statement';
import type { Element, SigningParty, WordDocument } from './element';
import { caption, type LedgerColumn, ledgerPage, ledgerTable, serial } from './ledger-page';

/** 资金对账单: what a year's money comes to, as one text that both departments sign. Amounts in 分. */
export interface StatementPaper {
  readonly attachment: string | null;
  readonly title: string;
  /** Of who took it out. */
  readonly creator: string;
  readonly exporter: string;
  /** The day the text was made, or of the figures where there is no text yet. */
  readonly asOf: PlainDate;
  readonly year: number;
  readonly sums: StatementContent['sums'];
  readonly gaps: StatementContent['gaps'];
  readonly annex: readonly AnnexLine[];
  /** 签署情况, in a few words. */
  readonly standing: string;
  /** Of the text that is signed, whole; null where there is none yet. */
  readonly hash: string | null;
  /** What has to be known besides, each a sentence. */
  readonly notes: readonly string[];
  readonly parties: readonly SigningParty[];
  readonly isDraft: boolean;
}

/** Something open at the year's end. */
export interface AnnexLine {
  readonly source: string;
  /** 拨付未对账（编号 12） */
  readonly item: string;
  /** Paid less received that it makes. */
  readonly fen: Fen;
  /** The sentence by which it is listed; empty where nobody has listed it. */
  readonly note: string;
}

const steps: readonly LedgerColumn<StageStep>[] = [
  { heading: '环节', share: 2, align: 'centre', of: ({ stage }) => stageWords[stage] },
  { heading: '金额', share: 3, align: 'right', of: ({ fen }) => ledgerMoney(fen) },
  {
    heading: '上一环节减本环节',
    share: 3,
    align: 'right',
    of: ({ less }) => (less === null ? '—' : ledgerMoney(less)),
  },
  { heading: '说明', share: 4, of: stepText },
];

/** 拨付减到账 by cause, each its own column: one row is all there is of a year. */
const causes: readonly LedgerColumn<StatementPaper>[] = [
  ...gaps.map((gap) => ({
    heading: gapWords[gap],
    share: 1,
    align: 'right' as const,
    of: (paper: StatementPaper) => ledgerMoney(paper.gaps[gap]),
  })),
  { heading: '合计', share: 1, align: 'right', of: ({ sums }) => ledgerMoney(sums.paid - sums.received) },
];

const open: readonly LedgerColumn<AnnexLine>[] = [
  { ...serial, share: 0.6 },
  { heading: '所属项目、信托或结对', share: 4, of: ({ source }) => source },
  { heading: '未办结事项', share: 2.4, of: ({ item }) => item },
  { heading: '拨付减到账', share: 1.6, align: 'right', of: ({ fen }) => ledgerMoney(fen) },
  { heading: '情况说明', share: 4.6, of: ({ note }) => note || '（未列入附列事项）' },
];

function annexOf({ annex, year }: StatementPaper): Element[] {
  if (annex.length === 0) return [caption(`截至${year}年末没有未办结的差异。`)];
  const fen = annex.reduce((sum, line) => sum + line.fen, 0);
  const total = { label: `合计（${annex.length} 项）`, values: [ledgerMoney(fen), ''] };
  return [ledgerTable(open, annex, total)];
}

/** 8: the year on A4 that lies on its side, and the 签署栏 of both departments. Amounts in 万元, to the last 分. */
export function statementDocument(paper: StatementPaper): WordDocument {
  const { attachment, title, creator, exporter, asOf, isDraft, sums, hash, notes } = paper;
  return ledgerPage({
    ...{ attachment, title, creator, madeOn: asOf, isDraft },
    elements: [
      caption(`数据截至：${dateText(asOf)}`, `导出人：${exporter}`, '金额单位：万元'),
      caption(`签署情况：${paper.standing}`),
      ...(hash === null ? [] : [caption(`核验码：${hash}`)]),
      ...notes.map((note) => caption(`注：${note}`)),
      { kind: 'heading', level: 1, text: '资金逐级对照' },
      ledgerTable(steps, stageSteps(sums)),
      { kind: 'heading', level: 1, text: '拨付减到账，按原因列示' },
      ledgerTable(causes, [paper]),
      { kind: 'heading', level: 1, text: '附列事项' },
      ...annexOf(paper),
      caption('注：金额按发生日期归入，只计已审核的记录，冲销已扣除；均为精确值，未经四舍五入。'),
      { kind: 'signing-block', parties: paper.parties },
    ],
  });
}
