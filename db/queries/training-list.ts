import 'server-only';
import { and, between, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { organisations, trainings } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { asOf, yearsShown } from '@/domain/as-of';
import { type PlainDate, plainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { TrainingFilter } from '@/domain/training-filter';
import { behind } from './behind';
import { lacking } from './evidence-need';
import { chosen, listProgrammes } from './programme';
import { factScope } from './scope';
import { trainingLedger } from './training';
import { readTrainingBoard } from './training-board';

const pageSize = 50;

/** The trainings that the person may see, a page of them by key, and what the official ones of the year come to. */
export function readTrainings(actor: Actor, filter: TrainingFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const shown = asOf({ year: filter.year, date: undefined }, programme, today);
    const board = await readTrainingBoard(tx, programme, shown);
    const found = await findTrainings(tx, actor, programme, filter, pageSize + 1);
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      programme,
      ...shown,
      years: yearsShown(programme, today),
      board,
      lines,
      next: found.length > pageSize && last ? { on: last.startsOn, id: last.id } : null,
      mayEnter: has(actor, 'staff'),
    };
  });
}

/** The next trainings in the order of the list, newest first. */
export function findTrainings(
  tx: Tx,
  actor: Actor,
  { id, parties }: Programme,
  filter: TrainingFilter,
  most: number,
) {
  return tx
    .select({ ...getTableColumns(trainings), unitName: organisations.name })
    .from(trainings)
    .innerJoin(organisations, eq(organisations.id, trainings.organisationId))
    .where(
      and(
        eq(trainings.programmeId, id),
        eq(trainings.isSuperseded, false),
        factScope(trainingLedger, actor),
        which(filter, parties),
        lacking(filter.lacks, trainingLedger, id),
        behind(trainings.startsOn, trainings.id, filter.after),
      ),
    )
    .orderBy(desc(trainings.startsOn), desc(trainings.id))
    .limit(most);
}

/** A year's are those that end in it, as figures count them. */
function which(
  { year, kind, topic, lead, state }: TrainingFilter,
  parties: readonly { readonly id: number; readonly code: string }[],
): SQL | undefined {
  return and(
    year === undefined
      ? undefined
      : between(trainings.endsOn, plainDate(year, 1, 1), plainDate(year, 12, 31)),
    kind === undefined ? undefined : eq(trainings.kind, kind),
    topic === undefined ? undefined : sql`${topic} = any(string_to_array(${trainings.topics}, ','))`,
    lead === undefined ? undefined : eq(trainings.leadId, parties.find(({ code }) => code === lead)?.id ?? 0),
    state === undefined ? undefined : eq(trainings.state, state),
  );
}
