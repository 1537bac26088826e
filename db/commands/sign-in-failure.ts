import 'server-only';
import { and, eq, gt, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { signInFailures } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import { ceiling, lockMinutes, signInWords } from '@/domain/sign-in';

const { kind, key, failures, firstAt, lockedUntil } = signInFailures;
const quarter = sql`make_interval(mins => ${lockMinutes})`;
/** The window of counting has passed, or the lock has: the count begins anew. */
const isPast = sql`coalesce(${lockedUntil}, ${firstAt} + ${quarter}) <= now()`;

/** Where a sign-in is counted: always the name before the source, so that two at once cannot deadlock. */
function counters(login: string, source: string) {
  return [
    { kind: 'login', key: login },
    { kind: 'source', key: source },
  ] as const;
}
type Counter = ReturnType<typeof counters>[number];

function rowOf(counter: Counter) {
  return and(eq(kind, counter.kind), eq(key, counter.key));
}

/** Turns away who is locked before they wait for anything. */
export async function refuseLocked(tx: Tx, login: string, source: string): Promise<void> {
  const [locked] = await tx
    .select({ kind })
    .from(signInFailures)
    .where(and(or(...counters(login, source).map(rowOf)), gt(lockedUntil, sql`now()`)))
    .orderBy(kind)
    .limit(1);
  if (locked) throw new Refusal('forbidden', signInWords[locked.kind]);
}

/**
 * Counts the attempt as a failure before its password is looked at, so that no number of attempts at once gets past the
 * ceiling; `forgive` takes it back. Says whether the name is locked if this one fails.
 */
export async function countFailure(tx: Tx, login: string, source: string): Promise<boolean> {
  let locks = false;
  for (const counter of counters(login, source)) {
    const [counted] = await tx
      .insert(signInFailures)
      .values({ ...counter, failures: 1, firstAt: sql`now()` })
      .onConflictDoUpdate({
        target: [kind, key],
        set: {
          failures: sql`case when ${isPast} then 1 else ${failures} + 1 end`,
          firstAt: sql`case when ${isPast} then now() else ${firstAt} end`,
          lockedUntil: sql`case when not ${isPast} and ${failures} + 1 >= ${ceiling(counter.kind, counter.key)} then now() + ${quarter} end`,
        },
        setWhere: sql`${lockedUntil} is null or ${isPast}`,
      })
      .returning({ lockedUntil });
    if (!counted) throw new Refusal('forbidden', signInWords[counter.kind]);
    locks ||= counter.kind === 'login' && counted.lockedUntil !== null;
  }
  return locks;
}

/** A success clears the name, and takes its own attempt off the source; what others failed there stays counted. */
export async function forgive(tx: Tx, login: string, source: string): Promise<void> {
  const [byName, bySource] = counters(login, source);
  await tx.delete(signInFailures).where(rowOf(byName));
  await tx
    .update(signInFailures)
    .set({
      failures: sql`greatest(${failures} - 1, 0)`,
      lockedUntil: sql`case when ${failures} > ${ceiling(bySource.kind, bySource.key)} then ${lockedUntil} end`,
    })
    .where(rowOf(bySource));
  await tx.execute(sql`delete from ${signInFailures} where (${kind}, ${key}) in
    (select ${kind}, ${key} from ${signInFailures} where ${isPast} limit 100 for update skip locked)`);
}
