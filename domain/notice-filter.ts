import { z } from 'zod';
import { noticeLevels, noticeStates, noticeStateWords } from './notice';
import { dayKey } from './page-key';

export const noticeViews = ['overdue', ...noticeStates.toReversed()] as const;
export type NoticeView = (typeof noticeViews)[number];
export const noticeViewWords: Record<NoticeView, string> = { overdue: '逾期未答复', ...noticeStateWords };

/** Which notices an address asks for; nonsense is as good as absent. */
export const noticeFilter = z.object({
  level: z.enum(noticeLevels).optional().catch(undefined),
  state: z.enum(noticeViews).optional().catch(undefined),
  unit: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  after: dayKey.optional().catch(undefined),
});
export type NoticeFilter = z.output<typeof noticeFilter>;
