import 'server-only';
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { reading } from '@/db/client';
import { indicators, measures, programmeRevisions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { grouped } from '@/domain/group';
import type { PlainDate } from '@/domain/calendar';
import { listProgrammes } from './programme';
import { readStructure } from './structure';

/** The plans under tracking: what each asks for, who answers for it, and every revision of its file. */
export function readProgrammes(actor: Actor, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const pages = [];
    for (const programme of programmes) {
      const structure = await readStructure(tx, snapshot, programme.id, [], today);
      const revisions = await tx
        .select()
        .from(programmeRevisions)
        .where(eq(programmeRevisions.programmeId, programme.id))
        .orderBy(desc(programmeRevisions.revision));
      const retired = await tx
        .select({
          code: indicators.code,
          name: indicators.name,
          retiredIn: indicators.retiredIn,
          id: indicators.id,
        })
        .from(indicators)
        .innerJoin(measures, eq(measures.id, indicators.measureId))
        .where(and(eq(indicators.programmeId, programme.id), isNotNull(indicators.retiredIn)))
        .orderBy(asc(indicators.place));
      pages.push({
        programme,
        structure,
        counts: grouped(structure.indicators, (indicator) => indicator.measureId),
        revisions,
        retired,
      });
    }
    return pages;
  });
}
