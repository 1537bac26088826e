import 'server-only';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { accounts, indicators, targets } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { asOf, type AsOfParams, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { grouped } from '@/domain/group';
import { isEvent } from '@/domain/indicator';
import { permits } from '@/domain/policy';
import type { TargetAnswer } from '@/domain/target';
import { targetInForce, targetState } from '@/domain/target-state';
import { chosen, listProgrammes } from './programme';
import { readStructure } from './structure';

/** A year's targets of every indicator that can have one: in force, proposed, and what the person may do with each. */
export function readTargets(actor: Actor, params: AsOfParams, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), params.programme);
    const shown = asOf(params, programme, today);
    const structure = await readStructure(tx, snapshot, programme.id, [], shown.date);
    const parties = programme.parties.map((party) => party.id);
    const ledger = grouped(
      await listTargets(
        tx,
        and(eq(indicators.programmeId, programme.id), eq(targets.year, shown.year)),
        parties,
      ),
      (target) => target.indicatorId,
    );
    return {
      programme,
      ...shown,
      years: yearsShown(programme, today),
      mayPropose: permits('target.propose', actor, { parties }),
      mayAnswer: permits('target.approve', actor, { parties }),
      lines: structure.indicators
        .filter((indicator) => !isEvent(indicator.aggregation))
        .map((indicator) => {
          const own = ledger.get(indicator.id) ?? [];
          return {
            indicator,
            ledger: own,
            newest: own.at(-1) ?? null,
            inForce: targetInForce(own, parties, shown.date),
          };
        }),
    };
  });
}

interface Answered {
  readonly departmentId: number;
  readonly answer: TargetAnswer;
  readonly on: PlainDate;
  readonly reason: string | null;
  readonly by: string;
}

const answers = sql<Answered[]>`coalesce((
    select json_agg(json_build_object('departmentId', a.department_id, 'answer', a.answer, 'on', a.answered_on,
      'reason', a.reason, 'by', p.name) order by a.answered_at)
    from target_answers a join accounts p on p.id = a.answered_by where a.target_id = ${targets.id}), '[]')`;
const columns = { target: targets, by: accounts.name, answers };
const oldestFirst = [asc(targets.year), asc(targets.revision)];

/** The revision ledger of some targets, oldest first, each with the leaders' answers and what came of them. */
async function listTargets(tx: Tx, which: SQL | undefined, parties: readonly number[]) {
  const rows = await tx
    .select(columns)
    .from(targets)
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(accounts, eq(accounts.id, targets.proposedBy))
    .where(which)
    .orderBy(...oldestFirst);
  return rows.map((row) => judged(row, parties));
}

/** An indicator with the revision ledger of all its targets, asked for at once; null where there is none. */
export async function findCard(tx: Tx, id: number) {
  const rows = await tx
    .select({ card: indicators, ...columns })
    .from(indicators)
    .leftJoin(targets, eq(targets.indicatorId, indicators.id))
    .leftJoin(accounts, eq(accounts.id, targets.proposedBy))
    .where(eq(indicators.id, id))
    .orderBy(...oldestFirst);
  const [first] = rows;
  if (!first) return null;
  return {
    card: first.card,
    targetsFor: (parties: readonly number[]) =>
      rows.flatMap(({ target, by, answers }) =>
        target ? [judged({ target, by: by ?? '', answers }, parties)] : [],
      ),
  };
}

interface TargetRow {
  readonly target: typeof targets.$inferSelect;
  readonly by: string;
  readonly answers: Answered[];
}

function judged({ target, ...rest }: TargetRow, parties: readonly number[]) {
  return { ...target, ...rest, state: targetState({ ...target, answers: rest.answers }, parties) };
}

export type TargetsPage = Awaited<ReturnType<typeof readTargets>>;
