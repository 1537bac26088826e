import { z } from 'zod';
import { lacksAsked } from './evidence-filter';
import { dayKey } from './page-key';
import { projectFields, projectKinds } from './project';
import { projectStandings } from './project-life';
import { states } from './workflow';

/** Which projects an address asks for; nonsense is as good as absent. */
export const projectFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  kind: z.enum(projectKinds).optional().catch(undefined),
  standing: z.enum(projectStandings).optional().catch(undefined),
  field: z.enum(projectFields).optional().catch(undefined),
  /** Where it works, by division code. */
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  /** Recognised as 品牌项目, or with a disclosure or a milestone that is overdue. */
  mark: z.enum(['brand', 'late', 'milestone']).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  /** Part of its name, its number or the name of an organisation of it. */
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  after: dayKey.optional().catch(undefined),
});
export type ProjectFilter = z.output<typeof projectFilter>;

/** Which two organisations a new project is of, while they are being looked for. */
export const projectEndsAsked = z.object({
  lead: z.coerce.number().int().min(1).optional().catch(undefined),
  partner: z.coerce.number().int().min(1).optional().catch(undefined),
  leadQ: z.string().trim().max(60).optional().catch(undefined),
  partnerQ: z.string().trim().max(60).optional().catch(undefined),
});
export type ProjectEndsAsked = z.output<typeof projectEndsAsked>;
