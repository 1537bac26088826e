import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './client';

/** A ledger of which sums are kept: what of it is counted, and what of a row is added up. */
interface Summed {
  readonly rows: string;
  readonly isOfficial: string;
  readonly measures: Readonly<Record<string, string>>;
}

/** A table of sums: its keys, and what each key is of a row of the ledger. */
interface Sums {
  readonly table: string;
  readonly of: Summed;
  readonly keys: Readonly<Record<string, string>>;
}

const activities: Summed = {
  rows: 'activities',
  isOfficial: "state = 'confirmed' and not is_superseded",
  measures: {
    activities: 'count(*)::integer',
    money_fen: 'coalesce(sum(money_fen), 0)::bigint',
    goods_fen: 'coalesce(sum(goods_fen), 0)::bigint',
    beneficiaries: 'coalesce(sum(beneficiaries), 0)::bigint',
  },
};
const flows: Summed = {
  rows: 'flows',
  isOfficial: "state = 'approved'",
  measures: { entries: 'count(*)::integer', amount_fen: 'coalesce(sum(amount_fen), 0)::bigint' },
};

const month = (day: string) => `date_trunc('month', ${day})::date`;
const tables: readonly Sums[] = [
  {
    table: 'activity_months',
    of: activities,
    keys: {
      ...{
        programme_id: 'programme_id',
        month: month('held_on'),
        department_id: 'department_id',
        kind: 'kind',
      },
      slot: '(pairing_id % 8)::smallint',
    },
  },
  {
    table: 'pairing_months',
    of: activities,
    keys: {
      ...{ pairing_id: 'pairing_id', month: month('held_on') },
      ...{ department_id: 'department_id', programme_id: 'programme_id' },
    },
  },
  {
    table: 'flow_months',
    of: flows,
    keys: { programme_id: 'programme_id', month: month('flowed_on'), stage: 'stage', form: 'form' },
  },
  {
    table: 'source_months',
    of: flows,
    keys: {
      ...{ source: 'source', month: month('flowed_on'), stage: 'stage', form: 'form' },
      programme_id: 'programme_id',
    },
  },
];

/** What the rows come to, by the keys of the table. */
function counted({ keys, of: { rows, isOfficial, measures } }: Sums): string {
  const named = Object.entries({ ...keys, ...measures }).map(([key, of]) => `${of} as ${key}`);
  return `select ${named.join(', ')} from ${rows} where ${isOfficial} group by ${Object.values(keys).join(', ')}`;
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
    const of = (side: string) =>
      Object.keys(sums.of.measures)
        .map((name) => `coalesce(${side}.${name}, 0)`)
        .join(', ');
    const { rows } = await tx.execute<Record<'key' | 'kept' | 'counted', string>>(
      raw(`select concat_ws(' ', ${keys}) as key, concat_ws(' ', ${of('t')}) as kept, concat_ws(' ', ${of('c')}) as counted
        from (${counted(sums)}) c full join ${sums.table} t using (${keys})
        where (${of('t')}) is distinct from (${of('c')}) order by 1 limit 100`),
    );
    found.push(...rows.map((row) => ({ ...row, table: sums.table })));
  }
  return found;
}

/** Counts everything anew; nobody changes an activity or an entry of money meanwhile. */
export async function rebuildTotals(tx: Tx): Promise<void> {
  await tx.execute(raw('lock table activities, flows in share mode'));
  for (const sums of tables) {
    await tx.execute(raw(`delete from ${sums.table}`));
    await tx.execute(
      raw(
        `insert into ${sums.table} (${[...Object.keys(sums.keys), ...Object.keys(sums.of.measures)].join(', ')}) ${counted(sums)}`,
      ),
    );
  }
}

function raw(text: string): SQL {
  return sql.raw(text); // Names of tables and columns cannot be parameters; these are the constants above alone.
}
