import 'server-only';
import { and, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '@/db/command';
import { type Content, ledgerReporter } from '@/domain/fact';
import { oneOrMore, recordRef } from '@/domain/input';
import type { LedgerNoun } from '@/domain/policy-rule';
import { reason } from '@/domain/reading';
import { Refusal } from '@/domain/refusal';
import { idOf, reviewChain } from '@/domain/review';
import { take } from '@/domain/workflow';
import type { FactKind } from './kind';
import { asRead, factChange, factMovedOn, loadFact, loadFacts, toEach } from './subject';
import { written } from './write';

/** Hands complete facts in for review. */
export function submitFact<Of extends Content>(kind: FactKind<Of, LedgerNoun>) {
  return command({
    name: `${kind.noun}.submit`,
    input: oneOrMore,
    load: (tx, { refs }, { actor }) => loadFacts(tx, kind, refs, actor),
    change: (tx, facts, _input, context) =>
      toEach(facts, async ({ row, content, organisationPath, settings }) => {
        const problems = Object.values<string | undefined>(await kind.missing(content, context.today, tx));
        if (problems.length > 0) {
          throw new Refusal('invalid', `还不能提交：${problems.join('')}请先修改并保存。`);
        }
        const state = take('submit', row.state, ledgerReporter(kind.noun));
        const [first = organisationPath] = reviewChain(organisationPath, settings.reviewLevels);
        const { accountId: submittedBy } = context.actor;
        const awaiting = { awaitingId: idOf(first), submittedBy, returnReason: null };
        const after = await written(tx, kind, row, { state, ...awaiting }, context);
        return factChange(kind, row, after);
      }),
    message: (count) => (count > 1 ? `已提交 ${count} 条，等待审核。` : '已提交，等待审核。'),
  });
}

/** Takes back what one has handed in oneself, before it was reviewed. */
export function withdrawFact<Of extends Content>(kind: FactKind<Of, LedgerNoun>) {
  return command({
    name: `${kind.noun}.withdraw`,
    input: recordRef,
    load: async (tx, ref, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject], _input, context) => {
      if (!subject) return [];
      const { row } = subject;
      const state = take('withdraw', row.state, ledgerReporter(kind.noun));
      const after = await written(tx, kind, row, { state, awaitingId: null }, context);
      return [factChange(kind, row, after)];
    },
    message: () => '已撤回为暂存，可以修改后重新提交。',
  });
}

/** Throws a draft away that is no longer wanted; history keeps what it said. */
export function discardFact<Of extends Content>(kind: FactKind<Of, LedgerNoun>) {
  return command({
    name: `${kind.noun}.discard`,
    input: recordRef,
    load: async (tx, ref, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject]) => {
      if (!subject) return [];
      const { row } = subject;
      take('save', row.state, ledgerReporter(kind.noun));
      const obstacle = (await kind.inTheWay?.(tx, row)) ?? null;
      if (obstacle !== null) throw new Refusal('conflict', obstacle);
      const gone = await tx
        .delete(kind.facts)
        .where(and(asRead(kind, row), inArray(kind.facts.state, ['draft', 'returned'])))
        .returning({ id: kind.facts.id });
      if (gone.length === 0) throw await factMovedOn(tx, kind, row.id);
      return [factChange(kind, row, row, { discarded: true })];
    },
    message: () => `已删除这条暂存的${kind.word}。`,
  });
}

/** Begins a further revision of an official fact; that one stays official until the new one is. */
export function correctFact<Of extends Content>(kind: FactKind<Of>) {
  return command({
    name: `${kind.noun}.correct`,
    input: z.object({ ref: recordRef, reason }),
    load: async (tx, { ref }, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject], input, { actor }) => {
      if (!subject) return [];
      const { row, content } = subject;
      if (row.state !== 'confirmed' || row.isSuperseded) {
        throw new Refusal('conflict', `只能更正现行有效的${kind.word}；请打开最新一版办理。`);
      }
      const originId = row.originId ?? row.id;
      const [added] = await tx
        .insert(kind.facts)
        .values({
          ...content,
          programmeId: row.programmeId,
          departmentId: row.departmentId,
          organisationId: actor.organisationId,
          originId,
          revision: row.revision + 1,
          correctionReason: input.reason,
          changedBy: actor.accountId,
        })
        .onConflictDoNothing()
        .returning();
      if (!added) throw new Refusal('conflict', '已有一份更正正在办理；请刷新页面，在那份更正上继续。');
      return [factChange(kind, null, added, { correctionReason: input.reason, corrects: row.id })];
    },
    message: () => '已建立更正，请修改后提交；在更正生效之前，原记录仍然有效。',
  });
}
