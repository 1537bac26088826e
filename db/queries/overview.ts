import 'server-only';
import { reading, together } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { asOf, type AsOfParams, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { decisionBoard } from '@/domain/decision-board';
import { grouped } from '@/domain/group';
import { attention, dutiesOf, isCovered, measuresOf, sideCounts, waitingList } from '@/domain/overview';
import { waitsFor } from '@/domain/waiting';
import { type Facts, readFacts, standingBefore, standingFrom, workedOut } from './facts';
import { readMoneyBoard } from './money-board';
import { chosen, listProgrammes } from './programme';
import { listUnderWay } from './reading';

/** What the page says of the programme, whoever looks at it. */
export const picture = workedOut((facts: Facts, year, date) => {
  const { programme } = facts;
  const standing = standingFrom(facts, year, date);
  const lastYear = standingBefore(facts, { year, date });
  const measures = measuresOf(standing.areas, standing.general);
  const official = grouped(facts.official, (row) => row.indicatorId);
  return {
    verdict: standing.verdict,
    duties: dutiesOf(programme, measures, year, date),
    areas: standing.areas.map((one) => ({
      area: one.area,
      verdict: one.verdict,
      lastYear: lastYear?.areas.find(({ area }) => area.id === one.area.id)?.verdict.progress ?? null,
      sides: sideCounts(programme, one.measures, official, year, date),
      covered: one.measures.filter(isCovered).length,
      measures: one.measures.length,
    })),
    general: standing.general,
    blank: measures.filter((measure) => !isCovered(measure)).map(({ measure }) => measure),
    measureCount: measures.length,
    attention: attention(measures),
    board: decisionBoard(facts.meetings, facts.resolutions, date),
  };
});

/** The one page before a joint meeting: everything judged on the day asked for. */
export function readOverview(actor: Actor, params: AsOfParams, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const programme = chosen(programmes, params.programme);
    const shown = asOf(params, programme, today);
    const [facts, underWay, money] = await together([
      readFacts(tx, snapshot, programme, shown),
      listUnderWay(tx, snapshot, actor, programme.slug, [shown.year]),
      readMoneyBoard(tx, snapshot, programme, shown),
    ]);
    return {
      programmes,
      programme,
      ...shown,
      years: yearsShown(programme, today),
      money,
      ...picture(facts, shown.year, shown.date),
      waiting: waitingList(
        underWay.map((row) => ({ who: waitsFor(row, programme.parties), endsOn: row.endsOn })),
      ),
    };
  });
}
