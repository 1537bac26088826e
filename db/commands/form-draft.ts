import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { writing } from '@/db/client';
import { formDrafts } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { Refusal } from '@/domain/refusal';

/** Keeps what a person has typed and not saved, valid or not. No fact, so no policy and no history: only its typist sees it. */
export async function keepFormDraft(
  actor: Actor,
  form: string,
  fields: Record<string, string>,
): Promise<void> {
  const size = Object.entries(fields).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > 200_000) throw new Refusal('invalid', '内容过长，无法自动保存；请先点“暂存”。');
  await writing(actor, (tx) =>
    tx
      .insert(formDrafts)
      .values({ accountId: actor.accountId, form, fields })
      .onConflictDoUpdate({
        target: [formDrafts.accountId, formDrafts.form],
        set: { fields, changedAt: sql`now()` },
      }),
  );
}

export async function dropFormDraft(actor: Actor, form: string): Promise<void> {
  await writing(actor, (tx) =>
    tx.delete(formDrafts).where(and(eq(formDrafts.accountId, actor.accountId), eq(formDrafts.form, form))),
  );
}
