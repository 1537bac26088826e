import 'server-only';
import { createReadStream } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { evidenceLimits } from '@/domain/evidence-file';
import { Refusal } from '@/domain/refusal';
import { type Blob, type BlobStore, blobStore } from '@/lib/blob-store';
import { env } from '@/lib/env';

export function theStore(): BlobStore {
  return blobStore(env().BLOB_DIR);
}

/** Puts a file into the store; a full disk is told as such. */
export async function stored(path: string): Promise<Blob> {
  try {
    return await theStore().take(createReadStream(path), evidenceLimits.file * 2);
  } catch (error) {
    throw withRoom(error);
  }
}

/** There was no room on the disk. */
export function isFull(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** What a disk without room says, as a person needs it. */
export function withRoom(error: unknown): unknown {
  if (!isFull(error)) return error;
  return new Refusal('busy', '服务器存储空间已满，文件没有保存；请联系系统管理员清理后再上传。');
}

export async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 29))`);
}
