import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { asOf, type AsOfParams, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { grouped } from '@/domain/group';
import { dutiesOf, isCovered } from '@/domain/overview';
import { standingOf } from '@/domain/standing';
import { chosen, listProgrammes, readStructure } from './programme';
import { readResponsibilities } from './responsibility';
import { readFigures } from './reading';

/** One area: each promise with what was done for it, its indicators with target and actual; null for no such area. */
export function findArea(actor: Actor, slug: string, params: AsOfParams, today: PlainDate) {
  return reading(actor, async (tx) => {
    const programme = chosen(await listProgrammes(tx), params.programme);
    const shown = asOf(params, programme, today);
    const all = await readStructure(tx, programme.id, [shown.year]);
    const area = all.areas.find((one) => one.slug === slug);
    if (!area && slug !== 'general') return null;
    const measures = all.measures.filter((measure) => measure.areaId === (area?.id ?? null));
    const ids = new Set(measures.map((measure) => measure.id));
    const indicators = all.indicators.filter((indicator) => ids.has(indicator.measureId));
    const official = await readFigures(tx, programme.id, [shown.year]);
    const facts = { programme, ...all, areas: area ? [area] : [], measures, indicators, official };
    const standing = standingOf(facts, shown.year, shown.date);
    const standings = [...standing.general, ...standing.areas.flatMap((one) => one.measures)];
    const responsible = grouped(await readResponsibilities(tx, [...ids], shown.date), (row) => row.measureId);
    return {
      programme,
      area: area ?? null,
      areas: all.areas,
      ...shown,
      years: yearsShown(programme, today),
      verdict: standing.areas[0]?.verdict ?? null,
      duties: dutiesOf(programme, standings, shown.year, shown.date),
      covered: standings.filter(isCovered).length,
      measures: standings.map((one) => ({
        standing: one,
        responsible: responsible.get(one.measure.id) ?? [],
      })),
    };
  });
}
