import 'server-only';
import { eq, inArray, like, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { NamedPlace } from '@/domain/ledger-row';
import type { PlaceList } from '@/domain/organisation-filter';
import { liCongRongCodes } from '@/domain/region';

/** The table of divisions, or one that stands for it in a query. */
interface Divisions {
  readonly code: AnyPgColumn<{ data: string }>;
  readonly isKeyCounty: AnyPgColumn<{ data: boolean }>;
}

/** In the division or what lies in it: 522600 stands for all of 5226. */
export function within({ code }: Pick<Divisions, 'code'>, division: string): SQL {
  return like(code, below(division));
}

/** A pattern for the codes of a division and of what lies in it. */
export function below(division: string): string {
  return `${division.replace(/(?:00)+$/, '')}%`;
}

/** On one of the three lists of places. */
export function onList(
  list: PlaceList,
  { wasDeepPoverty }: { readonly wasDeepPoverty: AnyPgColumn<{ data: boolean }> },
  { code, isKeyCounty }: Divisions,
): SQL {
  if (list === 'key-county') return eq(isKeyCounty, true);
  return list === 'deep-poverty' ? eq(wasDeepPoverty, true) : inArray(code, [...liCongRongCodes]);
}

/** A pattern for what holds the word anywhere, in which signs of patterns mean themselves. */
export function partOf(word: string): string {
  return `%${word.replace(/[%_\\]/g, '\\$&')}%`;
}

/** A division beside its row, as ledgers name it. */
export function namedPlace({ id, code, name, parentId }: Readonly<Record<keyof NamedPlace, AnyPgColumn>>) {
  return sql<NamedPlace>`json_build_object('id', ${id}, 'code', ${code}, 'name', ${name}, 'parentId', ${parentId})`;
}
