import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { TrustRow } from '@/domain/charity-row';
import { dutyMarkWords, trustDutyWords } from '@/domain/trust-duty';
import type { TrustFilter } from '@/domain/trust-filter';
import { type TrustEventKind, trustStandingWords } from '@/domain/trust-life';
import { stateText } from '@/domain/workflow';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { chosen, listProgrammes } from './programme';
import { standingTrusts } from './trust-board';
import { findTrusts, trustKey } from './trust-list';

type Line = Awaited<ReturnType<typeof findTrusts>>[number];

const nothing = {
  ...{ addedFen: null, balanceFen: null, balanceOn: null, reportedOn: null, publishedOn: null, changes: '' },
  ...{ standing: '', duty: '', dueOn: null, mark: '' },
};

/** How a trust stands on the day; nothing is said of one that both sides do not stand by. */
function courseOf(line: Line, today: PlainDate) {
  const { state, standing, addedFen, balance, events, next, mark, changes } = line;
  if (state !== 'confirmed') return nothing;
  const lastOf = (...kinds: TrustEventKind[]) =>
    events.findLast(({ kind, happenedOn }) => kinds.includes(kind) && happenedOn <= today)?.happenedOn ??
    null;
  return {
    ...{ addedFen, changes, balanceFen: balance?.balanceFen ?? null, balanceOn: balance?.countedOn ?? null },
    reportedOn: lastOf('reported'),
    publishedOn: lastOf('details-published', 'change-published'),
    standing: trustStandingWords[standing],
    duty: next ? trustDutyWords[next.kind] : '',
    dueOn: next?.dueOn ?? null,
    mark: mark ? dutyMarkWords[mark] : '',
  };
}

/** Every trust that the list would show, in its order, as it stands today. */
export function walkTrusts(
  actor: Actor,
  filter: TrustFilter,
  today: PlainDate,
  most = atOnce,
): AsyncGenerator<LedgerEntry<TrustRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const standing = await standingTrusts(tx, snapshot, programme, today);
      const asked = { filter: { ...filter, after }, today, standing };
      const found = await findTrusts(tx, actor, programme, asked, most);
      return {
        entries: found.map((line) => ({
          id: line.id,
          values: {
            ...{ ...line, ...courseOf(line, today) },
            ...{ region: line.place, unit: line.unitName, state: stateText(line) },
          },
        })),
        next: keyBehind(found, most, (last) => trustKey(last, filter)),
      };
    }),
  );
}
