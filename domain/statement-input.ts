import { z } from 'zod';
import { recordId, requiredText } from './input';
import { reason } from './reading';

const year = z.coerce.number().int().min(2000).max(2100);
const programme = z.string().default('');

/** Lists something open in a year's annex, with the sentence that says how it stands. */
export const annexEntry = z.object({
  programme,
  year,
  kind: z.enum(['flow', 'match']),
  id: recordId,
  note: requiredText(300, '情况说明'),
});

export const struckAnnexEntry = z.object({ programme, year, entryId: recordId, reason });

/** Makes a year's text of the figures as they are. */
export const newStatement = z.object({ programme, year });

/** Signs the very text that was read. */
export const signedStatement = z.object({
  programme,
  year,
  statementId: recordId,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Which year's money an address asks for, and up to the end of which month of it. */
export const statementAsked = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  year,
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
});
