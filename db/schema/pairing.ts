import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { askingWays, awarenessAnswers } from '@/domain/awareness';
import { pairingEnds, ways } from '@/domain/pairing';
import { accounts } from './account';
import { allOfJoined, bigId, day, instant, oneOf } from './columns';
import { departments } from './department';
import { answerChecks, answerColumns, factChecks, factColumns } from './fact';
import { organisations } from './organisation';

/** 结对: a Guangdong organisation with a Guizhou village, organisation or station. */
export const pairings = pgTable(
  'pairings',
  {
    ...factColumns(),
    /** The first revision, by which activities and exits name a pairing: a column, because row security keeps expressions from indexes. */
    firstId: bigint({ mode: 'number' })
      .notNull()
      .generatedAlwaysAs(sql`coalesce(origin_id, id)`),
    helperId: integer()
      .notNull()
      .references(() => organisations.id),
    receiverId: integer()
      .notNull()
      .references(() => organisations.id),
    agreement: text().notNull(),
    signedOn: day().notNull(),
    /** Null where the agreement names no end. */
    endsOn: day(),
    /** Joined by commas, in the order of domain/pairing.ts. */
    ways: text().notNull(),
    project: text().notNull(),
    plannedFen: bigint({ mode: 'number' }),
  },
  (table) => [
    ...factChecks('pairings', table),
    foreignKey({ name: 'pairings_first', columns: [table.originId], foreignColumns: [table.id] }),
    index('pairings_first_id').on(table.firstId),
    index('pairings_day').on(table.programmeId, table.signedOn, table.id),
    index('pairings_helper').on(table.helperId),
    index('pairings_receiver').on(table.receiverId),
    check('pairings_ends', sql`${table.helperId} <> ${table.receiverId}`),
    check('pairings_term', sql`${table.signedOn} <= ${table.endsOn}`),
    check('pairings_ways', allOfJoined(table.ways, ways)),
    check('pairings_planned', sql`${table.plannedFen} >= 0`),
    check(
      'pairings_complete',
      sql`${table.state} in ('draft', 'returned') or (${table.agreement} <> '' and ${table.ways} <> '')`,
    ),
  ],
);

export const pairingAnswers = pgTable('pairing_answers', answerColumns(), (table) => [
  ...answerChecks('pairing_answers', table),
  foreignKey({
    name: 'pairing_answers_pairing',
    columns: [table.factId],
    foreignColumns: [pairings.id],
  }),
]);

/** Which end of a pairing went from a double to what is kept when they were merged, so that it can go back. */
export const pairingMoves = pgTable(
  'pairing_moves',
  {
    id: bigId(),
    /** The double. */
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    pairingId: bigint({ mode: 'number' })
      .notNull()
      .references(() => pairings.id, { onDelete: 'cascade' }),
    end: text({ enum: pairingEnds }).notNull(),
  },
  (table) => [
    index('pairing_moves_organisation').on(table.organisationId),
    check('pairing_moves_end', oneOf(table.end, pairingEnds)),
  ],
);

/** 退出: one side lets a pairing go; nothing of it is changed. */
export const pairingExits = pgTable(
  'pairing_exits',
  {
    id: bigId(),
    /** The pairing's first revision. */
    pairingId: bigint({ mode: 'number' })
      .notNull()
      .unique()
      .references(() => pairings.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    exitedOn: day().notNull(),
    reason: text().notNull(),
    /** The first revision of the pairing that takes its place. */
    replacedById: bigint({ mode: 'number' }).references(() => pairings.id),
    exitedBy: integer()
      .notNull()
      .references(() => accounts.id),
    exitedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('pairing_exits_reason', sql`length(trim(${table.reason})) > 0`),
    check('pairing_exits_other', sql`${table.replacedById} <> ${table.pairingId}`),
  ],
);

/** 知晓情况: what the receiving end answered when it was asked whether it knows the pairing. */
export const pairingAsks = pgTable(
  'pairing_asks',
  {
    id: bigId(),
    /** The pairing's first revision. */
    pairingId: bigint({ mode: 'number' })
      .notNull()
      .references(() => pairings.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    askedOn: day().notNull(),
    how: text({ enum: askingWays }).notNull(),
    answeredBy: text().notNull(),
    answer: text({ enum: awarenessAnswers }).notNull(),
    note: text().notNull(),
    askedBy: integer()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('pairing_asks_pairing').on(table.pairingId, table.askedOn),
    check('pairing_asks_how', oneOf(table.how, askingWays)),
    check('pairing_asks_answer', oneOf(table.answer, awarenessAnswers)),
  ],
);
