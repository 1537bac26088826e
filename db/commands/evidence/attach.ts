import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type Change, command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { findFile } from '@/db/queries/evidence-file';
import type { EvidenceHolder } from '@/db/queries/evidence-finder';
import { findSubject } from '@/db/queries/evidence-subject';
import { blobs, evidence, organisations, uploads } from '@/db/schema';
import type { EvidenceSubject } from '@/domain/evidence';
import { evidenceKindWords } from '@/domain/evidence-kind';
import { type AttachedFile, attaching, withdrawing, withdrawReason } from '@/domain/evidence-input';
import { Refusal, refusedAt } from '@/domain/refusal';

type Row = typeof evidence.$inferSelect;

async function subjectOf(tx: Tx, subject: EvidenceSubject, { actor }: Context): Promise<EvidenceHolder> {
  const found = await findSubject(tx, actor, subject);
  if (!found) throw new Refusal('missing', '没有找到这条记录，可能不在您的权限范围内；请刷新页面。');
  return found;
}

/** Puts files on a record, which were sent before or hang on another one that the person sees. */
export const attachEvidence = command({
  name: 'evidence.attach',
  input: attaching,
  load: async (tx, { subject }, context) => {
    const found = await subjectOf(tx, subject, context);
    return [{ ...found.of, broughtBy: null, found }];
  },
  change: async (tx, [subject], { files }, context) =>
    subject ? attached(tx, subject.found, files, context) : [],
  message: (count) => (count === 0 ? '这些文件已经在这条记录上，没有重复添加。' : `已添加 ${count} 个文件。`),
});

/** The changes of files that come with the record itself: in its transaction, by who may save it. */
export async function attached(
  tx: Tx,
  subject: EvidenceSubject & { readonly isShared: boolean },
  files: readonly AttachedFile[],
  context: Context,
): Promise<Change[]> {
  const changes = await oneByOne(files, (file) => attachOne(tx, subject, file, context));
  return changes.flatMap((change) => change ?? []);
}

async function attachOne(
  tx: Tx,
  { kind: subjectKind, id: subjectId, isShared }: EvidenceSubject & { readonly isShared: boolean },
  file: AttachedFile,
  { actor }: Context,
): Promise<Change | null> {
  const from = file.upload === undefined ? await reused(tx, file, actor) : await sent(tx, file.upload, actor);
  const [added] = await tx
    .insert(evidence)
    .values({
      ...{ ...from, subjectKind, subjectId, kind: file.kind, attachedBy: actor.accountId },
      ...{ departmentId: actor.departmentId, organisationId: actor.organisationId },
    })
    .onConflictDoNothing()
    .returning();
  if (added) return { id: added.id, before: null, after: told(added), isShared };
  const [there] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.subjectKind, subjectKind),
        eq(evidence.subjectId, subjectId),
        eq(evidence.sha256, from.sha256),
        isNull(evidence.withdrawnAt),
      ),
    );
  if (!there) throw new Refusal('conflict', '这条记录刚刚被删除，文件没有添加；请刷新页面。');
  return null;
}

/** The person's own upload, which is one no longer. */
async function sent(tx: Tx, id: string, { accountId }: Context['actor']) {
  const mine = and(eq(uploads.id, id), eq(uploads.accountId, accountId));
  const { sha256, fileName, keepsLocation } = uploads;
  const [upload] = await tx
    .select({ sha256, fileName, keepsLocation, size: blobs.size })
    .from(uploads)
    .innerJoin(blobs, eq(blobs.sha256, uploads.sha256))
    .where(mine);
  const gone = await tx.delete(uploads).where(mine).returning({ id: uploads.id });
  if (!upload || gone.length === 0) {
    throw new Refusal('missing', '没有找到刚上传的文件，可能已添加过或已过期；请刷新页面后重新上传。');
  }
  return upload;
}

async function reused(tx: Tx, { evidence: id = 0 }: AttachedFile, actor: Context['actor']) {
  const file = await findFile(tx, actor, id);
  if (!file) throw new Refusal('missing', '没有找到要再次使用的文件，可能已被撤下；请刷新页面。');
  const { sha256, fileName, keepsLocation, size } = file;
  return { sha256, fileName, keepsLocation, size };
}

/** Takes a file off a record: of a draft without a trace but history, else it stays listed as withdrawn, with the reason. */
export const withdrawEvidence = command({
  name: 'evidence.withdraw',
  input: withdrawing,
  load: async (tx, { id }, context) => {
    const [row] = await tx.select().from(evidence).where(eq(evidence.id, id));
    if (!row) throw new Refusal('missing', '没有找到这份材料；请刷新页面。');
    const found = await subjectOf(tx, { kind: row.subjectKind, id: row.subjectId }, context);
    const [unit] = await tx
      .select({ departmentId: organisations.departmentId, path: organisations.path })
      .from(organisations)
      .where(eq(organisations.id, row.organisationId));
    return [{ ...found.of, broughtBy: unit ?? null, found, row }];
  },
  change: async (tx, [subject], { reason }, { actor }) => {
    if (!subject) return [];
    const { row, found } = subject;
    const isThere = and(eq(evidence.id, row.id), isNull(evidence.withdrawnAt));
    if (found.isDraft) {
      const [gone] = await tx.delete(evidence).where(isThere).returning();
      if (!gone) throw new Refusal('conflict', '这份材料已经撤下；请刷新页面。');
      return [{ id: row.id, before: told(row), after: { withdrawn: true }, isShared: false }];
    }
    const why = withdrawReason.safeParse(reason);
    if (!why.success) throw refusedAt({ reason: '请填写撤下的原因。' });
    const [withdrawn] = await tx
      .update(evidence)
      .set({ withdrawnBy: actor.accountId, withdrawnAt: sql`now()`, withdrawReason: why.data })
      .where(isThere)
      .returning();
    if (!withdrawn) throw new Refusal('conflict', '这份材料已经撤下；请刷新页面。');
    return [
      {
        id: row.id,
        before: told(row),
        after: { withdrawn: true, reason: why.data },
        isShared: found.isShared,
      },
    ];
  },
  message: () => '已撤下这份材料。',
});

function told({ kind, fileName, sha256, subjectKind, subjectId }: Row) {
  return { kind: evidenceKindWords[kind], fileName, sha256, of: `${subjectKind} ${subjectId}` };
}
