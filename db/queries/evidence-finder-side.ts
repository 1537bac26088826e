import 'server-only';
import { eq, inArray, sql } from 'drizzle-orm';
import { agendaItems, organisations, resolutionHalves } from '@/db/schema';
import { noEnd } from '@/domain/policy-evidence';
import type { Finder, Found } from './evidence-finder';
import type { HungFile } from './evidence-hung';

/** One side's halves of resolutions: their lead units'. */
export const halves: Finder = async (tx, _actor, ids, show) => {
  const rows = await tx
    .select({
      id: resolutionHalves.id,
      departmentId: resolutionHalves.departmentId,
      organisationPath: organisations.path,
      files: show.files('resolution-half', sql`${resolutionHalves.id}`),
    })
    .from(resolutionHalves)
    .innerJoin(organisations, eq(organisations.id, resolutionHalves.organisationId))
    .where(inArray(resolutionHalves.id, [...ids]));
  return rows.map(oneSided);
};

/** Items of agendas: their papers are the units' that report on them. */
export const items: Finder = async (tx, _actor, ids, show) => {
  const rows = await tx
    .select({
      id: agendaItems.id,
      departmentId: organisations.departmentId,
      organisationPath: organisations.path,
      files: show.files('agenda-item', sql`${agendaItems.id}`),
    })
    .from(agendaItems)
    .innerJoin(organisations, eq(organisations.id, agendaItems.organisationId))
    .where(inArray(agendaItems.id, [...ids]));
  return rows.map(oneSided);
};

/** What belongs to one unit and is seen by both sides. */
export function oneSided({
  id,
  departmentId,
  organisationPath,
  files,
}: {
  readonly id: number;
  readonly departmentId: number;
  readonly organisationPath: string;
  readonly files: readonly HungFile[];
}): Found {
  const of = { departmentId, organisationPath, otherEnd: noEnd };
  return { id, of, isDraft: false, isShared: true, missing: [], files };
}
