import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { indicators, readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { asOf, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import type { DifferenceFilter } from '@/domain/difference-filter';
import type { OfficialRow } from '@/domain/facts';
import { counterparts } from '@/domain/metric';
import { periodCode, periodsOfYear } from '@/domain/period';
import { sameFigure } from '@/domain/reading';
import { firstWord } from '@/domain/reconciliation';
import { type Facts, readFacts } from './facts';
import { chosen, listProgrammes } from './programme';
import { traceReadings, type TracedReading } from './reading-trace';

/**
 * Where the two sides' values of a year differ: the same fact about which they said different things, open ones first, and
 * what each side is the authority for that can be compared with what the other counts.
 */
export function readDifferences(actor: Actor, asked: DifferenceFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), asked.programme);
    const shown = asOf(asked, programme, today);
    const facts = await readFacts(tx, snapshot, programme, shown);
    const isAsked = ofArea(facts, asked.area);
    const disputed = await traceReadings(
      tx,
      actor,
      programme.parties,
      and(
        eq(readings.year, shown.year),
        eq(readings.isSuperseded, false),
        sql`exists (select from reading_answers a where a.reading_id = ${readings.id} and a.answer = 'dispute')`,
      ),
    );
    return {
      programme,
      ...shown,
      years: yearsShown(programme, today),
      areas: facts.areas,
      disputes: disputed
        .map((one) => disputeOf(facts, one))
        .filter((one) => one !== null)
        .filter(({ indicator }) => isAsked(indicator.measureId))
        .toSorted((one, other) => Number(one.isSettled) - Number(other.isSettled)),
      pairs: await comparable(tx, facts, shown.year, isAsked),
    };
  });
}

function ofArea({ areas, measures }: Facts, slug: string | undefined): (measureId: number) => boolean {
  if (slug === undefined) return () => true;
  const areaId = areas.find((area) => area.slug === slug)?.id ?? null;
  const own = new Set(measures.filter((measure) => measure.areaId === areaId).map(({ id }) => id));
  return (measureId) => own.has(measureId);
}

/** A figure that was disputed, with what each side said first; null of an indicator that the programme does not have any more. */
function disputeOf({ indicators: known, official, programme }: Facts, traced: TracedReading) {
  const indicator = known.find(({ id }) => id === traced.indicatorId);
  if (!indicator) return null;
  return {
    ...{ id: traced.id, indicator, period: traced.period, state: traced.state, waitsFor: traced.waitsFor },
    isSettled: traced.settlement !== null,
    sides: programme.parties.map(({ id, short }) => ({
      name: `${short}方`,
      figure: firstWord(id, traced, traced.answers),
    })),
    official: figureAt(official, traced.indicatorId, traced.period) ?? null,
  };
}

function figureAt(official: readonly OfficialRow[], indicatorId: number, period: string) {
  return official.find((row) => row.indicatorId === indicatorId && row.period === period);
}

/** The periods in which what one side is the authority for differs from what the other side counts of the same. */
async function comparable(tx: Tx, facts: Facts, year: number, isAsked: (measureId: number) => boolean) {
  const named = await tx
    .select({ id: indicators.id, metric: indicators.metric, frequency: indicators.frequency })
    .from(indicators)
    .where(
      and(
        eq(indicators.programmeId, facts.programme.id),
        inArray(indicators.metric, Object.values(counterparts)),
        isNull(indicators.retiredIn),
      ),
    );
  const of = (metric: string) => named.filter((one) => one.metric === metric);
  return of(counterparts.paid).flatMap(({ id, frequency }) => {
    const other = of(counterparts.received).find((one) => one.frequency === frequency);
    const [giver, receiver] = [id, other?.id].map((one) => facts.indicators.find((card) => card.id === one));
    if (!giver || !receiver || !isAsked(giver.measureId)) return [];
    const periods = periodsOfYear(frequency, year).flatMap((period) => {
      const code = periodCode(period);
      const [paid, received] = [giver.id, receiver.id].map((one) => figureAt(facts.official, one, code));
      if (!paid || !received || sameFigure(paid, received)) return [];
      return { period: code, paid, received };
    });
    return periods.length === 0 ? [] : { giver, receiver, periods };
  });
}
