import 'server-only';
import { z } from 'zod';
import { command } from '@/db/command';
import { type Content, ledgerReporter } from '@/domain/fact';
import { oneOrMore, recordRef } from '@/domain/input';
import { reason } from '@/domain/reading';
import { nextReviewer, reviewChain } from '@/domain/review';
import { take } from '@/domain/workflow';
import type { FactKind } from './kind';
import { factChange, loadFact, loadFacts, toEach } from './subject';
import { written } from './write';

/** Passes facts on to the next level's reviewer; at the last level it is approved and the other side may answer. */
export function approveFact<Of extends Content>(kind: FactKind<Of>) {
  return command({
    name: `${kind.noun}.approve`,
    input: oneOrMore,
    load: (tx, { refs }, { actor }) => loadFacts(tx, kind, refs, actor),
    change: (tx, facts, _input, context) =>
      toEach(facts, async ({ row, organisationPath, settings }) => {
        const approved = take('approve', row.state, ledgerReporter);
        const chain = reviewChain(organisationPath, settings.reviewLevels);
        const awaitingId = row.awaitingId === null ? null : nextReviewer(chain, row.awaitingId);
        const state = awaitingId === null ? approved : row.state;
        const after = await written(tx, kind, row, { state, awaitingId }, context);
        return factChange(kind, row, after);
      }),
    message: (count) =>
      count > 1 ? `已审核通过 ${count} 条，等待下一步办理。` : '已审核通过，等待下一步办理。',
  });
}

/** Sends a fact back with the reason. */
export function returnFact<Of extends Content>(kind: FactKind<Of>) {
  return command({
    name: `${kind.noun}.return`,
    input: z.object({ ref: recordRef, reason }),
    load: async (tx, { ref }, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject], input, context) => {
      if (!subject) return [];
      const { row } = subject;
      const state = take('return', row.state, ledgerReporter);
      const after = await written(
        tx,
        kind,
        row,
        { state, awaitingId: null, returnReason: input.reason },
        context,
      );
      return [factChange(kind, row, after)];
    },
    message: () => '已退回，填报人会看到退回原因。',
  });
}
