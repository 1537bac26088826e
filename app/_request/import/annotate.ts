import 'server-only';
import { theStore } from '@/db/commands/evidence/store';
import { readFile, writeFile } from 'node:fs/promises';
import { listRemarks } from '@/db/queries/import';
import { annotated } from '@/documents/ledgers/annotate';
import type { ImportJob } from './job';

/** Writes the file that was brought, with what is wrong at its cells. */
export async function annotateFor({ actor, importId }: ImportJob, path: string): Promise<void> {
  const found = await listRemarks(actor, importId);
  if (!found) return;
  const bytes = await readFile(theStore().pathOf(found.sha256));
  await writeFile(path, await annotated(bytes, found.remarks), { mode: 0o600 });
}
