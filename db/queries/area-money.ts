import 'server-only';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { sourceMonths } from '@/db/schema';
import type { AsOf } from '@/domain/as-of';
import { plainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { MoneyArea } from '@/domain/flow-area';
import type { StageSums } from '@/domain/flow-ceiling';
import { boardDay } from './station-board';

const forChildren = sql`(select 'project:' || p.first_id from projects p
  where p.kind = 'child-care' and p.state = 'confirmed' and not p.is_superseded)`;

/** Whether the source, by its word (project:12), is one of the area's. */
export function isOfArea(source: SQLWrapper, area: MoneyArea): SQL {
  return area === 'child-care' ? sql`${source} in ${forChildren}` : sql`${source} not in ${forChildren}`;
}

/**
 * What the official entries of the area's sources come to by stage, in 分, as one value: of the year up to the month of the
 * date, as on the overview (money-board.ts).
 */
export function areaMoneyOf({ id }: Programme, shown: AsOf, area: MoneyArea): SQL {
  const { source, stage, month, amountFen, programmeId } = sourceMonths;
  const sumOf = (one: string) => sql`coalesce(sum(${amountFen}) filter (where ${stage} = ${one}), 0)`;
  return sql`(select json_build_object('pledged', ${sumOf('pledged')}, 'paid', ${sumOf('paid')},
      'received', ${sumOf('received')}, 'used', ${sumOf('used')}) from ${sourceMonths}
    where ${programmeId} = ${id} and ${month} between ${plainDate(shown.year, 1, 1)} and ${boardDay(shown)}
      and ${isOfArea(source, area)})`;
}

/** The same, asked for by itself. */
export async function readAreaMoney(
  tx: Tx,
  programme: Programme,
  shown: AsOf,
  area: MoneyArea,
): Promise<StageSums> {
  const { rows } = await tx.execute<{ sums: StageSums }>(
    sql`select ${areaMoneyOf(programme, shown, area)} as sums`,
  );
  const [row] = rows;
  if (!row) throw new Error('the database gave no sums');
  return row.sums;
}
