import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { sourceName, sourceOf } from '@/domain/flow';
import type { FlowFilter } from '@/domain/flow-filter';
import { outcomeOf } from '@/domain/flow-outcome';
import type { FlowRow } from '@/domain/charity-row';
import { stateWords } from '@/domain/workflow';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';
import { findFlows } from './flow-list';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { chosen, listProgrammes } from './programme';

/** Every entry that the list would show, in its order. */
export function walkFlows(
  actor: Actor,
  filter: FlowFilter,
  most = atOnce,
): AsyncGenerator<LedgerEntry<FlowRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const found = await findFlows(tx, actor, programme, { ...filter, after }, most);
      const names = await namesIn(tx, flowLedger, found);
      return {
        entries: found.map((line) => ({
          id: line.id,
          values: {
            ...line,
            source: sourceName(line, names),
            sourceKind: sourceOf(line).kind,
            moneyFen: line.amountFen,
            outcome: outcomeOf(line),
            unit: line.unitName,
            state: stateWords[line.state],
          },
        })),
        next: keyBehind(found, most, ({ flowedOn, id }) => ({ on: flowedOn, id })),
      };
    }),
  );
}
