import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { handlingOf } from '@/domain/handling';
import type { DecisionRow } from '@/domain/ledger-row';
import { halfPercent } from '@/domain/resolution';
import type { ResolutionFilter } from '@/domain/resolution-filter';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { chosen, listProgrammes } from './programme';
import type { ListedResolution } from './resolution';
import { findResolutions, resolutionKey } from './resolution-list';

/** Every resolution that the list would show, in its order, as it stands today. */
export function walkResolutions(
  actor: Actor,
  filter: ResolutionFilter,
  today: PlainDate,
  most = atOnce,
): AsyncGenerator<LedgerEntry<DecisionRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const { id: programmeId } = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const asked = { programmeId, filter: { ...filter, after }, today };
      const found = await findResolutions(tx, actor, asked, most);
      return {
        entries: found.map((line) => ({ id: line.id, values: rowOf(line) })),
        next: keyBehind(found, most, resolutionKey),
      };
    }),
  );
}

function rowOf({ halves, verdict, ...line }: ListedResolution): DecisionRow {
  const [guangdong, guizhou] = halves;
  return {
    ...line,
    guangdongLead: guangdong?.unit ?? '',
    guizhouLead: guizhou?.unit ?? '',
    due: { dueOn: line.dueOn, isOpenEnded: line.isOpenEnded },
    originalDueOn: line.originalDueOn === line.dueOn ? null : line.originalDueOn,
    guangdongState: guangdong?.state ?? null,
    guangdongPercent: guangdong ? halfPercent(guangdong) : null,
    guangdongProgress: guangdong?.progress ?? '',
    guizhouState: guizhou?.state ?? null,
    guizhouPercent: guizhou ? halfPercent(guizhou) : null,
    guizhouProgress: guizhou?.progress ?? '',
    handling: handlingOf(halves.map(({ state }) => state)),
    ...verdict,
  };
}
