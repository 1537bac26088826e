import 'server-only';
import { command } from '@/db/command';
import { type Content, ledgerReporter } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import { oneOrMore } from '@/domain/input';
import { nextReviewer, reviewChain } from '@/domain/review';
import { isOfficial, take } from '@/domain/workflow';
import type { FactKind } from './kind';
import { factChange, loadFacts, toEach } from './subject';
import { written } from './write';

/** Passes facts on to the next level's reviewer; at the last level it is approved and the other side may answer. */
export function approveFact<Of extends Content>(kind: FactKind<Of, LedgerNoun>) {
  return command({
    name: `${kind.noun}.approve`,
    input: oneOrMore,
    load: (tx, { refs }, { actor }) => loadFacts(tx, kind, refs, actor),
    change: (tx, facts, _input, context) =>
      toEach(facts, async ({ row, content, organisationPath, settings }) => {
        const approved = take('approve', row.state, ledgerReporter(kind.noun));
        const chain = reviewChain(organisationPath, settings.reviewLevels);
        const awaitingId = row.awaitingId === null ? null : nextReviewer(chain, row.awaitingId);
        const state = awaitingId === null ? approved : row.state;
        const isEnd = isOfficial(state, ledgerReporter(kind.noun));
        if (awaitingId === null) await kind.admit?.(tx, row, content);
        const said = { state, awaitingId, ...(isEnd ? { officialOn: context.today } : {}) };
        const after = await written(tx, kind, row, said, context);
        return factChange(kind, row, after);
      }),
    message: (count) =>
      count > 1 ? `已审核通过 ${count} 条，等待下一步办理。` : '已审核通过，等待下一步办理。',
  });
}
