import 'server-only';
import { sql } from 'drizzle-orm';
import type { Ledger } from './ledger';

const official = sql`t.state = 'confirmed' and not t.is_superseded`;
const programme = sql`t.programme_id`;
/** 考察学习; everything else is a course. */
const isTour = sql`t.kind in ('tour', 'attachment')`;
const isCourse = sql`t.kind not in ('tour', 'attachment')`;
/** A training counts in the period in which it ends. */
const on = sql`t.ends_on`;
const one = sql`1`;

/** A count that is kept by side, as each side's own. */
const bySide = (of: typeof isTour, what: string) =>
  (['first', 'second'] as const).map((side) => ({
    ...{ of, on },
    slot: sql`side.${sql.identifier(side)}`,
    amount: sql`coalesce(t.${sql.identifier(`${what}_${side}`)}, 0)`,
  }));

/** Once for each of the plan's fields, where people of that kind went to learn about it. */
const topicOf = (what: string) => ({
  ...{ on, amount: one, thing: sql`topic` },
  of: sql`topic <> 'other' and ${isTour}
    and coalesce(t.${sql.identifier(`${what}_first`)}, 0) + coalesce(t.${sql.identifier(`${what}_second`)}, 0) > 0`,
});

/** What is led or sent counts for the side that does, people count for the side that they are of. */
export const trainingLedgers: readonly Ledger[] = [
  {
    from: sql`trainings t cross join lateral (select (array_agg(p.department_id order by p.place))[1] as first,
      (array_agg(p.department_id order by p.place))[2] as second from parties p where p.programme_id = t.programme_id) side`,
    where: official,
    programme,
    metrics: {
      'trainings.courses': { of: isCourse, on, amount: one, slot: sql`t.lead_id` },
      'trainings.trainees': bySide(isCourse, 'attended'),
      'trainings.hours': {
        of: isCourse,
        on,
        amount: sql`coalesce(t.tenth_hours, 0) / 10.0`,
        slot: sql`t.lead_id`,
      },
      'trainings.completion-share': {
        of: sql`${isCourse} and t.completed is not null`,
        ...{ on, amount: sql`t.completed`, base: sql`t.attended_first + t.attended_second` },
        slot: sql`t.lead_id`,
      },
      'trainings.satisfaction': {
        of: sql`${isCourse} and t.rated is not null`,
        ...{ on, amount: sql`t.satisfied`, base: sql`t.rated`, slot: sql`t.lead_id` },
      },
      'trainings.study-tours': { of: isTour, on, amount: one, slot: sql`t.lead_id` },
      'trainings.cadres': bySide(isTour, 'cadres'),
      'trainings.professionals': bySide(isTour, 'professionals'),
    },
  },
  {
    from: sql`trainings t cross join lateral unnest(string_to_array(t.topics, ',')) topic`,
    where: official,
    programme,
    metrics: {
      'trainings.cadre-fields': topicOf('cadres'),
      'trainings.professional-fields': topicOf('professionals'),
    },
  },
];
