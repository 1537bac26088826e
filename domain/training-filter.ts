import { z } from 'zod';
import { lacksAsked } from './evidence-filter';
import { dayKey } from './page-key';
import { trainingKinds, trainingTopics } from './training';
import { states } from './workflow';

/** Which trainings an address asks for; nonsense is as good as absent. */
export const trainingFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2100).optional().catch(undefined),
  kind: z.enum(trainingKinds).optional().catch(undefined),
  topic: z.enum(trainingTopics).optional().catch(undefined),
  /** The department that holds it or sends people, by its code. */
  lead: z.string().min(1).max(40).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  after: dayKey.optional().catch(undefined),
});
export type TrainingFilter = z.output<typeof trainingFilter>;
