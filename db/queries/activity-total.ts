import 'server-only';
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { activityMonths } from '@/db/schema';
import { type ActivityFilter, daysAsked } from '@/domain/activity-filter';

/** Sums of the summary rows that a query reads: exact, because every addend is an integer. */
const sums = {
  activities: total(activityMonths.activities),
  moneyFen: total(activityMonths.moneyFen),
  goodsFen: total(activityMonths.goodsFen),
  beneficiaries: total(activityMonths.beneficiaries),
};

function total(column: (typeof activityMonths)['activities' | 'moneyFen' | 'goodsFen' | 'beneficiaries']) {
  return sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);
}

/** What the official activities of the year, or month, and kind come to. */
export async function sumActivities(tx: Tx, programmeId: number, filter: ActivityFilter) {
  const [row] = await tx.select(sums).from(activityMonths).where(within(programmeId, filter));
  return row ?? { activities: 0, moneyFen: 0, goodsFen: 0, beneficiaries: 0 };
}

function within(programmeId: number, filter: ActivityFilter): SQL | undefined {
  const [from, until] = daysAsked(filter) ?? [];
  return and(
    eq(activityMonths.programmeId, programmeId),
    from === undefined ? undefined : gte(activityMonths.month, from),
    until === undefined ? undefined : lt(activityMonths.month, until),
    filter.kind === undefined ? undefined : eq(activityMonths.kind, filter.kind),
  );
}
