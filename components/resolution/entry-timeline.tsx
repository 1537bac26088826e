import { Timeline } from '@/components/ui/timeline';
import { actWord, type ResolutionAct } from '@/domain/resolution';
import { chineseDate } from '@/lib/format';

interface EntryTimelineProps {
  readonly entries: readonly {
    readonly by: string;
    readonly side: string;
    /** Whose half; null for what is about the date. */
    readonly ofSide: string | null;
    readonly entry: {
      readonly act: ResolutionAct;
      readonly percent: number | null;
      readonly progress: string | null;
      readonly evidence: string | null;
      readonly dueOn: string | null;
      readonly reason: string | null;
      readonly enteredAt: string;
      readonly enteredOn: string;
    };
  }[];
}

/** Everything that happened, newest first. */
export function EntryTimeline({ entries }: EntryTimelineProps) {
  return (
    <Timeline
      entries={entries.map(({ by, side, ofSide, entry }) => ({
        at: new Date(entry.enteredAt),
        who: `${side}方 ${by}`,
        what: ofSide === null ? actWord(entry.act) : `${actWord(entry.act)}（${ofSide}方）`,
        note: noteOf(entry),
      }))}
    />
  );
}

function noteOf(entry: EntryTimelineProps['entries'][number]['entry']): string {
  const { enteredOn, percent, progress, evidence, dueOn, reason } = entry;
  return [
    `业务日期 ${chineseDate(enteredOn)}`,
    progress && `${progress}${percent === null ? '' : `（完成 ${percent}%）`}`,
    evidence && `佐证：${evidence}`,
    dueOn && `新时限 ${chineseDate(dueOn)}`,
    reason && `原因：${reason}`,
  ]
    .filter(Boolean)
    .join('；');
}
