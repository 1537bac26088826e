import 'server-only';
import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, departments, flows, matchAnswers, matches, matchFlows } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { idsOf } from '@/domain/flow-source';
import { type MatchAnswer, matchMoves } from '@/domain/match';
import { permits } from '@/domain/policy';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';
import { listProgrammes } from './programme';

/** One match with its entries, what each side says of it, and what the person may say; null out of scope. */
export function findMatch(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const [found] = await tx
      .select({ ...getTableColumns(matches), by: accounts.name, side: departments.short })
      .from(matches)
      .innerJoin(accounts, eq(accounts.id, matches.openedBy))
      .innerJoin(departments, eq(departments.id, accounts.departmentId))
      .where(eq(matches.id, id));
    const programmes = await listProgrammes(tx, snapshot);
    const programme = programmes.find((one) => one.id === found?.programmeId);
    if (!found || !programme) return null;
    const subject = { parties: programme.parties.map((party) => party.id), departmentId: found.departmentId };
    const of = idsOf(found.source);
    return {
      match: found,
      of,
      names: { parties: programme.parties, ...(await namesIn(tx, flowLedger, [of])) },
      flows: await tx
        .select(getTableColumns(flows))
        .from(matchFlows)
        .innerJoin(flows, eq(flows.id, matchFlows.flowId))
        .where(eq(matchFlows.matchId, id))
        .orderBy(asc(flows.stage), asc(flows.flowedOn), asc(flows.id)),
      answers: await listAnswers(tx, id),
      /** What the person may say now. */
      steps: (Object.keys(matchMoves) as MatchAnswer[]).filter(
        (answer) =>
          matchMoves[answer].from.some((state) => state === found.state) &&
          !(found.differenceFen === 0 && (answer === 'dispute' || answer === 'propose')) &&
          permits(`match.${answer}`, actor, subject),
      ),
    };
  });
}

export type MatchRecord = NonNullable<Awaited<ReturnType<typeof findMatch>>>;

function listAnswers(tx: Tx, id: number) {
  return tx
    .select({
      answer: matchAnswers.answer,
      reason: matchAnswers.reason,
      note: matchAnswers.note,
      by: accounts.name,
      side: departments.short,
      at: matchAnswers.answeredAt,
      on: matchAnswers.answeredOn,
    })
    .from(matchAnswers)
    .innerJoin(accounts, eq(accounts.id, matchAnswers.answeredBy))
    .innerJoin(departments, eq(departments.id, matchAnswers.departmentId))
    .where(and(eq(matchAnswers.matchId, id)))
    .orderBy(desc(matchAnswers.id));
}
