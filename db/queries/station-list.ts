import 'server-only';
import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reading, type Tx } from '@/db/client';
import { organisations, regions, stations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { type PlainDate, yearOf } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { StationFilter } from '@/domain/station-filter';
import { behind } from './behind';
import { lacking } from './evidence-need';
import { partOf, within } from './place';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';
import { factScope } from './scope';
import { keptPlace, place, placeRegion, stationLedger } from './station';
import { readStationBoard } from './station-board';

const pageSize = 50;

const prefecture = alias(regions, 'prefecture');

interface Helper {
  readonly pairingId: number;
  readonly name: string;
  readonly agreement: string;
}

/** The Guangdong institutions that it is paired with on the day, as one JSON value. */
const helpersOn = (today: PlainDate) => sql<readonly Helper[]>`(
  select coalesce(json_agg(json_build_object('pairingId', p.id, 'name', h.name, 'agreement', p.agreement)
    order by p.signed_on, p.id), '[]')
  from pairings p join organisations h on h.id = p.helper_id left join pairing_exits x on x.pairing_id = p.first_id
  where p.receiver_id = ${place.id} and p.state = 'confirmed' and not p.is_superseded and p.signed_on <= ${today}
    and coalesce(p.ends_on >= ${today}, true) and coalesce(x.exited_on > ${today}, true))`;

const lastCount = (column: 'staff' | 'certified' | 'volunteers' | 'services') => sql<number | null>`(
  select c.${sql.identifier(column)} from station_counts c where c.station_id = ${stations.firstId}
  order by c.counted_on desc, c.id desc limit 1)`;

/** The quarter's last day that these are of. */
const lastCountedOn = sql<PlainDate | null>`(
  select max(c.counted_on)::text from station_counts c where c.station_id = ${stations.firstId})`;

/** The stations that the person may see, a page of them by key, and what the official ones come to. */
export function readStations(actor: Actor, filter: StationFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const [, helped] = programme.parties;
    const shown = { year: yearOf(today), date: today };
    const found = await findStations(tx, actor, programme, { filter, today }, pageSize + 1);
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      programme,
      ...shown,
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      board: await readStationBoard(tx, programme, shown),
      lines,
      next: found.length > pageSize && last ? { on: last.builtOn, id: last.id } : null,
      mayEnter: has(actor, 'staff') && actor.departmentId === helped?.id,
    };
  });
}

/** The next stations in the order of the list, the newest first, as they stand today. */
export function findStations(
  tx: Tx,
  actor: Actor,
  { id }: Programme,
  { filter, today }: { readonly filter: StationFilter; readonly today: PlainDate },
  most: number,
) {
  const helpers = helpersOn(today);
  return tx
    .select({
      id: stations.id,
      state: stations.state,
      revision: stations.revision,
      builtOn: stations.builtOn,
      closedOn: stations.closedOn,
      operator: stations.operator,
      note: stations.note,
      unitName: organisations.name,
      name: place.name,
      town: place.town,
      region: placeRegion.name,
      /** Of a county. */
      prefecture: sql<string | null>`case when ${placeRegion.level} = 'county' then ${prefecture.name} end`,
      countedOn: lastCountedOn,
      staff: lastCount('staff'),
      certified: lastCount('certified'),
      volunteers: lastCount('volunteers'),
      services: lastCount('services'),
      supervisions: sql<number>`(select count(*)::int from station_supervisions v where v.station_id = ${stations.firstId}
        and v.struck_on is null and extract(year from v.supervised_on) = ${yearOf(today)})`,
      helpers,
    })
    .from(stations)
    .innerJoin(organisations, eq(organisations.id, stations.organisationId))
    .innerJoin(place, keptPlace)
    .innerJoin(placeRegion, eq(placeRegion.id, place.regionId))
    .leftJoin(prefecture, eq(prefecture.id, placeRegion.parentId))
    .where(
      and(
        eq(stations.programmeId, id),
        eq(stations.isSuperseded, false),
        factScope(stationLedger, actor),
        which(filter, helpers),
        lacking(filter.lacks, stationLedger, id),
        behind(stations.builtOn, stations.id, filter.after),
      ),
    )
    .orderBy(desc(stations.builtOn), desc(stations.id))
    .limit(most);
}

function which({ region, paired, state, q }: StationFilter, helpers: SQL): SQL | undefined {
  return and(
    region === undefined ? undefined : within(placeRegion, region),
    paired === undefined ? undefined : sql`(json_array_length(${helpers}) > 0) = ${paired === 'yes'}`,
    state === undefined ? undefined : eq(stations.state, state),
    q === undefined ? undefined : or(ilike(place.name, partOf(q)), ilike(place.town, partOf(q))),
  );
}
