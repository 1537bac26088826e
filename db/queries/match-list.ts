import 'server-only';
import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { matches } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import { idsOf } from '@/domain/flow-source';
import { differenceReasons, isSettled } from '@/domain/match';
import type { MatchFilter, MatchView } from '@/domain/match-filter';
import type { Fen } from '@/domain/money';
import { permits } from '@/domain/policy';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';
import { listOpen, sumOpen } from './match-open';
import { chosen, listProgrammes } from './programme';

const pageSize = 50;

/** 资金对账: what is open and what the figures propose, what is waited for, and what both sides agreed. */
export function readMatches(actor: Actor, filter: MatchFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const parties = programme.parties.map((party) => party.id);
    const open = filter.view === 'open' ? await listOpen(tx, programme, filter, today) : null;
    const found = open === null ? await listMatches(tx, programme, filter) : [];
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    const named = [...(open?.sources ?? []), ...lines.map(({ source }) => idsOf(source))];
    return {
      programme,
      names: { parties: programme.parties, ...(await namesIn(tx, flowLedger, named)) },
      sums: { open: await sumOpen(tx, programme), ...(await sumMatches(tx, programme)) },
      sources: open?.sources ?? [],
      lines: lines.map((line) => ({ ...line, of: idsOf(line.source) })),
      next: open ? open.next : found.length > pageSize && last ? `${last.id}` : null,
      mayOpen: permits('match.open', actor, { parties, departmentId: actor.departmentId }),
    };
  });
}

const unsettledReasons = differenceReasons.filter((reason) => !isSettled(reason));

const shown: Record<Exclude<MatchView, 'open'>, SQL | undefined> = {
  waiting: sql`${matches.state} in ('proposed', 'disputed')`,
  unsettled: and(eq(matches.state, 'agreed'), inArray(matches.reason, unsettledReasons)),
  agreed: sql`${matches.state} = 'agreed'`,
};

function listMatches(tx: Tx, { id }: Programme, { view, source, form, after }: MatchFilter) {
  const behind = Number(after);
  return tx
    .select({
      ...{ id: matches.id, source: matches.source, form: matches.form, state: matches.state },
      ...{ differenceFen: matches.differenceFen, reason: matches.reason, note: matches.note },
      ...{ departmentId: matches.departmentId, openedOn: matches.openedOn, agreedOn: matches.agreedOn },
      paidFen: sumOf('paid'),
      receivedFen: sumOf('received'),
    })
    .from(matches)
    .where(
      and(
        eq(matches.programmeId, id),
        view === 'open' ? undefined : shown[view],
        source === undefined ? undefined : eq(matches.source, source),
        form === undefined ? undefined : eq(matches.form, form),
        Number.isInteger(behind) ? lt(matches.id, behind) : undefined,
      ),
    )
    .orderBy(desc(matches.id))
    .limit(pageSize + 1);
}

function sumOf(stage: 'paid' | 'received') {
  return sql<Fen>`(select coalesce(sum(f.amount_fen), 0) from match_flows l join flows f on f.id = l.flow_id
    where l.match_id = ${matches}.id and f.stage = ${stage})`.mapWith(Number);
}

/** How many matches of each kind there are, and what they differ by. */
async function sumMatches(tx: Tx, { id }: Programme) {
  const rows = await tx
    .select({
      state: matches.state,
      reason: matches.reason,
      count: sql<number>`count(*)`.mapWith(Number),
      fen: sql<Fen>`coalesce(sum(${matches.differenceFen}), 0)`.mapWith(Number),
    })
    .from(matches)
    .where(and(eq(matches.programmeId, id), inArray(matches.state, ['proposed', 'disputed', 'agreed'])))
    .groupBy(matches.state, matches.reason);
  const of = (fits: (row: (typeof rows)[number]) => boolean) => {
    const own = rows.filter(fits);
    return {
      count: own.reduce((sum, { count }) => sum + count, 0),
      fen: own.reduce((sum, { fen }) => sum + fen, 0),
    };
  };
  return {
    waiting: of(({ state }) => state !== 'agreed'),
    unsettled: of(({ state, reason }) => state === 'agreed' && !isSettled(reason)),
    agreed: of(({ state }) => state === 'agreed'),
  };
}
