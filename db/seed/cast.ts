import { eq } from 'drizzle-orm';
import { purposely } from '@/db/client';
import type { Context } from '@/db/command';
import { accounts, departments, organisations } from '@/db/schema';
import { type Actor, actingAs } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { type Login, people } from './people';

/** The demo person as the session check would vouch for them. */
export async function actorOf(login: Login): Promise<Actor> {
  const [row] = await purposely('session', (tx) =>
    tx
      .select({
        accountId: accounts.id,
        login: accounts.login,
        name: accounts.name,
        departmentId: accounts.departmentId,
        organisationId: accounts.organisationId,
        organisationPath: organisations.path,
        organisationName: organisations.name,
        departmentName: departments.name,
        roles: accounts.roles,
      })
      .from(accounts)
      .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
      .innerJoin(departments, eq(departments.id, accounts.departmentId))
      .where(eq(accounts.login, login)),
  );
  if (!row) throw new Error(`no demo person ${login}`);
  return actingAs(row);
}

/** A demo person at work on a day of the demo world. */
export type Cast = (login: Login, today: PlainDate) => Context;

export async function castAll(): Promise<Cast> {
  const actors = new Map<Login, Actor>();
  for (const { login } of people) actors.set(login, await actorOf(login));
  return (login, today) => {
    const actor = actors.get(login);
    if (!actor) throw new Error(`no demo person ${login}`);
    return { actor, today, requestId: `demo-${login}-${today}` };
  };
}
