import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { stationLedger } from '@/db/queries/station';
import { organisations, stations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { isWithin } from '@/domain/organisation';
import { dateText } from '@/domain/phrase';
import { missingOfStation, type Station } from '@/domain/station';
import { stationContent } from '@/domain/station-input';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace, Problems } from './fact/kind';
import { approveFact, returnFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';

const station: FactKind<Station> = {
  ...stationLedger,
  content: stationContent,
  wrong,
  entered,
  missing: missingOfStation,
  similar: sameStation,
};

const placeOf = async (tx: Tx, { stationId }: Station) => {
  const [found] = await tx.select().from(organisations).where(eq(organisations.id, stationId));
  return found;
};

/** A station is on the side that is helped, the second party. */
async function wrong(
  tx: Tx,
  content: Station,
  _: Actor,
  [, helped]: readonly number[],
): Promise<Problems<Station>> {
  const found = await placeOf(tx, content);
  if (found?.kind !== 'station' || found.departmentId !== helped) {
    return { stationId: '请选择黔方的社会工作和志愿服务站。' };
  }
  return found.mergedIntoId === null
    ? {}
    : { stationId: `“${found.name}”是重复登记，已并入另一单位；请选择保留的单位。` };
}

/** Whoever looks after its place enters it; the other side confirms or disputes it. */
async function entered(tx: Tx, content: Station, by: Actor): Promise<Problems<Station>> {
  const found = await placeOf(tx, content);
  return found && isWithin(found.path, by.organisationPath)
    ? {}
    : { stationId: `“${found?.name ?? ''}”不在本单位辖区内；请由所在地民政部门登记。` };
}

/** A record of the same station that was not closed before; one that opens anew is a record of its own. */
async function sameStation(tx: Tx, { stationId }: Station, own: OwnPlace): Promise<string | null> {
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

export const saveStation = saveFact(station);
export const discardStation = discardFact(station);
export const submitStation = submitFact(station);
export const withdrawStation = withdrawFact(station);
export const correctStation = correctFact(station);
export const approveStation = approveFact(station);
export const returnStation = returnFact(station);
export const confirmStation = confirmFact(station);
export const disputeStation = disputeFact(station);
export const proposeStationWording = proposeWording(station);
export const agreeStationWording = agreeWording(station);
