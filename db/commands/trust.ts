import 'server-only';
import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { trustLedger } from '@/db/queries/trust';
import { trusts } from '@/db/schema';
import { dateText } from '@/domain/phrase';
import { missingOfTrust, type Trust } from '@/domain/trust';
import { trustContent } from '@/domain/trust-input';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';
import { foreignTrustee, wrongTrustee } from './trust-trustee';

const trust: FactKind<Trust> = {
  ...trustLedger,
  content: trustContent,
  wrong: wrongTrustee,
  entered: foreignTrustee,
  missing: missingOfTrust,
  similar: sameTrust,
};

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
  if (found === undefined) return null;
  const alike = found.number !== '' && found.number === number ? `备案编号 ${number} 相同` : '名称相同';
  return `已登记${alike}的慈善信托“${found.name}”（${dateText(found.signedOn)}签订）。如确为另一单，请勾选后再保存。`;
}

export const saveTrust = saveFact(trust);
export const discardTrust = discardFact(trust);
export const submitTrust = submitFact(trust);
export const withdrawTrust = withdrawFact(trust);
export const correctTrust = correctFact(trust);
export const approveTrust = approveFact(trust);
export const returnTrust = returnFact(trust);
export const confirmTrust = confirmFact(trust);
export const disputeTrust = disputeFact(trust);
export const proposeTrustWording = proposeWording(trust);
export const agreeTrustWording = agreeWording(trust);
