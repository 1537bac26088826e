import 'server-only';
import { and, desc, eq, getTableColumns, gte, ilike, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { reading, type Tx } from '@/db/client';
import { flowMonths, flows, organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { daysAsked } from '@/domain/days-asked';
import type { Programme } from '@/domain/facts';
import { type FlowSource, flowSources, stages } from '@/domain/flow';
import type { FlowFilter } from '@/domain/flow-filter';
import { sourceKey } from '@/domain/flow-source';
import type { MatchState } from '@/domain/match';
import type { Fen } from '@/domain/money';
import { isOfArea } from './area-money';
import { behind } from './behind';
import { lacking } from './evidence-need';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';
import { isOpenFlow } from './match-open';
import { partOf } from './place';
import { chosen, listProgrammes } from './programme';
import { factScope } from './scope';

const pageSize = 50;

/** The entries that the person may see, a page of them by key, and what the official ones of the year or month come to. */
export function readFlows(actor: Actor, filter: FlowFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const found = await findFlows(tx, actor, programme, filter, pageSize + 1);
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      programme,
      years: yearsShown(programme, today),
      sums: await sumFlows(tx, programme, filter),
      lines,
      names: { parties: programme.parties, ...(await namesIn(tx, flowLedger, lines)) },
      next: found.length > pageSize && last ? { on: last.flowedOn, id: last.id } : null,
      mayEnter: has(actor, 'staff'),
    };
  });
}

/** The live match of an entry: how it stands; null where it is in none. */
const matchOf = sql<MatchState | null>`(select m.state from match_flows l join matches m on m.id = l.match_id
  where l.flow_id = ${flows.id} and l.is_live)`;

/** Whether an official reversing entry takes it off. */
const isReversed = sql<boolean>`exists (select from flows r where r.reverses_id = ${flows.id} and r.state = 'approved')`;

/** The next entries in the order of the list, newest first. */
export function findFlows(tx: Tx, actor: Actor, { id }: Programme, filter: FlowFilter, most: number) {
  return tx
    .select({
      ...getTableColumns(flows),
      unitName: organisations.name,
      match: matchOf,
      isReversed,
    })
    .from(flows)
    .innerJoin(organisations, eq(organisations.id, flows.organisationId))
    .where(
      and(
        eq(flows.programmeId, id),
        factScope(flowLedger, actor),
        which(filter),
        lacking(filter.lacks, flowLedger, id),
        behind(flows.flowedOn, flows.id, filter.after),
      ),
    )
    .orderBy(desc(flows.flowedOn), desc(flows.id))
    .limit(most);
}

/** From the first day up to the last one, which is left out. */
function within(day: AnyPgColumn, days: readonly [PlainDate, PlainDate] | null): SQL | undefined {
  return days === null ? undefined : and(gte(day, days[0]), lt(day, days[1]));
}

const ofKind: Record<FlowSource, SQL> = {
  project: isNotNull(flows.projectId),
  trust: isNotNull(flows.trustId),
  pairing: isNotNull(flows.pairingId),
};

function which(filter: FlowFilter): SQL | undefined {
  const { stage, form, kind, area, state, mark, q } = filter;
  const days = daysAsked(filter);
  const of = flowSources.flatMap((one) => {
    const id = filter[one];
    return id === undefined ? [] : [eq(flows.source, sourceKey({ kind: one, id }))];
  });
  return and(
    ...of,
    within(flows.flowedOn, days),
    stage === undefined ? undefined : eq(flows.stage, stage),
    form === undefined ? undefined : eq(flows.form, form),
    kind === undefined ? undefined : ofKind[kind],
    area === undefined ? undefined : isOfArea(flows.source, area),
    state === undefined ? undefined : eq(flows.state, state),
    mark === undefined ? undefined : marked[mark],
    q === undefined
      ? undefined
      : or(...[flows.voucher, flows.payer, flows.payee].map((at) => ilike(at, partOf(q)))),
  );
}

const marked: Record<NonNullable<FlowFilter['mark']>, SQL | undefined> = {
  open: isOpenFlow,
  reversal: lt(flows.amountFen, 0),
  excess: sql`${flows.excess} <> ''`,
};

/** What the official entries of the year or month come to by stage, and of that the goods. */
async function sumFlows(tx: Tx, { id }: Programme, filter: FlowFilter) {
  const days = daysAsked(filter);
  const rows = await tx
    .select({
      stage: flowMonths.stage,
      fen: sql<Fen>`sum(${flowMonths.amountFen})`.mapWith(Number),
      goodsFen:
        sql<Fen>`coalesce(sum(${flowMonths.amountFen}) filter (where ${flowMonths.form} = 'goods'), 0)`.mapWith(
          Number,
        ),
      entries: sql<number>`sum(${flowMonths.entries})`.mapWith(Number),
    })
    .from(flowMonths)
    .where(and(eq(flowMonths.programmeId, id), within(flowMonths.month, days)))
    .groupBy(flowMonths.stage);
  return stages.map(
    (stage) => rows.find((row) => row.stage === stage) ?? { stage, fen: 0, goodsFen: 0, entries: 0 },
  );
}
