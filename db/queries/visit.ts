import 'server-only';
import { and, between, desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { asAnswers, asFacts, organisations, visitAnswers, visits } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { asOf, yearsShown } from '@/domain/as-of';
import { type PlainDate, plainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import { isDepartmentStaff } from '@/domain/policy-rule';
import { type Visit, visitFields } from '@/domain/visit';
import type { VisitFilter } from '@/domain/visit-filter';
import { behind } from './behind';
import { lacking } from './evidence-need';
import type { FactLedger } from './fact-ledger';
import { findFact } from './fact-record';
import { readFacts } from './facts';
import { picture } from './overview';
import { chosen, listProgrammes } from './programme';
import { factScope } from './scope';

export const visitLedger: FactLedger<Visit> = {
  noun: 'visit',
  word: '互访记录',
  facts: asFacts(visits),
  answers: asAnswers(visitAnswers),
  fields: visitFields,
};

const pageSize = 50;

/** The visits that the person may see, a page of them by key, and how the year's duty stands. */
export function readVisits(actor: Actor, filter: VisitFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const shown = asOf({ year: filter.year, date: undefined }, programme, today);
    const facts = await readFacts(tx, snapshot, programme, shown);
    const found = await findVisits(tx, actor, programme, filter, pageSize + 1);
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      programme,
      ...shown,
      years: yearsShown(programme, today),
      // Of the binding duties only visits have directions.
      duty: picture(facts, shown.year, shown.date).duties.find(({ duty }) => duty.directions.length > 1),
      lines,
      next: found.length > pageSize && last ? { on: last.startsOn, id: last.id } : null,
      mayEnter: isDepartmentStaff(actor),
    };
  });
}

/** The next visits in the order of the list, newest first. */
export function findVisits(
  tx: Tx,
  actor: Actor,
  { id, parties }: Programme,
  filter: VisitFilter,
  most: number,
) {
  return tx
    .select({ ...getTableColumns(visits), unitName: organisations.name })
    .from(visits)
    .innerJoin(organisations, eq(organisations.id, visits.organisationId))
    .where(
      and(
        eq(visits.programmeId, id),
        eq(visits.isSuperseded, false),
        factScope(visitLedger, actor),
        which(filter, parties),
        lacking(filter.lacks, visitLedger, id),
        behind(visits.startsOn, visits.id, filter.after),
      ),
    )
    .orderBy(desc(visits.startsOn), desc(visits.id))
    .limit(most);
}

function which(
  { year, from, state }: VisitFilter,
  parties: readonly { readonly id: number; readonly code: string }[],
): SQL | undefined {
  return and(
    year === undefined ? undefined : between(visits.startsOn, plainDate(year, 1, 1), plainDate(year, 12, 31)),
    from === undefined ? undefined : eq(visits.fromId, parties.find(({ code }) => code === from)?.id ?? 0),
    state === undefined ? undefined : eq(visits.state, state),
  );
}

/** One visit with what both sides say of it; null out of scope. */
export function findVisit(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    return findFact(
      tx,
      visitLedger,
      actor,
      id,
      (programmeId) => programmes.find((one) => one.id === programmeId)?.parties ?? [],
    );
  });
}

export type VisitRecord = NonNullable<Awaited<ReturnType<typeof findVisit>>>;
