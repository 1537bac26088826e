import 'server-only';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { indicators, readings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { actualOf } from '@/domain/actual';
import { yearsShown } from '@/domain/as-of';
import type { Period, PlainDate } from '@/domain/calendar';
import type { IndicatorRow, OfficialRow, Programme } from '@/domain/facts';
import { gapText } from '@/domain/figure-gap';
import { counterpartOf } from '@/domain/metric';
import { yearEnd } from '@/domain/official-reading';
import { officialRuleOf } from '@/domain/official-rule';
import { parsePeriod, periodCode } from '@/domain/period';
import { firstWord } from '@/domain/reconciliation';
import { indicatorYear } from '@/domain/standing';
import { readFacts } from './facts';
import { asOne } from './indicator';
import { listProgrammes } from './programme';
import { traceReadings, type TracedReading } from './reading-trace';

interface Asked {
  readonly indicatorId: number;
  /** A period of the indicator's frequency: 2025-Q3. */
  readonly code: string;
}

/**
 * How the official figure of one indicator and period came to be: by which rule, of which figures of the two sides, and who
 * stands for each; null where there is no such indicator or period.
 */
export function findOrigin(actor: Actor, { indicatorId, code }: Asked, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const [[card], programmes] = await together([
      tx.select().from(indicators).where(eq(indicators.id, indicatorId)),
      listProgrammes(tx, snapshot),
    ]);
    const programme = programmes.find(({ id }) => id === card?.programmeId);
    const period = parsePeriod(code);
    if (!card || !programme || period?.frequency !== card.frequency) return null;
    if (!yearsShown(programme, today).includes(period.year)) return null;
    const { official } = await readFacts(tx, snapshot, programme, { year: period.year, date: today });
    const traced = await traceReadings(
      tx,
      actor,
      programme.parties,
      and(eq(readings.indicatorId, card.id), eq(readings.period, code)),
    );
    const standing = traced.filter(({ isSuperseded }) => !isSuperseded);
    const other = await findCounterpart(tx, card);
    const figures = figuresOf(programme, card, period, official);
    const isAgreed = standing.some(
      ({ officialOn, settlement }) => officialOn !== null && settlement !== null,
    );
    return {
      programme,
      card,
      period,
      by: programme.parties.find(({ id }) => id === card.byDepartmentId) ?? null,
      rule: isAgreed ? ('agreed' as const) : officialRuleOf(card),
      ...figures,
      gap: gapOf(programme, card, standing.at(-1) ?? null, figures.sides),
      readings: standing,
      versions: traced.length > standing.length ? traced.toReversed() : [],
      counterpart: other && { card: other, ...figuresOf(programme, other, period, official) },
    };
  });
}

/** The official figure of every side that reports, and what the rule makes of them for the period alone. */
function figuresOf(
  programme: Programme,
  indicator: IndicatorRow,
  period: Period,
  official: readonly OfficialRow[],
) {
  const rows = official.filter(
    (row) => row.indicatorId === indicator.id && row.period === periodCode(period),
  );
  const year = indicatorYear(programme, indicator, period.year, rows);
  return {
    figure: actualOf({ ...year, target: null }, yearEnd(period.year)).figure,
    sides: year.sides.map((side) => {
      const slot = programme.parties.find(({ code }) => code === side.code)?.id ?? 0;
      return { side, figure: asOne(rows.filter((row) => row.slot === slot)) };
    }),
  };
}

/** How the second party's value differs from the first's: of a shared fact what each said first, else what each reports of itself. */
function gapOf(
  { parties: [first, second] }: Programme,
  indicator: IndicatorRow,
  shared: TracedReading | null,
  sides: ReturnType<typeof figuresOf>['sides'],
): string | null {
  if (!first || !second) return null;
  const figureOf = ({ id, code }: typeof first) =>
    indicator.reporter === 'shared'
      ? shared && firstWord(id, shared, shared.answers)
      : sides.find(({ side }) => side.code === code)?.figure;
  const [one, other] = [figureOf(first), figureOf(second)];
  if (!one || !other) return null;
  return gapText(
    indicator,
    { name: `${second.short}方`, figure: other },
    { name: `${first.short}方`, figure: one },
  );
}

/** The indicator by which the other side counts the same, asked for as often. */
async function findCounterpart(tx: Tx, card: typeof indicators.$inferSelect) {
  const metric = counterpartOf(card.metric);
  if (metric === null) return null;
  const [found] = await tx
    .select()
    .from(indicators)
    .where(
      and(
        eq(indicators.programmeId, card.programmeId),
        eq(indicators.metric, metric),
        eq(indicators.frequency, card.frequency),
        ne(indicators.id, card.id),
        isNull(indicators.retiredIn),
      ),
    )
    .orderBy(indicators.id)
    .limit(1);
  return found ?? null;
}

export type FigureOrigin = NonNullable<Awaited<ReturnType<typeof findOrigin>>>;
