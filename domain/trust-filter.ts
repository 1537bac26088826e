import { z } from 'zod';
import { lacksAsked } from './evidence-filter';
import { dayKey } from './page-key';
import { trustStandings } from './trust-life';
import { states } from './workflow';

/** Which trusts an address asks for; nonsense is as good as absent. */
export const trustFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  standing: z.enum(trustStandings).optional().catch(undefined),
  /** By the duty that is pressed for most: overdue, near, or any that is open; the list is then in the order of its days. */
  duty: z.enum(['late', 'near', 'open']).optional().catch(undefined),
  /** Who benefits, by division code. */
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  /** Part of its name, its number or the name of its trustee. */
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  after: dayKey.optional().catch(undefined),
});
export type TrustFilter = z.output<typeof trustFilter>;

/** Which organisation a new trust is held by, while it is being looked for. */
export const trusteeAsked = z.object({
  trustee: z.coerce.number().int().min(1).optional().catch(undefined),
  trusteeQ: z.string().trim().max(60).optional().catch(undefined),
});
export type TrusteeAsked = z.output<typeof trusteeAsked>;
