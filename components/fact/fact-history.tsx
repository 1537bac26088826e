import { Timeline } from '@/components/ui/timeline';
import type { Content, FactField, Names } from '@/domain/fact';
import { answerWord } from '@/domain/fact-answer';
import { type State, type StepName, stateWords, steps } from '@/domain/workflow';
import { chineseDate } from '@/lib/format';

interface FactHistoryProps<Of extends Content> {
  readonly fields: readonly FactField<Of>[];
  readonly names: Names;
  readonly entries: readonly {
    readonly at: Date;
    readonly businessOn: string;
    readonly accountName: string;
    readonly command: string;
    readonly before: Record<string, unknown> | null;
    readonly after: Record<string, unknown>;
    readonly changed: readonly string[];
  }[];
}

/** 操作记录: who did which step, and what it changed from and to. */
export function FactHistory<Of extends Content>({ fields, names, entries }: FactHistoryProps<Of>) {
  const changes = (
    before: Record<string, unknown> | null,
    after: Record<string, unknown>,
    changed: readonly string[],
  ) => [
    ...(changed.includes('state')
      ? [`状态：${stateWord(before?.['state'])} → ${stateWord(after['state'])}`]
      : []),
    ...(before === null
      ? besideText(after)
      : fields
          .filter(({ key }) => changed.includes(key))
          .map(({ term, text }) => `${term}：${text(before as Of, names)} → ${text(after as Of, names)}`)),
  ];
  return (
    <Timeline
      entries={entries.map(({ at, accountName, command, businessOn, before, after, changed }) => ({
        at,
        who: accountName,
        what: `${stepWord(command)}（业务日期 ${chineseDate(businessOn)}）`,
        note: changes(before, after, changed).join('；'),
      }))}
    />
  );
}

/** What is done to a record beside the workflow that all go through. */
const besideWords: Readonly<Record<string, string>> = {
  correct: '发起更正',
  exit: '退出',
  ask: '登记知晓情况',
  count: '填报期末数',
  plan: '计划节点',
  reach: '完成节点',
  tie: '节点材料',
  drop: '划销节点',
  supervise: '登记督导',
  note: '登记事项',
  strike: '划销',
};

/** What was written down beside the record: which thing, and why it was struck. */
function besideText(after: Record<string, unknown>): string[] {
  return ['event', 'title', 'supervisor', 'files', 'struckBecause'].flatMap((key) => {
    const text = after[key];
    return typeof text === 'string' ? [text] : [];
  });
}

function stepWord(command: string): string {
  const step = command.split('.')[1] ?? command;
  if (step === 'propose' || step === 'agree') return answerWord(step);
  const beside = besideWords[step];
  if (beside !== undefined) return beside;
  return step in steps ? steps[step as StepName].word : step;
}

function stateWord(state: unknown): string {
  return typeof state === 'string' && state in stateWords ? stateWords[state as State] : '—';
}
