import { z } from 'zod';
import { isPlainDate } from './calendar';

export const resolutionViews = ['open', 'overdue', 'soon', 'open-ended', 'closed'] as const;
export type ResolutionView = (typeof resolutionViews)[number];
export const resolutionViewWords: Record<ResolutionView, string> = {
  open: '未销号',
  overdue: '逾期',
  soon: '30 天内到期',
  'open-ended': '长期坚持',
  closed: '已销号',
};

const key = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,9}\.\d{1,9}$/)
  .transform((text) => {
    const [held = '', meeting, number] = text.split('.');
    return { held, meeting: Number(meeting), number: Number(number) };
  })
  .refine(({ held }) => isPlainDate(held));

/** Which resolutions an address asks for; nonsense is as good as absent. */
export const resolutionFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  state: z.enum(resolutionViews).optional().catch(undefined),
  area: z.string().min(1).max(60).optional().catch(undefined),
  meeting: z.coerce.number().int().positive().optional().catch(undefined),
  mine: z.literal('1').optional().catch(undefined),
  after: key.optional().catch(undefined),
});
export type ResolutionFilter = z.output<typeof resolutionFilter>;

/** The key of the next page as an address carries it. */
export function afterText({ held, meeting, number }: NonNullable<ResolutionFilter['after']>): string {
  return `${held}.${meeting}.${number}`;
}

/** The filter as part of an address; empty where nothing is chosen. */
export function filterQuery(filter: ResolutionFilter, next: string): string {
  const chosen = Object.entries({ ...filter, after: next }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
}
