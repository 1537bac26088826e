import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { readingAnswers, readings } from '@/db/schema';
import { recordRef } from '@/domain/input';
import { quantityText } from '@/domain/quantity';
import {
  type Figure,
  figureInput,
  impossible,
  incomplete,
  noFigure,
  readingRefs,
  reason,
  sameFigure,
} from '@/domain/reading';
import { offered, repeatsOffer } from '@/domain/reconciliation';
import { Refusal, refusedAt } from '@/domain/refusal';
import { type Answer, take } from '@/domain/workflow';
import { changeOf, loadReadings, movedOn, type ReadingSubject } from './subject';

/** The other department stands by the figures too: they become official. */
export const confirmReadings = command({
  name: 'reading.confirm',
  input: readingRefs,
  load: (tx, input, context) => loadReadings(tx, input.refs, context.today),
  change: async (tx, subjects, _input, context) => {
    const changes = [];
    for (const subject of subjects)
      changes.push(await answer(tx, subject, context, 'confirm', noFigure, null));
    return changes;
  },
  message: (count) => `已互认 ${count} 项，成为正式数。`,
});

const contested = figureInput.extend({ ref: recordRef, reason });

/** The other department names its own figure and why. */
export const disputeReading = command({
  name: 'reading.dispute',
  input: contested,
  load: (tx, { ref }, context) => loadReadings(tx, [ref], context.today),
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, (subject) => {
      refuseFigure(input, subject, context);
      if (sameFigure(input, subject.row)) {
        throw new Refusal('invalid', '您填的数与对方相同；如认可该数，请选择互认。', {
          value: '与对方填报值相同。',
        });
      }
      return answer(tx, subject, context, 'dispute', input, input.reason);
    }),
  message: () => '已提出异议，两方的数都会保留，请与对方协商。',
});

/** Either side, in a dispute, names a value it could agree to. */
export const proposeAgreedValue = command({
  name: 'reading.propose',
  input: contested,
  load: (tx, { ref }, context) => loadReadings(tx, [ref], context.today),
  change: (tx, subjects, input, context) =>
    oneByOne(subjects, async (subject) => {
      refuseFigure(input, subject, context);
      const offer = offered(context.actor.departmentId, subject.row, await given(tx, subject.row.id));
      if (repeatsOffer(input, offer)) {
        throw new Refusal('invalid', '这正是对方认可的数；请直接选择“同意对方的数”。', {
          value: '与对方的数相同。',
        });
      }
      return answer(tx, subject, context, 'propose', input, input.reason);
    }),
  message: () => '已提出协商值，等待对方同意。',
});

/** Accepts the value that the other side stands by: the dispute ends and the value is official. */
export const agreeValue = command({
  name: 'reading.agree',
  input: z.object({ ref: recordRef }),
  load: (tx, { ref }, context) => loadReadings(tx, [ref], context.today),
  change: (tx, subjects, _input, context) =>
    oneByOne(subjects, async (subject) => {
      const offer = offered(context.actor.departmentId, subject.row, await given(tx, subject.row.id));
      if (!offer) throw new Refusal('conflict', '对方还没有提出可以同意的数；请先提出协商值。');
      return answer(tx, subject, context, 'agree', offer, null);
    }),
  message: () => '已同意，协商值成为正式数；两方原来的数仍可查看。',
});

function given(tx: Tx, readingId: number) {
  return tx
    .select()
    .from(readingAnswers)
    .where(eq(readingAnswers.readingId, readingId))
    .orderBy(asc(readingAnswers.id));
}

function refuseFigure(figure: Figure, { indicator }: ReadingSubject, context: Context): void {
  const problem = impossible(figure, indicator) ?? incomplete(figure, indicator.aggregation, context.today);
  const field = indicator.aggregation === 'ratio' ? 'numerator' : 'value';
  if (problem !== null) throw refusedAt({ [field]: problem });
}

/** Writes the department's own row; the second wall's trigger moves the reading, or lets no row in. */
async function answer(
  tx: Tx,
  { row }: ReadingSubject,
  context: Context,
  name: Answer,
  { value, numerator, denominator, occurredOn }: Figure,
  why: string | null,
) {
  const toState = take(name, row.state, row.reporter);
  const [written] = await tx
    .insert(readingAnswers)
    .values({
      readingId: row.id,
      departmentId: context.actor.departmentId,
      answer: name,
      fromState: row.state,
      toState,
      version: row.version,
      value,
      numerator,
      denominator,
      occurredOn,
      reason: why,
      answeredBy: context.actor.accountId,
      answeredOn: context.today,
    })
    .returning({ id: readingAnswers.id });
  const [after] = await tx.select().from(readings).where(eq(readings.id, row.id));
  if (!written || !after) throw await movedOn(tx, row.id);
  const figure =
    numerator !== null && denominator !== null
      ? `${quantityText(numerator)}/${quantityText(denominator)}`
      : null;
  return changeOf(row, after, {
    answer: name,
    answered: value === null ? figure : quantityText(value),
    reason: why,
  });
}
