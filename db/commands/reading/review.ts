import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command, type Context } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { readings } from '@/db/schema';
import { readingRefs } from '@/domain/reading';
import { nextReviewer, reviewChain } from '@/domain/review';
import { isOfficial, take } from '@/domain/workflow';
import { asRead, changeOf, loadReadings, movedOn, type ReadingSubject } from './subject';
import { supersede } from './supersede';

/** Passes figures on to the next level's reviewer; at the last level they are approved. */
export const approveReadings = command({
  name: 'reading.approve',
  input: readingRefs,
  load: (tx, input, context) => loadReadings(tx, input.refs, context.today),
  change: (tx, subjects, _input, context) => oneByOne(subjects, (subject) => approve(tx, subject, context)),
  message: (count) => `已审核通过 ${count} 项。`,
});

async function approve(tx: Tx, { row, indicator, organisationPath }: ReadingSubject, context: Context) {
  const approved = take('approve', row.state, row.reporter);
  const chain = reviewChain(organisationPath, indicator.settings.reviewLevels);
  const next = row.awaitingId === null ? null : nextReviewer(chain, row.awaitingId);
  const state = next === null ? approved : row.state;
  const official = isOfficial(state, row.reporter);
  if (official) await supersede(tx, row);
  const [after] = await tx
    .update(readings)
    .set({
      state,
      awaitingId: next,
      officialOn: official ? context.today : null,
      changedBy: context.actor.accountId,
      changedAt: sql`now()`,
      version: row.version + 1,
    })
    .where(asRead(row))
    .returning();
  if (!after) throw await movedOn(tx, row.id);
  return changeOf(row, after);
}
