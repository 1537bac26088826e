import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { activityKinds } from '@/domain/activity';
import { day, oneOf } from './columns';
import { departments } from './department';
import { answerChecks, answerColumns, factChecks, factColumns } from './fact';
import { pairings } from './pairing';
import { programmes } from './programme';

/** 结对活动: one thing that a pairing did. */
export const activities = pgTable(
  'activities',
  {
    ...factColumns(),
    /** The pairing's first revision. */
    pairingId: bigint({ mode: 'number' })
      .notNull()
      .references(() => pairings.id),
    heldOn: day().notNull(),
    kind: text({ enum: activityKinds }).notNull(),
    text: text().notNull(),
    /** The text as it is searched: one width, small letters, no spaces. */
    plainText: text()
      .notNull()
      .generatedAlwaysAs(sql`lower(regexp_replace(normalize(text, NFKC), '\\s+', '', 'g'))`),
    moneyFen: bigint({ mode: 'number' }),
    goodsFen: bigint({ mode: 'number' }),
    beneficiaries: integer(),
  },
  (table) => [
    ...factChecks('activities', table),
    foreignKey({ name: 'activities_first', columns: [table.originId], foreignColumns: [table.id] }),
    index('activities_day').on(table.programmeId, table.heldOn, table.id),
    // A seventh of a ledger: a page of one kind, of some pairings, would go through thousands of rows by day.
    index('activities_of_kind').on(table.programmeId, table.kind, table.heldOn, table.id),
    // Most are confirmed, and those under way are asked for by their state.
    index('activities_open')
      .on(table.programmeId, table.state, table.heldOn, table.id)
      .where(sql`state <> 'confirmed'`),
    index('activities_pairing').on(table.pairingId, table.heldOn, table.id),
    check('activities_kind', oneOf(table.kind, activityKinds)),
    check(
      'activities_amounts',
      sql`${table.moneyFen} >= 0 and ${table.goodsFen} >= 0 and ${table.beneficiaries} >= 0`,
    ),
    check(
      'activities_complete',
      sql`${table.state} in ('draft', 'returned') or (${table.text} <> '' and ${table.beneficiaries} is not null)`,
    ),
  ],
);

export const activityAnswers = pgTable('activity_answers', answerColumns(), (table) => [
  ...answerChecks('activity_answers', table),
  foreignKey({
    name: 'activity_answers_activity',
    columns: [table.factId],
    foreignColumns: [activities.id],
  }),
]);

/** What is summed of official activities; a trigger keeps the rows (decisions.md 25). */
const sums = () => ({
  programmeId: integer()
    .notNull()
    .references(() => programmes.id),
  /** Whose side entered them. */
  departmentId: integer()
    .notNull()
    .references(() => departments.id),
  /** Its first day. */
  month: day().notNull(),
  activities: integer().notNull(),
  moneyFen: bigint({ mode: 'number' }).notNull(),
  goodsFen: bigint({ mode: 'number' }).notNull(),
  beneficiaries: bigint({ mode: 'number' }).notNull(),
});

/** By month and kind; several slots, so that writers of one month do not wait for each other. */
export const activityMonths = pgTable(
  'activity_months',
  { ...sums(), kind: text({ enum: activityKinds }).notNull(), slot: smallint().notNull() },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.month, table.departmentId, table.kind, table.slot] }),
  ],
);

/** By month and pairing. */
export const pairingMonths = pgTable(
  'pairing_months',
  {
    ...sums(),
    pairingId: bigint({ mode: 'number' })
      .notNull()
      .references(() => pairings.id),
  },
  (table) => [primaryKey({ columns: [table.pairingId, table.month, table.departmentId] })],
);
