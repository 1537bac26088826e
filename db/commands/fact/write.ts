import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Context } from '@/db/command';
import type { FactRow } from '@/db/schema';
import type { Content } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import type { FactKind } from './kind';
import { asRead, factMovedOn } from './subject';

/** Changes the row that was read, in the person's name, or says who was faster. */
export async function written<Of extends Content>(
  tx: Tx,
  kind: FactKind<Of, LedgerNoun>,
  row: FactRow,
  values: Partial<FactRow>,
  { actor }: Context,
): Promise<FactRow> {
  const { facts } = kind;
  const [after] = await tx
    .update(facts)
    .set({ ...values, changedBy: actor.accountId, changedAt: sql`now()`, version: row.version + 1 })
    .where(asRead(kind, row))
    .returning();
  if (!after) throw await factMovedOn(tx, kind, row.id);
  return after;
}
