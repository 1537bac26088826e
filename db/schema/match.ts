import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { flowForms } from '@/domain/flow';
import { differenceReasons, matchMoves, matchStates } from '@/domain/match';
import { accounts } from './account';
import { bigId, day, instant, movesOf, oneOf } from './columns';
import { departments } from './department';
import { flows } from './flow';
import { programmes } from './programme';

/** 对账: paid and received entries that belong together, as both sides say; answers alone move it. */
export const matches = pgTable(
  'matches',
  {
    id: bigId(),
    programmeId: integer()
      .notNull()
      .references(() => programmes.id),
    /** What all its entries are of, and in which form. */
    source: text().notNull(),
    form: text({ enum: flowForms }).notNull(),
    state: text({ enum: matchStates }).notNull().default('proposed'),
    /** Paid less received. */
    differenceFen: bigint({ mode: 'number' }).notNull(),
    /** Why they differ, as the side says whose word stands; null where they do not. */
    reason: text({ enum: differenceReasons }),
    note: text().notNull(),
    /** Whose word the reason is: only another side can agree to it. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    openedBy: integer()
      .notNull()
      .references(() => accounts.id),
    /** What the side that opened it said first; the reason above is the one that stands. */
    openedReason: text({ enum: differenceReasons }),
    openedNote: text().notNull().default(''),
    openedOn: day().notNull(),
    openedAt: instant().notNull().defaultNow(),
    agreedOn: day(),
    /** The reversing entry that ended it; null where people did. */
    endedByFlowId: bigint({ mode: 'number' }),
    version: integer().notNull().default(1),
  },
  (table) => [
    foreignKey({ name: 'matches_ended_by', columns: [table.endedByFlowId], foreignColumns: [flows.id] }),
    index('matches_live')
      .on(table.programmeId, table.state, table.id)
      .where(sql`state <> 'reopened'`),
    index('matches_source').on(table.source),
    check('matches_form', oneOf(table.form, flowForms)),
    check('matches_state', oneOf(table.state, matchStates)),
    check('matches_reason', oneOf(table.reason, differenceReasons)),
    check('matches_difference', sql`(${table.differenceFen} = 0) = (${table.reason} is null)`),
    check('matches_agreed', sql`(${table.state} = 'agreed') <= (${table.agreedOn} is not null)`),
  ],
);

/** The entries of a match; one is in one live match at most. */
export const matchFlows = pgTable(
  'match_flows',
  {
    matchId: bigint({ mode: 'number' })
      .notNull()
      .references(() => matches.id),
    flowId: bigint({ mode: 'number' })
      .notNull()
      .references(() => flows.id),
    isLive: boolean().notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.matchId, table.flowId] }),
    uniqueIndex('match_flows_once')
      .on(table.flowId)
      .where(sql`is_live`),
    index('match_flows_flow').on(table.flowId),
  ],
);

/** What a department says of a match after it was proposed. */
export const matchAnswers = pgTable(
  'match_answers',
  {
    id: bigId(),
    matchId: bigint({ mode: 'number' })
      .notNull()
      .references(() => matches.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    answer: text({ enum: ['dispute', 'propose', 'agree', 'reopen'] }).notNull(),
    fromState: text({ enum: matchStates }).notNull(),
    toState: text({ enum: matchStates }).notNull(),
    version: integer().notNull(),
    /** The reason of the difference that this side stands by. */
    reason: text({ enum: differenceReasons }),
    note: text().notNull(),
    answeredBy: integer()
      .notNull()
      .references(() => accounts.id),
    answeredOn: day().notNull(),
    answeredAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('match_answers_match').on(table.matchId, table.id),
    check(
      'match_answers_move',
      sql`(${table.answer}, ${table.fromState}, ${table.toState}) in (${movesOf(matchMoves)})`,
    ),
    check('match_answers_reason', oneOf(table.reason, differenceReasons)),
    check(
      'match_answers_note',
      sql`${table.answer} = 'agree' or coalesce(length(trim(${table.note})), 0) > 0`,
    ),
  ],
);
