import 'server-only';
import type { Context, Outcome } from '@/db/command';
import { startImport } from '@/db/commands/import/begin';
import { readForWork } from '@/db/queries/import';
import { workApart } from './spawn';

type Input = Parameters<typeof startImport>[1];

/** Lets a process begin to read, to import or to undo, and does not wait for it. */
export async function startWork(context: Context, input: Input): Promise<Outcome> {
  const outcome = await startImport(context, input);
  const [id = 0] = outcome.ids;
  const found = await readForWork(context.actor, id);
  const { actor, today, requestId } = context;
  if (found) workApart({ ...{ actor, today, requestId }, importId: id, run: found.row.run });
  return outcome;
}
