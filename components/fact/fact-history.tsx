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
      ? []
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

function stepWord(command: string): string {
  const step = command.split('.')[1] ?? command;
  if (step === 'correct') return '发起更正';
  if (step === 'exit') return '退出';
  if (step === 'ask') return '登记知晓情况';
  if (step === 'propose' || step === 'agree') return answerWord(step);
  return step in steps ? steps[step as StepName].word : step;
}

function stateWord(state: unknown): string {
  return typeof state === 'string' && state in stateWords ? stateWords[state as State] : '—';
}
