import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { blobs, evidence, uploads } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { findSubject } from './evidence-subject';

const file = {
  fileName: evidence.fileName,
  sha256: evidence.sha256,
  size: evidence.size,
  keepsLocation: evidence.keepsLocation,
  type: blobs.type,
  previewSha256: blobs.previewSha256,
};

/** A file on a record that the person may see; null for any other, and for one that was withdrawn. */
export async function findFile(tx: Tx, actor: Actor, id: number) {
  const [found] = await tx
    .select({ ...file, kind: evidence.subjectKind, subjectId: evidence.subjectId })
    .from(evidence)
    .innerJoin(blobs, eq(blobs.sha256, evidence.sha256))
    .where(and(eq(evidence.id, id), isNull(evidence.withdrawnAt)));
  if (!found) return null;
  const { kind, subjectId, ...rest } = found;
  return (await findSubject(tx, actor, { kind, id: subjectId })) && rest;
}

/** The same for a download: nothing of the database is held while the file goes out. */
export function findEvidenceFile(actor: Actor, id: number) {
  return reading(actor, (tx) => findFile(tx, actor, id));
}

export interface UnattachedUpload {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly hasPreview: boolean;
  /** The same content hangs on a record already. */
  readonly isKnown: boolean;
}

const upload = {
  id: uploads.id,
  fileName: uploads.fileName,
  size: blobs.size,
  sha256: uploads.sha256,
  type: blobs.type,
  previewSha256: blobs.previewSha256,
  isKnown: sql<boolean>`exists (select from evidence e where e.sha256 = ${uploads.sha256})`,
};

/** An upload of one's own; null for anybody else's. */
export function findUpload(actor: Actor, id: string) {
  return reading(actor, async (tx) => {
    const [found] = await tx
      .select(upload)
      .from(uploads)
      .innerJoin(blobs, eq(blobs.sha256, uploads.sha256))
      .where(and(eq(uploads.id, id), eq(uploads.accountId, actor.accountId)));
    return found ?? null;
  });
}

/** What the person sent from that form and attached to nothing yet. */
export async function listUploads(tx: Tx, actor: Actor, place: string): Promise<UnattachedUpload[]> {
  const rows = await tx
    .select(upload)
    .from(uploads)
    .innerJoin(blobs, eq(blobs.sha256, uploads.sha256))
    .where(and(eq(uploads.accountId, actor.accountId), eq(uploads.place, place)))
    .orderBy(uploads.sentAt, uploads.id);
  return rows.map(({ id, fileName, size, previewSha256, isKnown }) => ({
    ...{ id, fileName, size, isKnown },
    hasPreview: previewSha256 !== null,
  }));
}
