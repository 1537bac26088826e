import { Timeline } from '@/components/ui/timeline';
import { steps, stateWords, type State, type StepName } from '@/domain/workflow';
import { chineseDate } from '@/lib/format';

interface ReadingHistoryProps {
  readonly entries: readonly {
    readonly id: number;
    readonly at: Date;
    readonly businessOn: string;
    readonly accountName: string;
    readonly command: string;
    readonly before: Record<string, unknown> | null;
    readonly after: Record<string, unknown>;
    readonly changed: readonly string[];
  }[];
}

const fieldWords: Record<string, string> = {
  state: '状态',
  value: '填报值',
  numerator: '分子',
  denominator: '分母',
  occurredOn: '发生日期',
  note: '说明',
  returnReason: '退回原因',
};

/** 操作记录: who did which step, and what it changed from and to. */
export function ReadingHistory({ entries }: ReadingHistoryProps) {
  return (
    <Timeline
      entries={entries.map((entry) => ({
        at: entry.at,
        who: entry.accountName,
        what: `${stepWord(entry.command)}（业务日期 ${chineseDate(entry.businessOn)}）`,
        note: entry.changed
          .filter((field) => field in fieldWords)
          .filter((field) => word(field, entry.before?.[field]) !== word(field, entry.after[field]))
          .map(
            (field) =>
              `${fieldWords[field] ?? field}：${word(field, entry.before?.[field])} → ${word(field, entry.after[field])}`,
          )
          .join('；'),
      }))}
    />
  );
}

function stepWord(command: string): string {
  const step = command.replace('reading.', '');
  return step === 'correct' ? '发起更正' : step in steps ? steps[step as StepName].word : step;
}

function word(field: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') return '—';
  return field === 'state' ? stateWords[value as State] : value;
}
