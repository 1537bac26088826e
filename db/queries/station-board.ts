import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { AsOf } from '@/domain/as-of';
import { type PlainDate, plainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import { standingStations } from './ledger-station';

interface Sums {
  readonly built: number;
  readonly paired: number;
  readonly staff: number;
  readonly certified: number;
  readonly volunteers: number;
}

/** How the official stations stand on the date, and who supervised them in its year. */
export interface StationBoard extends Sums {
  readonly date: PlainDate;
  /** By prefecture, in the order of division codes. */
  readonly places: readonly (Sums & { readonly name: string; readonly code: string })[];
  /** By quarter, and in it by side. */
  readonly supervisions: readonly {
    readonly quarter: number;
    readonly departmentId: number;
    readonly count: number;
  }[];
}

const sums = sql`count(*)::int as built, count(*) filter (where t.paired)::int as paired,
  coalesce(sum(t.staff), 0)::int as staff, coalesce(sum(t.certified), 0)::int as certified,
  coalesce(sum(t.volunteers), 0)::int as volunteers`;

/** The day on which a board of the year stands: the date, or the year's last day. */
export function boardDay({ year, date }: AsOf): PlainDate {
  const last = plainDate(year, 12, 31);
  return date < last ? date : last;
}

/** The board as one value, all but its date. */
export function stationBoardOf(programmeId: number, shown: AsOf): SQL {
  const on = boardDay(shown);
  return sql`(with there as materialized (
      select s.*, exists (select from pairings p left join pairing_exits x on x.pairing_id = p.first_id
          where p.receiver_id = s.place and p.programme_id = ${programmeId} and p.state = 'confirmed' and not p.is_superseded
            and p.signed_on <= ${on} and coalesce(p.ends_on >= ${on}, true) and coalesce(x.exited_on > ${on}, true)) as paired,
        coalesce(a.code, r.code) as above_code, coalesce(a.name, r.name) as above_name
      from ${standingStations(sql`${programmeId}::int`, sql`${on}::date`)} s join organisations o on o.id = s.place
        join regions r on r.id = o.region_id left join regions a on a.id = r.parent_id and r.level = 'county')
    select json_build_object('places', (select coalesce(json_agg(p order by code), '[]') from (select t.above_code as code,
          t.above_name as name, ${sums} from there t group by 1, 2) p),
        'supervisions', (select coalesce(json_agg(v order by quarter, "departmentId"), '[]') from (
          select extract(quarter from v.supervised_on)::int as quarter, v.department_id as "departmentId", count(*)::int as count
          from station_supervisions v join stations s on s.first_id = v.station_id and s.state = 'confirmed' and not s.is_superseded
          where s.programme_id = ${programmeId} and v.struck_on is null
            and v.supervised_on between ${plainDate(shown.year, 1, 1)} and ${on} group by 1, 2) v))::jsonb
      || (select to_jsonb(a) from (select ${sums} from there t) a))`;
}

export async function readStationBoard(tx: Tx, programme: Programme, shown: AsOf): Promise<StationBoard> {
  const { rows } = await tx.execute<{ board: Omit<StationBoard, 'date'> }>(
    sql`select ${stationBoardOf(programme.id, shown)} as board`,
  );
  const [row] = rows;
  if (!row) throw new Error('the database gave no board');
  return { ...row.board, date: boardDay(shown) };
}
