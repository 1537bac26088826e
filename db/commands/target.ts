import 'server-only';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { type Change, command } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { indicators, parties, targetAnswers, targets } from '@/db/schema';
import { isEvent } from '@/domain/indicator';
import { quantityText } from '@/domain/quantity';
import { reason } from '@/domain/reading';
import { Refusal } from '@/domain/refusal';
import type { TargetAnswer } from '@/domain/target';
import { targetInput } from '@/domain/target-input';
import { targetState } from '@/domain/target-state';

type Indicator = typeof indicators.$inferSelect;

/** Puts a value for a year before both leaders; an earlier one stays in force until they have approved it. */
export const proposeTarget = command({
  name: 'target.propose',
  input: targetInput,
  load: async (tx, input) => {
    const [indicator] = await tx.select().from(indicators).where(eq(indicators.id, input.indicatorId));
    if (!indicator) throw new Refusal('missing', '没有找到该指标；请刷新页面。');
    return [{ indicator, parties: await partiesOf(tx, indicator) }];
  },
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, async ({ indicator }): Promise<Change> => {
      if (isEvent(indicator.aggregation)) {
        throw new Refusal('invalid', '该指标按是否完成评价，不设年度目标值。');
      }
      const [added] = await tx
        .insert(targets)
        .values({
          ...input,
          revision: input.revision + 1,
          departmentId: context.actor.departmentId,
          proposedBy: context.actor.accountId,
          proposedOn: context.today,
        })
        .onConflictDoNothing()
        .returning();
      if (!added) throw new Refusal('conflict', '刚刚已有人提出了新的目标值；请刷新页面，看过之后再提出。');
      await refuseGap(tx, added);
      return told(added, 'proposed');
    }),
  message: () => '已提出目标值，等待两厅厅领导批准；批准前仍按原目标评价。',
});

/** A leader of each department approves; the target takes effect with the last approval. */
export const approveTarget = answerWith('approve', 'target.approve', () => '已批准；两厅都批准后生效。');

/** A leader does not agree, with the reason; the earlier target stays in force. */
export const declineTarget = answerWith('decline', 'target.decline', () => '已答复不同意，原目标继续有效。');

function answerWith(answer: TargetAnswer, name: 'target.approve' | 'target.decline', message: () => string) {
  return command({
    name,
    input: z.object({
      id: z.coerce.number().int(),
      reason: answer === 'decline' ? reason : z.string().trim().default(''),
    }),
    load: async (tx, { id }) => {
      const [target] = await tx
        .select({ target: targets, indicator: indicators })
        .from(targets)
        .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
        .where(eq(targets.id, id));
      if (!target) throw new Refusal('missing', '没有找到这个目标值；请刷新页面。');
      return [{ ...target, parties: await partiesOf(tx, target.indicator) }];
    },
    change: (tx, subjects, input, context) =>
      oneByOne(subjects, async (subject): Promise<Change> => {
        // Leaders of both sides at once answer in turn, so that the later entry of history knows of the earlier answer.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtext('target.answer'), ${subject.target.id})`);
        const [newest] = await tx
          .select({ id: targets.id })
          .from(targets)
          .where(
            and(eq(targets.indicatorId, subject.target.indicatorId), eq(targets.year, subject.target.year)),
          )
          .orderBy(desc(targets.revision))
          .limit(1);
        if (newest?.id !== subject.target.id) {
          throw new Refusal('conflict', '之后又提出了新的目标值；请刷新页面，对最新的一版作出答复。');
        }
        const [written] = await tx
          .insert(targetAnswers)
          .values({
            targetId: subject.target.id,
            departmentId: context.actor.departmentId,
            answer,
            reason: input.reason === '' ? null : input.reason,
            answeredBy: context.actor.accountId,
            answeredOn: context.today,
          })
          .onConflictDoNothing()
          .returning();
        if (!written) throw new Refusal('conflict', '本厅已对该目标值作出答复；请刷新页面。');
        return told(subject.target, await stateOf(tx, subject.target, subject.parties), {
          answer,
          reason: input.reason,
        });
      }),
    message,
  });
}

async function partiesOf(tx: Tx, indicator: Indicator): Promise<number[]> {
  const rows = await tx.select().from(parties).where(eq(parties.programmeId, indicator.programmeId));
  return rows.map((row) => row.departmentId);
}

/** The person proposed on top of a revision that is not there (a stale or forged form). */
async function refuseGap(tx: Tx, added: typeof targets.$inferSelect): Promise<void> {
  if (added.revision === 1) return;
  const below = await tx
    .select({ id: targets.id })
    .from(targets)
    .where(
      and(
        eq(targets.indicatorId, added.indicatorId),
        eq(targets.year, added.year),
        eq(targets.revision, added.revision - 1),
      ),
    );
  if (below.length === 0) throw new Refusal('conflict', '目标值已有变动；请刷新页面后再提出。');
}

async function stateOf(tx: Tx, target: typeof targets.$inferSelect, of: readonly number[]) {
  const answers = await tx
    .select()
    .from(targetAnswers)
    .where(inArray(targetAnswers.targetId, [target.id]));
  return targetState({ ...target, answers: answers.map((one) => ({ ...one, on: one.answeredOn })) }, of);
}

function told(
  target: typeof targets.$inferSelect,
  state: string,
  added: Record<string, unknown> = {},
): Change {
  return {
    id: target.id,
    before: null,
    after: {
      indicatorId: target.indicatorId,
      year: target.year,
      revision: target.revision,
      value: quantityText(target.value),
      documentNumber: target.documentNumber,
      state,
      ...added,
    },
    isShared: true,
  };
}
