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
 * database is asked every time, and an answer that is the same to the last letter is not worked out once more.
 */
export async function readFacts(tx: Tx, programme: Programme, { year, date }: AsOf): Promise<Facts> {
  const years = [year - 1, year];
  const { rows } = await tx.execute<{ text: string }>(
    sql`select json_build_object('structure', ${structureOf(programme.id, years, date)},
      'figures', ${figuresOf(programme.id, years)})::text as text`,
  );
  const text = rows[0]?.text ?? '';
  const key = `${JSON.stringify(programme)}${text}`;
  return remembered(answers, key, 8, () => factsFrom(programme, text));
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
  return remembered(known, `${year} ${date}`, 16, () => standingOf(facts, year, date));
}

/** The same day a year before; null where the programme had not begun. */
export function standingBefore(facts: Facts, shown: AsOf): ProgrammeStanding | null {
  const before = yearBefore(shown);
  return before.year < facts.programme.firstYear ? null : standingFrom(facts, before.year, before.date);
}

const answers = new Map<string, Facts>();
const standings = new WeakMap<Facts, Map<string, ProgrammeStanding>>();

/** The value under the key, made when it is not there; the oldest gives way when there are too many. */
function remembered<Value>(known: Map<string, Value>, key: string, most: number, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
