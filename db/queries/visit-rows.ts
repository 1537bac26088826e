import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { VisitRow } from '@/domain/ledger-row';
import { directionText } from '@/domain/visit';
import type { VisitFilter } from '@/domain/visit-filter';
import { stateText } from '@/domain/workflow';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { chosen, listProgrammes } from './programme';
import { findVisits } from './visit';

/** Every visit that the list would show, in its order. */
export function walkVisits(
  actor: Actor,
  filter: VisitFilter,
  most = atOnce,
): AsyncGenerator<LedgerEntry<VisitRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const found = await findVisits(tx, actor, programme, { ...filter, after }, most);
      return {
        entries: found.map((line) => ({
          id: line.id,
          values: {
            ...line,
            direction: directionText(line.fromId, programme.parties),
            unit: line.unitName,
            state: stateText(line),
          },
        })),
        next: keyBehind(found, most, ({ startsOn, id }) => ({ on: startsOn, id })),
      };
    }),
  );
}
