import { z } from 'zod';
import { optionalText, recordId, recordRef } from './input';
import { differenceReasons } from './match';

/** Chosen where the two sides differ; where they do not a proposal sends nothing, and a list its 0 for 没有差异. */
const reasonOfDifference = z
  .enum(['', '0', ...differenceReasons], '请选择差异原因。')
  .default('')
  .transform((reason) => (reason === '' || reason === '0' ? null : reason));
const note = optionalText(300, '说明');

/** Of a proposal `3,8`; of boxes that were ticked `{ id3: 'on' }`. */
function idsSent(sent: unknown): unknown {
  if (typeof sent === 'string') return sent.split(',');
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  return Object.keys(sent).map((key) => key.replace(/^id/, ''));
}

/** Entries that a person says belong together, by their ids. */
export const newMatch = z.object({
  programme: z.string().default(''),
  flows: z
    .preprocess(idsSent, z.array(recordId))
    .default([])
    .refine((ids) => ids.length > 0, '请勾选要对账的拨付和到账记录。')
    .refine((ids) => ids.length <= 40, '一次最多对 40 笔；请分次对账。')
    .refine((ids) => new Set(ids).size === ids.length, '同一笔记录只能选一次。'),
  reason: reasonOfDifference,
  note,
});

/** What a side says of one, with the reason of the difference where it words it. */
export const matchWord = z.object({ ref: recordRef, reason: reasonOfDifference, note });

/** The same of what is agreed to, or sent back with why. */
export const matchSaid = z.object({ ref: recordRef, note });
