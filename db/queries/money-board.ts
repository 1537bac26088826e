import 'server-only';
import { and, between, eq, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { flowMonths } from '@/db/schema';
import type { AsOf } from '@/domain/as-of';
import { plainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { StageSums } from '@/domain/flow-ceiling';
import type { Fen } from '@/domain/money';
import { boardDay } from './station-board';

const seen = held<StageSums>(8);

/** What the official entries of the year come to by stage, in 分, up to the month of the date; from the kept totals. */
export function readMoneyBoard(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  { id }: Programme,
  shown: AsOf,
): Promise<StageSums> {
  const { year } = shown;
  const until = boardDay(shown);
  return seen(snapshot, [id, year, until], async () => {
    const rows = await tx
      .select({ stage: flowMonths.stage, fen: sql<Fen>`sum(${flowMonths.amountFen})`.mapWith(Number) })
      .from(flowMonths)
      .where(and(eq(flowMonths.programmeId, id), between(flowMonths.month, plainDate(year, 1, 1), until)))
      .groupBy(flowMonths.stage);
    return {
      pledged: 0,
      paid: 0,
      received: 0,
      used: 0,
      ...Object.fromEntries(rows.map(({ stage, fen }) => [stage, fen])),
    };
  });
}
