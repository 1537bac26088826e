import 'server-only';
import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './client';

/** So many that no statement comes near the time that one may take. */
const atOnce = 2000;

/**
 * Inserts many rows as one value, in their order: a place in the statement for each of their values costs more than all that
 * is done with them. What a row lacks and another one has is null. Returns what is asked for, as it comes.
 */
export async function insertMany<Table extends PgTable, Returned extends Record<string, unknown>>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  returning: SQL = sql.empty(),
): Promise<Returned[]> {
  const given = new Set(rows.flatMap(Object.keys));
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => given.has(key));
  if (columns.length === 0) return [];
  const names = sql.join(
    columns.map(([, column]) => nameOf(column)),
    sql`, `,
  );
  const typed = sql.join(
    columns.map(([, column]) => sql`${nameOf(column)} ${sql.raw(column.getSQLType())}`), // A type can be no parameter; ours are words of the schema.
    sql`, `,
  );
  const values = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [nameIn(column), plain(column, Reflect.get(row, key))]),
    ),
  );
  const returned: Returned[] = [];
  for (let at = 0; at < values.length; at += atOnce) {
    const some = JSON.stringify(values.slice(at, at + atOnce));
    const { rows: answer } = await tx.execute<Returned>(sql`insert into ${table} (${names})
      select ${names} from json_to_recordset(${some}::json) as given (${typed}) ${returning}`);
    returned.push(...(answer as Returned[]));
  }
  return returned;
}

function nameIn(column: Column): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name;
}

function nameOf(column: Column): SQL {
  return sql`${sql.identifier(nameIn(column))}`;
}

/** As it stands in JSON: what is JSON or a list already is no text within it. */
function plain(column: Column, value: unknown): unknown {
  const isThere = value !== null && value !== undefined;
  const isPlain = column.columnType === 'PgJsonb' || column.columnType === 'PgArray';
  return isThere && !isPlain ? column.mapToDriverValue(value) : value;
}
