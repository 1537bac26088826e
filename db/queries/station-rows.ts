import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { StationRow } from '@/domain/ledger-row';
import type { StationFilter } from '@/domain/station-filter';
import { stateText } from '@/domain/workflow';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { chosen, listProgrammes } from './programme';
import { findStations } from './station-list';

/** Every station that the list would show, in its order, as it stands today. */
export function walkStations(
  actor: Actor,
  filter: StationFilter,
  today: PlainDate,
  most = atOnce,
): AsyncGenerator<LedgerEntry<StationRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const asked = { filter: { ...filter, after }, today };
      const found = await findStations(tx, actor, programme, asked, most);
      return {
        entries: found.map(({ helpers, ...line }) => ({
          id: line.id,
          values: {
            ...line,
            county: line.region,
            helpers: helpers.map(({ name }) => name).join('、'),
            agreements: helpers.map(({ agreement }) => agreement).join('；'),
            unit: line.unitName,
            state: stateText(line),
          },
        })),
        next: keyBehind(found, most, ({ builtOn, id }) => ({ on: builtOn, id })),
      };
    }),
  );
}
