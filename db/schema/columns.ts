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

/** `column in ('a', 'b')` from a list of domain/, so that the table knows no state that the rules do not. */
export function oneOf(column: AnyColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;
}

/** Every element of a text array is of the list. */
export function allOf(column: AnyColumn, words: readonly string[]): SQL {
  return sql`${column} <@ array[${sql.raw(words.map((word) => `'${word}'`).join(', '))}]::text[]`;
}

/** `('confirm', 'approved', 'confirmed'), …`: what an answer may do, from the workflow of domain/. */
export const answerMoves = sql.raw(
  answers
    .flatMap((name) => steps[name].from.map((from) => `('${name}', '${from}', '${steps[name].to}')`))
    .join(', '),
);
