import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { purposely, type Tx, writing } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { blobs, uploads } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { evidenceLimits, type FileType, sizeText } from '@/domain/evidence-file';
import { cleanFileName } from '@/domain/file-name';
import { Refusal } from '@/domain/refusal';
import { dropUnkept, holdContent } from './content';
import { lockContent, stored } from './store';

/** A file that was looked at and found good. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly keepsLocation: boolean;
  readonly type: FileType;
  /** What is to be kept, and its preview. */
  readonly path: string;
  readonly preview: string | null;
}

/** Whoever may not bring anything is told before a file is sent. */
export function refuseStranger(actor: Actor): void {
  if (!has(actor, 'staff')) throw new Refusal('forbidden', '佐证材料由填报人上传，请联系本单位的填报人。');
}

/**
 * Keeps a file that a person sent until they attach it to a record: a convenience of theirs, so without history. The same
 * upload once more is the same upload. Whatever goes wrong, neither row nor file stays.
 */
export async function keepUpload(actor: Actor, file: SentFile): Promise<void> {
  refuseStranger(actor);
  const content = await stored(file.path);
  const preview = file.preview === null ? null : await stored(file.preview);
  try {
    await writing(actor, async (tx) => {
      await refuseTooMuch(tx, actor, content.size);
      await holdContent(tx, content, file.path);
      if (preview !== null && file.preview !== null) await holdContent(tx, preview, file.preview);
      await tx
        .insert(blobs)
        .values({ ...content, type: file.type, previewSha256: preview?.sha256 ?? null })
        .onConflictDoNothing();
      await tx
        .insert(uploads)
        .values({
          ...{ id: file.id, accountId: actor.accountId, sha256: content.sha256, place: file.place },
          ...{ fileName: cleanFileName(file.name), keepsLocation: file.keepsLocation },
        })
        .onConflictDoNothing();
    });
  } finally {
    // Of what was stored and is not spoken of: a refusal, a lost race, or a preview that another had drawn before.
    const names = [content.sha256, ...(preview === null ? [] : [preview.sha256])];
    await oneByOne(names, (name) => purposely('sweep', (tx) => dropUnkept(tx, name)));
  }
}

/** One after the other of each person, so that a hundred at once are counted like a hundred. */
async function refuseTooMuch(tx: Tx, { accountId, departmentId }: Actor, size: number): Promise<void> {
  await lockContent(tx, `uploads of ${accountId}`);
  const { rows } = await tx.execute<{ waiting: number; own: number; ofSide: number }>(sql`select
    (select count(*) from uploads where account_id = ${accountId})::integer as waiting,
    (select coalesce(sum(size), 0) from evidence where attached_by = ${accountId})::float8
      + (select coalesce(sum(b.size), 0) from uploads u join blobs b using (sha256) where u.account_id = ${accountId})::float8 as own,
    (select coalesce(sum(size), 0) from evidence where department_id = ${departmentId})::float8 as "ofSide"`);
  const used = rows[0] ?? { waiting: 0, own: 0, ofSide: 0 };
  const { unattached, account, department } = evidenceLimits;
  if (used.waiting >= unattached) {
    throw new Refusal(
      'invalid',
      `已有 ${unattached} 个文件上传后还没有添加到记录；请先添加或删除它们，再上传。`,
    );
  }
  if (used.own + size > account) {
    throw new Refusal('invalid', `您上传的文件已达上限 ${sizeText(account)}；请联系系统管理员调整后再上传。`);
  }
  if (used.ofSide + size > department) {
    throw new Refusal(
      'invalid',
      `本厅上传的文件已达上限 ${sizeText(department)}；请联系系统管理员调整后再上传。`,
    );
  }
}

/** Throws an upload away that its person does not want after all. */
export async function dropUpload(actor: Actor, id: string): Promise<void> {
  await writing(actor, (tx) =>
    tx.delete(uploads).where(and(eq(uploads.id, id), eq(uploads.accountId, actor.accountId))),
  );
}
