import 'server-only';
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { prepared } from '@/db/prepared';
import { activityMonths, pairingMonths } from '@/db/schema';
import type { SummedOver } from '@/domain/activity-filter';
import { daysAsked } from '@/domain/days-asked';

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

const conditions = {
  from: gte(activityMonths.month, sql.placeholder('from')),
  until: lt(activityMonths.month, sql.placeholder('until')),
  kind: eq(activityMonths.kind, sql.placeholder('kind')),
};

const sumsAsked = prepared('activity-sums', (tx, shape: readonly (keyof typeof conditions)[], name) =>
  tx
    .select(sumsOf(activityMonths))
    .from(activityMonths)
    .where(
      and(
        eq(activityMonths.programmeId, sql.placeholder('programmeId')),
        ...shape.map((one) => conditions[one]),
      ),
    )
    .prepare(name),
);

/** What the official activities of the year, or month, and kind come to. */
export async function sumActivities(tx: Tx, programmeId: number, filter: SummedOver) {
  const [from, until] = daysAsked(filter) ?? [];
  const { kind } = filter;
  const shape = kind === undefined ? (['from', 'until'] as const) : (['from', 'until', 'kind'] as const);
  const [row] = await sumsAsked(tx, shape).execute({ programmeId, from, until, kind });
  return row ?? { activities: 0, moneyFen: 0, goodsFen: 0, beneficiaries: 0 };
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
