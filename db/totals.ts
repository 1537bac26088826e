import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './client';

/** A table of sums: its keys, and what each key is of an activity. */
interface Sums {
  readonly table: string;
  readonly keys: Readonly<Record<string, string>>;
}

const month = `date_trunc('month', held_on)::date`;
const tables: readonly Sums[] = [
  {
    table: 'activity_months',
    keys: {
      ...{ programme_id: 'programme_id', month, department_id: 'department_id', kind: 'kind' },
      slot: '(pairing_id % 8)::smallint',
    },
  },
  {
    table: 'pairing_months',
    keys: { pairing_id: 'pairing_id', month, department_id: 'department_id', programme_id: 'programme_id' },
  },
];
const summed = ['activities', 'money_fen', 'goods_fen', 'beneficiaries'] as const;

/** What the rows come to, by the keys of the table. */
function counted({ keys }: Sums): string {
  const named = Object.entries(keys).map(([key, of]) => `${of} as ${key}`);
  return `select ${named.join(', ')}, count(*)::integer as activities, coalesce(sum(money_fen), 0)::bigint as money_fen,
    coalesce(sum(goods_fen), 0)::bigint as goods_fen, coalesce(sum(beneficiaries), 0)::bigint as beneficiaries
    from activities where state = 'confirmed' and not is_superseded group by ${Object.values(keys).join(', ')}`;
}

/** A row of sums that is not what the rows of the ledger come to; none at all are sums of 0. */
export interface TotalDifference {
  readonly table: string;
  readonly key: string;
  readonly kept: string;
  readonly counted: string;
}

/** Compares the kept totals with the rows, as they stand in one moment; no more than 100 differences of a table. */
export async function findTotalDifferences(tx: Tx): Promise<TotalDifference[]> {
  const found: TotalDifference[] = [];
  for (const sums of tables) {
    const keys = Object.keys(sums.keys).join(', ');
    const of = (side: string) => summed.map((name) => `coalesce(${side}.${name}, 0)`).join(', ');
    const { rows } = await tx.execute<Record<'key' | 'kept' | 'counted', string>>(
      raw(`select concat_ws(' ', ${keys}) as key, concat_ws(' ', ${of('t')}) as kept, concat_ws(' ', ${of('c')}) as counted
        from (${counted(sums)}) c full join ${sums.table} t using (${keys})
        where (${of('t')}) is distinct from (${of('c')}) order by 1 limit 100`),
    );
    found.push(...rows.map((row) => ({ ...row, table: sums.table })));
  }
  return found;
}

/** Counts everything anew; nobody changes an activity meanwhile. */
export async function rebuildTotals(tx: Tx): Promise<void> {
  await tx.execute(raw('lock table activities in share mode'));
  for (const sums of tables) {
    await tx.execute(raw(`delete from ${sums.table}`));
    await tx.execute(
      raw(
        `insert into ${sums.table} (${[...Object.keys(sums.keys), ...summed].join(', ')}) ${counted(sums)}`,
      ),
    );
  }
}

function raw(text: string): SQL {
  return sql.raw(text); // Names of tables and columns cannot be parameters; these are the constants above alone.
}
