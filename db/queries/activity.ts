import 'server-only';
import { sql } from 'drizzle-orm';
import { activities, activityAnswers, asAnswers, asFacts } from '@/db/schema';
import { type Activity, activityFields } from '@/domain/activity';
import type { ActivityFilter } from '@/domain/activity-filter';
import type { FactLedger } from './fact-ledger';

export const activityLedger: FactLedger<Activity> = {
  noun: 'activity',
  word: '结对活动',
  facts: asFacts(activities),
  answers: asAnswers(activityAnswers),
  fields: activityFields,
  pairingKeys: ['pairingId'],
  counterpart: sql<string>`(select o.path from pairings p
    join organisations o on o.id in (p.helper_id, p.receiver_id) and o.department_id <> ${activities.departmentId}
    where p.first_id = ${activities.pairingId} and p.state = 'confirmed' and not p.is_superseded)`,
};

/** What a list is asked for, apart from words. */
export interface ActivitiesAsked {
  readonly programmeId: number;
  readonly filter: ActivityFilter;
  /** Of which pairings; null of all. */
  readonly among: readonly number[] | null;
}
