import 'server-only';
import { reading, together } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { has } from '@/domain/actor';
import { type PlainDate, yearOf } from '@/domain/calendar';
import { type Fileable, files, periodsDue } from '@/domain/due';
import { isDepartment } from '@/domain/organisation';
import { waitsFor } from '@/domain/waiting';
import type { State } from '@/domain/workflow';
import { chosen, listProgrammes } from './programme';
import { listPlaces, type ListedReading, listUnderWay } from './reading';
import { readStructure, type Structure } from './structure';

/** What is due from the person, what came back, and what waits for their review or their side's answer. */
export function readDue(actor: Actor, slug: string | undefined, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const years = [yearOf(today) - 1, yearOf(today)];
    const [programmes, open] = await together([
      listProgrammes(tx, snapshot),
      listUnderWay(tx, snapshot, actor, slug, years),
    ]);
    const programme = chosen(programmes, slug);
    const [structure, states] = await together([
      readStructure(tx, snapshot, programme.id, [], today),
      has(actor, 'staff') ? listPlaces(tx, actor, programme.id, years) : new Map<string, State>(),
    ]);
    const named = (list: readonly ListedReading[]) =>
      list.flatMap((row) => {
        const indicator = structure.indicators.find(({ id }) => id === row.indicatorId);
        return indicator ? [{ ...row, indicator, waitsFor: waitsFor(row, programme.parties) }] : [];
      });
    const own = open.filter((row) => row.departmentId === actor.departmentId);
    const periods = () => {
      const mine = fileable(actor, structure).filter((indicator) => files(actor, indicator));
      const begun = years.filter((year) => year >= programme.firstYear);
      return periodsDue(mine, begun, today, (id, code) => states.get(`${id} ${code}`));
    };
    return {
      programme,
      periods: has(actor, 'staff') ? periods() : [],
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

/** The programme's indicators with the units of the actor's side that answer for their measure. */
export function fileable(actor: Actor, structure: Structure): Fileable[] {
  const paths = new Map(
    structure.measures.map(({ id, responsible }) => [
      id,
      responsible.filter((unit) => unit.departmentId === actor.departmentId).map(({ path }) => path),
    ]),
  );
  return structure.indicators.map((indicator) => ({
    ...indicator,
    responsiblePaths: paths.get(indicator.measureId) ?? [],
  }));
}
