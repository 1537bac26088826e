import 'server-only';
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { placeIn } from '@/db/commands/organisation/subject';
import { organisations } from '@/db/schema';
import { grouped } from '@/domain/group';

export type Registered = typeof organisations.$inferSelect;

/** Organisations by each code and each name by which they are called. */
export interface Named {
  readonly byCode: ReadonlyMap<string, Registered>;
  readonly byName: ReadonlyMap<string, Registered[]>;
}

/** What is compared of a name. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s()·]/g, '');
}

const called = alias(organisations, 'called');

/** What is called so, with what stands for it: of a double that was merged the one that was kept. Doubles come first. */
function standing(tx: Tx, which: SQL | undefined) {
  return tx
    .select({ kept: organisations, code: called.creditCode, name: called.name, regionId: called.regionId })
    .from(called)
    .innerJoin(organisations, eq(organisations.id, sql`coalesce(${called.mergedIntoId}, ${called.id})`))
    .where(which)
    .orderBy(sql`${called.mergedIntoId} is null`, called.id);
}

/** The organisations of that side with one of the codes or names. */
export async function findHelpers(
  tx: Tx,
  departmentId: number,
  { codes, names }: { readonly codes: readonly string[]; readonly names: readonly string[] },
): Promise<Named> {
  const ofSide = and(eq(called.departmentId, departmentId), eq(called.kind, 'social-organisation'));
  const rows = await standing(
    tx,
    or(inArray(called.creditCode, [...codes]), and(ofSide, inArray(called.name, [...names]))),
  );
  return {
    byCode: new Map(rows.flatMap(({ code, kept }) => (code === null ? [] : [[code, kept]]))),
    byName: byWord(
      rows.filter(({ kept }) => kept.departmentId === departmentId && kept.kind === 'social-organisation'),
      ({ name }) => plainName(name),
    ),
  };
}

/** Any organisations of those sides with one of the codes or names. */
export async function findNamed(
  tx: Tx,
  departmentIds: readonly number[],
  { codes, names }: { readonly codes: readonly string[]; readonly names: readonly string[] },
): Promise<Named> {
  const rows = await standing(
    tx,
    and(
      inArray(called.departmentId, [...departmentIds]),
      or(inArray(called.creditCode, [...codes]), inArray(called.name, [...names])),
    ),
  );
  return {
    byCode: new Map(rows.flatMap(({ code, kept }) => (code === null ? [] : [[code, kept]]))),
    byName: byWord(rows, ({ name }) => plainName(name)),
  };
}

/** What can be helped in those counties, by county and name. */
export async function findReceivers(
  tx: Tx,
  regionIds: readonly number[],
): Promise<ReadonlyMap<string, Registered[]>> {
  const rows = await standing(
    tx,
    and(
      inArray(called.kind, ['village', 'social-organisation', 'station']),
      inArray(called.regionId, [...regionIds]),
    ),
  );
  return byWord(rows, ({ regionId, name }) => `${regionId} ${plainName(name)}`);
}

/** Each organisation once under a word, however many of its doubles are called so. */
function byWord<Row extends { readonly kept: Registered }>(
  rows: readonly Row[],
  wordOf: (row: Row) => string,
): Map<string, Registered[]> {
  const words = [...grouped(rows, wordOf)];
  return new Map(
    words.map(([word, all]) => [word, [...new Map(all.map(({ kept }) => [kept.id, kept])).values()]]),
  );
}

/** Where units of a region are put, asked once for each. */
export function places(tx: Tx) {
  const known = new Map<number, ReturnType<typeof placeIn>>();
  return (regionId: number) => {
    const found = known.get(regionId) ?? placeIn(tx, regionId);
    known.set(regionId, found);
    return found;
  };
}
