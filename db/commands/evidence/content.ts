import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Blob } from '@/lib/blob-store';
import { lockContent, stored, theStore } from './store';

/**
 * From here to the end of the transaction nobody drops that content. It is put there again where somebody did since it was
 * stored.
 */
export async function holdContent(tx: Tx, { sha256 }: Blob, path: string): Promise<void> {
  await lockContent(tx, sha256);
  if (!(await theStore().has(sha256))) await stored(path);
}

/** Takes a content out of the store that no row speaks of. */
export async function dropUnkept(tx: Tx, sha256: string): Promise<void> {
  await lockContent(tx, sha256);
  const { rows } = await tx.execute<{ kept: boolean }>(sql`select is_blob_kept(${sha256}) as kept`);
  if (rows[0]?.kept === false) await theStore().drop(sha256);
}
