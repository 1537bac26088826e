import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { ProjectRow } from '@/domain/charity-row';
import type { StageSums } from '@/domain/flow-ceiling';
import { sourceKey } from '@/domain/flow-source';
import type { ProjectFilter } from '@/domain/project-filter';
import { projectStandingWords } from '@/domain/project-life';
import { stateText } from '@/domain/workflow';
import { sumsOfSources } from './flow-source';
import { atOnce, keyBehind, type LedgerEntry, walk } from './ledger-walk';
import { standingProjects } from './project-board';
import { findProjects } from './project-list';
import { chosen, listProgrammes } from './programme';

type Line = Awaited<ReturnType<typeof findProjects>>[number];

/** How a project stands; nothing is said of one that both sides do not stand by. */
function courseOf({ state, standing, isBrand, lateMilestones, disclosure }: Line) {
  const { next, lateSince, lastOn } = disclosure;
  return state === 'confirmed'
    ? {
        standing: projectStandingWords[standing],
        isBrand,
        lastDisclosedOn: lastOn,
        nextDisclosureOn: lateSince ?? next?.dueOn ?? null,
        ...{ isLate: lateSince !== null, lateMilestones },
      }
    : {
        ...{ standing: '', isBrand: null, lastDisclosedOn: null },
        ...{ nextDisclosureOn: null, isLate: null, lateMilestones: null },
      };
}

const keyOf = ({ id, originId }: Line) => sourceKey({ kind: 'project', id: originId ?? id });

/** What was paid out for it and what came; entries are made of projects that both sides stand by. */
function moneyOf({ state }: Line, { paid, received }: StageSums) {
  return state === 'confirmed'
    ? { paidFen: paid, receivedFen: received }
    : { paidFen: null, receivedFen: null };
}

/** Every project that the list would show, in its order, as it stands today. */
export function walkProjects(
  actor: Actor,
  filter: ProjectFilter,
  today: PlainDate,
  most = atOnce,
): AsyncGenerator<LedgerEntry<ProjectRow>> {
  return walk(filter.after, (after) =>
    reading(actor, async (tx, snapshot) => {
      const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
      const standing = await standingProjects(tx, snapshot, programme, today);
      const found = await findProjects(
        tx,
        actor,
        programme,
        { filter: { ...filter, after }, today, standing },
        most,
      );
      const official = found.filter(({ state }) => state === 'confirmed');
      const sumsOf = await sumsOfSources(tx, official.map(keyOf));
      return {
        entries: found.map((line) => ({
          id: line.id,
          values: {
            ...{ ...line, ...courseOf(line) },
            ...{ partner: line.partner ?? '', region: line.place },
            ...{ unit: line.unitName, state: stateText(line) },
            ...moneyOf(line, sumsOf(keyOf(line))),
          },
        })),
        next: keyBehind(found, most, ({ startsOn, id }) => ({ on: startsOn, id })),
      };
    }),
  );
}
