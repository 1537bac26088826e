import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { trustEventKinds } from '@/domain/trust-life';
import { accounts } from './account';
import { bigId, day, instant, oneOf } from './columns';
import { departments } from './department';
import { answerChecks, answerColumns, factChecks, factColumns } from './fact';
import { organisations } from './organisation';
import { regions } from './region';

/** 慈善信托 */
export const trusts = pgTable(
  'trusts',
  {
    ...factColumns(),
    /** The first revision, by which events, balances and flows name a trust: a column, because row security keeps expressions from indexes. */
    firstId: bigint({ mode: 'number' })
      .notNull()
      .generatedAlwaysAs(sql`coalesce(origin_id, id)`),
    name: text().notNull(),
    number: text().notNull(),
    authority: text().notNull(),
    signedOn: day().notNull(),
    filedOn: day(),
    settlor: text().notNull(),
    trusteeId: integer()
      .notNull()
      .references(() => organisations.id),
    coTrustees: text().notNull(),
    supervisor: text().notNull(),
    custodian: text().notNull(),
    purpose: text().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    sizeFen: bigint({ mode: 'number' }),
    regionId: integer()
      .notNull()
      .references(() => regions.id),
    note: text().notNull(),
  },
  (table) => [
    ...factChecks('trusts', table),
    foreignKey({ name: 'trusts_first', columns: [table.originId], foreignColumns: [table.id] }),
    index('trusts_first_id').on(table.firstId),
    index('trusts_day').on(table.programmeId, table.signedOn, table.id),
    index('trusts_trustee').on(table.trusteeId),
    check('trusts_filed', sql`${table.signedOn} <= ${table.filedOn}`),
    check('trusts_term', sql`${table.startsOn} <= ${table.endsOn}`),
    check('trusts_amounts', sql`${table.sizeFen} >= 0`),
    check(
      'trusts_complete',
      sql`${table.state} in ('draft', 'returned') or (${table.authority} <> '' and ${table.settlor} <> ''
        and ${table.purpose} <> '' and ${table.sizeFen} is not null
        and (${table.filedOn} is null) = (${table.number} = ''))`,
    ),
  ],
);

export const trustAnswers = pgTable('trust_answers', answerColumns(), (table) => [
  ...answerChecks('trust_answers', table),
  foreignKey({ name: 'trust_answers_trust', columns: [table.factId], foreignColumns: [trusts.id] }),
]);

/** What happened to a trust on a day; one that was a mistake is struck, and stays. */
export const trustEvents = pgTable(
  'trust_events',
  {
    id: bigId(),
    /** The trust's first revision. */
    trustId: bigint({ mode: 'number' })
      .notNull()
      .references(() => trusts.id),
    /** The side that entered it. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    kind: text({ enum: trustEventKinds }).notNull(),
    happenedOn: day().notNull(),
    title: text().notNull(),
    /** 追加: how much. */
    amountFen: bigint({ mode: 'number' }),
    /** 年度报告: of which year. */
    reportYear: smallint(),
    /** 变更公开: which change was made public. */
    changeId: bigint({ mode: 'number' }),
    /** 文号, or where it was made public. */
    document: text().notNull(),
    note: text().notNull(),
    enteredBy: integer()
      .notNull()
      .references(() => accounts.id),
    enteredAt: instant().notNull().defaultNow(),
    struckOn: day(),
    struckBy: integer().references(() => accounts.id),
    strikeReason: text(),
  },
  (table) => [
    index('trust_events_trust').on(table.trustId, table.happenedOn, table.id),
    // A change that is made public is one of the same trust.
    unique('trust_events_own').on(table.id, table.trustId),
    foreignKey({
      name: 'trust_events_change',
      columns: [table.changeId, table.trustId],
      foreignColumns: [table.id, table.trustId],
    }),
    uniqueIndex('trust_events_once')
      .on(table.trustId, table.kind)
      .where(sql`struck_on is null and kind in ('details-published', 'terminated', 'liquidated')`),
    uniqueIndex('trust_events_year')
      .on(table.trustId, table.reportYear)
      .where(sql`struck_on is null`),
    uniqueIndex('trust_events_published')
      .on(table.changeId)
      .where(sql`struck_on is null`),
    check('trust_events_kind', oneOf(table.kind, trustEventKinds)),
    check('trust_events_title', sql`length(trim(${table.title})) > 0`),
    check(
      'trust_events_amount',
      sql`(${table.kind} = 'added') = (${table.amountFen} is not null) and coalesce(${table.amountFen}, 1) > 0`,
    ),
    check('trust_events_report', sql`(${table.kind} = 'reported') = (${table.reportYear} is not null)`),
    check(
      'trust_events_changed',
      sql`(${table.kind} = 'change-published') = (${table.changeId} is not null)`,
    ),
    check('trust_events_terminated', sql`${table.kind} <> 'terminated' or length(trim(${table.note})) > 0`),
    check(
      'trust_events_struck',
      sql`(${table.struckOn} is null) = (${table.struckBy} is null)
        and (${table.struckOn} is null or coalesce(length(trim(${table.strikeReason})), 0) > 0)`,
    ),
  ],
);

/** 期末余额: what a trust's trustee reports of a quarter's last day; of several of one quarter the last counts. */
export const trustCounts = pgTable(
  'trust_counts',
  {
    id: bigId(),
    /** The trust's first revision. */
    trustId: bigint({ mode: 'number' })
      .notNull()
      .references(() => trusts.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    countedOn: day().notNull(),
    balanceFen: bigint({ mode: 'number' }).notNull(),
    countedBy: integer()
      .notNull()
      .references(() => accounts.id),
    countedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('trust_counts_trust').on(table.trustId, table.countedOn, table.id),
    check('trust_counts_amounts', sql`${table.balanceFen} >= 0`),
    check(
      'trust_counts_quarter',
      sql`extract(month from ${table.countedOn}) in (3, 6, 9, 12) and extract(day from ${table.countedOn} + 1) = 1`,
    ),
  ],
);
