import 'server-only';
import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { purposely, type Tx } from '@/db/client';
import { retrying } from '@/db/retry';
import { accounts, credentials, identities, sessions } from '@/db/schema';
import { Refusal, refusedAt } from '@/domain/refusal';
import { absoluteHours, isAdmitted } from '@/domain/session';
import { signInInput, signInWords } from '@/domain/sign-in';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { hashPassword, isPassword, isWeak } from '@/lib/password';
import { hashOf, newToken } from '@/lib/token';
import { takingTurns } from '@/lib/turns';
import { countFailure, forgive, refuseLocked } from './sign-in-failure';

/** Where the person comes from, and the session they bring along, which ends as the new one begins. */
interface Arrival {
  readonly source: string;
  readonly presented: string | null;
}

/** One password at a time is worked out and forty wait: a flood of them leaves the pages a processor. */
const kept = globalThis as typeof globalThis & { yueqianHashing?: ReturnType<typeof takingTurns> };
const hashing = (kept.yueqianHashing ??= takingTurns(40, () => new Refusal('busy', signInWords.busy)));

/** Signs in with account and password; returns the token of the new session. */
export async function signIn(raw: z.input<typeof signInInput>, arrival: Arrival): Promise<string> {
  const { login, password } = parse(raw);
  await signingIn((tx) => refuseLocked(tx, login, arrival.source));
  const { account, stronger } = await hashing(() => verify(login, password, arrival.source));
  return signingIn(async (tx) => {
    await forgive(tx, login, arrival.source);
    if (stronger !== null) await strengthen(tx, account, stronger);
    return begin(tx, account, arrival);
  });
}

/** Signs in who an outside identity provider vouches for; null where no admitted account is linked to them. */
export function signInByIdentity(issuer: string, subject: string, arrival: Arrival): Promise<string | null> {
  return signingIn(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id, epoch, isDemo: accounts.isDemo, disabledAt: accounts.disabledAt })
      .from(identities)
      .innerJoin(accounts, eq(accounts.id, identities.accountId))
      .leftJoin(credentials, eq(credentials.accountId, accounts.id))
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
    return account && isAdmitted(account, env().YUEQIAN_MODE) ? begin(tx, account, arrival) : null;
  });
}

/** Writes down that the session was used, once a minute at most. */
export async function seeSession(token: string): Promise<void> {
  const isDue = lte(sessions.seenAt, sql`now() - interval '1 minute'`);
  await purposely('session', (tx) =>
    tx
      .update(sessions)
      .set({ seenAt: sql`now()` })
      .where(and(open(token), isDue)),
  );
}

/** Over for good, whatever becomes of the clock. */
export async function endSession(token: string): Promise<void> {
  await purposely('session', (tx) => end(tx, token));
}

const epoch = sql<number>`coalesce(${credentials.epoch}, 0)`;
const open = (token: string) => and(eq(sessions.tokenHash, hashOf(token)), isNull(sessions.endedAt));

function signingIn<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return retrying(() => purposely('sign-in', work));
}

function parse(raw: z.input<typeof signInInput>) {
  const result = signInInput.safeParse(raw);
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map(({ path, message }) => [path.join('.'), message]),
  );
  throw refusedAt(fields);
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

async function findAccount(tx: Tx, login: string) {
  const [account] = await tx
    .select({
      id: accounts.id,
      isDemo: accounts.isDemo,
      disabledAt: accounts.disabledAt,
      epoch,
      passwordHash: credentials.passwordHash,
    })
    .from(accounts)
    .innerJoin(credentials, eq(credentials.accountId, accounts.id))
    .where(eq(accounts.login, login));
  return account;
}

/** Counts first and hashes then, alike for every name; a better hash comes back where the stored one is weak. */
async function verify(login: string, password: string, source: string) {
  const { locks, account } = await signingIn(async (tx) => ({
    locks: await countFailure(tx, login, source),
    account: await findAccount(tx, login),
  }));
  const isRight = await isPassword(password, account?.passwordHash);
  if (account && isRight && isAdmitted(account, env().YUEQIAN_MODE)) {
    return { account, stronger: isWeak(account.passwordHash) ? await hashPassword(password) : null };
  }
  log.warn({ event: 'session.refuse', accountId: account?.id, source, locks }, 'sign-in refused');
  throw new Refusal('invalid', locks ? signInWords.login : signInWords.wrong);
}

/** Unless the password was changed in the meantime. */
async function strengthen(tx: Tx, { id, passwordHash }: Account, stronger: string): Promise<void> {
  await tx
    .update(credentials)
    .set({ passwordHash: stronger })
    .where(and(eq(credentials.accountId, id), eq(credentials.passwordHash, passwordHash)));
}

async function begin(tx: Tx, account: { id: number; epoch: number }, { source, presented }: Arrival) {
  if (presented !== null) await end(tx, presented);
  const token = newToken();
  await tx.insert(sessions).values({
    tokenHash: hashOf(token),
    accountId: account.id,
    epoch: account.epoch,
    expiresAt: sql`now() + make_interval(hours => ${absoluteHours})`,
    source,
  });
  await tx.execute(sql`select forget_sessions()`);
  log.info({ event: 'session.begin', accountId: account.id, source }, 'signed in');
  return token;
}

async function end(tx: Tx, token: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(open(token));
}
