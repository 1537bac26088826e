import ExcelJS from 'exceljs';
import type { TestDatabase } from '@/db/testing/database';

export type Cell = string | number | null;

/** As an office keeps it: a title, a head of its own order, rows. */
export async function book(head: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow(['某某市 2025 年台账']);
  sheet.addRow([...head]);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What tests of imports ask of the database over and over. */
export function officeOf(database: () => TestDatabase) {
  return {
    /** What was told of the cells, in the order of the rows. */
    told: async (importId: number): Promise<string[]> => {
      const rows = await database().owner<{ line: string }>(
        `select (t->>'cell') || ' ' || (t->>'sentence') as line from import_rows r, jsonb_array_elements(r.told) t
         where r.import_id = $1 order by r.place, 1`,
        [importId],
      );
      return rows.map(({ line }) => line);
    },
    /** Everything that an import of charity may touch, row by row. */
    everything: async () => {
      const [row] = await database().owner(`select
        (select jsonb_agg(to_jsonb(p) order by id) from projects p) as projects,
        (select jsonb_agg(to_jsonb(t) order by id) from trusts t) as trusts,
        (select jsonb_agg(to_jsonb(f) order by id) from flows f) as flows,
        (select jsonb_agg(to_jsonb(m) order by m) from flow_months m) as months,
        (select jsonb_agg(to_jsonb(o) order by id) from organisations o) as organisations`);
      return row;
    },
  };
}

export async function all<Of>(entries: AsyncIterable<Of>): Promise<Of[]> {
  const found: Of[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

export const page = { unit: '广东省民政厅', stamp: '测试' };
