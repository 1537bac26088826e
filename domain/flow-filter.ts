import { z } from 'zod';
import { lacksAsked } from './evidence-filter';
import { flowForms, flowSources, stages } from './flow';
import { moneyAreas } from './flow-area';
import { dayKey } from './page-key';
import { states } from './workflow';

const year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined);
const id = z.coerce.number().int().min(1).optional().catch(undefined);

/** Which entries an address asks for; nonsense is as good as absent. */
export const flowFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  year,
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  form: z.enum(flowForms).optional().catch(undefined),
  /** Of projects, of trusts or of pairings. */
  kind: z.enum(flowSources).optional().catch(undefined),
  /** Of the sources of an area. */
  area: z.enum(moneyAreas).optional().catch(undefined),
  /** Of the one project, trust or pairing, by its first revision. */
  project: id,
  trust: id,
  pairing: id,
  /** Paid or received and in no match yet; a reversing entry; more than it is taken from. */
  mark: z.enum(['open', 'reversal', 'excess']).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  /** Part of its voucher, payer or payee. */
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  after: dayKey.optional().catch(undefined),
});
export type FlowFilter = z.output<typeof flowFilter>;

/** Of what a new entry is, while it is being looked for; and which one it takes the place of. */
export const flowSourceAsked = z.object({
  project: id,
  trust: id,
  pairing: id,
  from: id,
  q: flowFilter.shape.q,
});
export type FlowSourceAsked = z.output<typeof flowSourceAsked>;
