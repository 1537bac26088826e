import type { Context, Outcome } from '@/db/command';
import { commitImport } from '@/db/commands/import/commit';
import { undoImport } from '@/db/commands/import/undo';
import type { Activity } from '@/domain/activity';
import { Refusal } from '@/domain/refusal';
import type { TestDatabase } from './database';

const untold = () => undefined;

/** Small imports of activities that come in and go out again while others write, without the files they would come from. */
export function importWriter(database: TestDatabase) {
  const committed: { readonly id: number; readonly by: Context }[] = [];
  return {
    count: () => committed.length,
    /** Brings the activities in at once. */
    bring: async (by: Context, contents: readonly Activity[]): Promise<Outcome> => {
      const [row] = await database.owner<{ id: string }>(
        `with brought as (insert into imports (programme_id, ledger, department_id, organisation_id, brought_by, brought_on, file_name,
            file_sha256, file_size, state, run, added) select (select min(id) from programmes), 'activity', a.department_id,
            a.organisation_id, a.id, '2025-09-01', '台账.xlsx', repeat('c', 64), 1, 'committing', 1, $2 from accounts a where a.id = $1
            returning id)
          insert into import_rows (import_id, place, sheet, row, verdict, label, content, told)
            select b.id, c.at, '表', c.at, 'new', '', c.content, '[]' from brought b,
              jsonb_array_elements($3::jsonb) with ordinality c (content, at) returning import_id as id`,
        [by.actor.accountId, contents.length, JSON.stringify(contents)],
      );
      const id = Number(row?.id);
      const outcome = await commitImport({ importId: id, run: 1, actor: by.actor }, untold)(by, { id });
      committed.push({ id, by });
      return outcome;
    },
    /** Takes one of them out again; refused where somebody has worked on it since. */
    undo: async (at: number): Promise<Outcome> => {
      const [one] = committed.splice(at, 1);
      if (!one) throw new Refusal('missing', '没有可以撤销的导入。');
      await database.owner(`update imports set state = 'undoing' where id = $1`, [one.id]);
      const run = { importId: one.id, run: 1, actor: one.by.actor };
      return undoImport(run, untold)(one.by, { id: one.id });
    },
  };
}
