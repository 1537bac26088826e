import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { flows, pairings, projects, sourceMonths, trusts } from '@/db/schema';
import type { FlowSource } from '@/domain/flow';
import type { Ceiling, StageSums } from '@/domain/flow-ceiling';
import { budgetOf } from '@/domain/project';
import { trustProperty } from '@/domain/trust-life';
import { inStanding } from './pairing-ends';
import { trustEventsOf } from './trust-board';

/** What money flows for, as it stands. */
export interface FoundSource {
  readonly kind: FlowSource;
  /** The id of its first revision. */
  readonly id: number;
  readonly programmeId: number;
  readonly ceiling: Ceiling;
  /** The organisations of the giving and of the receiving end, in the order in which the record names them. */
  readonly ends: readonly number[];
}

/** The project, trust or pairing by its first revision, as far as it is official; null where it is not. */
export async function findSource(
  tx: Tx,
  { kind, id }: { readonly kind: FlowSource; readonly id: number },
): Promise<FoundSource | null> {
  if (kind === 'project') {
    const [row] = await tx
      .select()
      .from(projects)
      .where(
        and(eq(projects.firstId, id), eq(projects.state, 'confirmed'), eq(projects.isSuperseded, false)),
      );
    if (!row) return null;
    const ends = [row.leadId, ...(row.partnerId === null ? [] : [row.partnerId])];
    return { kind, id, programmeId: row.programmeId, ceiling: { source: kind, fen: budgetOf(row) }, ends };
  }
  if (kind === 'pairing') {
    const [row] = await tx
      .select()
      .from(pairings)
      .where(and(eq(pairings.firstId, id), inStanding));
    if (!row) return null;
    const ends = [row.helperId, row.receiverId];
    return { kind, id, programmeId: row.programmeId, ceiling: { source: kind, fen: row.plannedFen }, ends };
  }
  const [row] = await tx
    .select({
      ...{ programmeId: trusts.programmeId, trusteeId: trusts.trusteeId },
      ...{ sizeFen: trusts.sizeFen, events: trustEventsOf },
    })
    .from(trusts)
    .where(and(eq(trusts.firstId, id), eq(trusts.state, 'confirmed'), eq(trusts.isSuperseded, false)));
  if (!row) return null;
  const fen = trustProperty(row, row.events);
  return { kind, id, programmeId: row.programmeId, ceiling: { source: kind, fen }, ends: [row.trusteeId] };
}

const nothing: StageSums = { pledged: 0, paid: 0, received: 0, used: 0 };

/** What the official entries of a source come to by stage. */
export async function sumsOfSource(tx: Tx, source: string): Promise<StageSums> {
  return (await sumsOfSources(tx, [source]))(source);
}

/** The same of many sources, asked for at once. */
export async function sumsOfSources(
  tx: Tx,
  sources: readonly string[],
): Promise<(source: string) => StageSums> {
  const { source, stage, amountFen } = sourceMonths;
  const rows = await tx
    .select({ source, stage, fen: sql`sum(${amountFen})`.mapWith(Number) })
    .from(sourceMonths)
    .where(sql`${source} = any(${sql.param(sources)}::text[])`)
    .groupBy(source, stage);
  const found = new Map<string, StageSums>();
  for (const row of rows)
    found.set(row.source, { ...(found.get(row.source) ?? nothing), [row.stage]: row.fen });
  return (of) => found.get(of) ?? nothing;
}

/** The entry that takes this one off, official or under way; null where there is none. */
export async function findReversal(tx: Tx, id: number) {
  const [found] = await tx
    .select({ id: flows.id, state: flows.state })
    .from(flows)
    .where(eq(flows.reversesId, id));
  return found ?? null;
}
