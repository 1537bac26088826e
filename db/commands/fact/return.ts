import 'server-only';
import { z } from 'zod';
import { command } from '@/db/command';
import { type Content, ledgerReporter } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import { recordRef } from '@/domain/input';
import { reason } from '@/domain/reading';
import { take } from '@/domain/workflow';
import type { FactKind } from './kind';
import { factChange, loadFact } from './subject';
import { written } from './write';

/** Sends a fact back with the reason. */
export function returnFact<Of extends Content>(kind: FactKind<Of, LedgerNoun>) {
  return command({
    name: `${kind.noun}.return`,
    input: z.object({ ref: recordRef, reason }),
    load: async (tx, { ref }, { actor }) => [await loadFact(tx, kind, ref, actor)],
    change: async (tx, [subject], input, context) => {
      if (!subject) return [];
      const { row } = subject;
      const state = take('return', row.state, ledgerReporter(kind.noun));
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
