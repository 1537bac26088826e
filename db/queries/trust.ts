import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { asAnswers, asFacts, organisations, trustAnswers, trusts } from '@/db/schema';
import { type Trust, trustFields } from '@/domain/trust';
import type { FactLedger } from './fact-ledger';

export const trustLedger: FactLedger<Trust> = {
  noun: 'trust',
  word: '慈善信托',
  facts: asFacts(trusts),
  answers: asAnswers(trustAnswers),
  fields: trustFields,
  organisationKeys: ['trusteeId'],
  regionKeys: ['regionId'],
};

/** The organisation that holds the trust, as the register has it. */
export async function trusteeOf(tx: Tx, { trusteeId }: Pick<Trust, 'trusteeId'>) {
  const [found] = await tx.select().from(organisations).where(eq(organisations.id, trusteeId));
  return found;
}
