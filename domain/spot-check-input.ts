import { z } from 'zod';
import { mostDrawn } from './spot-check';

const sentence = `请填写抽查数量，1 到 ${mostDrawn} 的整数。`;

/** How many pairings are to be drawn. */
export const spotCheckInput = z.object({
  programme: z.string().default(''),
  wanted: z.coerce.number(sentence).int(sentence).min(1, sentence).max(mostDrawn, sentence),
});
