import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { readings } from '@/db/schema';
import { recordRef } from '@/domain/input';
import { reason } from '@/domain/reading';
import { take } from '@/domain/workflow';
import { asRead, changeOf, loadReadings, movedOn } from './subject';

/** Sends a figure back with the reason. */
export const returnReading = command({
  name: 'reading.return',
  input: z.object({ ref: recordRef, reason }),
  load: (tx, { ref }, context) => loadReadings(tx, [ref], context.today),
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, async ({ row }) => {
      const [after] = await tx
        .update(readings)
        .set({
          state: take('return', row.state, row.reporter),
          awaitingId: null,
          returnReason: input.reason,
          changedBy: context.actor.accountId,
          changedAt: sql`now()`,
          version: row.version + 1,
        })
        .where(asRead(row))
        .returning();
      if (!after) throw await movedOn(tx, row.id);
      return changeOf(row, after);
    }),
  message: () => '已退回，填报人会看到退回原因。',
});
