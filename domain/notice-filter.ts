import { z } from 'zod';
import { isPlainDate } from './calendar';
import { noticeLevels, noticeStates, noticeStateWords } from './notice';

export const noticeViews = ['overdue', ...noticeStates.toReversed()] as const;
export type NoticeView = (typeof noticeViews)[number];
export const noticeViewWords: Record<NoticeView, string> = { overdue: '逾期未答复', ...noticeStateWords };

const key = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,9}$/)
  .transform((text) => {
    const [on = '', id] = text.split('.');
    return { on, id: Number(id) };
  })
  .refine(({ on }) => isPlainDate(on));

/** Which notices an address asks for; nonsense is as good as absent. */
export const noticeFilter = z.object({
  level: z.enum(noticeLevels).optional().catch(undefined),
  state: z.enum(noticeViews).optional().catch(undefined),
  unit: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  after: key.optional().catch(undefined),
});
export type NoticeFilter = z.output<typeof noticeFilter>;

/** The address of the list behind its last line, with the same filter. */
export function nextNotices(
  { level, state, unit }: NoticeFilter,
  { on, id }: NonNullable<NoticeFilter['after']>,
): string {
  const chosen = Object.entries({ level, state, unit, after: `${on}.${id}` }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/notices?${new URLSearchParams(chosen).toString()}`;
}
