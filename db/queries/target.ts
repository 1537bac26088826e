import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { reading } from '@/db/client';
import { accounts, indicators, targets } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { asOf, type AsOfParams, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { grouped } from '@/domain/group';
import { isEvent } from '@/domain/indicator';
import { permits } from '@/domain/policy';
import { targetInForce, targetState } from '@/domain/target';
import { chosen, listProgrammes } from './programme';
import { readStructure } from './structure';

/** A year's targets of every indicator that can have one: in force, proposed, and what the person may do with each. */
export function readTargets(actor: Actor, params: AsOfParams, today: PlainDate) {
  return reading(actor, async (tx) => {
    const programme = chosen(await listProgrammes(tx), params.programme);
    const shown = asOf(params, programme, today);
    const structure = await readStructure(tx, programme.id, [], shown.date);
    const parties = programme.parties.map((party) => party.id);
    const rows = await tx
      .select({
        target: targets,
        by: accounts.name,
        answers: sql<
          {
            departmentId: number;
            answer: 'approve' | 'decline';
            on: string;
            by: string;
            reason: string | null;
          }[]
        >`
          coalesce((select json_agg(json_build_object('departmentId', a.department_id, 'answer', a.answer, 'on', a.answered_on,
            'reason', a.reason, 'by', p.name) order by a.answered_at)
            from target_answers a join accounts p on p.id = a.answered_by where a.target_id = ${targets.id}), '[]')`,
      })
      .from(targets)
      .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
      .innerJoin(accounts, eq(accounts.id, targets.proposedBy))
      .where(sql`${indicators.programmeId} = ${programme.id} and ${targets.year} = ${shown.year}`)
      .orderBy(asc(targets.revision));
    const ledger = grouped(
      rows.map(({ target, by, answers }) => ({
        ...target,
        by,
        answers,
        state: targetState({ ...target, answers }, parties),
      })),
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

export type TargetsPage = Awaited<ReturnType<typeof readTargets>>;
