import 'server-only';
import { and, eq, exists, gt, isNotNull, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { areas, meetings, organisations, resolutionHalves, resolutions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { ResolutionFilter } from '@/domain/resolution-filter';
import { offeredActs } from '@/domain/resolution-offer';
import { chosen, listProgrammes } from './programme';
import { type ListedResolution, listResolutions } from './resolution';

const pageSize = 50;

/** The ledger of all resolutions of a programme, a page of it by key, as the filter asks. */
export function readResolutions(actor: Actor, filter: ResolutionFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const programme = chosen(programmes, filter.programme);
    const parties = programme.parties.map(({ id }) => id);
    const found = await findResolutions(
      tx,
      actor,
      { programmeId: programme.id, filter, today },
      pageSize + 1,
    );
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    return {
      programmes,
      programme,
      areas: await tx
        .select({ slug: areas.slug, name: areas.name })
        .from(areas)
        .where(eq(areas.programmeId, programme.id))
        .orderBy(areas.number),
      meetings: await tx
        .select({ id: meetings.id, series: meetings.series, number: meetings.number })
        .from(meetings)
        .where(and(eq(meetings.programmeId, programme.id), isNotNull(meetings.heldOn)))
        .orderBy(sql`${meetings.heldOn} desc`),
      lines: page.map((line) => ({
        ...line,
        offers: line.halves.map((half) => ({
          half,
          acts: offeredActs(
            actor,
            { ...line, parties, recordedBy: line.departmentId, leads: leadsOf(line) },
            half,
          ),
        })),
      })),
      next: found.length > pageSize && last ? resolutionKey(last) : null,
    };
  });
}

/** The next resolutions in the order of the list, the newest meeting's first, as they stand today. */
export function findResolutions(
  tx: Tx,
  actor: Actor,
  {
    programmeId,
    filter,
    today,
  }: { readonly programmeId: number; readonly filter: ResolutionFilter; readonly today: PlainDate },
  most: number,
) {
  return listResolutions(tx, {
    which: and(
      eq(meetings.programmeId, programmeId),
      which(filter, today),
      filter.mine ? ledBy(actor) : undefined,
      after(filter),
    ),
    date: today,
    limit: most,
  });
}

/** Where the list goes on behind the line. */
export function resolutionKey({
  decidedOn,
  meetingId,
  number,
}: Pick<ListedResolution, 'decidedOn' | 'meetingId' | 'number'>): NonNullable<ResolutionFilter['after']> {
  return { held: decidedOn, meeting: meetingId, number };
}

export function leadsOf({
  halves,
}: {
  readonly halves: readonly { departmentId: number; unitPath: string }[];
}) {
  return halves.map(({ departmentId, unitPath }) => ({ departmentId, path: unitPath }));
}

function which({ state, area, meeting }: ResolutionFilter, today: PlainDate): SQL | undefined {
  const open = isNull(resolutions.closedOn);
  const states: Record<NonNullable<ResolutionFilter['state']>, SQL | undefined> = {
    open,
    overdue: and(open, lt(resolutions.dueOn, today)),
    soon: and(open, gt(resolutions.dueOn, addDays(today, -1)), lte(resolutions.dueOn, addDays(today, 30))),
    'open-ended': and(open, eq(resolutions.isOpenEnded, true)),
    closed: isNotNull(resolutions.closedOn),
  };
  return and(
    state === undefined ? undefined : states[state],
    area === undefined ? undefined : eq(areas.slug, area),
    meeting === undefined ? undefined : eq(resolutions.meetingId, meeting),
  );
}

/** Led by the person's unit or one below it. */
function ledBy({ departmentId, organisationPath }: Actor): SQL {
  return exists(
    sql`(select from ${resolutionHalves} join ${organisations} on ${organisations.id} = ${resolutionHalves.organisationId}
      where ${resolutionHalves.resolutionId} = ${resolutions.id} and ${resolutionHalves.departmentId} = ${departmentId}
        and ${like(organisations.path, `${organisationPath}%`)})`,
  );
}

/** Behind the last line of the page before, in the order of the list. */
function after({ after: key }: ResolutionFilter): SQL | undefined {
  if (key === undefined) return undefined;
  return or(
    lt(meetings.heldOn, key.held),
    and(eq(meetings.heldOn, key.held), lt(resolutions.meetingId, key.meeting)),
    and(eq(resolutions.meetingId, key.meeting), gt(resolutions.number, key.number)),
  );
}

export type ResolutionsPage = Awaited<ReturnType<typeof readResolutions>>;
