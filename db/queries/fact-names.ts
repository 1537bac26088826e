import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import type { Content } from '@/domain/fact';
import type { FactLedger } from './fact-ledger';

/** The names of the organisations of which the contents hold the ids, by id. */
export async function namesIn<Of extends Content>(
  tx: Tx,
  { organisationKeys = [] }: FactLedger<Of>,
  contents: readonly (Readonly<Record<string, unknown>> | null)[],
): Promise<Record<number, string>> {
  const ids = contents
    .flatMap((content) => organisationKeys.map((key) => content?.[key]))
    .filter((id) => typeof id === 'number');
  if (ids.length === 0) return {};
  const rows = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
