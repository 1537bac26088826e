import 'server-only';
import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { activityMonths, pairingMonths } from '@/db/schema';
import { daysAsked, type SummedOver } from '@/domain/activity-filter';

/** Sums of the summary rows that a query reads: exact, because every addend is an integer. */
function sumsOf(table: typeof activityMonths | typeof pairingMonths) {
  const total = (column: AnyPgColumn) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);
  return {
    activities: total(table.activities),
    moneyFen: total(table.moneyFen),
    goodsFen: total(table.goodsFen),
    beneficiaries: total(table.beneficiaries),
  };
}

/** What the official activities of the year, or month, and kind come to. */
export async function sumActivities(tx: Tx, programmeId: number, filter: SummedOver) {
  const [row] = await tx
    .select(sumsOf(activityMonths))
    .from(activityMonths)
    .where(within(programmeId, filter));
  return row ?? { activities: 0, moneyFen: 0, goodsFen: 0, beneficiaries: 0 };
}

function within(programmeId: number, filter: SummedOver): SQL | undefined {
  const [from, until] = daysAsked(filter) ?? [];
  return and(
    eq(activityMonths.programmeId, programmeId),
    from === undefined ? undefined : gte(activityMonths.month, from),
    until === undefined ? undefined : lt(activityMonths.month, until),
    filter.kind === undefined ? undefined : eq(activityMonths.kind, filter.kind),
  );
}

/** What the official activities of a pairing come to, by year, the last one first. */
export async function sumPairingYears(tx: Tx, pairingId: number) {
  const year = sql<number>`extract(year from ${pairingMonths.month})`.mapWith(Number);
  const rows = await tx
    .select({ year, ...sumsOf(pairingMonths) })
    .from(pairingMonths)
    .where(eq(pairingMonths.pairingId, pairingId))
    .groupBy(year)
    .orderBy(desc(year));
  return rows.filter(({ activities }) => activities > 0);
}
