import 'server-only';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { pairingLedger } from '@/db/queries/pairing';
import { activities, type FactRow, organisations, pairings } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { isWithin } from '@/domain/organisation';
import { missingOfPairing, type Pairing, receiverKinds } from '@/domain/pairing';
import { pairingContent } from '@/domain/pairing-input';
import { dateText } from '@/domain/phrase';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace, Problems } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';
import { keepCovered } from './flow-source';

export const pairingKind: FactKind<Pairing> = {
  ...pairingLedger,
  content: pairingContent,
  wrong,
  missing: missingOfPairing,
  similar: sameEnds,
  inTheWay: activitiesOf,
  admit: (tx, row, { plannedFen }) => keepCovered(tx, row, { source: 'pairing', fen: plannedFen }),
};

/** Activities may have been entered of it before both sides stand by it. */
async function activitiesOf(tx: Tx, { id }: FactRow): Promise<string | null> {
  const count = await tx.$count(activities, eq(activities.pairingId, id));
  return count === 0 ? null : `这项结对下有 ${count} 条结对活动；请先删除这些活动，或改到其他结对。`;
}

type End = typeof organisations.$inferSelect | undefined;

/** The first party of the programme helps, the second is helped; whoever enters looks after the end on their own side. */
async function wrong(
  tx: Tx,
  { helperId, receiverId }: Pairing,
  by: Actor,
  [helping, helped]: readonly number[],
): Promise<Problems<Pairing>> {
  const ends = await tx
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [helperId, receiverId]));
  const helper = ends.find(({ id }) => id === helperId);
  const receiver = ends.find(({ id }) => id === receiverId);
  const isHelper = helper?.departmentId === helping && helper?.kind === 'social-organisation';
  const isReceiver =
    receiver?.departmentId === helped && receiverKinds.some((kind) => kind === receiver?.kind);
  const helperProblem = isHelper ? problemOf(helper, by) : '请选择粤方的社会组织。';
  const receiverProblem = isReceiver
    ? problemOf(receiver, by)
    : '请选择黔方的村、社会组织或社会工作和志愿服务站。';
  return {
    ...(helperProblem === null ? {} : { helperId: helperProblem }),
    ...(receiverProblem === null ? {} : { receiverId: receiverProblem }),
  };
}

function problemOf(end: End, by: Actor): string | null {
  if (end === undefined) return '请选择单位。';
  if (end.mergedIntoId !== null) return `“${end.name}”是重复登记，已并入另一单位；请选择保留的单位。`;
  return end.departmentId === by.departmentId && !isWithin(end.path, by.organisationPath)
    ? `“${end.name}”不在本单位辖区内；请由所在地民政部门登记。`
    : null;
}

/** Another pairing of the same two, whether it still runs or not: a renewed agreement is a pairing of its own. */
async function sameEnds(tx: Tx, { helperId, receiverId }: Pairing, own: OwnPlace): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(pairings)
    .where(
      and(
        eq(pairings.programmeId, own.programmeId),
        eq(pairings.helperId, helperId),
        eq(pairings.receiverId, receiverId),
        eq(pairings.isSuperseded, false),
        ne(sql`coalesce(${pairings.originId}, ${pairings.id})`, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined
    ? null
    : `双方已登记结对（${dateText(found.signedOn)}签约${found.endsOn === null ? '' : `，至${dateText(found.endsOn)}`}）。如为续签的新协议，请勾选后再保存。`;
}

export const savePairing = saveFact(pairingKind);
export const discardPairing = discardFact(pairingKind);
export const submitPairing = submitFact(pairingKind);
export const withdrawPairing = withdrawFact(pairingKind);
export const correctPairing = correctFact(pairingKind);
export const approvePairing = approveFact(pairingKind);
export const returnPairing = returnFact(pairingKind);
export const confirmPairing = confirmFact(pairingKind);
export const disputePairing = disputeFact(pairingKind);
export const proposePairingWording = proposeWording(pairingKind);
export const agreePairingWording = agreeWording(pairingKind);
