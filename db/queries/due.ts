import 'server-only';
import { and, eq, gte, inArray, isNull, like, lte, or, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { organisations, responsibilities } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { has } from '@/domain/actor';
import { type PlainDate, yearOf } from '@/domain/calendar';
import { type Fileable, files, periodsDue } from '@/domain/due';
import { isDepartment } from '@/domain/organisation';
import type { MeasureRow } from '@/domain/standing';
import { waitsFor } from '@/domain/waiting';
import { chosen, listProgrammes, readStructure, type Structure } from './programme';
import { type ListedReading, listReadings } from './reading';

/** What is due from the person, what came back, and what waits for their review or their side's answer. */
export function readDue(actor: Actor, slug: string | undefined, today: PlainDate) {
  return reading(actor, async (tx) => {
    const programmes = await listProgrammes(tx);
    const programme = chosen(programmes, slug);
    const years = [yearOf(today) - 1, yearOf(today)].filter((year) => year >= programme.firstYear);
    const structure = await readStructure(tx, programme.id, []);
    const indicators = await fileable(tx, actor, structure, today);
    const rows = await listReadings(tx, actor, programme.id, years);
    const mine = indicators.filter((indicator) => files(actor, indicator));
    const slots = placesOf(actor, rows);
    const open = rows.filter((row) => !row.isOfficial);
    const names = new Map(structure.indicators.map((indicator) => [indicator.id, indicator]));
    const named = (list: readonly ListedReading[]) =>
      list.flatMap((row) => {
        const indicator = names.get(row.indicatorId);
        return indicator ? [{ ...row, indicator, waitsFor: waitsFor(row, programme.parties) }] : [];
      });
    const own = open.filter((row) => row.departmentId === actor.departmentId);
    return {
      programme,
      periods: has(actor, 'staff')
        ? periodsDue(mine, years, today, (id, code) => slots.get(`${id} ${code}`)?.state)
        : [],
      returned: named(own.filter((row) => row.state === 'returned' && has(actor, 'staff'))),
      review: named(own.filter((row) => has(actor, 'reviewer') && row.awaitingId === actor.organisationId)),
      confirm: named(
        open.filter(
          (row) =>
            answersForDepartment(actor) &&
            row.state === 'approved' &&
            row.departmentId !== actor.departmentId,
        ),
      ),
      disputed: named(open.filter((row) => row.state === 'disputed')),
      underWay: named(own.filter((row) => row.state !== 'returned')),
    };
  });
}

function answersForDepartment(actor: Actor): boolean {
  return has(actor, 'reviewer') && isDepartment(actor.organisationPath);
}

/** The actor's side's figure of each place, the one under way before the official one. */
function placesOf(actor: Actor, rows: readonly ListedReading[]): Map<string, ListedReading> {
  const own = rows.filter((row) => row.slot === 0 || row.slot === actor.departmentId);
  const inOrder = [...own].sort((one, other) => Number(other.isOfficial) - Number(one.isOfficial));
  return new Map(inOrder.map((row) => [`${row.indicatorId} ${row.period}`, row]));
}

/** The programme's indicators with the units of the actor's side that answer for their measure today. */
export async function fileable(
  tx: Tx,
  actor: Actor,
  structure: Structure,
  today: PlainDate,
): Promise<Fileable[]> {
  const rows = await tx
    .select({ measureId: responsibilities.measureId, path: organisations.path })
    .from(responsibilities)
    .innerJoin(organisations, eq(organisations.id, responsibilities.organisationId))
    .where(
      and(
        inArray(responsibilities.measureId, [
          0,
          ...structure.measures.map((measure: MeasureRow) => measure.id),
        ]),
        like(organisations.path, sql`${`/${actor.organisationPath.split('/')[1] ?? ''}/`} || '%'`),
        lte(responsibilities.fromOn, today),
        or(isNull(responsibilities.untilOn), gte(responsibilities.untilOn, today)),
      ),
    );
  return structure.indicators.map((indicator) => ({
    ...indicator,
    responsiblePaths: rows.filter((row) => row.measureId === indicator.measureId).map((row) => row.path),
  }));
}
