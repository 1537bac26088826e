import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { readings } from '@/db/schema';
import type { ReadingSubject } from './subject';

/** The figure that was official until now makes room for its correction. */
export async function supersede(tx: Tx, { indicatorId, period, slot }: ReadingSubject['row']): Promise<void> {
  await tx
    .update(readings)
    .set({ isSuperseded: true })
    .where(
      and(
        eq(readings.indicatorId, indicatorId),
        eq(readings.period, period),
        eq(readings.slot, slot),
        eq(readings.state, 'approved'),
        eq(readings.isSuperseded, false),
      ),
    );
}
