import 'server-only';
import { visitLedger } from '@/db/queries/visit';
import { missingOfVisit, type Visit, wrongOfVisit } from '@/domain/visit';
import { visitContent } from '@/domain/visit-input';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';
import { overlappingVisit } from './visit-overlap';

const visit: FactKind<Visit> = {
  ...visitLedger,
  content: visitContent,
  wrong: (_, content, __, parties) => wrongOfVisit(content, parties),
  missing: missingOfVisit,
  similar: overlappingVisit,
};

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
