import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held, remember } from '@/db/held';
import { prepared } from '@/db/prepared';
import { indicators, readings } from '@/db/schema';
import { type AsOf, yearBefore } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import type { Quantity } from '@/domain/quantity';
import { type OfficialRow, type Programme, type ProgrammeFacts } from '@/domain/facts';
import { type ProgrammeStanding, standingOf } from '@/domain/standing';
import { asked } from './asked';
import { type DecisionFacts, decisionsAsked } from './decision-facts';
import { ledgerFigures } from './ledger';
import { official } from './scope';
import { type Structure, structureAsked } from './structure';

interface Line {
  readonly indicator: SQL;
  readonly period: SQL;
  readonly slot: SQL;
  /** Value, numerator, denominator, day. */
  readonly figures: readonly SQL[];
}

function line({ indicator, period, slot, figures }: Line): SQL {
  const texts = figures.map((figure) => sql`',' || coalesce((${figure})::text, '')`);
  const [day = sql`null`] = figures.slice(-1);
  // In one order whatever the plan, or the same facts have another hash; by bytes, which compares fastest.
  return sql`string_agg(${indicator} || ',' || ${period} || ',' || ${slot} || ${sql.join(texts, sql` || `)}, ';'
    order by ${indicator}, ${slot}, ${period} collate "C", ${day})`;
}

/**
 * The official figures of some years as one text, `indicator,period,slot,value,numerator,denominator,day;…`: a dashboard
 * reads a thousand and more, and JSON of them takes PostgreSQL twice as long.
 */
const figures = sql`concat_ws(';', (select ${line({
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
      and ${official} and not ${readings.isSuperseded}),
    (select ${line({
      indicator: sql`l.indicator_id`,
      period: sql`l.period`,
      slot: sql`l.slot`,
      figures: [sql`l.value`, sql`l.numerator`, sql`l.denominator`, sql`l.occurred_on`],
    })} from ${ledgerFigures} l))`;

/** The facts as text and the hash of them; the text only where the hash is not one of those held. */
const factsAsked = prepared('facts', (tx, _: readonly [], name) =>
  tx
    .select({ hash: sql<string>`hash`, text: sql<string | null>`text` })
    .from(
      sql`(
    with facts as materialized (select json_build_object('structure', ${structureAsked}, 'figures', ${figures},
        'decisions', ${decisionsAsked})::text as text),
      hashed as materialized (select text, encode(sha256(convert_to(text || ${sql.placeholder('programme')}::text, 'UTF8')),
        'hex') as hash from facts)
    select hash, case when hash = any(${sql.placeholder('held')}::text[]) then null else text end as text from hashed) answer`,
    )
    .prepare(name),
);

export type Facts = Omit<ProgrammeFacts, 'measures'> & Pick<Structure, 'measures'> & DecisionFacts;

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
  return remember(answers, answer.hash, 8, factsFrom(programme, answer.text));
}

function factsFrom(programme: Programme, text: string): Facts {
  const { structure, figures, decisions } = JSON.parse(text) as {
    structure: Structure;
    figures: string;
    decisions: DecisionFacts;
  };
  const rows = figures === '' ? [] : figures.split(';').map(figureFrom);
  return { programme, ...structure, ...decisions, official: rows };
}

function figureFrom(text: string): OfficialRow {
  const [indicatorId, period = '', slot, value = '', numerator = '', denominator = '', occurredOn = ''] =
    text.split(',');
  return {
    indicatorId: Number(indicatorId),
    period,
    slot: Number(slot),
    value: amountFrom(value),
    numerator: amountFrom(numerator),
    denominator: amountFrom(denominator),
    occurredOn: occurredOn === '' ? null : occurredOn,
  };
}

/** numeric(15,4) always comes with its four decimals: without the point it is ten-thousandths. */
function amountFrom(text: string): Quantity | null {
  return text === '' ? null : Number(text.replace('.', ''));
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
