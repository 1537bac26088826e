import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { hostings, tourKinds, trainingKinds, trainingTopics } from '@/domain/training';
import { allOfJoined, day, oneOf } from './columns';
import { departments } from './department';
import { answerChecks, answerColumns, factChecks, factColumns } from './fact';

/** 培训 / 考察学习: a course or a journey to learn. First and second are the programme's parties in their order. */
export const trainings = pgTable(
  'trainings',
  {
    ...factColumns(),
    /** The department that holds it, leads a joint one, or sends people. */
    leadId: integer()
      .notNull()
      .references(() => departments.id),
    hosting: text({ enum: hostings }).notNull(),
    kind: text({ enum: trainingKinds }).notNull(),
    name: text().notNull(),
    /** Joined by commas, in the order of domain/training.ts. */
    topics: text().notNull(),
    organiser: text().notNull(),
    place: text().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    tenthHours: integer(),
    expertsFirst: integer(),
    expertsSecond: integer(),
    planned: integer(),
    attendedFirst: integer(),
    attendedSecond: integer(),
    cadresFirst: integer(),
    cadresSecond: integer(),
    professionalsFirst: integer(),
    professionalsSecond: integer(),
    completed: integer(),
    rated: integer(),
    satisfied: integer(),
    costFen: bigint({ mode: 'number' }),
    notice: text().notNull(),
  },
  (table) => [
    ...factChecks('trainings', table),
    foreignKey({ name: 'trainings_first', columns: [table.originId], foreignColumns: [table.id] }),
    index('trainings_day').on(table.programmeId, table.startsOn, table.id),
    check('trainings_hosting', oneOf(table.hosting, hostings)),
    check('trainings_kind', oneOf(table.kind, trainingKinds)),
    check('trainings_topics', allOfJoined(table.topics, trainingTopics)),
    check('trainings_days', sql`${table.startsOn} <= ${table.endsOn}`),
    check(
      'trainings_amounts',
      sql`least(${table.tenthHours}, ${table.expertsFirst}, ${table.expertsSecond}, ${table.planned}, ${table.attendedFirst},
        ${table.attendedSecond}, ${table.cadresFirst}, ${table.cadresSecond}, ${table.professionalsFirst},
        ${table.professionalsSecond}, ${table.completed}, ${table.rated}, ${table.satisfied}, ${table.costFen}) >= 0`,
    ),
    check(
      'trainings_first_parts',
      sql`coalesce(${table.cadresFirst}, 0) + coalesce(${table.professionalsFirst}, 0) <= ${table.attendedFirst}`,
    ),
    check(
      'trainings_second_parts',
      sql`coalesce(${table.cadresSecond}, 0) + coalesce(${table.professionalsSecond}, 0) <= ${table.attendedSecond}`,
    ),
    check(
      'trainings_of_all',
      sql`greatest(${table.completed}, ${table.rated}) <= ${table.attendedFirst} + ${table.attendedSecond}`,
    ),
    check('trainings_satisfied', sql`coalesce(${table.satisfied}, 0) <= coalesce(${table.rated}, 0)`),
    check(
      'trainings_complete',
      sql`${table.state} in ('draft', 'returned') or (${table.topics} <> '' and ${table.attendedFirst} is not null
        and ${table.attendedSecond} is not null and case when ${oneOf(table.kind, tourKinds)}
          then ${table.cadresFirst} is not null and ${table.cadresSecond} is not null
            and ${table.professionalsFirst} is not null and ${table.professionalsSecond} is not null
          else ${table.tenthHours} is not null end)`,
    ),
  ],
);

export const trainingAnswers = pgTable('training_answers', answerColumns(), (table) => [
  ...answerChecks('training_answers', table),
  foreignKey({
    name: 'training_answers_training',
    columns: [table.factId],
    foreignColumns: [trainings.id],
  }),
]);
