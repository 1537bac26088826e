import { z } from 'zod';
import type { PlainDate } from './calendar';
import { chosenId, optionalText, recordId, recordRef, recordRefs, requiredText } from './input';
import { reason } from './reading';
import { Refusal } from './refusal';

/** States of one side's half of a 议定事项, from last to first (design 2; 已完成 is a claim, domain.md 2.2). */
export const halfStates = ['confirmed', 'verified', 'claimed', 'received', 'assigned', 'pending'] as const;
export type HalfState = (typeof halfStates)[number];
export const halfStateWords: Record<HalfState, string> = {
  confirmed: '对方已确认',
  verified: '已核实，待对方确认',
  claimed: '已报完成，待核实',
  received: '办理中',
  assigned: '待签收',
  pending: '待交办',
};

interface Act {
  readonly word: string;
  readonly from: readonly HalfState[];
  readonly to: HalfState;
  /** Done by the other department; every other act is a side's own. */
  readonly byOther?: true;
}

/** What can be done to a half. */
export const halfActs = {
  assign: { word: '交办', from: ['pending'], to: 'assigned' },
  receive: { word: '签收', from: ['assigned'], to: 'received' },
  report: { word: '填报进展', from: ['received'], to: 'received' },
  claim: { word: '申请销号', from: ['received'], to: 'claimed' },
  withdraw: { word: '撤回申请', from: ['claimed'], to: 'received' },
  verify: { word: '核实', from: ['claimed'], to: 'verified' },
  'send-back': { word: '退回办理', from: ['claimed'], to: 'received' },
  confirm: { word: '确认', from: ['verified'], to: 'confirmed', byOther: true },
  reject: { word: '不予确认', from: ['verified'], to: 'received', byOther: true },
} as const satisfies Record<string, Act>;
export type HalfAct = keyof typeof halfActs;

export const extensionActs = ['ask', 'agree', 'decline'] as const;
export type ExtensionAct = (typeof extensionActs)[number];
export const extensionActWords: Record<ExtensionAct, string> = {
  ask: '申请延期',
  agree: '同意延期',
  decline: '不同意延期',
};

export const resolutionActs = [...extensionActs, ...(Object.keys(halfActs) as HalfAct[])] as const;
export type ResolutionAct = HalfAct | ExtensionAct;

export function actWord(act: ResolutionAct): string {
  return act in halfActs ? halfActs[act as HalfAct].word : extensionActWords[act as ExtensionAct];
}

export function canAct(act: HalfAct, state: HalfState): boolean {
  return (halfActs[act].from as readonly HalfState[]).includes(state);
}

/** The half's state after the act, or a refusal that says where it stands now. */
export function afterAct(act: HalfAct, state: HalfState): HalfState {
  if (canAct(act, state)) return halfActs[act].to;
  throw new Refusal(
    'conflict',
    `该议定事项这一方现为“${halfStateWords[state]}”，不能${halfActs[act].word}；请刷新页面，按最新状态办理。`,
  );
}

export interface Half {
  readonly departmentId: number;
  readonly state: HalfState;
}

/** 销号: only when every side's half is done and stood by. */
export function isClosed(halves: readonly Half[]): boolean {
  return halves.length > 0 && halves.every(({ state }) => state === 'confirmed');
}

/** A half as the person saw it. */
export const halfRef = recordRef;
export const halfRefs = recordRefs({
  none: '请先勾选要办理的议定事项。',
  tooMany: '一次最多办理 200 项，请分批。',
  most: 200,
});
const progressText = z.string().trim().min(1, '请写明进展情况。').max(1000, '进展情况请控制在 1000 字以内。');
const evidenceText = optionalText(500, '佐证材料');

export const progressReport = halfRef.extend({
  text: progressText,
  percent: z.coerce
    .number('请填写 0 到 100 的整数。')
    .int('请填写 0 到 100 的整数。')
    .min(0, '请填写 0 到 100 的整数。')
    .max(100, '请填写 0 到 100 的整数。'),
  evidence: evidenceText,
});
export const claim = halfRef.extend({
  text: progressText,
  evidence: z
    .string()
    .trim()
    .min(1, '请写明佐证材料，例如文件名和文号。')
    .max(500, '佐证材料请控制在 500 字以内。'),
});
export const halfReturn = halfRef.extend({ reason });
/** What moves or closes a resolution also names the resolution's version: of two at once, one is told. */
export const confirmation = halfRef.extend({ resolutionVersion: recordId });
export const rejection = confirmation.extend({ reason });

export const extensionAnswer = recordRef;
export const extensionDecline = recordRef.extend({ reason });

/** The percentage that a list shows for a half: what was reported, 100 once it is claimed. */
export function halfPercent({
  state,
  percent,
}: {
  readonly state: HalfState;
  readonly percent: number;
}): number {
  return state === 'received' || state === 'assigned' || state === 'pending' ? percent : 100;
}

export interface ProgressEntry {
  readonly departmentId: number;
  readonly on: PlainDate;
}

/** A decision as it is recorded; `due` is checked by the command, which knows the meeting's year. */
const decision = z.object({
  areaId: chosenId('所属领域'),
  agendaItemId: recordId.default(0),
  text: requiredText(500, '议定事项'),
  expectedResult: requiredText(300, '目标成果'),
  supporting: optionalText(200, '配合单位'),
  due: requiredText(60, '完成时限'),
  /** The lead unit of each side, in the order of the parties. */
  leads: z.array(chosenId('牵头单位')).min(2, '请选择两方的牵头单位。'),
});
export const recorded = decision.extend({ meetingId: recordId });
export const recordChange = decision.extend(recordRef.shape);
export const resolutionRef = recordRef;
