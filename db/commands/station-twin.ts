import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { stations } from '@/db/schema';
import { dateText } from '@/domain/phrase';
import type { Station } from '@/domain/station';
import type { OwnPlace } from './fact/kind';

/** A record of the same station that was not closed before; one that opens anew is a record of its own. */
export async function sameStation(tx: Tx, { stationId }: Station, own: OwnPlace): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(stations)
    .where(
      and(
        eq(stations.programmeId, own.programmeId),
        eq(stations.stationId, stationId),
        eq(stations.isSuperseded, false),
        ne(sql`coalesce(${stations.originId}, ${stations.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined
    ? null
    : `这个站点已有登记（${dateText(found.builtOn)}建成${found.closedOn === null ? '' : `，${dateText(found.closedOn)}停办`}）。如为停办后重新建成，请勾选后再保存。`;
}
