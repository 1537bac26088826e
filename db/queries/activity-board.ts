import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { remember } from '@/db/held';
import type { ActivityKind } from '@/domain/activity';
import type { AsOf } from '@/domain/as-of';
import type { Fen } from '@/domain/money';
import { inForce } from './pairing-force';

interface Sums {
  readonly activities: number;
  readonly moneyFen: Fen;
  readonly goodsFen: Fen;
  readonly beneficiaries: number;
}

/** What the official activities of a year come to, up to the month of the date, and how far pairings reach on that date. */
export interface ActivityBoard {
  readonly months: readonly (Sums & { readonly month: number })[];
  readonly kinds: readonly (Sums & { readonly kind: ActivityKind })[];
  /** Where help went, the most first. */
  readonly counties: readonly (Sums & { readonly name: string; readonly code: string })[];
  /** The 20 key counties, with the pairings that run there. */
  readonly keyCounties: readonly (Pick<Sums, 'activities'> & {
    readonly name: string;
    readonly code: string;
    readonly pairings: number;
  })[];
}

const sums = sql`sum(t.activities)::int as activities, sum(t.money_fen)::bigint as "moneyFen",
  sum(t.goods_fen)::bigint as "goodsFen", sum(t.beneficiaries)::bigint as beneficiaries`;
const known = new Map<string, ActivityBoard>();

/** Kept for the marks that its ledgers had when it was read, as their figures are. */
export async function readActivityBoard(
  tx: Tx,
  programmeId: number,
  { year, date }: AsOf,
  marks: string | null,
): Promise<ActivityBoard> {
  const key = JSON.stringify([programmeId, year, date, marks]);
  const found = known.get(key);
  if (found) return found;
  const of = sql`t.programme_id = ${programmeId} and t.month between ${`${year}-01-01`} and least(${date}::date, ${`${year}-12-31`})
    and t.activities > 0`;
  const pairings = sql`pairings p join organisations o on o.id = p.receiver_id`;
  const { rows } = await tx.execute<{ board: ActivityBoard }>(sql`with places as materialized (
      select o.region_id, ${sums} from pairing_months t
        join ${pairings} on p.first_id = t.pairing_id and p.state = 'confirmed' and not p.is_superseded
      where ${of} group by o.region_id)
    select json_build_object(
      'months', (select coalesce(json_agg(m order by month), '[]') from (select extract(month from t.month)::int as month, ${sums}
        from activity_months t where ${of} group by 1) m),
      'kinds', (select coalesce(json_agg(k order by activities desc, kind), '[]') from (select t.kind, ${sums}
        from activity_months t where ${of} group by 1) k),
      'counties', (select coalesce(json_agg(c order by "moneyFen" + "goodsFen" desc, code), '[]') from (select r.name, r.code,
        l.activities, l."moneyFen", l."goodsFen", l.beneficiaries from places l join regions r on r.id = l.region_id) c),
      'keyCounties', (select coalesce(json_agg(k order by code), '[]') from (select r.name, r.code,
        coalesce(l.activities, 0) as activities, (select count(*) from ${pairings} where o.region_id = r.id
          and p.programme_id = ${programmeId} and ${inForce(date)}) as pairings
        from regions r left join places l on l.region_id = r.id where r.is_key_county) k)) as board`);
  const [row] = rows;
  if (!row) throw new Error('the database gave no board');
  return remember(known, key, 8, row.board);
}
