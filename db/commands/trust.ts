import 'server-only';
import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { trustLedger } from '@/db/queries/trust';
import { type FactRow, trusts } from '@/db/schema';
import { enteredBefore, missingOfTrust, type Trust } from '@/domain/trust';
import { trustContent } from '@/domain/trust-input';
import { trustProperty } from '@/domain/trust-life';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';
import { keepCovered } from './flow-source';
import { eventsOf } from './trust-event';
import { foreignTrustee, wrongTrustee } from './trust-trustee';

export const trustKind: FactKind<Trust> = {
  ...trustLedger,
  content: trustContent,
  wrong: wrongTrustee,
  entered: foreignTrustee,
  missing: missingOfTrust,
  similar: sameTrust,
  admit: coversPledges,
};

/** With what was added to it, and of another size, it still covers what is pledged. */
async function coversPledges(tx: Tx, row: FactRow, content: Trust): Promise<void> {
  if (row.originId === null) return;
  const fen = trustProperty(content, await eventsOf(tx, row.originId));
  await keepCovered(tx, row, { source: 'trust', fen });
}

/** One of the same filing number or name, as far as the person's side may know of it. */
async function sameTrust(tx: Tx, { name, number }: Trust, own: OwnPlace): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(trusts)
    .where(
      and(
        eq(trusts.programmeId, own.programmeId),
        or(eq(trusts.name, name), number === '' ? undefined : eq(trusts.number, number)),
        eq(trusts.isSuperseded, false),
        ne(sql`coalesce(${trusts.originId}, ${trusts.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined ? null : `${enteredBefore(found, { number })}如确为另一单，请勾选后再保存。`;
}

export const saveTrust = saveFact(trustKind);
export const discardTrust = discardFact(trustKind);
export const submitTrust = submitFact(trustKind);
export const withdrawTrust = withdrawFact(trustKind);
export const correctTrust = correctFact(trustKind);
export const approveTrust = approveFact(trustKind);
export const returnTrust = returnFact(trustKind);
export const confirmTrust = confirmFact(trustKind);
export const disputeTrust = disputeFact(trustKind);
export const proposeTrustWording = proposeWording(trustKind);
export const agreeTrustWording = agreeWording(trustKind);
