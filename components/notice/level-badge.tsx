import { StatusBadge } from '@/components/ui/status-badge';
import { type NoticeLevel, noticeLevelWords } from '@/domain/notice';
import type { Status } from '@/domain/status';

/** Blue, yellow and red as the signs of on pace, slipping and overdue have them. */
const looks: Record<NoticeLevel, Status> = { assign: 'on-pace', remind: 'slipping', supervise: 'overdue' };

/** Which of the three a notice is. */
export function LevelBadge({ level }: { level: NoticeLevel }) {
  return <StatusBadge status={looks[level]} word={noticeLevelWords[level]} />;
}
