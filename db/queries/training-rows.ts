import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { TrainingRow } from '@/domain/ledger-row';
import { leadText, satisfactionOf } from '@/domain/training';
import type { TrainingFilter } from '@/domain/training-filter';
import { stateText } from '@/domain/workflow';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { chosen, listProgrammes } from './programme';
import { findTrainings } from './training-list';

/** Every training that the list would show, in its order. */
export function walkTrainings(
  actor: Actor,
  filter: TrainingFilter,
  most = atOnce,
): AsyncGenerator<LedgerEntry<TrainingRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const found = await findTrainings(tx, actor, programme, { ...filter, after }, most);
      return {
        entries: found.map((line) => ({
          id: line.id,
          values: {
            ...line,
            lead: leadText(line, programme.parties),
            satisfaction: satisfactionOf(line),
            unit: line.unitName,
            state: stateText(line),
          },
        })),
        next: keyBehind(found, most, ({ startsOn, id }) => ({ on: startsOn, id })),
      };
    }),
  );
}
