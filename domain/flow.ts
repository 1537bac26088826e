import type { PlainDate } from './calendar';
import type { FactField, Names } from './fact';
import { type Fen, moneyExact } from './money';
import { dateText } from './phrase';

/** The way money goes, from the giving department's side to the receiving one's (design 2). */
export const stages = ['pledged', 'paid', 'received', 'used'] as const;
export type Stage = (typeof stages)[number];
export const stageWords: Record<Stage, string> = {
  pledged: '承诺',
  paid: '拨付',
  received: '到账',
  used: '使用',
};

/** Whose word an entry is: the giving side says what it pledged and paid, the receiving one what came and was used. */
export function giverOf(stage: Stage): 'giving' | 'receiving' {
  return stage === 'pledged' || stage === 'paid' ? 'giving' : 'receiving';
}

/** The stage that an entry takes its money from; null for the first, which takes it from the source itself. */
export function stageBefore(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) - 1] ?? null;
}

/** 资金 or 物资折价: goods are valued and stay marked as such. */
export const flowForms = ['money', 'goods'] as const;
export type FlowForm = (typeof flowForms)[number];
export const flowFormWords: Record<FlowForm, string> = { money: '资金', goods: '物资折价' };

/** What money flows for: exactly one of the three, by its first revision. */
export const flowSources = ['project', 'trust', 'pairing'] as const;
export type FlowSource = (typeof flowSources)[number];
export const flowSourceWords: Record<FlowSource, string> = {
  project: '项目',
  trust: '慈善信托',
  pairing: '结对',
};

/** What an entry says. Its fields are a form's as well: nothing here may need zod, which browsers should not load. */
export type Flow = {
  readonly stage: Stage;
  readonly form: FlowForm;
  readonly projectId: number | null;
  readonly trustId: number | null;
  readonly pairingId: number | null;
  /** Below 0 in a reversing entry (冲销), and in no other. */
  readonly amountFen: Fen;
  readonly flowedOn: PlainDate;
  /** 凭证号; empty where there is none. */
  readonly voucher: string;
  /** 付款方 and 收款方, as the voucher has them. */
  readonly payer: string;
  readonly payee: string;
  /** 超额说明: why it may come to more than it is taken from; empty where it does not. */
  readonly excess: string;
  readonly note: string;
};

/** What the entry is of: its kind and the id of the first revision. */
export function sourceOf(flow: Pick<Flow, 'projectId' | 'trustId' | 'pairingId'>): {
  readonly kind: FlowSource;
  readonly id: number;
} {
  const { projectId, trustId, pairingId } = flow;
  if (projectId !== null) return { kind: 'project', id: projectId };
  return trustId === null ? { kind: 'pairing', id: pairingId ?? 0 } : { kind: 'trust', id: trustId };
}

/** As links and tables call what an entry is of. */
export function sourceName(
  flow: Pick<Flow, 'projectId' | 'trustId' | 'pairingId'>,
  names: Pick<Names, 'projects' | 'trusts' | 'pairings'>,
): string {
  const { kind, id } = sourceOf(flow);
  const known = { project: names.projects, trust: names.trusts, pairing: names.pairings }[kind][id];
  return known ?? `${flowSourceWords[kind]} ${id}`;
}

export const flowFields: readonly FactField<Flow>[] = [
  { key: 'stage', term: '环节', text: ({ stage }) => stageWords[stage] },
  { key: 'projectId', term: '所属', text: (flow, names) => sourceName(flow, names) },
  { key: 'form', term: '形式', text: ({ form }) => flowFormWords[form] },
  { key: 'amountFen', term: '金额', text: ({ amountFen }) => moneyExact(amountFen) },
  { key: 'flowedOn', term: '日期', text: ({ flowedOn }) => dateText(flowedOn) },
  { key: 'voucher', term: '凭证号', text: ({ voucher }) => voucher || '无' },
  { key: 'payer', term: '付款方', text: ({ payer }) => payer || '未填写' },
  { key: 'payee', term: '收款方', text: ({ payee }) => payee || '未填写' },
  { key: 'excess', term: '超额说明', text: ({ excess }) => excess || '无' },
  { key: 'note', term: '说明', text: ({ note }) => note || '无' },
];

/** The same with the two other ids, which a row has as columns and a page names as one. */
export const flowContentFields: readonly FactField<Flow>[] = [
  ...flowFields,
  { key: 'trustId', term: '所属信托', text: (flow, names) => sourceName(flow, names) },
  { key: 'pairingId', term: '所属结对', text: (flow, names) => sourceName(flow, names) },
];

/** 拨付 10 万元（2025年3月4日）, as links and tasks call an entry. */
export function flowName({
  stage,
  amountFen,
  flowedOn,
}: Pick<Flow, 'stage' | 'amountFen' | 'flowedOn'>): string {
  return `${amountFen < 0 ? '冲销' : ''}${stageWords[stage]} ${moneyExact(Math.abs(amountFen))}（${dateText(flowedOn)}）`;
}

/** That one of the amount is there, with its voucher: to whoever enters the next. */
export function enteredBefore(flow: Pick<Flow, 'stage' | 'amountFen' | 'flowedOn' | 'voucher'>): string {
  return `已登记“${flowName(flow)}”${flow.voucher === '' ? '' : `，凭证号 ${flow.voucher}`}。`;
}

/** Which side says what of that stage: the first party of the programme gives, the second receives. */
export function sideOfStage(stage: Stage, parties: readonly number[]): number | undefined {
  return parties[giverOf(stage) === 'giving' ? 0 : 1];
}

/** The stages that a side enters. */
export function stagesOf(departmentId: number, parties: readonly number[]): readonly Stage[] {
  return stages.filter((stage) => sideOfStage(stage, parties) === departmentId);
}

/** An official entry, as far as sums and matches ask. */
export interface FlowEntry {
  readonly id: number;
  readonly stage: Stage;
  /** Which project, trust or pairing. */
  readonly source: string;
  readonly amountFen: Fen;
  readonly flowedOn: PlainDate;
  /** 凭证号; empty where there is none. */
  readonly voucher: string;
}
