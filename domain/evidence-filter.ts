import { z } from 'zod';

/** Of a list only the records that lack a kind of evidence that the plan asks for. */
export const lacksAsked = z.literal('evidence').optional().catch(undefined);
export type LacksAsked = z.output<typeof lacksAsked>;
