import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { bigint, customType, date, integer, timestamp } from 'drizzle-orm/pg-core';
import { type Quantity, quantityText } from '@/domain/quantity';
import { answers, steps } from '@/domain/workflow';

export const id = () => integer().primaryKey().generatedAlwaysAsIdentity();
export const bigId = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
export const day = () => date({ mode: 'string' });
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/** An exact figure: numeric in the table, ten-thousandths in code. */
export const quantity = customType<{ data: Quantity; driverData: string }>({
  dataType: () => 'numeric(15,4)',
  toDriver: quantityText,
  // numeric(15,4) always comes back with its four decimals.
  fromDriver: (text) => Number(text.replace('.', '')),
});

/** Words of domain/ as they stand in a check. */
function constants(words: readonly string[]): SQL {
  return sql.raw(words.map((word) => `'${word}'`).join(', ')); // Constants: a check can have no parameters.
}

/** `column in ('a', 'b')` from a list of domain/, so that the table knows no state that the rules do not. */
export function oneOf(column: AnyColumn, words: readonly string[]): SQL {
  return sql`${column} in (${constants(words)})`;
}

/** Every element of a text array is of the list. */
export function allOf(column: AnyColumn, words: readonly string[]): SQL {
  return sql`${column} <@ array[${constants(words)}]::text[]`;
}

/** The same of words joined by commas in one text; an empty text holds none. */
export function allOfJoined(column: AnyColumn, words: readonly string[]): SQL {
  return sql`string_to_array(${column}, ',') <@ array[${constants(words)}]::text[]`;
}

interface Move {
  readonly from: readonly string[];
  readonly to: string;
}

/** `('confirm', 'approved', 'confirmed'), …`: the moves that rules of domain/ allow, as constants of a check. */
export function movesOf(rules: Readonly<Record<string, Move>>): SQL {
  const moves = Object.entries(rules).flatMap(([name, { from, to }]) =>
    from.map((state) => `('${name}', '${state}', '${to}')`),
  );
  return sql.raw(moves.join(', ')); // Constants: a check can have no parameters.
}

/** What an answer of the other department may do. */
export const answerMoves = movesOf(Object.fromEntries(answers.map((name) => [name, steps[name]])));
