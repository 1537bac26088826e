import 'server-only';
import { and, eq } from 'drizzle-orm';
import { reading } from '@/db/client';
import { formDrafts } from '@/db/schema';
import type { Actor } from '@/domain/actor';

/** What the person has typed or uploaded and not saved yet, by field. */
export function findFormDraft(actor: Actor, form: string): Promise<Record<string, string> | null> {
  return reading(actor, async (tx) => {
    const [row] = await tx
      .select({ fields: formDrafts.fields })
      .from(formDrafts)
      .where(and(eq(formDrafts.accountId, actor.accountId), eq(formDrafts.form, form)));
    return row?.fields ?? null;
  });
}
