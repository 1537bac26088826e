import 'server-only';
import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { areas, measures, meetings, resolutions } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import { ageOf, timesCarried } from '@/domain/carry';
import { meetingName } from '@/domain/meeting';
import type { HalfState, ProgressEntry } from '@/domain/resolution';
import { judgeResolution } from '@/domain/resolution-status';

interface ListedHalf {
  readonly id: number;
  readonly departmentId: number;
  /** 粤, 黔 */
  readonly side: string;
  readonly organisationId: number;
  readonly unit: string;
  readonly unitPath: string;
  readonly state: HalfState;
  readonly percent: number;
  readonly progress: string;
  readonly claimedBy: number | null;
  readonly movedOn: PlainDate | null;
  readonly version: number;
}

interface OpenExtension {
  readonly id: number;
  readonly departmentId: number;
  readonly fromDueOn: PlainDate;
  readonly toDueOn: PlainDate;
  readonly reason: string;
  readonly agreed: readonly number[];
  readonly askedBy: number;
  readonly askedOn: PlainDate;
}

const halves = sql<
  ListedHalf[]
>`(select json_agg(json_build_object('id', h.id, 'departmentId', h.department_id, 'side', d.short,
    'organisationId', h.organisation_id, 'unit', o.name, 'unitPath', o.path, 'state', h.state, 'percent', h.percent,
    'progress', h.progress, 'claimedBy', h.claimed_by, 'movedOn', h.moved_on, 'version', h.version) order by p.place)
  from resolution_halves h join departments d on d.id = h.department_id join organisations o on o.id = h.organisation_id
    join parties p on p.department_id = h.department_id and p.programme_id = ${meetings.programmeId}
  where h.resolution_id = ${resolutions.id})`;

const reports = sql<
  ProgressEntry[]
>`coalesce((select json_agg(json_build_object('departmentId', e.department_id, 'on', e.entered_on))
  from resolution_entries e where e.resolution_id = ${resolutions.id} and e.act in ('report', 'claim')), '[]')`;

const openExtension = sql<OpenExtension | null>`(select json_build_object('id', x.id, 'departmentId', x.department_id,
    'fromDueOn', x.from_due_on, 'toDueOn', x.to_due_on, 'reason', x.reason, 'agreed', x.agreed, 'askedBy', x.asked_by,
    'askedOn', x.asked_on)
  from extensions x where x.resolution_id = ${resolutions.id} and x.state = 'open')`;

/** The days on which meetings of the series that decided it were held: a decision is carried by its own series. */
const seriesDays = sql<PlainDate[]>`(select json_agg(s.held_on order by s.held_on) from meetings s
  where s.programme_id = ${meetings.programmeId} and s.series = ${meetings.series} and s.held_on is not null)`;

/** Of a decided resolution: everything that a list shows and a verdict needs; the second wall bounds it by the side. */
async function select(tx: Tx, which: SQL | undefined, limit: number) {
  return tx
    .select({
      resolution: resolutions,
      series: meetings.series,
      meetingNumber: meetings.number,
      heldOn: meetings.heldOn,
      programmeId: meetings.programmeId,
      area: areas.name,
      areaSlug: areas.slug,
      measure: measures.code,
      halves,
      reports,
      openExtension,
      seriesDays,
    })
    .from(resolutions)
    .innerJoin(meetings, eq(meetings.id, resolutions.meetingId))
    .innerJoin(areas, eq(areas.id, resolutions.areaId))
    .leftJoin(measures, eq(measures.id, resolutions.measureId))
    .where(and(isNotNull(meetings.heldOn), which))
    .orderBy(desc(meetings.heldOn), desc(resolutions.meetingId), asc(resolutions.number))
    .limit(limit);
}

interface Asked {
  readonly which: SQL | undefined;
  readonly date: PlainDate;
  readonly limit?: number;
  /** A meeting that is being looked forward to as if it were held. */
  readonly also?: { readonly series: string; readonly on: PlainDate };
}

/** Resolutions as they stand on the date, the newest meeting's first. */
export async function listResolutions(tx: Tx, { which, date, limit = 500, also }: Asked) {
  const rows = await select(tx, which, limit);
  return rows.map(({ resolution, series, meetingNumber, heldOn, seriesDays: days, ...rest }) => {
    const decidedOn = heldOn ?? date;
    const line = { ...resolution, ...rest, decidedOn };
    const held = also?.series === series ? [...new Set([...days, also.on])] : days;
    return {
      ...line,
      meeting: meetingName({ series, number: meetingNumber }),
      verdict: judgeResolution(line, date),
      carried: timesCarried(line, held, date),
      age: ageOf(line, date),
    };
  });
}

export type ListedResolution = Awaited<ReturnType<typeof listResolutions>>[number];
