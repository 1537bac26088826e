import type { Actor } from './actor';
import type { PlainDate } from './calendar';
import { mayStep } from './policy';
import type { FactSubject, LedgerNoun } from './policy-rule';
import { nearDays } from './trust-duty';
import type { State } from './workflow';

/** Kinds of things that wait for somebody, in the order of the page. */
export const taskKinds = {
  sign: { title: '待我会签', sentence: '会议纪要等待本厅审核人会签。' },
  receive: { title: '待我签收', sentence: '已交办、等待牵头单位签收的议定事项。' },
  work: { title: '待我办理', sentence: '由本单位牵头、还没有申请销号的议定事项，最急的在前。' },
  assign: { title: '待我交办', sentence: '会议已议定、本方还没有交办的事项。' },
  verify: { title: '待我核实', sentence: '牵头单位已申请销号的事项。' },
  confirm: { title: '待我确认', sentence: '对方已核实、等待本方确认的事项。' },
  'notice-receive': {
    title: '待我签收的督办单',
    sentence: '发给本单位、还没有签收的交办单、催办单和督办单。',
  },
  'notice-answer': { title: '待我答复的督办单', sentence: '已签收、还没有答复的，最急的在前。' },
  'notice-overdue': { title: '逾期未答复的督办单', sentence: '过了时限没有答复，可以升级。' },
  'trust-duty': {
    title: '待办理的慈善信托事项',
    sentence: `备案、公开和年度报告已逾期或 ${nearDays} 天内到期的慈善信托，最急的在前。`,
  },
  extension: { title: '待答复延期', sentence: '两方审核人都同意后按新时限办理。' },
  target: { title: '待批准目标值', sentence: '两厅厅领导都批准后生效。' },
  review: { title: '待我审核的填报值', sentence: '下级或本单位提交的填报值。' },
  answer: { title: '待我互认的填报值', sentence: '对方已审核、等待本方互认的填报值。' },
  returned: { title: '退回需修改的填报值', sentence: '按退回原因修改后重新提交。' },
  'fact-draft': {
    title: '待提交的台账记录',
    sentence: '本单位和下级暂存、还没有提交的记录，可以勾选后一起提交。',
  },
  'fact-review': {
    title: '待我审核的台账记录',
    sentence: '本方提交的台账记录；需要退回的，请打开该条办理。',
  },
  'fact-answer': {
    title: '待我互认的台账记录',
    sentence: '对方已审核、等待本方互认的台账记录；有异议的，请打开该条办理。',
  },
  'fact-dispute': { title: '待我协商的台账记录', sentence: '有异议，轮到本方答复的台账记录。' },
  'match-answer': {
    title: '待我确认的资金对账',
    sentence: '对方提出的对账或差异意见；同意、提出异议或退回重对。',
  },
  'fact-returned': { title: '退回需修改的台账记录', sentence: '按退回原因修改后重新提交。' },
} as const;
export type TaskKind = keyof typeof taskKinds;

/** One thing that waits for the person. */
export interface Task {
  readonly kind: TaskKind;
  readonly label: string;
  /** Where it is done. */
  readonly href: string;
  /** By when, where it has a date. */
  readonly dueOn: PlainDate | null;
  /** What it is about: 粤方办公室, 2025-Q3. */
  readonly about: string;
  /** A record that can be decided together with others of its ledger. */
  readonly record?: TaskRecord;
}

interface TaskRecord {
  readonly noun: LedgerNoun;
  readonly id: number;
  readonly version: number;
  /** Whose unit filed it. */
  readonly unit: string;
}

interface FactUnderWay extends FactSubject {
  readonly state: State;
  /** The department that answered last. */
  readonly lastAnswerBy: number | null;
}

/** What a fact of a ledger waits for from this person; null where it is not their turn. */
export function factTask(noun: LedgerNoun, actor: Actor, fact: FactUnderWay): TaskKind | null {
  switch (fact.state) {
    case 'draft':
      return mayStep(noun, 'submit', actor, fact) ? 'fact-draft' : null;
    case 'returned':
      return mayStep(noun, 'submit', actor, fact) ? 'fact-returned' : null;
    case 'submitted':
      return mayStep(noun, 'approve', actor, fact) ? 'fact-review' : null;
    case 'approved':
      return mayStep(noun, 'confirm', actor, fact) ? 'fact-answer' : null;
    case 'disputed':
      return fact.lastAnswerBy !== actor.departmentId && mayStep(noun, 'propose', actor, fact)
        ? 'fact-dispute'
        : null;
    default:
      return null;
  }
}

export interface TaskGroup {
  readonly kind: TaskKind;
  readonly tasks: readonly Task[];
}

/** What waits for the person by kind, what is due first on top; kinds without anything are left out. */
export function taskGroups(tasks: readonly Task[]): TaskGroup[] {
  return (Object.keys(taskKinds) as TaskKind[])
    .map((kind) => ({
      kind,
      tasks: tasks
        .filter((task) => task.kind === kind)
        .sort((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1)),
    }))
    .filter(({ tasks: own }) => own.length > 0);
}

/** Others that are waited for, and for how many things. */
export interface Others {
  readonly who: string;
  readonly count: number;
}

/** Who else is waited for, the longest list first. */
export function countedOthers(waiting: readonly (string | null)[]): Others[] {
  const counts = new Map<string, number>();
  for (const who of waiting) if (who !== null) counts.set(who, (counts.get(who) ?? 0) + 1);
  return [...counts]
    .map(([who, count]) => ({ who, count }))
    .sort((one, other) => other.count - one.count || (one.who < other.who ? -1 : 1));
}
