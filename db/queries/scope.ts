import 'server-only';
import { and, eq, inArray, like, ne, or, type SQL, sql } from 'drizzle-orm';
import { organisations, readings } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { visibleToOther } from '@/domain/workflow';

/** Confirmed for a shared fact, approved for what a department reports of itself: `isOfficial` as a condition. */
export const official = sql`((${readings.reporter} = 'shared' and ${readings.state} = 'confirmed')
  or (${readings.reporter} <> 'shared' and ${readings.state} = 'approved'))`;

/**
 * The readings a person may see (design 2), for a query that joins the filing unit as `organisations`. Of one's own
 * side: staff see their unit and below and everything official, reviewers all but other people's drafts, leaders and
 * supervisors all but drafts. Of the other side: staff what is official, the others from approved on.
 */
export function readingScope(actor: Actor): SQL | undefined {
  const own = eq(readings.departmentId, actor.departmentId);
  const seen: (SQL | undefined)[] = [];
  if (has(actor, 'staff')) {
    seen.push(and(own, or(like(organisations.path, `${actor.organisationPath}%`), official)), official);
  }
  const fromApproved = inArray(readings.state, [...visibleToOther]);
  if (has(actor, 'reviewer')) {
    seen.push(
      and(own, or(ne(readings.state, 'draft'), eq(readings.changedBy, actor.accountId))),
      fromApproved,
    );
  }
  if (has(actor, 'leader') || has(actor, 'supervisor'))
    seen.push(and(own, ne(readings.state, 'draft')), fromApproved);
  return seen.length === 0 ? sql`false` : or(...seen);
}
