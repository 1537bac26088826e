import 'server-only';
import { and, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { trainings } from '@/db/schema';
import { type Training, trainingKindWords, trainingName } from '@/domain/training';
import type { OwnPlace } from './fact/kind';

/** One of the same kind at the same place, led by the same side, with a day in common, as far as the person's side may know of it. */
export async function overlappingTraining(
  tx: Tx,
  { leadId, kind, place, startsOn, endsOn }: Training,
  own: OwnPlace,
): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(trainings)
    .where(
      and(
        eq(trainings.programmeId, own.programmeId),
        eq(trainings.leadId, leadId),
        eq(trainings.kind, kind),
        eq(trainings.place, place),
        lte(trainings.startsOn, endsOn),
        gte(trainings.endsOn, startsOn),
        eq(trainings.isSuperseded, false),
        ne(sql`coalesce(${trainings.originId}, ${trainings.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined
    ? null
    : `同一地点同期已登记一次${trainingKindWords[kind]}：${trainingName(found)}。如确为另一班次（批次），请勾选后再保存。`;
}
