import type { OfficialReading } from '@/domain/official-reading';
import type { TestDatabase } from './database';

interface Revised {
  readonly id: number;
  readonly origin: number | null;
  readonly official: string | null;
}
interface RawStation extends Revised {
  readonly place: number;
  readonly built: string;
  readonly closed: string | null;
}
interface RawCount {
  readonly id: number;
  readonly station: number;
  readonly on: string;
  readonly staff: number;
  readonly certified: number;
  readonly volunteers: number | null;
  readonly services: number | null;
}
interface RawSupervision {
  readonly station: number;
  readonly side: string;
  readonly on: string;
}
interface RawPairing extends Revised {
  readonly receiver: number;
  readonly signed: string;
  readonly ends: string | null;
  readonly exited: string | null;
}

const none = { value: null, numerator: null, denominator: null, occurredOn: null };
const ends = ['03-31', '06-30', '09-30', '12-31'];
const starts = ['01-01', '04-01', '07-01', '10-01'];

function newest<Row extends Revised>(rows: readonly Row[]): Row[] {
  const found = new Map<number, Row>();
  for (const row of rows) {
    const first = row.origin ?? row.id;
    if (row.official !== null && (found.get(first)?.id ?? 0) < row.id) found.set(first, row);
  }
  return [...found.values()];
}

/** What stations give for each metric in the year, counted by hand from the raw rows. */
export async function rawStations(
  database: TestDatabase,
  year: number,
): Promise<Map<string, OfficialReading[]>> {
  const stations = newest(
    await database.owner<RawStation>(
      `select s.id::int, s.origin_id::int as origin, s.official_on::text as official, s.station_id as place,
        s.built_on::text as built, s.closed_on::text as closed from stations s`,
    ),
  );
  const counts = await database.owner<RawCount>(
    `select id::int, station_id::int as station, counted_on::text as on, staff, certified, volunteers, services
      from station_counts`,
  );
  const supervisions = await database.owner<RawSupervision>(
    `select v.station_id::int as station, d.code as side, v.supervised_on::text as on from station_supervisions v
      join departments d on d.id = v.department_id where v.struck_on is null`,
  );
  const pairings = newest(
    await database.owner<RawPairing>(
      `select p.id::int, p.origin_id::int as origin, p.official_on::text as official, p.receiver_id as receiver,
        p.signed_on::text as signed, p.ends_on::text as ends, x.exited_on::text as exited
        from pairings p join organisations o on o.id = p.receiver_id and o.kind = 'station'
          left join pairing_exits x on x.pairing_id = coalesce(p.origin_id, p.id)`,
    ),
  );
  const firstOf = (one: Revised) => one.origin ?? one.id;
  const isOfficial = (station: number) => stations.some((one) => firstOf(one) === station);
  const standingOn = (day: string) =>
    stations.filter(({ built, closed }) => built <= day && (closed === null || closed > day));
  const lastOf = (all: readonly RawCount[]) =>
    all
      .toSorted((one, other) => (one.on === other.on ? one.id - other.id : one.on < other.on ? -1 : 1))
      .at(-1);
  const lastBy = (day: string) =>
    standingOn(day).flatMap(
      (one) => lastOf(counts.filter(({ station, on }) => station === firstOf(one) && on <= day)) ?? [],
    );
  const sum = (amounts: readonly (number | null)[]) =>
    amounts.reduce<number>((all, one) => all + (one ?? 0), 0) * 10_000;
  const each = (side: string, figure: (end: string, start: string) => Partial<OfficialReading>) =>
    ends.map((end, at) => ({
      ...none,
      ...{ period: { frequency: 'quarter', year, index: at + 1 } as const, side },
      ...figure(`${year}-${end}`, `${year}-${starts[at] ?? ''}`),
    }));
  const served = (end: string, start: string) =>
    stations.flatMap((one) => {
      const own = counts.filter(({ station, on }) => station === firstOf(one) && on >= start && on <= end);
      return [...new Set(own.map(({ on }) => on))].map(
        (day) => lastOf(own.filter(({ on }) => on === day))?.services ?? 0,
      );
    });
  const supervised = (side: string) =>
    each(side, (end, start) => ({
      value: sum(
        supervisions
          .filter((one) => one.side === side && isOfficial(one.station) && one.on >= start && one.on <= end)
          .map(() => 1),
      ),
    }));
  const pairedOn = (day: string) =>
    pairings.filter(
      ({ signed, ends: until, exited }) =>
        signed <= day && (until === null || until >= day) && (exited === null || exited > day),
    );
  return new Map<string, OfficialReading[]>([
    ['stations.built', each('gz', (end) => ({ value: standingOn(end).length * 10_000 }))],
    [
      'stations.paired',
      each('shared', (end) => ({
        value: new Set(pairedOn(end).map(({ receiver }) => receiver)).size * 10_000,
      })),
    ],
    ['stations.staff', each('gz', (end) => ({ value: sum(lastBy(end).map(({ staff }) => staff)) }))],
    [
      'stations.certified-share',
      each('gz', (end) => ({
        numerator: sum(lastBy(end).map(({ certified }) => certified)),
        denominator: sum(lastBy(end).map(({ staff }) => staff)),
      })),
    ],
    ['stations.volunteers', each('gz', (end) => ({ value: sum(lastBy(end).map((one) => one.volunteers)) }))],
    ['stations.services', each('gz', (end, start) => ({ value: sum(served(end, start)) }))],
    ['stations.supervisions', [...supervised('gd'), ...supervised('gz')]],
  ]);
}
