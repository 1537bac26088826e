import 'server-only';
import { sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held, remember } from '@/db/held';
import { prepared } from '@/db/prepared';
import { indicators, readings } from '@/db/schema';
import { type AsOf, yearBefore } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import type { OfficialRow, Programme, ProgrammeFacts } from '@/domain/facts';
import type { OfficialProject } from '@/domain/project-board';
import { type ProgrammeStanding, standingOf } from '@/domain/standing';
import { asked } from './asked';
import { type DecisionFacts, decisionsAsked } from './decision-facts';
import { figuresFrom, figureText, ledgerText } from './figure-text';
import { smallFigures } from './ledger';
import { ledgerMarksAsked, readLedgerFigures } from './ledger-mark';
import { official } from './scope';
import { type Structure, structureAsked } from './structure';

/**
 * The official figures of some years as one text, `indicator,period,slot,value,numerator,denominator,day;…`: a dashboard
 * reads a thousand and more, and JSON of them takes PostgreSQL twice as long.
 */
const figures = sql`(select ${figureText({
  indicator: sql`${readings.indicatorId}`,
  period: sql`${readings.period}`,
  slot: sql`${readings.slot}`,
  figures: [
    sql`coalesce(${readings.agreedValue}, ${readings.value})`,
    sql`coalesce(${readings.agreedNumerator}, ${readings.numerator})`,
    sql`coalesce(${readings.agreedDenominator}, ${readings.denominator})`,
    sql`coalesce(${readings.agreedOccurredOn}, ${readings.occurredOn})`,
  ],
})}
    from ${readings} join ${indicators} on ${indicators.id} = ${readings.indicatorId}
    where ${indicators.programmeId} = ${asked.programmeId} and ${readings.year} = any(${asked.years})
      and ${official} and not ${readings.isSuperseded})`;

/** The facts as text and the hash of them; the text only where the hash is not one of those held. */
const factsAsked = prepared('facts', (tx, _: readonly [], name) =>
  tx
    .select({ hash: sql<string>`hash`, text: sql<string | null>`text` })
    .from(
      sql`(
    with facts as materialized (select json_build_object('structure', ${structureAsked}, 'figures', ${figures},
        'counted', ${ledgerText(smallFigures)}, 'decisions', ${decisionsAsked}, 'marks', ${ledgerMarksAsked})::text as text),
      hashed as materialized (select text, encode(sha256(convert_to(text || ${sql.placeholder('programme')}::text, 'UTF8')),
        'hex') as hash from facts)
    select hash, case when hash = any(${sql.placeholder('held')}::text[]) then null else text end as text from hashed) answer`,
    )
    .prepare(name),
);

export type Facts = Omit<ProgrammeFacts, 'measures'> &
  Pick<Structure, 'measures'> &
  DecisionFacts & {
    /** Every official project with its course. */
    readonly projects: readonly OfficialProject[];
    /** How far the big ledgers were when this was read. */
    readonly marks: string | null;
  };

/**
 * Everything that a year is judged from, and the year before it. Nothing is asked for a snapshot that was read before.
 * After any write the database puts the facts together again, and sends them only where their hash is not one we hold.
 */
export function readFacts(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  programme: Programme,
  { year, date }: AsOf,
): Promise<Facts> {
  return seen(snapshot, [programme, year, date], () => askFor(tx, programme, [year - 1, year], date));
}

async function askFor(
  tx: Tx,
  programme: Programme,
  years: readonly number[],
  date: PlainDate,
): Promise<Facts> {
  // As held when asked: what another request pushes out meanwhile is still here for the answer.
  const hashed = new Map(answers);
  const [answer] = await factsAsked(tx, []).execute({
    programmeId: programme.id,
    years,
    date,
    programme: JSON.stringify(programme),
    held: [...hashed.keys()],
  });
  const known = hashed.get(answer?.hash ?? '');
  if (known) return known;
  if (!answer?.text) throw new Error('the database gave no facts');
  return remember(answers, answer.hash, 8, await factsFrom(tx, programme, years, answer.text));
}

async function factsFrom(
  tx: Tx,
  programme: Programme,
  years: readonly number[],
  text: string,
): Promise<Facts> {
  const { structure, figures, counted, decisions, marks } = JSON.parse(text) as {
    structure: Structure;
    figures: string | null;
    counted: string | null;
    decisions: DecisionFacts;
    marks: string | null;
  };
  const read = figuresFrom(figures);
  const placeOf = ({ indicatorId, period, slot }: OfficialRow) => `${indicatorId} ${period} ${slot}`;
  const places = new Set(read.map(placeOf));
  // A period that was reported by hand before its ledger stood keeps that figure.
  const ledgers = await readLedgerFigures(tx, programme, years, marks);
  const ofLedgers = [...figuresFrom(counted), ...ledgers.figures].filter((row) => !places.has(placeOf(row)));
  const official = [...read, ...ofLedgers];
  return { programme, ...structure, ...decisions, official, projects: ledgers.projects, marks };
}

/** Work of which the result is kept as long as the facts are. */
export function workedOut<Result>(work: (facts: Facts, year: number, date: PlainDate) => Result) {
  const known = new WeakMap<Facts, Map<string, Result>>();
  return (facts: Facts, year: number, date: PlainDate): Result => {
    const own = known.get(facts) ?? new Map<string, Result>();
    known.set(facts, own);
    const key = `${year} ${date}`;
    return own.get(key) ?? remember(own, key, 16, work(facts, year, date));
  };
}

/** How the programme stands in the year on the date. */
export const standingFrom = workedOut<ProgrammeStanding>(standingOf);

/** The same day a year before; null where the programme had not begun. */
export function standingBefore(facts: Facts, shown: AsOf): ProgrammeStanding | null {
  const before = yearBefore(shown);
  return before.year < facts.programme.firstYear ? null : standingFrom(facts, before.year, before.date);
}

const seen = held<Facts>(16);
const answers = new Map<string, Facts>();
