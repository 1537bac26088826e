import 'server-only';
import { and, between, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { trainings } from '@/db/schema';
import type { AsOf } from '@/domain/as-of';
import { plainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import { boardOf, type TrainingBoard } from '@/domain/training-board';

/** What the official trainings of a year come to that had ended by the date. */
export async function readTrainingBoard(
  tx: Tx,
  programme: Programme,
  { year, date }: AsOf,
): Promise<TrainingBoard> {
  const until = date < plainDate(year, 12, 31) ? date : plainDate(year, 12, 31);
  const held = await tx
    .select()
    .from(trainings)
    .where(
      and(
        eq(trainings.programmeId, programme.id),
        eq(trainings.state, 'confirmed'),
        eq(trainings.isSuperseded, false),
        between(trainings.endsOn, plainDate(year, 1, 1), until),
      ),
    );
  return boardOf(held);
}
