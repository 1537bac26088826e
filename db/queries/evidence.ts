import 'server-only';
import { and, desc, eq, isNull, like, sql } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { evidence, organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { type EvidenceNoun, evidencePlace } from '@/domain/evidence';
import { type EvidenceKind, inOrder } from '@/domain/evidence-kind';
import { permits } from '@/domain/policy';
import { listUploads, type UnattachedUpload } from './evidence-file';
import { askedOfAll } from './evidence-need';
import type { FoundSubject } from './evidence-finder';
import { oneSided } from './evidence-finder-side';
import { findSubjects } from './evidence-subject';
import type { MeetingRecord } from './meeting-record';

/** A record of which the files are shown, and what it is called among others of the page. */
export interface Shown {
  readonly id: number;
  readonly label: string;
}

/** The files of some records of one noun, what each still needs, and what the person may do; those out of scope are left out. */
export function readEvidence(actor: Actor, noun: EvidenceNoun, shown: readonly Shown[]) {
  return reading(actor, async (tx) => {
    const ids = shown.map(({ id }) => id);
    const labels = new Map(shown.map(({ id, label }) => [id, label]));
    const found = await findSubjects(tx, actor, noun, ids);
    const judged = judge(
      actor,
      found.map((one) => ({ ...one, label: labels.get(one.id) ?? '' })),
    );
    return { ...judged, ...(await readForm(tx, actor, noun, judged.open[0])) };
  });
}

export type EvidenceRead = Awaited<ReturnType<typeof readEvidence>>;

/** The papers of a meeting, which come with its agenda; only for who may add to them something is asked. */
export async function readPapers(actor: Actor, agenda: MeetingRecord['agenda']): Promise<EvidenceRead> {
  const found = agenda.map(({ id, title, ownerDepartmentId, ownerPath, files }) => ({
    ...oneSided({ id, departmentId: ownerDepartmentId, organisationPath: ownerPath, files }),
    label: title,
  }));
  const judged = judge(actor, found);
  const [first] = judged.open;
  const form = first ? await reading(actor, (tx) => readForm(tx, actor, 'agenda-item', first)) : noForm;
  return { ...judged, ...form };
}

function judge(actor: Actor, found: readonly (Omit<FoundSubject, 'kind'> & Shown)[]) {
  const open = found.filter((one) => permits('evidence.attach', actor, { ...one.of, broughtBy: null }));
  return {
    subjects: found.map((subject) => {
      const files = subject.files.map(({ departmentId, path, at, ...file }) => ({
        ...file,
        at: new Date(at),
        mayWithdraw:
          file.withdrawReason === null &&
          permits('evidence.withdraw', actor, { ...subject.of, broughtBy: { departmentId, path } }),
      }));
      const { id, label, isDraft, missing } = subject;
      return { id, label, isDraft, files, missing: inOrder(missing) };
    }),
    /** Where the person may add files. */
    open: open.map(({ id, label }) => ({ id, label })),
  };
}

const noForm: Awaited<ReturnType<typeof readForm>> = { waiting: [], reusable: [] };

/** What the form to add to the first of them offers. */
async function readForm(
  tx: Tx,
  actor: Actor,
  noun: EvidenceNoun,
  first: Shown | undefined,
): Promise<{
  waiting: readonly UnattachedUpload[];
  reusable: readonly { readonly id: number; readonly fileName: string }[];
}> {
  if (!first) return noForm;
  return {
    waiting: await listUploads(tx, actor, evidencePlace(noun, first.id)),
    reusable: await listReusable(tx, actor, noun, first.id),
  };
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

/** What is waiting on a form of something new, and which kinds the plan asks of all that it could become. */
export function readNewEvidence(
  actor: Actor,
  noun: EvidenceNoun,
  { place, programmeId }: { readonly place: string; readonly programmeId: number },
): Promise<{ waiting: readonly UnattachedUpload[]; missing: readonly EvidenceKind[] }> {
  if (!has(actor, 'staff')) return Promise.resolve({ waiting: [], missing: [] });
  return reading(actor, async (tx) => {
    const [waiting, { rows }] = await together([
      listUploads(tx, actor, place),
      tx.execute<{ kinds: EvidenceKind[] }>(sql`select ${askedOfAll(noun, programmeId)} as kinds`),
    ]);
    return { waiting, missing: inOrder(rows[0]?.kinds ?? []) };
  });
}
