import { z } from 'zod';
import { flowForms } from './flow';

/** What is looked at: entries in no match, matches that an answer is waited for, agreed ones whose rest is to come, all agreed. */
const matchViews = ['open', 'waiting', 'unsettled', 'agreed'] as const;
export type MatchView = (typeof matchViews)[number];
export const matchViewWords: Record<MatchView, string> = {
  open: '未对账',
  waiting: '待对方确认或有异议',
  unsettled: '在途和分批',
  agreed: '双方已确认',
};

/** Which part of 资金对账 an address asks for; nonsense is as good as absent. */
export const matchFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  view: z.enum(matchViews).catch('open').default('open'),
  /** Of one project, trust or pairing: `project:12`. */
  source: z
    .string()
    .regex(/^(project|trust|pairing):\d{1,12}$/)
    .optional()
    .catch(undefined),
  form: z.enum(flowForms).optional().catch(undefined),
  /** Behind the last source of the page before, by its oldest entry; of matches behind the last one. */
  after: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}~[a-z]+:\d{1,12}|\d{1,12})$/)
    .optional()
    .catch(undefined),
  /** The match that the person has just opened from here. */
  opened: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type MatchFilter = z.output<typeof matchFilter>;
