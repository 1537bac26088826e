import { KeyFigures } from '@/components/ui/key-figures';
import { statusWords, type Verdict } from '@/domain/status';
import { percent } from '@/lib/format';

interface ProgrammeFiguresProps {
  readonly verdict: Verdict;
  readonly elapsed: number;
  readonly blank: readonly unknown[];
  readonly measureCount: number;
  readonly attention: readonly unknown[];
  readonly waiting: readonly { count: number }[];
}

/** The programme in five figures, the verdict first. */
export function ProgrammeFigures({
  verdict,
  elapsed,
  blank,
  measureCount,
  attention,
  waiting,
}: ProgrammeFiguresProps) {
  return (
    <KeyFigures
      figures={[
        { label: '方案进展', value: statusWords[verdict.status], note: verdict.sentence },
        { label: '平均完成', value: percent(verdict.progress), note: `序时进度 ${percent(elapsed)}` },
        { label: '条款覆盖', value: `${measureCount - blank.length}/${measureCount}`, unit: '项' },
        { label: '需要关注', value: String(attention.length), unit: '项' },
        { label: '在途', value: String(waiting.reduce((sum, { count }) => sum + count, 0)), unit: '项' },
      ]}
    />
  );
}
