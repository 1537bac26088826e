import { z } from 'zod';
import { asOfParams } from './as-of';

/** Of which programme, year and area the differences are asked for; nonsense is as good as absent. */
export const differenceFilter = asOfParams.extend({
  /** The slug of an area, or `general` for what the plan asks of all together. */
  area: z.string().min(1).max(80).optional().catch(undefined),
});
export type DifferenceFilter = z.output<typeof differenceFilter>;
