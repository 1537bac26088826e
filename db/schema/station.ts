import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { bigId, day, instant } from './columns';
import { departments } from './department';
import { answerChecks, answerColumns, factChecks, factColumns } from './fact';
import { organisations } from './organisation';

/** 社会工作和志愿服务站: since when a station of the register is open, and who runs it. */
export const stations = pgTable(
  'stations',
  {
    ...factColumns(),
    /** The first revision, by which counts and supervisions name a station: a column, because row security keeps expressions from indexes. */
    firstId: bigint({ mode: 'number' })
      .notNull()
      .generatedAlwaysAs(sql`coalesce(origin_id, id)`),
    stationId: integer()
      .notNull()
      .references(() => organisations.id),
    builtOn: day().notNull(),
    closedOn: day(),
    operator: text().notNull(),
    note: text().notNull(),
  },
  (table) => [
    ...factChecks('stations', table),
    foreignKey({ name: 'stations_first', columns: [table.originId], foreignColumns: [table.id] }),
    index('stations_first_id').on(table.firstId),
    index('stations_day').on(table.programmeId, table.builtOn, table.id),
    index('stations_station').on(table.stationId),
    check('stations_days', sql`${table.builtOn} <= ${table.closedOn}`),
    check('stations_complete', sql`${table.state} in ('draft', 'returned') or ${table.operator} <> ''`),
  ],
);

export const stationAnswers = pgTable('station_answers', answerColumns(), (table) => [
  ...answerChecks('station_answers', table),
  foreignKey({ name: 'station_answers_station', columns: [table.factId], foreignColumns: [stations.id] }),
]);

/** 期末数: what there was at a station on a quarter's last day; of several of one quarter the last counts. */
export const stationCounts = pgTable(
  'station_counts',
  {
    id: bigId(),
    /** The station's first revision. */
    stationId: bigint({ mode: 'number' })
      .notNull()
      .references(() => stations.id),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    countedOn: day().notNull(),
    staff: integer().notNull(),
    certified: integer().notNull(),
    volunteers: integer(),
    services: integer(),
    countedBy: integer()
      .notNull()
      .references(() => accounts.id),
    countedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('station_counts_station').on(table.stationId, table.countedOn, table.id),
    check(
      'station_counts_amounts',
      sql`least(${table.certified}, ${table.volunteers}, ${table.services}) >= 0 and ${table.certified} <= ${table.staff}`,
    ),
    check(
      'station_counts_quarter',
      sql`extract(month from ${table.countedOn}) in (3, 6, 9, 12) and extract(day from ${table.countedOn} + 1) = 1`,
    ),
  ],
);

/** 督导: a day on which a side's people supervised a station; one that was a mistake is struck, and stays. */
export const stationSupervisions = pgTable(
  'station_supervisions',
  {
    id: bigId(),
    /** The station's first revision. */
    stationId: bigint({ mode: 'number' })
      .notNull()
      .references(() => stations.id),
    /** The side that sent them. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    supervisedOn: day().notNull(),
    /** 派出单位 */
    supervisor: text().notNull(),
    topic: text().notNull(),
    enteredBy: integer()
      .notNull()
      .references(() => accounts.id),
    enteredAt: instant().notNull().defaultNow(),
    struckOn: day(),
    struckBy: integer().references(() => accounts.id),
    strikeReason: text(),
  },
  (table) => [
    index('station_supervisions_station').on(table.stationId, table.supervisedOn, table.id),
    uniqueIndex('station_supervisions_once')
      .on(table.stationId, table.departmentId, table.supervisedOn)
      .where(sql`struck_on is null`),
    check(
      'station_supervisions_words',
      sql`length(trim(${table.supervisor})) > 0 and length(trim(${table.topic})) > 0`,
    ),
    check(
      'station_supervisions_struck',
      sql`(${table.struckOn} is null) = (${table.struckBy} is null)
        and (${table.struckOn} is null or coalesce(length(trim(${table.strikeReason})), 0) > 0)`,
    ),
  ],
);
