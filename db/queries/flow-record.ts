import 'server-only';
import { and, eq } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { flows, matches, matchFlows } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { sourceOf, stagesOf } from '@/domain/flow';
import { keyOf } from '@/domain/flow-source';
import { permits } from '@/domain/policy';
import { findFact } from './fact-record';
import { flowLedger } from './flow';
import { findReversal, findSource, sumsOfSource } from './flow-source';
import { listProgrammes } from './programme';

/** One entry with what it is of, what took it off, and the match it is in; null out of scope. */
export function findFlow(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const of = (programmeId: number) => programmes.find((one) => one.id === programmeId);
    const record = await findFact(tx, flowLedger, actor, id, (on) => of(on)?.parties ?? []);
    const programme = record && of(record.row.programmeId);
    if (!record || !programme) return null;
    const { row, content, subject } = record;
    const [own] = await tx.select({ reversesId: flows.reversesId }).from(flows).where(eq(flows.id, id));
    const reversesId = own?.reversesId ?? null;
    const reversal = await findReversal(tx, id);
    return {
      ...record,
      programme,
      /** A reversing entry says what it takes off, and cannot be changed. */
      steps: reversesId === null ? record.steps : record.steps.filter((step) => step !== 'save'),
      stages: stagesOf(
        row.departmentId,
        programme.parties.map((party) => party.id),
      ),
      source: await findSource(tx, sourceOf(content)),
      sums: await sumsOfSource(tx, keyOf(content)),
      reversesId,
      reversal,
      match: await findLiveMatch(tx, id),
      mayReverse:
        row.state === 'approved' &&
        reversesId === null &&
        reversal === null &&
        permits('flow.reverse', actor, subject),
    };
  });
}

export type FlowRecord = NonNullable<Awaited<ReturnType<typeof findFlow>>>;

async function findLiveMatch(tx: Tx, flowId: number) {
  const [found] = await tx
    .select({ id: matches.id, state: matches.state })
    .from(matchFlows)
    .innerJoin(matches, eq(matches.id, matchFlows.matchId))
    .where(and(eq(matchFlows.flowId, flowId), eq(matchFlows.isLive, true)));
  return found ?? null;
}
