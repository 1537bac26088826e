import 'server-only';
import { and, asc, between, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  accounts,
  annexEntries,
  departments,
  flows,
  matches,
  matchFlows,
  statements,
  statementSignatures,
} from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import { statementOf } from '@/domain/flow-balance';
import type { Stage } from '@/domain/flow';
import type { DifferenceReason, MatchState } from '@/domain/match';
import { endsOn, startsOn } from '@/domain/period';
import type { OpenItem, StatementContent } from '@/domain/statement';

/** First and last day of what a statement is of: a year, or the year up to the end of a month. */
export function daysOfStatement(
  year: number,
  month: number | undefined,
): { readonly from: PlainDate; readonly to: PlainDate } {
  return {
    from: startsOn({ frequency: 'year', year, index: 1 }),
    to: endsOn({ frequency: month === undefined ? 'year' : 'month', year, index: month ?? 1 }),
  };
}

/** What the entries of those days come to, and paid less received by cause: exact to the 分, from the rows themselves. */
export async function weighFlows(
  tx: Tx,
  programmeId: number,
  days: { readonly from: PlainDate; readonly to: PlainDate },
) {
  const within = and(
    eq(flows.programmeId, programmeId),
    eq(flows.state, 'approved'),
    between(flows.flowedOn, days.from, days.to),
  );
  const rows = await tx
    .select({
      ...{ id: flows.id, stage: flows.stage, source: flows.source, amountFen: flows.amountFen },
      ...{ flowedOn: flows.flowedOn, voucher: flows.voucher, reversesId: flows.reversesId },
    })
    .from(flows)
    // What was taken off in another year as well: the two belong together.
    .where(
      or(
        within,
        and(
          eq(flows.programmeId, programmeId),
          eq(flows.state, 'approved'),
          inArray(flows.reversesId, tx.select({ id: flows.id }).from(flows).where(within)),
        ),
      ),
    );
  const agreed = await tx
    .select({
      state: matches.state,
      reason: matches.reason,
      flows: sql<number[]>`array_agg(${matchFlows.flowId}::int8)`,
    })
    .from(matches)
    .innerJoin(matchFlows, eq(matchFlows.matchId, matches.id))
    .innerJoin(flows, eq(flows.id, matchFlows.flowId))
    .where(and(eq(matches.programmeId, programmeId), eq(matches.state, 'agreed')))
    .groupBy(matches.id)
    .having(sql`bool_or(${flows.flowedOn} between ${days.from} and ${days.to})`);
  return statementOf(
    rows,
    agreed.map((one) => ({ ...one, flows: one.flows.map(Number) })),
    days,
  );
}

/** What is open up to the day, the oldest first: the same function as the second wall asks. */
export async function listOpenItems(tx: Tx, programmeId: number, until: PlainDate): Promise<OpenItem[]> {
  const { rows } = await tx.execute<
    {
      [Key in 'id' | 'fen' | 'source' | 'on']: string;
    } & {
      kind: OpenItem['kind'];
      stage: Stage | null;
      state: MatchState | null;
      reason: DifferenceReason | null;
    }
  >(
    sql`select kind, id, source, stage, state, reason, fen, on_day::text as on from open_money(${programmeId}, ${until})
      order by on_day, kind, id`,
  );
  return rows.map((row) => ({ ...row, id: Number(row.id), fen: Number(row.fen) }));
}

/** What is listed in the annex of the year and not struck. */
function listAnnex(tx: Tx, programmeId: number, year: number) {
  return tx
    .select({
      ...{
        id: annexEntries.id,
        flowId: annexEntries.flowId,
        matchId: annexEntries.matchId,
        note: annexEntries.note,
      },
      ...{ departmentId: annexEntries.departmentId, by: accounts.name, side: departments.short },
    })
    .from(annexEntries)
    .innerJoin(accounts, eq(accounts.id, annexEntries.enteredBy))
    .innerJoin(departments, eq(departments.id, annexEntries.departmentId))
    .where(
      and(
        eq(annexEntries.programmeId, programmeId),
        eq(annexEntries.year, year),
        sql`${annexEntries.struckOn} is null`,
      ),
    )
    .orderBy(asc(annexEntries.id));
}
type ListedAnnex = Awaited<ReturnType<typeof listAnnex>>;

/** The entry of the annex by which the item is listed. */
export function listedBy(annex: ListedAnnex, { kind, id }: Pick<OpenItem, 'kind' | 'id'>) {
  return annex.find((one) => (kind === 'flow' ? one.flowId : one.matchId) === id);
}

/** The year's text as the figures are now; items that are in no annex are left out of it, and told of beside it. */
export async function contentNow(tx: Tx, programmeId: number, year: number) {
  const days = daysOfStatement(year, undefined);
  const { sums, gaps } = await weighFlows(tx, programmeId, days);
  const items = await listOpenItems(tx, programmeId, days.to);
  const annex = await listAnnex(tx, programmeId, year);
  const listed = items.flatMap(({ kind, id, source, fen }) => {
    const entry = listedBy(annex, { kind, id });
    return entry ? [{ kind, id, source, fen, note: entry.note }] : [];
  });
  const content: StatementContent = { year, sums, gaps, annex: listed };
  return { content, items, annex, unlisted: items.filter((item) => !listedBy(annex, item)) };
}

/** The newest text of the year with its signatures; null where none was made. */
export async function findNewest(tx: Tx, programmeId: number, year: number) {
  const [newest] = await tx
    .select({ statement: statements, by: accounts.name })
    .from(statements)
    .innerJoin(accounts, eq(accounts.id, statements.draftedBy))
    .where(and(eq(statements.programmeId, programmeId), eq(statements.year, year)))
    .orderBy(desc(statements.id))
    .limit(1);
  if (!newest) return null;
  const signatures = await tx
    .select({
      departmentId: statementSignatures.departmentId,
      by: accounts.name,
      on: statementSignatures.signedOn,
    })
    .from(statementSignatures)
    .innerJoin(accounts, eq(accounts.id, statementSignatures.signedBy))
    .where(eq(statementSignatures.statementId, newest.statement.id));
  return { ...newest.statement, by: newest.by, signatures };
}

/** Whether every party has signed the text: it stays, whatever moves after. */
export function isClosed(
  newest: Awaited<ReturnType<typeof findNewest>>,
  parties: readonly number[],
): boolean {
  return newest !== null && newest.signatures.length === parties.length;
}
