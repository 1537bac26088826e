import 'server-only';
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { activities, organisations } from '@/db/schema';
import { keyBefore } from '@/domain/activity-filter';
import { daysAsked } from '@/domain/days-asked';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { type ActivitiesAsked, activityLedger } from './activity';
import { lacking } from './evidence-need';
import { factScope } from './scope';

interface Place {
  readonly id: number;
  readonly heldOn: PlainDate;
}

interface Asked extends ActivitiesAsked {
  readonly words: readonly string[];
  readonly most: number;
}

/**
 * The next activities that hold all the words and that the person may see, newest first. The wall's own function finds
 * what the side may read; who of the side may see what is judged here, so a stretch of finds may have to be followed by
 * a further one.
 */
export async function findSaying(tx: Tx, actor: Actor, asked: Asked): Promise<Place[]> {
  const { programmeId, words, among, filter, most } = asked;
  const [from] = daysAsked(filter) ?? [];
  const found: Place[] = [];
  let before = keyBefore(filter);
  const onlyLacking = lacking(filter.lacks, activityLedger, programmeId);
  for (let stretch = most; found.length < most; stretch *= 4) {
    const { rows } = await tx.execute<{ id: string; held_on: PlainDate }>(
      sql`select id, held_on::text from activities_saying(${programmeId}, ${sql.param([...words])}::text[],
        ${among && sql.param([...among])}::bigint[], ${filter.kind ?? null}, ${filter.state ?? null},
        ${from ?? null}::date, ${before?.on ?? null}::date, ${before?.id ?? null}::bigint, ${stretch})`,
    );
    const places = rows.map((row) => ({ id: Number(row.id), heldOn: row.held_on }));
    const seen = await seenOf(tx, actor, places, onlyLacking);
    found.push(...places.filter(({ id }) => seen.has(id)));
    const last = places.at(-1);
    if (places.length < stretch || !last) break;
    before = { on: last.heldOn, id: last.id };
  }
  return found.slice(0, most);
}

async function seenOf(
  tx: Tx,
  actor: Actor,
  places: readonly Place[],
  onlyLacking: SQL | undefined,
): Promise<ReadonlySet<number>> {
  if (places.length === 0) return new Set();
  const rows = await tx
    .select({ id: activities.id })
    .from(activities)
    .innerJoin(organisations, eq(organisations.id, activities.organisationId))
    .where(
      and(
        inArray(
          activities.id,
          places.map(({ id }) => id),
        ),
        factScope(activityLedger, actor),
        onlyLacking,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
