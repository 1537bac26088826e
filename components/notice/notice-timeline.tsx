import { Timeline, type TimelineEntry } from '@/components/ui/timeline';
import { noticeActWords } from '@/domain/notice';
import { chineseDate } from '@/lib/format';

interface NoticeTimelineProps {
  readonly chain: readonly {
    readonly number: string;
    readonly by: string;
    readonly issuedOn: string;
    readonly issuedAt: Date;
    readonly demand: string;
    readonly receivedByName: string | null;
    readonly receivedOn: string | null;
    readonly receivedAt: Date | null;
    readonly answeredByName: string | null;
    readonly answeredOn: string | null;
    readonly answeredAt: Date | null;
    readonly answer: string | null;
  }[];
}

/** Everything that happened to a notice and to those of its chain, newest first. */
export function NoticeTimeline({ chain }: NoticeTimelineProps) {
  return <Timeline entries={chain.flatMap(entriesOf)} />;
}

function entriesOf(notice: NoticeTimelineProps['chain'][number]): TimelineEntry[] {
  const entry = (what: string, at: Date, on: string, who: string | null, words?: string): TimelineEntry => ({
    at,
    who: who ?? '',
    what: `${what} ${notice.number}`,
    note: [`业务日期 ${chineseDate(on)}`, words].filter(Boolean).join('；'),
  });
  const { receivedAt, receivedOn, answeredAt, answeredOn } = notice;
  return [
    ...(answeredAt && answeredOn
      ? [entry(noticeActWords.answer, answeredAt, answeredOn, notice.answeredByName, notice.answer ?? '')]
      : []),
    ...(receivedAt && receivedOn
      ? [entry(noticeActWords.receive, receivedAt, receivedOn, notice.receivedByName)]
      : []),
    entry('签发', notice.issuedAt, notice.issuedOn, notice.by, `要求：${notice.demand}`),
  ];
}
