import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { partiesOf } from '@/db/commands/meeting/subject';
import {
  accounts,
  departments,
  extensions,
  meetings,
  organisations,
  resolutionEntries,
  resolutionHalves,
  resolutions,
} from '@/db/schema';
import { chineseMoment } from '@/domain/moment';
import { Refusal } from '@/domain/refusal';
import { actWord, halfStateWords } from '@/domain/resolution';

type ResolutionRow = typeof resolutions.$inferSelect;
type HalfRow = typeof resolutionHalves.$inferSelect;

export interface ResolutionSubject {
  readonly row: ResolutionRow;
  readonly parties: readonly number[];
  readonly recordedBy: number;
  readonly leads: readonly { readonly departmentId: number; readonly path: string }[];
  readonly halves: readonly (HalfRow & {
    readonly side: string;
    readonly unit: string;
    readonly path: string;
  })[];
  readonly half: (HalfRow & { readonly side: string; readonly unit: string }) | null;
  readonly extension: typeof extensions.$inferSelect | null;
  readonly askedBy: number | null;
}

/** The resolutions with their halves, in the order asked for; a `missing` refusal for one that is not there. */
export async function loadResolutions(tx: Tx, ids: readonly number[]): Promise<ResolutionSubject[]> {
  const wanted = [...new Set(ids)];
  const rows = await tx
    .select({ row: resolutions, programmeId: meetings.programmeId })
    .from(resolutions)
    .innerJoin(meetings, eq(meetings.id, resolutions.meetingId))
    .where(inArray(resolutions.id, wanted));
  const halves = await tx
    .select({
      half: resolutionHalves,
      side: departments.short,
      unit: organisations.name,
      path: organisations.path,
    })
    .from(resolutionHalves)
    .innerJoin(departments, eq(departments.id, resolutionHalves.departmentId))
    .innerJoin(organisations, eq(organisations.id, resolutionHalves.organisationId))
    .where(inArray(resolutionHalves.resolutionId, wanted));
  const asked = await tx
    .select()
    .from(extensions)
    .where(and(inArray(extensions.resolutionId, wanted), eq(extensions.state, 'open')));
  const parties = new Map<number, number[]>();
  for (const { programmeId } of rows) {
    if (!parties.has(programmeId)) parties.set(programmeId, await partiesOf(tx, programmeId));
  }
  return ids.map((id) => {
    const found = rows.find(({ row }) => row.id === id);
    if (!found) throw new Refusal('missing', '没有找到该议定事项，可能不在您的权限范围内；请刷新页面。');
    const own = halves.flatMap(({ half, ...rest }) =>
      half.resolutionId === id ? [{ ...half, ...rest }] : [],
    );
    const extension = asked.find(({ resolutionId }) => resolutionId === id) ?? null;
    return {
      row: found.row,
      parties: parties.get(found.programmeId) ?? [],
      recordedBy: found.row.departmentId,
      leads: own.map(({ departmentId, path }) => ({ departmentId, path })),
      halves: own,
      half: null,
      extension,
      askedBy: extension?.askedBy ?? null,
    };
  });
}

/** A half with its resolution, and the version of the half that the person saw. */
export interface HalfSubject extends ResolutionSubject {
  readonly half: NonNullable<ResolutionSubject['half']>;
  readonly seenVersion: number;
}

/** The halves in the order asked for, each with its resolution; a `missing` refusal for one that is not there. */
export async function loadHalves(
  tx: Tx,
  refs: readonly { readonly id: number; readonly version: number }[],
): Promise<HalfSubject[]> {
  const rows = await tx
    .select({ id: resolutionHalves.id, resolutionId: resolutionHalves.resolutionId })
    .from(resolutionHalves)
    .where(
      inArray(
        resolutionHalves.id,
        refs.map(({ id }) => id),
      ),
    );
  const resolutionOf = new Map(rows.map(({ id, resolutionId }) => [id, resolutionId]));
  const subjects = await loadResolutions(
    tx,
    refs.map(({ id }) => resolutionOf.get(id) ?? 0),
  );
  return subjects.map((subject, at) => {
    const half = subject.halves.find(({ id }) => id === refs[at]?.id);
    if (!half) throw new Refusal('missing', '没有找到该议定事项，可能不在您的权限范围内；请刷新页面。');
    return { ...subject, half, seenVersion: refs[at]?.version ?? 0 };
  });
}

/** "Somebody was faster": says who did what, when. */
export async function resolutionMovedOn(tx: Tx, id: number): Promise<Refusal> {
  const [last] = await tx
    .select({ by: accounts.name, at: resolutionEntries.enteredAt, act: resolutionEntries.act })
    .from(resolutionEntries)
    .innerJoin(accounts, eq(accounts.id, resolutionEntries.enteredBy))
    .where(eq(resolutionEntries.resolutionId, id))
    .orderBy(desc(resolutionEntries.id))
    .limit(1);
  const who = last
    ? `${last.by}已于${chineseMoment(last.at)}对该议定事项${actWord(last.act)}`
    : '该议定事项已有变动';
  return new Refusal('conflict', `${who}；您填写的内容仍在页面上，请刷新核对后再办理。`);
}

/** The history entry of what happened to a resolution, which both sides read. */
export function resolutionChange(
  { row, half }: Pick<ResolutionSubject, 'row' | 'half'>,
  after: Record<string, unknown>,
): Change {
  const before =
    half === null ? null : { side: half.side, state: halfStateWords[half.state], percent: half.percent };
  return {
    id: row.id,
    before,
    after: { ...(half === null ? {} : { side: half.side, unit: half.unit }), ...after },
    isShared: true,
  };
}
