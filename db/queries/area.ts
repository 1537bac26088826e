import 'server-only';
import { reading } from '@/db/client';
import { held } from '@/db/held';
import type { Actor } from '@/domain/actor';
import { asOf, type AsOfParams, yearsShown } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { dutiesOf, isCovered } from '@/domain/overview';
import { areaProjects, boardOf, standingOn } from '@/domain/project-board';
import { readActivityBoard } from './activity-board';
import { readAreaMoney } from './area-money';
import { type Facts, readFacts, standingFrom } from './facts';
import { chosen, listProgrammes } from './programme';
import { readSocialForcesBoards } from './social-forces-board';
import { readTrainingBoard } from './training-board';

const trainingBoards = held<Awaited<ReturnType<typeof readTrainingBoard>>>(8);
const childCareMoney = held<Awaited<ReturnType<typeof readAreaMoney>>>(8);
const socialForcesBoards = held<Awaited<ReturnType<typeof readSocialForcesBoards>>>(8);

/** One area: each promise with what was done for it, its indicators with target and actual; null for no such area. */
export function findArea(actor: Actor, slug: string, params: AsOfParams, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), params.programme);
    const shown = asOf(params, programme, today);
    const asked = [programme, shown.year, shown.date];
    const facts = await readFacts(tx, snapshot, programme, shown);
    const standing = standingFrom(facts, shown.year, shown.date);
    const found = standing.areas.find(({ area }) => area.slug === slug);
    if (!found && slug !== 'general') return null;
    const measures = found?.measures ?? standing.general;
    const responsible = new Map(facts.measures.map((measure) => [measure.id, measure.responsible]));
    return {
      programme,
      area: found?.area ?? null,
      areas: facts.areas,
      ...shown,
      years: yearsShown(programme, today),
      verdict: found?.verdict ?? null,
      duties: dutiesOf(programme, measures, shown.year, shown.date),
      covered: measures.filter(isCovered).length,
      activities:
        slug === 'social-forces' ? await readActivityBoard(tx, programme.id, shown, facts.marks) : null,
      trainings:
        slug === 'capacity'
          ? await trainingBoards(snapshot, asked, () => readTrainingBoard(tx, programme, shown))
          : null,
      ...(slug === 'social-forces'
        ? await socialForcesBoards(snapshot, asked, () => readSocialForcesBoards(tx, programme, shown))
        : { stations: null, trusts: null, money: null }),
      ...(slug === 'child-care'
        ? {
            money: await childCareMoney(snapshot, asked, () => readAreaMoney(tx, programme, shown, slug)),
          }
        : {}),
      projects: projectsOn(facts, slug, shown.date),
      measures: measures.map((one) => ({
        standing: one,
        responsible: responsible.get(one.measure.id) ?? [],
      })),
    };
  });
}

/** How the projects of the area stand on the date, with their kind; null for an area that has none. The facts hold them already. */
function projectsOn({ projects, programme }: Facts, slug: string, date: PlainDate) {
  const kind = areaProjects[slug];
  if (kind === undefined) return null;
  const own = projects.filter((project) => project.kind === kind);
  return { kind, board: boardOf(own.map((project) => standingOn(project, programme, date))) };
}
