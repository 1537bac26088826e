import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { type CommandName, permits, policy, type SubjectOf } from '@/domain/policy';
import type { Subjects } from '@/domain/policy-rule';
import { Refusal, refusedAt } from '@/domain/refusal';
import { env } from '@/lib/env';
import { type Tx, writing } from './client';
import { forgetAnswers } from './forget';
import { insertMany } from './insert-many';
import { history, idempotency } from './schema';
import { retrying } from './retry';

export interface Context {
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly requestId: string;
  /** Set by forms: the same key twice is one act, answered the same. */
  readonly key?: string;
}

/** One changed thing, as history tells it. Fields are chosen by the command: never a whole row, never a secret. */
export interface Change {
  readonly id: number;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown>;
  /** Whether the other side may read this entry. */
  readonly isShared: boolean;
  /** What it is a change of, where that is not what the command's policy judges. */
  readonly kind?: keyof Subjects;
}

/** What came of it: how many things changed, their ids, and the sentence for the person. */
export interface Outcome {
  readonly ids: number[];
  readonly message: string;
}

interface Definition<Name extends CommandName, Schema extends z.ZodType, Subject extends SubjectOf<Name>> {
  readonly name: Name;
  readonly input: Schema;
  /** The subjects inside the actor's scope; throws a `missing` refusal where there is none. */
  load(tx: Tx, input: z.output<Schema>, context: Context): Promise<Subject[]>;
  /** Asks the domain, writes with a `where` that still expects what was read. One change per subject that changed. */
  change(tx: Tx, subjects: Subject[], input: z.output<Schema>, context: Context): Promise<Change[]>;
  message(count: number): string;
}

/** The one door for writes: parse, load in scope, ask the policy, change and record, in one transaction or not at all. */
export function command<Name extends CommandName, Schema extends z.ZodType, Subject extends SubjectOf<Name>>(
  definition: Definition<Name, Schema, Subject>,
) {
  return async (context: Context, raw: z.input<Schema>): Promise<Outcome> => {
    const input = parse(definition.input, raw);
    return retrying(() =>
      writing(context.actor, (tx) =>
        once(tx, context, definition.name, input, async () => {
          const subjects = await definition.load(tx, input, context);
          for (const subject of subjects) {
            if (!permits(definition.name, context.actor, subject) && !standingAside.getStore()) {
              throw new Refusal('forbidden', policy[definition.name].refusal);
            }
          }
          const changes = await definition.change(tx, subjects, input, context);
          await record(tx, context, definition.name, changes);
          return { ids: changes.map((change) => change.id), message: definition.message(changes.length) };
        }),
      ),
    );
  };
}

const standingAside = new AsyncLocalStorage<true>();

/** Runs commands without asking the policy, so that tests can see what the second wall alone lets through. */
export function withoutPolicy<T>(work: () => Promise<T>): Promise<T> {
  if (env().YUEQIAN_MODE !== 'test') throw new Error('Only tests may go past the policy.');
  return standingAside.run(true, work);
}

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
  );
  throw refusedAt(fields);
}

async function once(
  tx: Tx,
  context: Context,
  name: CommandName,
  input: unknown,
  act: () => Promise<Outcome>,
) {
  const { key, actor } = context;
  if (key === undefined) return act();
  const inputHash = createHash('sha256')
    .update(`${name}\n${JSON.stringify(input)}`)
    .digest('hex');
  const mine = and(eq(idempotency.accountId, actor.accountId), eq(idempotency.key, key));
  const first = await tx
    .insert(idempotency)
    .values({ accountId: actor.accountId, key, command: name, inputHash })
    .onConflictDoNothing()
    .returning({ key: idempotency.key });
  if (first.length === 0) {
    const [earlier] = await tx.select().from(idempotency).where(mine);
    if (earlier?.inputHash === inputHash && earlier.outcome) return earlier.outcome as unknown as Outcome;
    throw new Refusal('conflict', '该表单已经提交过，内容与这次不同；请刷新页面后再提交。');
  }
  await forgetAnswers(tx, actor.accountId);
  const outcome = await act();
  await tx
    .update(idempotency)
    .set({ outcome: { ...outcome } })
    .where(mine);
  return outcome;
}

async function record(tx: Tx, context: Context, name: CommandName, changes: Change[]): Promise<void> {
  const rows = changes.map(({ id, before, after, isShared, kind }) => ({
    businessOn: context.today,
    accountId: context.actor.accountId,
    accountName: context.actor.name,
    departmentId: context.actor.departmentId,
    command: name,
    subjectKind: kind ?? policy[name].kind,
    subjectId: id,
    before,
    after,
    changed: Object.keys(after).filter(
      (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]),
    ),
    isShared,
    requestId: context.requestId,
  }));
  await insertMany(tx, history, rows);
}
