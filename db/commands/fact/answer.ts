import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { type Content, differing, ledgerReporter } from '@/domain/fact';
import { otherWording } from '@/domain/fact-answer';
import { oneOrMore, recordRef } from '@/domain/input';
import { reason } from '@/domain/reading';
import { Refusal } from '@/domain/refusal';
import { type Answer, take } from '@/domain/workflow';
import { worded } from './content';
import type { FactKind } from './kind';
import { factChange, factMovedOn, loadFact, loadFacts, type StoredFact, toEach } from './subject';

/** The other department stands by the facts too: they become official. */
export function confirmFact<Of extends Content>(kind: FactKind<Of>) {
  return command({
    name: `${kind.noun}.confirm`,
    input: oneOrMore,
    load: (tx, { refs }, { actor }) => loadFacts(tx, kind, refs, actor),
    change: (tx, facts, _input, context) =>
      toEach(facts, (fact) =>
        answer(tx, kind, fact, context, { answer: 'confirm', content: null, reason: null }),
      ),
    message: (count) => (count > 1 ? `已互认 ${count} 条，成为正式记录。` : '已互认，成为正式记录。'),
  });
}

const contested = z.object({ ref: recordRef, reason });

/** The other department says how it knows the fact, and why. */
export function disputeFact<Of extends Content>(kind: FactKind<Of>) {
  return command({
    name: `${kind.noun}.dispute`,
    input: z.intersection(contested, kind.content),
    load: async (tx, { ref }, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject], input, context) => {
      if (!subject) return [];
      const content = await worded(tx, kind, input, { programmeId: subject.programmeId, context });
      if (differing(kind.fields, subject.content, content).length === 0) {
        throw new Refusal('invalid', '您填的内容与对方相同；请改为本方掌握的情况，如认可该记录请选择互认。');
      }
      return [await answer(tx, kind, subject, context, { answer: 'dispute', content, reason: input.reason })];
    },
    message: () => '已提出异议，两方的说法都会保留，请与对方协商。',
  });
}

/** Either side, in a dispute, words the fact as it could agree to it. */
export function proposeWording<Of extends Content>(kind: FactKind<Of>) {
  return command({
    name: `${kind.noun}.propose`,
    input: z.intersection(contested, kind.content),
    load: async (tx, { ref }, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject], input, context) => {
      if (!subject) return [];
      const content = await worded(tx, kind, input, { programmeId: subject.programmeId, context });
      const offer = await offerTo(tx, kind, subject, context);
      if (offer !== null && differing(kind.fields, offer, content).length === 0) {
        throw new Refusal('invalid', '这正是对方认可的内容；请直接选择“同意对方意见”。');
      }
      return [await answer(tx, kind, subject, context, { answer: 'propose', content, reason: input.reason })];
    },
    message: () => '已提出协商意见，等待对方同意。',
  });
}

/** Accepts the wording that the other side stands by: the dispute ends and that is what is official. */
export function agreeWording<Of extends Content>(kind: FactKind<Of>) {
  return command({
    name: `${kind.noun}.agree`,
    input: recordRef,
    load: async (tx, ref, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject], _input, context) => {
      if (!subject) return [];
      const content = await offerTo(tx, kind, subject, context);
      if (content === null) throw new Refusal('conflict', '对方还没有提出可以同意的意见；请先提出协商意见。');
      return [await answer(tx, kind, subject, context, { answer: 'agree', content, reason: null })];
    },
    message: () => '已同意，对方意见成为正式记录；两方原来的说法仍可查看。',
  });
}

async function offerTo<Of extends Content>(
  tx: Tx,
  { answers }: FactKind<Of>,
  { row, content }: StoredFact<Of>,
  { actor }: Context,
): Promise<Of | null> {
  const given = await tx
    .select({ departmentId: answers.departmentId, content: answers.content })
    .from(answers)
    .where(eq(answers.factId, row.id))
    .orderBy(asc(answers.id));
  const filed = { departmentId: row.departmentId, content };
  return otherWording(actor.departmentId, filed, given as { departmentId: number; content: Of | null }[]);
}

interface Given<Of> {
  readonly answer: Answer;
  readonly content: Of | null;
  readonly reason: string | null;
}

/** Writes the department's own row; the second wall's trigger moves the fact, or lets no row in. */
async function answer<Of extends Content>(
  tx: Tx,
  kind: FactKind<Of>,
  { row, content }: StoredFact<Of>,
  { actor, today }: Context,
  given: Given<Of>,
) {
  const toState = take(given.answer, row.state, ledgerReporter(kind.noun));
  if (toState === 'confirmed') await kind.admit?.(tx, row, given.content ?? content);
  const [added] = await tx
    .insert(kind.answers)
    .values({
      ...given,
      factId: row.id,
      departmentId: actor.departmentId,
      fromState: row.state,
      toState,
      version: row.version,
      answeredBy: actor.accountId,
      answeredOn: today,
    })
    .returning({ id: kind.answers.id });
  const [after] = await tx.select().from(kind.facts).where(eq(kind.facts.id, row.id));
  if (!added || !after) throw await factMovedOn(tx, kind, row.id);
  return factChange(kind, row, after, { answer: given.answer, reason: given.reason });
}
