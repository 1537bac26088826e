import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { readings } from '@/db/schema';
import { recordRef } from '@/domain/input';
import type { Period } from '@/domain/calendar';
import { lastYear, parsePeriod, periodCode, periodName, previousPeriod } from '@/domain/period';
import { canBeSubmitted, type Figure, incomplete, readingRefs, reason, warnings } from '@/domain/reading';
import { Refusal } from '@/domain/refusal';
import { idOf, reviewChain } from '@/domain/review';
import { steps, take } from '@/domain/workflow';
import { asRead, changeOf, loadReadings, movedOn, type ReadingSubject } from './subject';

/** Hands figures in for review: complete, their period over, and whatever is unusual explained. */
export const submitReadings = command({
  name: 'reading.submit',
  input: readingRefs,
  load: (tx, input, context) => loadReadings(tx, input.refs, context.today),
  change: async (tx, subjects, _input, context) => {
    const earlier = await earlierFigures(tx, subjects);
    const problems: Record<string, string> = {};
    for (const subject of subjects) {
      const problem = notReady(subject, earlier, context);
      if (problem !== null) problems[`reading.${subject.row.id}`] = problem;
    }
    const [first] = Object.values(problems);
    if (first !== undefined) {
      const more = Object.keys(problems).length - 1;
      const rest = more > 0 ? `（另有 ${more} 项也需改正，已逐项标出。）` : '';
      throw new Refusal('invalid', `还不能提交：${first}${rest}`, problems);
    }
    return oneByOne(subjects, (subject) => submit(tx, subject, context));
  },
  message: (count) => `已提交 ${count} 项，等待审核。`,
});

async function submit(tx: Tx, { row, indicator, organisationPath }: ReadingSubject, context: Context) {
  const [first = organisationPath] = reviewChain(organisationPath, indicator.settings.reviewLevels);
  const [after] = await tx
    .update(readings)
    .set({
      state: take('submit', row.state, row.reporter),
      awaitingId: idOf(first),
      submittedBy: context.actor.accountId,
      returnReason: null,
      changedBy: context.actor.accountId,
      changedAt: sql`now()`,
      version: row.version + 1,
    })
    .where(asRead(row))
    .returning();
  if (!after) throw await movedOn(tx, row.id);
  return changeOf(row, after);
}

function notReady(
  { row, indicator }: ReadingSubject,
  earlier: EarlierFigures,
  context: Context,
): string | null {
  const period = parsePeriod(row.period);
  if (!period) return '填报期不存在。';
  const say = (problem: string) => `${indicator.name}（${periodName(period)}）${problem}`;
  if (!canBeSubmitted(period, indicator.aggregation, context.today))
    return say('该期尚未结束，可以先暂存，到期后提交。');
  const missing = incomplete(row, indicator.aggregation, context.today);
  if (missing !== null) return say(missing);
  const unusual = warnings(row, indicator, earlier(row, period), indicator.settings.jumpPercent);
  if (unusual.length > 0 && row.note === null)
    return say(`${unusual.join('，')}；请核对，属实的请在“说明”中写明原因。`);
  return null;
}

type EarlierFigures = (
  row: { indicatorId: number; slot: number },
  period: Period,
) => { previous: Figure | null; lastYear: Figure | null };

async function earlierFigures(tx: Tx, subjects: ReadingSubject[]): Promise<EarlierFigures> {
  const wanted = subjects.flatMap(({ row }) => {
    const period = parsePeriod(row.period);
    return period ? [periodCode(previousPeriod(period)), periodCode(lastYear(period))] : [];
  });
  const rows = await tx
    .select()
    .from(readings)
    .where(
      and(
        inArray(readings.indicatorId, [...new Set(subjects.map(({ row }) => row.indicatorId))]),
        inArray(readings.period, [...new Set(wanted)]),
        eq(readings.isSuperseded, false),
      ),
    )
    .orderBy(readings.revision);
  const find = (indicatorId: number, slot: number, code: string) =>
    rows.find((row) => row.indicatorId === indicatorId && row.slot === slot && row.period === code) ?? null;
  return ({ indicatorId, slot }, period) => ({
    previous: find(indicatorId, slot, periodCode(previousPeriod(period))),
    lastYear: find(indicatorId, slot, periodCode(lastYear(period))),
  });
}

/** The submitter takes a figure back before its review is over. */
export const withdrawReading = command({
  name: 'reading.withdraw',
  input: z.object({ ref: recordRef }),
  load: (tx, { ref }, context) => loadReadings(tx, [ref], context.today),
  change: (tx, subjects, _input, context) =>
    oneByOne(subjects, async ({ row }) => {
      const [after] = await tx
        .update(readings)
        .set({
          state: take('withdraw', row.state, row.reporter),
          awaitingId: null,
          changedBy: context.actor.accountId,
          changedAt: sql`now()`,
          version: row.version + 1,
        })
        .where(asRead(row))
        .returning();
      if (!after) throw await movedOn(tx, row.id);
      return changeOf(row, after);
    }),
  message: () => `已${steps.withdraw.word}，可以修改后重新提交。`,
});

/** A new version of an official figure; the old one stays official until the new one is. */
export const correctReading = command({
  name: 'reading.correct',
  input: z.object({ ref: recordRef, reason }),
  load: (tx, { ref }, context) => loadReadings(tx, [ref], context.today),
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, async ({ row }) => {
      if (row.officialOn === null || row.isSuperseded) {
        throw new Refusal('conflict', '只有现行的正式数可以更正；尚未审核的请退回或撤回后修改。');
      }
      const { value, numerator, denominator, occurredOn } = effective(row);
      const [added] = await tx
        .insert(readings)
        .values({
          indicatorId: row.indicatorId,
          departmentId: row.departmentId,
          organisationId: context.actor.organisationId,
          period: row.period,
          year: row.year,
          endsOn: row.endsOn,
          reporter: row.reporter,
          slot: row.slot,
          revision: row.revision + 1,
          value,
          numerator,
          denominator,
          occurredOn,
          correctionReason: input.reason,
          changedBy: context.actor.accountId,
        })
        .onConflictDoNothing()
        .returning();
      if (!added) throw new Refusal('conflict', '该数已有一份更正正在办理；请刷新页面，在那份更正上继续。');
      return changeOf(null, added, { correctionReason: input.reason, corrects: row.id });
    }),
  message: () => '已建立更正，请修改后提交；在更正生效之前，原数仍然有效。',
});

/** The official figure: the agreed one where the sides agreed on another than was filed. */
function effective(row: typeof readings.$inferSelect): Figure {
  if (row.agreedValue === null && row.agreedNumerator === null) return row;
  return {
    value: row.agreedValue,
    numerator: row.agreedNumerator,
    denominator: row.agreedDenominator,
    occurredOn: row.agreedOccurredOn,
  };
}
