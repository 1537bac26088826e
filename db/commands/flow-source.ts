import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { findSource, sumsOfSource } from '@/db/queries/flow-source';
import { type FactRow, flows } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { type Flow, flowSourceWords, sourceOf } from '@/domain/flow';
import { type Ceiling, overdrawn, uncovered } from '@/domain/flow-ceiling';
import { keyOf, sourceKey } from '@/domain/flow-source';
import { missingOfFlow, wrongOfFlow } from '@/domain/flow-rule';
import { Refusal } from '@/domain/refusal';
import type { Problems } from './fact/kind';

/** An entry is of the side that may say it, and of a source that both sides stand by. */
export async function wrongSource(
  tx: Tx,
  content: Flow,
  { departmentId }: Actor,
  parties: readonly number[],
): Promise<Problems<Flow>> {
  const wrong = wrongOfFlow(content, departmentId, parties);
  const of = sourceOf(content);
  return (await findSource(tx, of)) === null
    ? {
        ...wrong,
        [`${of.kind}Id`]: `没有找到双方互认的${flowSourceWords[of.kind]}；请重新选择，或等双方互认以后再登记。`,
      }
    : wrong;
}

/** What the entry lacks before it can be handed in; more than there is has to be explained. */
export async function missingFlow(content: Flow, today: PlainDate, tx: Tx): Promise<Problems<Flow>> {
  const missing = missingOfFlow(content, today);
  const more = content.excess === '' ? await moreThanThereIs(tx, content) : null;
  return more === null ? missing : { ...missing, excess: `${more}；请核对金额，确需超出的填写超额说明。` };
}

/** One at a time may add to what a source comes to: asked again when the entry becomes official, with what has come meanwhile. */
export async function admitFlow(tx: Tx, _: FactRow, content: Flow): Promise<void> {
  await tx.execute(sql`select lock_source(${keyOf(content)})`);
  if (content.excess !== '') return;
  const more = await moreThanThereIs(tx, content);
  if (more !== null) {
    throw new Refusal('conflict', `${more}；请退回，由填报人核对金额或填写超额说明后再提交。`);
  }
}

/**
 * Keeps what is pledged covered by what it comes from: told before a correction of the source becomes official, with what that will
 * have to give. A pledge that says why it is more keeps the exception open.
 */
export async function keepCovered(
  tx: Tx,
  { originId }: Pick<FactRow, 'originId'>,
  { source, fen }: Ceiling,
): Promise<void> {
  if (originId === null) return;
  const key = sourceKey({ kind: source, id: originId });
  await tx.execute(sql`select lock_source(${key})`);
  const [pledges] = await tx
    .select({
      fen: sql`coalesce(sum(${flows.amountFen}), 0)`.mapWith(Number),
      isExplained: sql<boolean>`coalesce(bool_or(${flows.excess} <> '' and not exists (
        select from flows r where r.reverses_id = ${flows}.id and r.state = 'approved')), false)`,
    })
    .from(flows)
    .where(and(eq(flows.source, key), eq(flows.stage, 'pledged'), eq(flows.state, 'approved')));
  const wrong = pledges?.isExplained === false ? uncovered(pledges.fen, { source, fen }) : null;
  if (wrong !== null) {
    throw new Refusal('conflict', `${wrong}；请先冲销多出的承诺，或在承诺中写明超额说明。`);
  }
}

async function moreThanThereIs(tx: Tx, content: Flow): Promise<string | null> {
  const source = await findSource(tx, sourceOf(content));
  if (source === null) return null;
  return overdrawn(content, await sumsOfSource(tx, keyOf(content)), source.ceiling);
}
