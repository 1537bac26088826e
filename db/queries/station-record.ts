import 'server-only';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import {
  accounts,
  departments,
  organisations,
  pairingExits,
  pairings,
  stationCounts,
  stationSupervisions,
} from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { permits } from '@/domain/policy';
import { findFact } from './fact-record';
import { selectOrganisations } from './organisation';
import { searchOrganisations } from './organisation-search';
import { chosen, listProgrammes } from './programme';
import { stationLedger } from './station';

/** One station with what both sides say of it, whom it is paired with, its counts and supervisions; null out of scope. */
export function findStation(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const record = await findFact(
      tx,
      stationLedger,
      actor,
      id,
      (programmeId) => programmes.find((one) => one.id === programmeId)?.parties ?? [],
    );
    if (!record) return null;
    const { row, content, subject } = record;
    const kept = sql`(select coalesce(o.merged_into_id, o.id) from organisations o where o.id = ${content.stationId})`;
    const [place] = await selectOrganisations(tx).where(eq(organisations.id, kept));
    const firstId = row.originId ?? row.id;
    const isOpen = row.state === 'confirmed' && !row.isSuperseded;
    const supervisions = await listSupervisions(tx, firstId);
    return {
      ...record,
      place: place ?? null,
      pairings: place ? await listPairingsOf(tx, row.programmeId, place.id) : [],
      counts: await listCounts(tx, firstId),
      supervisions: supervisions.map((supervision) => ({
        ...supervision,
        mayStrike:
          isOpen &&
          supervision.struckOn === null &&
          permits('station.strike', actor, { ...subject, supervision }),
      })),
      mayCount: isOpen && place !== undefined && permits('station.count', actor, { ...subject, place }),
      maySupervise: isOpen && permits('station.supervise', actor, subject),
    };
  });
}

export type StationRecord = NonNullable<Awaited<ReturnType<typeof findStation>>>;

/** The official pairings of the station with Guangdong institutions, ended ones too. */
function listPairingsOf(tx: Tx, programmeId: number, placeId: number) {
  return tx
    .select({
      id: pairings.id,
      helper: organisations.name,
      agreement: pairings.agreement,
      signedOn: pairings.signedOn,
      endsOn: pairings.endsOn,
      exitedOn: pairingExits.exitedOn,
    })
    .from(pairings)
    .innerJoin(organisations, eq(organisations.id, pairings.helperId))
    .leftJoin(pairingExits, eq(pairingExits.pairingId, pairings.firstId))
    .where(
      and(
        eq(pairings.programmeId, programmeId),
        eq(pairings.receiverId, placeId),
        eq(pairings.state, 'confirmed'),
        eq(pairings.isSuperseded, false),
      ),
    )
    .orderBy(desc(pairings.signedOn), asc(pairings.id))
    .limit(20);
}

/** 期末数, the last first; of each quarter the last word. */
async function listCounts(tx: Tx, firstId: number) {
  const rows = await tx
    .select({
      id: stationCounts.id,
      countedOn: stationCounts.countedOn,
      staff: stationCounts.staff,
      certified: stationCounts.certified,
      volunteers: stationCounts.volunteers,
      services: stationCounts.services,
      by: accounts.name,
    })
    .from(stationCounts)
    .innerJoin(accounts, eq(accounts.id, stationCounts.countedBy))
    .where(eq(stationCounts.stationId, firstId))
    .orderBy(desc(stationCounts.countedOn), desc(stationCounts.id))
    .limit(80);
  return rows.filter(({ countedOn }, at) => rows[at - 1]?.countedOn !== countedOn);
}

function listSupervisions(tx: Tx, firstId: number) {
  return tx
    .select({
      id: stationSupervisions.id,
      departmentId: stationSupervisions.departmentId,
      side: departments.short,
      supervisedOn: stationSupervisions.supervisedOn,
      supervisor: stationSupervisions.supervisor,
      topic: stationSupervisions.topic,
      by: accounts.name,
      struckOn: stationSupervisions.struckOn,
      strikeReason: stationSupervisions.strikeReason,
    })
    .from(stationSupervisions)
    .innerJoin(accounts, eq(accounts.id, stationSupervisions.enteredBy))
    .innerJoin(departments, eq(departments.id, stationSupervisions.departmentId))
    .where(eq(stationSupervisions.stationId, firstId))
    .orderBy(desc(stationSupervisions.supervisedOn), desc(stationSupervisions.id))
    .limit(100);
}

/** How many are listed to choose from. */
const most = 20;

/** The station of the register that a new record is of once it is chosen, and else those that may be meant. */
export function readStationPlaces(
  actor: Actor,
  asked: { readonly station?: number | undefined; readonly stationQ?: string | undefined },
) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const [, helped] = programme.parties;
    const [found] =
      asked.station === undefined
        ? []
        : await selectOrganisations(tx).where(
            and(
              inArray(organisations.id, [asked.station]),
              eq(organisations.kind, 'station'),
              eq(organisations.departmentId, helped?.id ?? 0),
            ),
          );
    if (found || !asked.stationQ) return { programme, chosen: found ?? null, matches: [], isCut: false };
    const filter = { q: asked.stationQ, side: helped?.code, kind: 'station' as const };
    const matches = await searchOrganisations(tx, programme.parties, filter, most + 1);
    return { programme, chosen: null, matches: matches.slice(0, most), isCut: matches.length > most };
  });
}
