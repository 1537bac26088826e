import 'server-only';
import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { flows } from '@/db/schema';
import { daysBetween, type PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { MatchFilter } from '@/domain/match-filter';
import { proposeMatches } from '@/domain/match-proposal';
import type { Fen } from '@/domain/money';

/** How many projects, trusts and pairings are looked at on one page. */
const pageSize = 10;

/** An official entry of what was paid or received that is in no live match and was not taken off. */
export const isOpenFlow = sql`${flows.state} = 'approved' and ${flows.stage} in ('paid', 'received') and ${flows.reversesId} is null
  and not exists (select from match_flows l where l.flow_id = ${flows.id} and l.is_live)
  and not exists (select from flows r where r.reverses_id = ${flows.id} and r.state = 'approved')`;

const paid = sql<Fen>`coalesce(sum(${flows.amountFen}) filter (where ${flows.stage} = 'paid'), 0)`.mapWith(
  Number,
);
const received =
  sql<Fen>`coalesce(sum(${flows.amountFen}) filter (where ${flows.stage} = 'received'), 0)`.mapWith(Number);
const oldest = sql<PlainDate>`min(${flows.flowedOn})::text`;

/** What is open of the whole programme: entries and 分 on either side, and the oldest day; as far as a filter asks. */
export async function sumOpen(tx: Tx, { id }: Pick<Programme, 'id'>, of?: SQL) {
  const [row] = await tx
    .select({
      paid,
      received,
      oldest: sql<PlainDate | null>`min(${flows.flowedOn})::text`,
      paidCount: sql<number>`count(*) filter (where ${flows.stage} = 'paid')`.mapWith(Number),
      receivedCount: sql<number>`count(*) filter (where ${flows.stage} = 'received')`.mapWith(Number),
    })
    .from(flows)
    .where(and(eq(flows.programmeId, id), isOpenFlow, of));
  return row ?? { paid: 0, received: 0, oldest: null, paidCount: 0, receivedCount: 0 };
}

/** Sources with open entries, what has been open longest first, a page of them, each with what the figures propose. */
export async function listOpen(tx: Tx, programme: Programme, filter: MatchFilter, today: PlainDate) {
  const found = await findSources(tx, programme, filter);
  const sources = found.slice(0, pageSize);
  const entries = await listEntries(
    tx,
    programme,
    sources.map(({ source }) => source),
    filter,
  );
  const last = sources.at(-1);
  return {
    sources: sources.map((one) => {
      const own = entries.filter(({ source }) => source === one.source);
      return {
        ...one,
        age: daysBetween(one.oldest, today),
        entries: own,
        proposals: propose(own, programme),
      };
    }),
    next: found.length > pageSize && last ? `${last.oldest}~${last.source}` : null,
  };
}

function findSources(tx: Tx, { id }: Programme, { source, form, after }: MatchFilter) {
  const [on, behind] = after?.split('~') ?? [];
  return tx
    .select({
      source: flows.source,
      projectId: flows.projectId,
      trustId: flows.trustId,
      pairingId: flows.pairingId,
      ...{ paid, received, oldest },
    })
    .from(flows)
    .where(
      and(
        eq(flows.programmeId, id),
        isOpenFlow,
        source === undefined ? undefined : eq(flows.source, source),
        form === undefined ? undefined : eq(flows.form, form),
      ),
    )
    .groupBy(flows.source, flows.projectId, flows.trustId, flows.pairingId)
    .having(
      behind === undefined
        ? undefined
        : sql`(min(${flows.flowedOn}), ${flows.source}) > (${on}::date, ${behind}::text)`,
    )
    .orderBy(sql`min(${flows.flowedOn})`, asc(flows.source))
    .limit(pageSize + 1);
}

function listEntries(tx: Tx, { id }: Programme, sources: readonly string[], { form }: MatchFilter) {
  if (sources.length === 0) return Promise.resolve([]);
  return tx
    .select(getTableColumns(flows))
    .from(flows)
    .where(
      and(
        eq(flows.programmeId, id),
        isOpenFlow,
        inArray(flows.source, [...sources]),
        form === undefined ? undefined : eq(flows.form, form),
      ),
    )
    .orderBy(asc(flows.flowedOn), asc(flows.id));
}

type Entry = Awaited<ReturnType<typeof listEntries>>[number];

/** Money is never proposed with goods. */
function propose(entries: readonly Entry[], { settings }: Programme) {
  const of = (stage: 'paid' | 'received') =>
    entries
      .filter((entry) => entry.stage === stage)
      .map((entry) => ({ ...entry, source: `${entry.source} ${entry.form}` }));
  return proposeMatches({ paid: of('paid'), received: of('received') }, settings.matching);
}
