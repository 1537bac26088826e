import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { attached } from '@/db/commands/evidence/attach';
import { type FactRow, programmes } from '@/db/schema';
import { type AttachedFile, attachedFiles } from '@/domain/evidence-input';
import { type Content, differing, ledgerReporter } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import { recordId } from '@/domain/input';
import { Refusal, refusedAt } from '@/domain/refusal';
import { take } from '@/domain/workflow';
import { drafted, refuse } from './content';
import type { FactKind } from './kind';
import { factChange, loadFact, type StoredFact } from './subject';
import { written } from './write';

const place = z.object({
  /** 0 for one that is new. */
  id: recordId.default(0),
  version: recordId.default(0),
  programme: z.string().default(''),
  /** The person has seen the similar record and says that this is another fact. */
  isAnother: z.literal('on').optional(),
  /** 佐证材料 that were sent from the form. */
  files: attachedFiles,
});

interface NewFact {
  readonly row: null;
  readonly programmeId: number;
  readonly departmentId: number;
  readonly organisationPath: string;
  readonly awaitingId: null;
  readonly submittedBy: null;
}

/** Saves a draft of one's own unit, new or begun before. */
export function saveFact<Of extends Content>(kind: FactKind<Of, LedgerNoun>) {
  return command({
    name: `${kind.noun}.save`,
    input: z.intersection(place, kind.content),
    load: async (tx, input, context): Promise<(StoredFact<Of> | NewFact)[]> => [
      input.id === 0
        ? await newFact(tx, input.programme, context)
        : await loadFact(tx, kind, input, context.actor),
    ],
    change: async (tx, [subject], input, context) => {
      if (!subject) return [];
      const { programmeId } = subject;
      const fixed = subject.row && (kind.fixed?.(subject.row) ?? null);
      if (fixed !== null) throw new Refusal('conflict', fixed);
      const content = await drafted(tx, kind, input, { programmeId, by: context.actor });
      if (kind.entered) refuse(await kind.entered(tx, content, context.actor));
      const { files } = input;
      if (subject.row && differing(kind.fields, subject.content, content).length === 0) {
        const names = await withFiles(tx, kind, subject.row, files, context);
        return names.length === 0 ? [] : [factChange(kind, subject.row, subject.row, { files: names })];
      }
      if (input.isAnother === undefined) await refuseSimilar(tx, kind, content, programmeId, subject.row);
      if (subject.row) {
        const state = take('save', subject.row.state, ledgerReporter(kind.noun));
        const after = await written(tx, kind, subject.row, { ...content, state }, context);
        return [factChange(kind, subject.row, after, await told(tx, kind, after, files, context))];
      }
      const { actor } = context;
      const [added] = await tx
        .insert(kind.facts)
        .values({
          ...content,
          programmeId,
          departmentId: actor.departmentId,
          organisationId: actor.organisationId,
          changedBy: actor.accountId,
        })
        .returning();
      return added ? [factChange(kind, null, added, await told(tx, kind, added, files, context))] : [];
    },
    message: (count) => (count === 0 ? '内容没有变化。' : '已暂存，尚未提交。'),
  });
}

async function newFact(tx: Tx, slug: string, { actor }: Context): Promise<NewFact> {
  const [programme] = await tx.select().from(programmes).where(eq(programmes.slug, slug));
  if (!programme) throw new Refusal('missing', '没有找到协作方案；请刷新页面。');
  const { departmentId, organisationPath } = actor;
  return {
    row: null,
    programmeId: programme.id,
    departmentId,
    organisationPath,
    awaitingId: null,
    submittedBy: null,
  };
}

/** Told once, and left to the person: two entries of one fact are the fault, two facts that look alike are not. */
async function refuseSimilar<Of extends Content>(
  tx: Tx,
  kind: FactKind<Of, LedgerNoun>,
  content: Of,
  programmeId: number,
  row: StoredFact<Of>['row'] | null,
): Promise<void> {
  const originId = row && (row.originId ?? row.id);
  const similar = await kind.similar(tx, content, { programmeId, originId });
  if (similar !== null) throw refusedAt({ isAnother: similar }, 'conflict');
}

/** Hangs the files of the form on the fact; their names, for history. */
async function withFiles<Of extends Content>(
  tx: Tx,
  { noun }: FactKind<Of, LedgerNoun>,
  { id, originId, revision }: FactRow,
  files: readonly AttachedFile[],
  context: Context,
): Promise<unknown[]> {
  const subject = { kind: noun, id: originId ?? id, isShared: revision > 1 };
  return (await attached(tx, subject, files, context)).map(({ after }) => after['fileName']);
}

async function told<Of extends Content>(...given: Parameters<typeof withFiles<Of>>) {
  const files = await withFiles(...given);
  return files.length === 0 ? {} : { files };
}
