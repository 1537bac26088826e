import { z } from 'zod';
import { lacksAsked } from './evidence-filter';
import { dayKey } from './page-key';
import { states } from './workflow';

/** Which stations an address asks for; nonsense is as good as absent. */
export const stationFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  /** Where it lies, by division code. */
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  /** With a Guangdong institution today, or without. */
  paired: z.enum(['yes', 'no']).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  /** Part of its name, or of its town's. */
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  after: dayKey.optional().catch(undefined),
});
export type StationFilter = z.output<typeof stationFilter>;

/** Which station of the register a new record is of, while it is being looked for. */
export const stationAsked = z.object({
  station: z.coerce.number().int().min(1).optional().catch(undefined),
  stationQ: z.string().trim().max(60).optional().catch(undefined),
});
