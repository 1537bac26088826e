import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OfficialRow } from '@/domain/facts';
import type { Quantity } from '@/domain/quantity';

interface Line {
  readonly indicator: SQL;
  readonly period: SQL;
  readonly slot: SQL;
  /** Value, numerator, denominator, day. */
  readonly figures: readonly SQL[];
}

/**
 * Figures as one text, `indicator,period,slot,value,numerator,denominator,day;…`: a dashboard reads a thousand and more, and
 * JSON of them takes PostgreSQL twice as long.
 */
export function figureText({ indicator, period, slot, figures }: Line): SQL {
  const texts = figures.map((figure) => sql`',' || coalesce((${figure})::text, '')`);
  const [day = sql`null`] = figures.slice(-1);
  // In one order whatever the plan, or the same facts have another hash; by bytes, which compares fastest.
  return sql`string_agg(${indicator} || ',' || ${period} || ',' || ${slot} || ${sql.join(texts, sql` || `)}, ';'
    order by ${indicator}, ${slot}, ${period} collate "C", ${day})`;
}

/** The text of figures that a ledger gives. */
export function ledgerText(ledger: SQL): SQL {
  const figures = [sql`l.value`, sql`l.numerator`, sql`l.denominator`, sql`l.occurred_on`];
  const line = { indicator: sql`l.indicator_id`, period: sql`l.period`, slot: sql`l.slot`, figures };
  return sql`(select ${figureText(line)} as text from ${ledger} l)`;
}

/** The figures of such a text. */
export function figuresFrom(text: string | null): OfficialRow[] {
  return text === null || text === '' ? [] : text.split(';').map(figureFrom);
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
