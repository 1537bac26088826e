import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { lookingUp, reading } from '@/db/client';
import { accounts, calendarFeeds, departments, organisations } from '@/db/schema';
import { type Actor, actingAs } from '@/domain/actor';
import { isAdmitted } from '@/domain/session';
import { env } from '@/lib/env';
import { feedIdOf, feedToken, opens } from '@/lib/feed-token';

/** The person's own address, as its secret part; null where they have none. */
export function findOwnFeed(actor: Actor): Promise<{ id: number; token: string } | null> {
  return reading(actor, async (tx) => {
    const [feed] = await tx
      .select()
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.accountId, actor.accountId), isNull(calendarFeeds.endedAt)));
    return feed ? { id: feed.id, token: feedToken(feed) } : null;
  });
}

/** Whose address it is; null once it was ended, its person may not sign in any more, or for what never was one. */
export async function findSubscriber(token: string): Promise<Actor | null> {
  const id = feedIdOf(token);
  if (id === null) return null;
  const [row] = await lookingUp('session', (tx) =>
    tx
      .select({
        feed: calendarFeeds,
        account: accounts,
        organisationPath: organisations.path,
        organisationName: organisations.name,
        departmentName: departments.name,
      })
      .from(calendarFeeds)
      .innerJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
      .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
      .innerJoin(departments, eq(departments.id, accounts.departmentId))
      .where(and(eq(calendarFeeds.id, id), isNull(calendarFeeds.endedAt))),
  );
  if (!row || !opens(token, row.feed) || !isAdmitted(row.account, env().YUEQIAN_MODE)) return null;
  const { organisationPath, organisationName, departmentName } = row;
  const { id: accountId, login, name, departmentId, organisationId, roles } = row.account;
  const place = { departmentId, departmentName, organisationId, organisationPath, organisationName };
  return actingAs({ accountId, login, name, ...place, roles });
}
