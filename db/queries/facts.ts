import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { indicators, readings } from '@/db/schema';
import { type AsOf, yearBefore } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import {
  type OfficialRow,
  type Programme,
  type ProgrammeFacts,
  type ProgrammeStanding,
  standingOf,
} from '@/domain/standing';
import { official } from './scope';
import { type Structure, structureOf } from './structure';

type FigureRow = [number, string, number, number | null, number | null, number | null, string | null];

/** The official figures of some years, as few bytes as they can be: a dashboard reads a thousand and more. */
function figuresOf(programmeId: number, years: readonly number[]): SQL {
  return sql`(select coalesce(json_agg(json_build_array(${readings.indicatorId}, ${readings.period}, ${readings.slot},
      (coalesce(${readings.agreedValue}, ${readings.value}) * 10000)::bigint,
      (coalesce(${readings.agreedNumerator}, ${readings.numerator}) * 10000)::bigint,
      (coalesce(${readings.agreedDenominator}, ${readings.denominator}) * 10000)::bigint,
      coalesce(${readings.agreedOccurredOn}, ${readings.occurredOn}))), '[]')
    from ${readings} join ${indicators} on ${indicators.id} = ${readings.indicatorId}
    where ${indicators.programmeId} = ${programmeId} and ${readings.year} = any(${sql.param([...years])})
      and ${official} and not ${readings.isSuperseded})`;
}

type Facts = Omit<ProgrammeFacts, 'measures'> & Pick<Structure, 'measures'>;

/**
 * Everything that a year is judged from, and the year before it. Between two writes everybody reads the same: the
 * database puts the facts together every time, and sends them only where their hash is not one we hold.
 */
export async function readFacts(tx: Tx, programme: Programme, { year, date }: AsOf): Promise<Facts> {
  const years = [year - 1, year];
  const { rows } = await tx.execute<{ hash: string; text: string | null }>(sql`
    with facts as materialized (select json_build_object('structure', ${structureOf(programme.id, years, date)},
        'figures', ${figuresOf(programme.id, years)})::text as text),
      hashed as materialized (
        select text, encode(sha256(convert_to(text || ${JSON.stringify(programme)}, 'UTF8')), 'hex') as hash from facts)
    select hash, case when hash = any(${sql.param([...answers.keys()])}::text[]) then null else text end as text from hashed`);
  const { hash = '', text = null } = rows[0] ?? {};
  const known = text === null ? answers.get(hash) : undefined;
  return known ?? remember(answers, hash, 8, factsFrom(programme, text ?? ''));
}

function factsFrom(programme: Programme, text: string): Facts {
  const { structure, figures } = JSON.parse(text) as { structure: Structure; figures: FigureRow[] };
  const rows = figures.map(
    ([indicatorId, period, slot, value, numerator, denominator, occurredOn]): OfficialRow => ({
      indicatorId,
      period,
      slot,
      value,
      numerator,
      denominator,
      occurredOn,
    }),
  );
  return { programme, ...structure, official: rows };
}

/** How the programme stands in the year on the date, worked out once for the same facts. */
export function standingFrom(facts: Facts, year: number, date: PlainDate): ProgrammeStanding {
  const known = standings.get(facts) ?? new Map<string, ProgrammeStanding>();
  standings.set(facts, known);
  const key = `${year} ${date}`;
  return known.get(key) ?? remember(known, key, 16, standingOf(facts, year, date));
}

/** The same day a year before; null where the programme had not begun. */
export function standingBefore(facts: Facts, shown: AsOf): ProgrammeStanding | null {
  const before = yearBefore(shown);
  return before.year < facts.programme.firstYear ? null : standingFrom(facts, before.year, before.date);
}

const answers = new Map<string, Facts>();
const standings = new WeakMap<Facts, Map<string, ProgrammeStanding>>();

/** Keeps the value under the key; the oldest gives way when there are too many. */
function remember<Value>(known: Map<string, Value>, key: string, most: number, value: Value): Value {
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, value);
  return value;
}
