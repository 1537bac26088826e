import 'server-only';
import { and, between, eq, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { activityLedger } from '@/db/queries/activity';
import { inOfficial, inStanding } from '@/db/queries/pairing-ends';
import { activities, organisations, pairings } from '@/db/schema';
import {
  type Activity,
  loggedBefore,
  looksAlike,
  missingOfActivity,
  nearDays,
  wrongOfActivity,
} from '@/domain/activity';
import { activityContent } from '@/domain/activity-input';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { isWithin } from '@/domain/organisation';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace, Problems } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';

export const activityKind: FactKind<Activity> = {
  ...activityLedger,
  content: activityContent,
  wrong,
  missing,
  similar: alike,
};

/** Of a pairing that both sides stand by or one's own has entered; whoever logs looks after the end on their own side. */
async function wrong(tx: Tx, { pairingId, heldOn }: Activity, by: Actor): Promise<Problems<Activity>> {
  const [end] = await tx
    .select({ name: organisations.name, path: organisations.path })
    .from(pairings)
    .innerJoin(
      organisations,
      and(
        sql`${organisations.id} in (${pairings.helperId}, ${pairings.receiverId})`,
        eq(organisations.departmentId, by.departmentId),
      ),
    )
    .where(
      and(
        eq(pairings.firstId, pairingId),
        inStanding,
        or(eq(pairings.state, 'confirmed'), eq(pairings.departmentId, by.departmentId)),
      ),
    );
  if (!end) return { pairingId: '没有找到这项结对；请先登记结对，再登记活动。' };
  if (!isWithin(end.path, by.organisationPath)) {
    return { pairingId: `“${end.name}”不在本单位辖区内；请由所在地民政部门登记。` };
  }
  return wrongOfActivity(heldOn);
}

/** Handed in is what belongs to a pairing that both sides stand by. */
async function missing(content: Activity, today: PlainDate, tx: Tx): Promise<Problems<Activity>> {
  const [pairing] = await tx
    .select({ id: pairings.id })
    .from(pairings)
    .where(and(eq(pairings.firstId, content.pairingId), inOfficial));
  return {
    ...missingOfActivity(content, today),
    ...(pairing ? {} : { pairingId: '所属结对双方尚未互认；互认后再提交。' }),
  };
}

/** Another entry of what may be the same activity, as far as the person's side may know of it. */
async function alike(tx: Tx, content: Activity, own: OwnPlace): Promise<string | null> {
  const near = await tx
    .select()
    .from(activities)
    .where(
      and(
        eq(activities.pairingId, content.pairingId),
        between(activities.heldOn, ...nearDays(content.heldOn)),
        eq(activities.isSuperseded, false),
        ne(sql`coalesce(${activities.originId}, ${activities.id})`, own.originId ?? 0),
      ),
    );
  const found = near.find((one) => looksAlike(one, content));
  return found === undefined ? null : `${loggedBefore(found)}如确为另一次活动，请勾选后再保存。`;
}

export const saveActivity = saveFact(activityKind);
export const discardActivity = discardFact(activityKind);
export const submitActivity = submitFact(activityKind);
export const withdrawActivity = withdrawFact(activityKind);
export const correctActivity = correctFact(activityKind);
export const approveActivity = approveFact(activityKind);
export const returnActivity = returnFact(activityKind);
export const confirmActivity = confirmFact(activityKind);
export const disputeActivity = disputeFact(activityKind);
export const proposeActivityWording = proposeWording(activityKind);
export const agreeActivityWording = agreeWording(activityKind);
