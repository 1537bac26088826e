import type { Reporter } from './indicator';
import { Refusal } from './refusal';

/** States of every fact and reading, from best to worst (design 2). */
export const states = ['confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft'] as const;
export type State = (typeof states)[number];

export const stateWords: Record<State, string> = {
  confirmed: '已互认',
  approved: '已审核',
  disputed: '有异议',
  submitted: '已提交',
  returned: '已退回',
  draft: '暂存',
};

/** 已互认, 暂存（更正）: as a list says where a record is whose earlier revision may stand beside it. */
export function stateText({ state, revision }: { readonly state: State; readonly revision: number }): string {
  return `${stateWords[state]}${revision > 1 && state !== 'confirmed' ? '（更正）' : ''}`;
}

interface Step {
  readonly word: string;
  readonly from: readonly State[];
  readonly to: State | 'same';
  /** Only a shared fact goes through the other side's answer. */
  readonly sharedOnly?: true;
}

export const steps = {
  save: { word: '保存', from: ['draft', 'returned'], to: 'same' },
  submit: { word: '提交', from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { word: '撤回', from: ['submitted'], to: 'draft' },
  approve: { word: '审核通过', from: ['submitted'], to: 'approved' },
  return: { word: '退回', from: ['submitted'], to: 'returned' },
  confirm: { word: '互认', from: ['approved'], to: 'confirmed', sharedOnly: true },
  dispute: { word: '提出异议', from: ['approved'], to: 'disputed', sharedOnly: true },
  propose: { word: '提出协商值', from: ['disputed'], to: 'disputed', sharedOnly: true },
  agree: { word: '同意协商值', from: ['disputed'], to: 'confirmed', sharedOnly: true },
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof steps;

/** Answers of the other department, or of both once there is a dispute: rows of their own, never edits. */
export const answers = ['confirm', 'dispute', 'propose', 'agree'] as const satisfies readonly StepName[];
export type Answer = (typeof answers)[number];

/** From here on the other department can see a record. */
export const visibleToOther: readonly State[] = ['approved', 'disputed', 'confirmed'];

/** Official: confirmed for a shared fact, approved for what a department reports of itself. */
export function isOfficial(state: State, reporter: Reporter): boolean {
  return state === (reporter === 'shared' ? 'confirmed' : 'approved');
}

export function canTake(step: StepName, state: State, reporter: Reporter): boolean {
  const rule: Step = steps[step];
  return rule.from.includes(state) && (rule.sharedOnly !== true || reporter === 'shared');
}

/** The state after the step, or a refusal that says where the record stands now. */
export function take(step: StepName, state: State, reporter: Reporter): State {
  const { to } = steps[step];
  if (canTake(step, state, reporter)) return to === 'same' ? state : to;
  throw new Refusal(
    'conflict',
    `该记录现为“${stateWords[state]}”，不能${steps[step].word}；请刷新页面，按最新状态办理。`,
  );
}
