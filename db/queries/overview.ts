import 'server-only';
import { reading, together } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { asOf, type AsOfParams, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { grouped } from '@/domain/group';
import { attention, dutiesOf, isCovered, measuresOf, sideCounts, waitingList } from '@/domain/overview';
import { waitsFor } from '@/domain/waiting';
import { readFacts, standingBefore, standingFrom } from './facts';
import { chosen, listProgrammes } from './programme';
import { listUnderWay } from './reading';

/** The one page before a joint meeting: everything judged on the day asked for. */
export function readOverview(actor: Actor, params: AsOfParams, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx);
    const programme = chosen(programmes, params.programme);
    const shown = asOf(params, programme, today);
    const [facts, underWay] = await together([
      readFacts(tx, snapshot, programme, shown),
      listUnderWay(tx, actor, programme.id, [shown.year]),
    ]);
    const standing = standingFrom(facts, shown.year, shown.date);
    const lastYear = standingBefore(facts, shown);
    const measures = measuresOf(standing.areas, standing.general);
    const official = grouped(facts.official, (row) => row.indicatorId);
    return {
      programmes,
      programme,
      ...shown,
      years: yearsShown(programme, today),
      verdict: standing.verdict,
      duties: dutiesOf(programme, measures, shown.year, shown.date),
      areas: standing.areas.map((one) => ({
        area: one.area,
        verdict: one.verdict,
        lastYear: lastYear?.areas.find(({ area }) => area.id === one.area.id)?.verdict.progress ?? null,
        sides: sideCounts(programme, one.measures, official, shown.year),
        covered: one.measures.filter(isCovered).length,
        measures: one.measures.length,
      })),
      general: standing.general,
      blank: measures.filter((measure) => !isCovered(measure)).map(({ measure }) => measure),
      measureCount: measures.length,
      attention: attention(measures),
      waiting: waitingList(
        underWay.map((row) => ({ who: waitsFor(row, programme.parties), endsOn: row.endsOn })),
      ),
    };
  });
}
