import 'server-only';
import { and, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { visits } from '@/db/schema';
import { daysText } from '@/domain/phrase';
import type { Visit } from '@/domain/visit';
import type { OwnPlace } from './fact/kind';

/** Another journey in the same direction that has a day in common, as far as the person's side may know of it. */
export async function overlappingVisit(
  tx: Tx,
  { fromId, startsOn, endsOn }: Visit,
  own: OwnPlace,
): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(visits)
    .where(
      and(
        eq(visits.programmeId, own.programmeId),
        eq(visits.fromId, fromId),
        lte(visits.startsOn, endsOn),
        gte(visits.endsOn, startsOn),
        eq(visits.isSuperseded, false),
        ne(sql`coalesce(${visits.originId}, ${visits.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined
    ? null
    : `同方向已有一次互访：${found.leader}率队，${daysText(found.startsOn, found.endsOn)}，到访${found.places}。如确为另一次互访，请勾选后再保存。`;
}
