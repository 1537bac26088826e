import 'server-only';
import { and, desc, eq, inArray, isNull, like, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, blobs, departments, evidence, organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { type EvidenceNoun, evidencePlace, missingEvidence } from '@/domain/evidence';
import { permits } from '@/domain/policy';
import { oneByOne } from '@/db/one-by-one';
import { listUploads } from './evidence-file';
import { findSubject } from './evidence-subject';

/** A record of which the files are shown, and what it is called among others of the page. */
export interface Shown {
  readonly id: number;
  readonly label: string;
}

/** The files of some records of one noun, what each still needs, and what the person may do; null out of scope. */
export function readEvidence(actor: Actor, noun: EvidenceNoun, shown: readonly Shown[]) {
  return reading(actor, async (tx) => {
    const found = await oneByOne(shown, async ({ id, label }) => {
      const subject = await findSubject(tx, actor, { kind: noun, id });
      return subject ? [{ ...subject, label }] : [];
    });
    const subjects = found.flat();
    const rows = await listRows(
      tx,
      noun,
      subjects.map(({ id }) => id),
    );
    const open = subjects.filter((one) => permits('evidence.attach', actor, { ...one.of, broughtBy: null }));
    const [first] = open;
    return {
      subjects: subjects.map(({ id, label, of, isDraft, content }) => {
        const files = rows
          .filter(({ subjectId }) => subjectId === id)
          .map(({ departmentId, path, ...file }) => ({
            ...file,
            mayWithdraw:
              file.withdrawReason === null &&
              permits('evidence.withdraw', actor, { ...of, broughtBy: { departmentId, path } }),
          }));
        const present = files.filter((file) => file.withdrawReason === null).map(({ kind }) => kind);
        return { id, label, isDraft, files, missing: missingEvidence(noun, content, present) };
      }),
      /** Where the person may add files. */
      open: open.map(({ id, label }) => ({ id, label })),
      waiting: first ? await listUploads(tx, actor, evidencePlace(noun, first.id)) : [],
      reusable: first ? await listReusable(tx, actor, noun, first.id) : [],
    };
  });
}

export type EvidenceRead = Awaited<ReturnType<typeof readEvidence>>;

function listRows(tx: Tx, noun: EvidenceNoun, ids: readonly number[]) {
  return tx
    .select({
      id: evidence.id,
      subjectId: evidence.subjectId,
      kind: evidence.kind,
      fileName: evidence.fileName,
      size: evidence.size,
      keepsLocation: evidence.keepsLocation,
      type: blobs.type,
      hasPreview: sql<boolean>`${blobs.previewSha256} is not null`,
      side: departments.short,
      unit: organisations.name,
      by: accounts.name,
      at: evidence.attachedAt,
      withdrawReason: evidence.withdrawReason,
      departmentId: evidence.departmentId,
      path: organisations.path,
    })
    .from(evidence)
    .innerJoin(blobs, eq(blobs.sha256, evidence.sha256))
    .innerJoin(accounts, eq(accounts.id, evidence.attachedBy))
    .innerJoin(departments, eq(departments.id, evidence.departmentId))
    .innerJoin(organisations, eq(organisations.id, evidence.organisationId))
    .where(and(eq(evidence.subjectKind, noun), inArray(evidence.subjectId, [...ids])))
    .orderBy(evidence.id);
}

/** How many are offered to be used again. */
const few = 30;

/** The last files of one's own unit and below that do not hang on this record yet, each content once. */
async function listReusable(tx: Tx, actor: Actor, noun: EvidenceNoun, id: number) {
  const rows = await tx
    .select({ id: evidence.id, fileName: evidence.fileName, sha256: evidence.sha256 })
    .from(evidence)
    .innerJoin(organisations, eq(organisations.id, evidence.organisationId))
    .where(
      and(
        eq(organisations.departmentId, actor.departmentId),
        like(organisations.path, `${actor.organisationPath}%`),
        isNull(evidence.withdrawnAt),
        sql`${evidence.sha256} not in (select h.sha256 from evidence h where h.subject_kind = ${noun} and h.subject_id = ${id})`,
      ),
    )
    .orderBy(desc(evidence.id))
    .limit(few * 2);
  const once = new Map(rows.map((row) => [row.sha256, { id: row.id, fileName: row.fileName }]));
  return [...once.values()].slice(0, few);
}

/** What is waiting on a form of something new. */
export function readUploads(actor: Actor, place: string) {
  return has(actor, 'staff') ? reading(actor, (tx) => listUploads(tx, actor, place)) : Promise.resolve([]);
}
