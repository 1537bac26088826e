import { EmptyState } from '@/components/ui/empty-state';
import { KeyFigures } from '@/components/ui/key-figures';
import { Notice } from '@/components/ui/notice';
import { daysBetween } from '@/domain/calendar';
import type { DecisionBoard } from '@/domain/decision-board';
import { statusWords } from '@/domain/status';
import { chineseDate } from '@/lib/format';

interface DecisionSummaryProps {
  readonly board: DecisionBoard;
  /** The day of judgement. */
  readonly date: string;
}

/** What the meetings decided and became of it, when the next one is, and what was carried too often. */
export function DecisionSummary({ board, date }: DecisionSummaryProps) {
  const { next, carriedOften } = board;
  if (board.meetings.length === 0 && next === null) {
    return <EmptyState title="还没有联席会议" sentence="会议召开并登记议定事项后，这里显示办理情况。" />;
  }
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: '下一次会议',
            value: next === null ? '未安排' : `${daysBetween(date, next.plannedOn)} 天后`,
            note:
              next === null ? (
                <a href="/meetings">请主办方筹备</a>
              ) : (
                <a href={`/meetings/${next.id}/brief`}>{`${chineseDate(next.plannedOn)}，会前简报`}</a>
              ),
          },
          {
            label: '未销号',
            value: String(board.open),
            unit: '项',
            note: <a href="/resolutions?state=open">查看台账</a>,
          },
          {
            label: '逾期',
            value: String(board.overdue),
            unit: '项',
            note: <a href="/resolutions?state=overdue">查看逾期</a>,
          },
          {
            label: '30 天内到期',
            value: String(board.soon),
            unit: '项',
            note: <a href="/resolutions?state=soon">查看临期</a>,
          },
        ]}
      />
      {carriedOften.length === 0 ? null : (
        <Notice tone="warning" title={`${carriedOften.length} 项已结转两次以上`}>
          <ul>
            {carriedOften.map(({ id, text, meeting, carried, verdict }) => (
              <li key={id}>
                <a href={`/resolutions/${id}`}>{text}</a>
                {`（${meeting}，结转 ${carried} 次，${statusWords[verdict.status]}）`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
