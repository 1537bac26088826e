import 'server-only';
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import { lookingUp } from '@/db/client';
import { prepared } from '@/db/prepared';
import { accounts, credentials, departments, organisations, sessions } from '@/db/schema';
import { type Actor, actingAs } from '@/domain/actor';
import { type Role, roleWords } from '@/domain/role';
import { isAdmitted, isDueToBeSeen, isOver } from '@/domain/session';
import { env } from '@/lib/env';
import { hashOf } from '@/lib/token';

interface Session {
  readonly actor: Actor;
  /** Ended, run out, or its account disabled or given another password since. */
  readonly isOver: boolean;
  readonly isDueToBeSeen: boolean;
}

const byToken = prepared('session by token', (tx, _: readonly [], name) =>
  tx
    .select({
      ...getTableColumns(sessions),
      now: sql`now()`.mapWith(sessions.seenAt),
      currentEpoch: sql<number>`coalesce(${credentials.epoch}, 0)`,
      account: accounts,
      organisationPath: organisations.path,
      organisationName: organisations.name,
      departmentName: departments.name,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
    .innerJoin(departments, eq(departments.id, accounts.departmentId))
    .leftJoin(credentials, eq(credentials.accountId, accounts.id))
    .where(eq(sessions.tokenHash, sql.placeholder('hash')))
    .prepare(name),
);

/** The session that the token opens and whose it is, as both stand at this moment by the clock of the database. */
export async function findSession(token: string): Promise<Session | null> {
  const [row] = await lookingUp('session', (tx) => byToken(tx, []).execute({ hash: hashOf(token) }));
  if (!row) return null;
  const { account, now, organisationPath, organisationName, departmentName } = row;
  const { id: accountId, login, name, departmentId, organisationId, roles } = account;
  const place = { departmentId, departmentName, organisationId, organisationPath, organisationName };
  return {
    actor: actingAs({ accountId, login, name, ...place, roles }),
    isOver: isOver(row, now) || row.epoch !== row.currentEpoch || !isAdmitted(account, env().YUEQIAN_MODE),
    isDueToBeSeen: isDueToBeSeen(row, now),
  };
}

interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly roleWord: string;
  readonly organisation: string;
}

/** Who can be signed in as in a demonstration; nobody in any other mode. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  if (env().YUEQIAN_MODE === 'production') return [];
  const rows = await lookingUp('session', (tx) =>
    tx
      .select({
        login: accounts.login,
        name: accounts.name,
        roles: accounts.roles,
        organisation: organisations.name,
      })
      .from(accounts)
      .innerJoin(organisations, eq(organisations.id, accounts.organisationId))
      .where(eq(accounts.isDemo, true))
      .orderBy(asc(accounts.id)),
  );
  return rows.map(({ roles, ...row }) => ({ ...row, roleWord: words(roles) }));
}

function words(roles: readonly Role[]): string {
  return roles.map((role) => roleWords[role]).join('、');
}
