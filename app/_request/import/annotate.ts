import 'server-only';
import { readFile, writeFile } from 'node:fs/promises';
import { listRemarks } from '@/db/queries/import';
import { annotated } from '@/documents/ledgers/annotate';
import { blobStore } from '@/lib/blob-store';
import { env } from '@/lib/env';
import type { ImportJob } from './job';

/** Writes the file that was brought, with what is wrong at its cells. */
export async function annotateFor({ actor, importId }: ImportJob, path: string): Promise<void> {
  const found = await listRemarks(actor, importId);
  if (!found) return;
  const bytes = await readFile(blobStore(env().BLOB_DIR).pathOf(found.sha256));
  await writeFile(path, await annotated(bytes, found.remarks), { mode: 0o600 });
}
