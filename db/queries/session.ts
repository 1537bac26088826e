import 'server-only';
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { lookingUp, stating } from '@/db/client';
import { prepared } from '@/db/prepared';
import { accounts, organisations, sessions } from '@/db/schema';
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

const instant = <T extends Date | null>(column: SQL<T>) => column.mapWith(sessions.seenAt) as SQL<T>;

/** What session_of() in the migrations answers. */
const byToken = prepared('session by token', (tx, _: readonly [], name) =>
  tx
    .select({
      now: instant(sql<Date>`now`),
      seenAt: instant(sql<Date>`seen_at`),
      expiresAt: instant(sql<Date>`expires_at`),
      endedAt: instant(sql<Date | null>`ended_at`),
      epoch: sql<number>`epoch`,
      currentEpoch: sql<number>`current_epoch`,
      accountId: sql<number>`account_id`,
      login: sql<string>`login`,
      name: sql<string>`name`,
      roles: sql<Role[]>`roles`,
      isDemo: sql<boolean>`is_demo`,
      disabledAt: instant(sql<Date | null>`disabled_at`),
      departmentId: sql<number>`department_id`,
      departmentName: sql<string>`department_name`,
      organisationId: sql<number>`organisation_id`,
      organisationPath: sql<string>`organisation_path`,
      organisationName: sql<string>`organisation_name`,
    })
    .from(sql`session_of(${sql.placeholder('hash')})`)
    .prepare(name),
);

/** The session that the token opens and whose it is, as both stand at this moment by the clock of the database. */
export async function findSession(token: string): Promise<Session | null> {
  const [row] = await stating((tx) => byToken(tx, []).execute({ hash: hashOf(token) }));
  if (!row) return null;
  const { now, seenAt, expiresAt, endedAt, epoch, currentEpoch, isDemo, disabledAt, ...actor } = row;
  const times = { seenAt, expiresAt, endedAt };
  return {
    actor: actingAs(actor),
    isOver:
      isOver(times, now) || epoch !== currentEpoch || !isAdmitted({ isDemo, disabledAt }, env().YUEQIAN_MODE),
    isDueToBeSeen: isDueToBeSeen(times, now),
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
