import 'server-only';
import { and, desc, eq, getTableColumns, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { reading, type Tx } from '@/db/client';
import { organisations, regions, trusts } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import type { TrustDuty } from '@/domain/trust-duty';
import type { TrustFilter } from '@/domain/trust-filter';
import { behind } from './behind';
import { lacking } from './evidence-need';
import { namedPlace, partOf, within } from './place';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';
import { factScope } from './scope';
import { trustLedger } from './trust';
import {
  standingTrusts,
  trustBoardOf,
  trustChangesOf,
  trustCountsOf,
  trustCourse,
  trustEventsOf,
} from './trust-board';

const pageSize = 50;
const trustee = alias(organisations, 'trustee');
/** The organisation, and of a double what it was merged into. */
const kept = sql`(select coalesce(o.merged_into_id, o.id) from ${organisations} o where o.id = ${trusts.trusteeId})`;

/** The trusts that the person may see, a page of them by key, and what the official ones come to. */
export function readTrusts(actor: Actor, filter: TrustFilter, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), filter.programme);
    const [, helped] = programme.parties;
    const standing = await standingTrusts(tx, snapshot, programme, today);
    const found = await findTrusts(tx, actor, programme, { filter, today, standing }, pageSize + 1);
    const lines = found.slice(0, pageSize);
    const last = lines.at(-1);
    return {
      programme,
      board: trustBoardOf(standing),
      places: await listRegions(tx, snapshot, helped ? [helped] : []),
      lines,
      next: found.length > pageSize && last ? trustKey(last, filter) : null,
      mayEnter: has(actor, 'staff'),
    };
  });
}

interface Asked {
  readonly filter: TrustFilter;
  readonly today: PlainDate;
  /** All official ones, as they stand today. */
  readonly standing: Awaited<ReturnType<typeof standingTrusts>>;
}

/** By which key the list goes on behind a line: by the day of its duty where it is asked by duties. */
export function trustKey(
  line: {
    readonly id: number;
    readonly firstId: number;
    readonly signedOn: PlainDate;
    readonly next: TrustDuty | null;
  },
  { duty }: TrustFilter,
) {
  return duty === undefined || line.next === null
    ? { on: line.signedOn, id: line.id }
    : { on: line.next.dueOn, id: line.firstId };
}

/** The next trusts in the order of the list as they stand today: the newest first, by duties what is due first. */
export async function findTrusts(
  tx: Tx,
  actor: Actor,
  { id, settings }: Programme,
  { filter, today, standing }: Asked,
  most: number,
) {
  const due = filter.duty === undefined ? null : inOrderOfDuty({ filter, today, standing });
  const rows = await tx
    .select({
      ...getTableColumns(trusts),
      trustee: trustee.name,
      trusteeCode: sql<string>`coalesce(${trustee.creditCode}, '')`,
      region: regions.name,
      place: namedPlace(regions),
      unitName: organisations.name,
      events: trustEventsOf,
      counts: trustCountsOf,
      changes: trustChangesOf,
    })
    .from(trusts)
    .innerJoin(organisations, eq(organisations.id, trusts.organisationId))
    .innerJoin(trustee, eq(trustee.id, kept))
    .innerJoin(regions, eq(regions.id, trusts.regionId))
    .where(
      and(
        eq(trusts.programmeId, id),
        eq(trusts.isSuperseded, false),
        factScope(trustLedger, actor),
        which(filter),
        lacking(filter.lacks, trustLedger, id),
        standsSo(filter, standing),
        due === null
          ? behind(trusts.signedOn, trusts.id, filter.after)
          : and(inArray(trusts.firstId, due), eq(trusts.state, 'confirmed')),
      ),
    )
    .orderBy(
      ...(due === null
        ? [desc(trusts.signedOn), desc(trusts.id)]
        : [sql`array_position(${sql.param(due)}::bigint[], ${trusts.firstId})`]),
    )
    .limit(most);
  return rows.map(({ counts, ...row }) => ({
    ...row,
    ...trustCourse(row, { events: row.events, counts }, settings, today),
  }));
}

/** Those with such a duty, behind the last line of the page before: what is due first comes first. */
function inOrderOfDuty({ filter: { duty, after }, standing }: Asked): number[] {
  return standing
    .flatMap(({ firstId, next, mark }) => (next ? [{ firstId, dueOn: next.dueOn, mark }] : []))
    .filter(({ mark }) => duty === 'open' || mark === duty)
    .toSorted((one, other) =>
      one.dueOn === other.dueOn ? one.firstId - other.firstId : one.dueOn < other.dueOn ? -1 : 1,
    )
    .filter(({ dueOn, firstId }) => !after || dueOn > after.on || (dueOn === after.on && firstId > after.id))
    .map(({ firstId }) => firstId);
}

function which({ region, state, q }: TrustFilter): SQL | undefined {
  return and(
    region === undefined ? undefined : within(regions, region),
    state === undefined ? undefined : eq(trusts.state, state),
    q === undefined
      ? undefined
      : or(...[trusts.name, trusts.number, trustee.name].map((at) => ilike(at, partOf(q)))),
  );
}

/** By what its events say, which is worked out for all of them: what is not official has none. */
function standsSo({ standing }: TrustFilter, all: Asked['standing']): SQL | undefined {
  if (standing === undefined) return undefined;
  const ids = all.filter((one) => one.standing === standing).map(({ firstId }) => firstId);
  return and(inArray(trusts.firstId, ids), eq(trusts.state, 'confirmed'));
}
