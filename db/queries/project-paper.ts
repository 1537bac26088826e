import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { ProjectRow } from '@/domain/charity-row';
import type { ProjectFilter } from '@/domain/project-filter';
import { Refusal } from '@/domain/refusal';
import { chosen, listProgrammes } from './programme';
import { walkProjects } from './project-rows';
import { listRegions } from './region';

/** So many are made in about half a second, for which everybody else waits; more on one paper nobody reads. */
const mostOnPaper = 300;

/** Whose list it is, the division that it was narrowed to, and its rows as an export has them; refuses more than fit on a paper. */
export async function readProjectPaper(
  actor: Actor,
  filter: ProjectFilter,
  today: PlainDate,
  most = mostOnPaper,
) {
  const whose = await reading(actor, async (tx, snapshot) => {
    const { parties } = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const [, helped] = parties;
    const places = await listRegions(tx, snapshot, helped ? [helped] : []);
    return { parties, region: places.find(({ code }) => code === filter.region)?.name ?? null };
  });
  const projects: ProjectRow[] = [];
  for await (const { values } of walkProjects(actor, { ...filter, after: undefined }, today, most + 1)) {
    if (projects.length === most) throw tooMany(most);
    projects.push(values);
  }
  return { ...whose, projects };
}

function tooMany(most: number): Refusal {
  return new Refusal(
    'invalid',
    `符合条件的项目超过 ${most} 个，一份 Word 台账排不下；请缩小筛选范围后再导出，或者导出 Excel。`,
  );
}
