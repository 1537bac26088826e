import 'server-only';
import { and, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { visitLedger } from '@/db/queries/visit';
import { visits } from '@/db/schema';
import { daysText } from '@/domain/phrase';
import { missingOfVisit, type Visit, wrongOfVisit } from '@/domain/visit';
import { visitContent } from '@/domain/visit-input';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace } from './fact/kind';
import { approveFact, returnFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';

const visit: FactKind<Visit> = {
  ...visitLedger,
  content: visitContent,
  wrong: (_, content, __, parties) => wrongOfVisit(content, parties),
  missing: missingOfVisit,
  similar: overlapping,
};

/** Another journey in the same direction that has a day in common, as far as the person's side may know of it. */
async function overlapping(
  tx: Tx,
  { fromId, startsOn, endsOn }: Visit,
  own: OwnPlace,
): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(visits)
    .where(
      and(
        eq(visits.programmeId, own.programmeId),
        eq(visits.fromId, fromId),
        lte(visits.startsOn, endsOn),
        gte(visits.endsOn, startsOn),
        eq(visits.isSuperseded, false),
        ne(sql`coalesce(${visits.originId}, ${visits.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined
    ? null
    : `同方向已有一次互访：${found.leader}率队，${daysText(found.startsOn, found.endsOn)}，到访${found.places}。如确为另一次互访，请勾选后再保存。`;
}

export const saveVisit = saveFact(visit);
export const discardVisit = discardFact(visit);
export const submitVisit = submitFact(visit);
export const withdrawVisit = withdrawFact(visit);
export const correctVisit = correctFact(visit);
export const approveVisit = approveFact(visit);
export const returnVisit = returnFact(visit);
export const confirmVisit = confirmFact(visit);
export const disputeVisit = disputeFact(visit);
export const proposeVisitWording = proposeWording(visit);
export const agreeVisitWording = agreeWording(visit);
