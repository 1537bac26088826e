import 'server-only';
import { eq } from 'drizzle-orm';
import { reading, together } from '@/db/client';
import { indicators } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { asOf, type AsOfParams, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { periodCode, periodsOfYear } from '@/domain/period';
import type { OfficialRow } from '@/domain/facts';
import type { IndicatorStanding } from '@/domain/standing';
import { waitsFor } from '@/domain/waiting';
import { readFacts, standingFrom } from './facts';
import { listProgrammes } from './programme';
import { listReadings } from './reading';
import { findCard } from './target';

/** One indicator: its year by period and side, its targets with every revision, and the readings behind the number. */
export function findIndicator(actor: Actor, id: number, params: AsOfParams, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const [found, programmes] = await together([findCard(tx, id), listProgrammes(tx, snapshot)]);
    const programme = programmes.find((one) => one.id === found?.card.programmeId);
    if (!found || !programme) return null;
    const { card } = found;
    const shown = asOf(params, programme, today);
    const [facts, rows] = await together([
      readFacts(tx, snapshot, programme, shown),
      listReadings(tx, actor, programme.id, [shown.year], eq(indicators.id, id)),
    ]);
    const judged = standingFrom(facts, shown.year, shown.date);
    const standing = [...judged.general, ...judged.areas.flatMap((area) => area.measures)]
      .flatMap((measure) => measure.indicators)
      .find(({ indicator }) => indicator.id === id);
    const measure = facts.measures.find((one) => one.id === card.measureId) ?? null;
    return {
      programme,
      card,
      measure,
      area: facts.areas.find((area) => area.id === measure?.areaId) ?? null,
      ...shown,
      years: yearsShown(programme, today),
      standing: standing ?? null,
      periods: standing ? periodsOf(standing, facts.official, programme, shown.year) : [],
      targets: found.targetsFor(programme.parties.map((party) => party.id)),
      readings: rows.map((row) => ({ ...row, waitsFor: waitsFor(row, programme.parties) })),
    };
  });
}

/** The official figure of every place by period, in the order of the indicator's sides. */
function periodsOf(
  { indicator, judgement }: IndicatorStanding,
  official: readonly OfficialRow[],
  programme: { parties: readonly { id: number; code: string }[] },
  year: number,
) {
  const slots = judgement.actual.sides.map(
    ({ side }) => programme.parties.find(({ code }) => code === side.code)?.id ?? 0,
  );
  return periodsOfYear(indicator.frequency, year).map((period) => ({
    period,
    figures: slots.map((slot) =>
      asOne(
        official.filter(
          (row) => row.indicatorId === indicator.id && row.slot === slot && row.period === periodCode(period),
        ),
      ),
    ),
  }));
}

/** A ledger gives a figure per event: those of a period as one, with the day of the last. */
export function asOne(rows: readonly OfficialRow[]): OfficialRow | null {
  return rows.reduce<OfficialRow | null>(
    (sum, row) =>
      sum === null
        ? row
        : {
            ...row,
            value: (sum.value ?? 0) + (row.value ?? 0),
            occurredOn: [sum.occurredOn ?? '', row.occurredOn ?? ''].sort().at(-1) ?? null,
          },
    null,
  );
}

export type IndicatorPageData = NonNullable<Awaited<ReturnType<typeof findIndicator>>>;
