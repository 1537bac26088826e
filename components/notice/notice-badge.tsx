import { Badge, type Look } from '@/components/ui/badge';
import { StatusBadge } from '@/components/ui/status-badge';
import { type NoticeState, noticeStateWords } from '@/domain/notice';
import { noticeViewWords } from '@/domain/notice-filter';

const looks: Record<NoticeState, Look> = {
  answered: 'confirmed',
  escalated: 'returned',
  received: 'approved',
  issued: 'submitted',
};

/** How far a notice is, and whether it is late. */
export function NoticeBadge({ state, isOverdue }: { state: NoticeState; isOverdue: boolean }) {
  return (
    <>
      <Badge look={looks[state]} word={noticeStateWords[state]} />
      {isOverdue ? ' ' : null}
      {isOverdue ? <StatusBadge status="overdue" word={noticeViewWords.overdue} /> : null}
    </>
  );
}
