import 'server-only';
import { and, between, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { activityLedger } from '@/db/queries/activity';
import { inOfficial } from '@/db/queries/pairing-ends';
import { activities, organisations, pairings } from '@/db/schema';
import {
  type Activity,
  activityKindWords,
  looksAlike,
  missingOfActivity,
  nearDays,
  wrongOfActivity,
} from '@/domain/activity';
import { activityContent } from '@/domain/activity-input';
import type { Actor } from '@/domain/actor';
import { moneyShown } from '@/domain/money';
import { isWithin } from '@/domain/organisation';
import { dateText } from '@/domain/phrase';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind, OwnPlace, Problems } from './fact/kind';
import { approveFact, returnFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';

const activity: FactKind<Activity> = {
  ...activityLedger,
  content: activityContent,
  wrong,
  missing: missingOfActivity,
  similar: alike,
};

/** Of a pairing that both sides stand by; whoever logs looks after the end on their own side. */
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
    .where(and(eq(pairings.firstId, pairingId), inOfficial));
  if (!end) return { pairingId: '没有找到双方互认的结对；请先登记结对，互认后再登记活动。' };
  if (!isWithin(end.path, by.organisationPath)) {
    return { pairingId: `“${end.name}”不在本单位辖区内；请由所在地民政部门登记。` };
  }
  return wrongOfActivity(heldOn);
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
  if (found === undefined) return null;
  const worth = (found.moneyFen ?? 0) + (found.goodsFen ?? 0);
  return `这项结对在${dateText(found.heldOn)}已登记一次${activityKindWords[found.kind]}（款物${moneyShown(worth)}）：${
    found.text.slice(0, 60) || '未写内容'
  }。如确为另一次活动，请勾选后再保存。`;
}

export const saveActivity = saveFact(activity);
export const discardActivity = discardFact(activity);
export const submitActivity = submitFact(activity);
export const withdrawActivity = withdrawFact(activity);
export const correctActivity = correctFact(activity);
export const approveActivity = approveFact(activity);
export const returnActivity = returnFact(activity);
export const confirmActivity = confirmFact(activity);
export const disputeActivity = disputeFact(activity);
export const proposeActivityWording = proposeWording(activity);
export const agreeActivityWording = agreeWording(activity);
