import { z } from 'zod';
import { lacksAsked } from './evidence-filter';
import { dayKey } from './page-key';
import { states } from './workflow';

/** Which visits an address asks for; nonsense is as good as absent. */
export const visitFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2100).optional().catch(undefined),
  /** The department that travels, by its code. */
  from: z.string().min(1).max(40).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  after: dayKey.optional().catch(undefined),
});
export type VisitFilter = z.output<typeof visitFilter>;
