import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Content } from '@/domain/fact';
import { answers, states } from '@/domain/workflow';
import { accounts } from './account';
import { answerMoves, bigId, day, instant, oneOf } from './columns';
import { departments } from './department';
import { organisations } from './organisation';
import { programmes } from './programme';

/** What every shared fact of a ledger has beside its content; a correction is a further revision of the same origin. */
export const factColumns = () => ({
  id: bigId(),
  programmeId: integer()
    .notNull()
    .references(() => programmes.id),
  departmentId: integer()
    .notNull()
    .references(() => departments.id),
  /** The unit that filed it; its review climbs from here. */
  organisationId: integer()
    .notNull()
    .references(() => organisations.id),
  /** The first revision; null in the first itself. */
  originId: bigint({ mode: 'number' }),
  revision: integer().notNull().default(1),
  state: text({ enum: states }).notNull().default('draft'),
  /** While submitted: the unit whose reviewer is waited for. */
  awaitingId: integer().references(() => organisations.id),
  /** Why an official fact is corrected. */
  correctionReason: text(),
  returnReason: text(),
  submittedBy: integer().references(() => accounts.id),
  changedBy: integer()
    .notNull()
    .references(() => accounts.id),
  changedAt: instant().notNull().defaultNow(),
  officialOn: day(),
  isSuperseded: boolean().notNull().default(false),
  version: integer().notNull().default(1),
});

/** Stands for the table of any noun's facts; there is none of this name. */
export const anyFacts = () => pgTable('facts', factColumns());

type Columns<Names> = { readonly [Name in keyof Names]: ExtraConfigColumn };

/** One official and one open revision of each fact, and no state without what belongs to it. */
export function factChecks(name: string, table: Columns<ReturnType<typeof factColumns>>) {
  return [
    uniqueIndex(`${name}_one_official`)
      .on(sql`coalesce(${table.originId}, ${table.id})`)
      .where(sql`not is_superseded and state = 'confirmed'`),
    uniqueIndex(`${name}_one_open`)
      .on(sql`coalesce(${table.originId}, ${table.id})`)
      .where(sql`state <> 'confirmed'`),
    check(`${name}_official_on`, sql`(${table.state} = 'confirmed') = (${table.officialOn} is not null)`),
    ...stateChecks(name, table),
  ];
}

/** The same of what is a side's own word, official once it is approved: there is one revision of it, and nobody answers. */
export function ownWordChecks(name: string, table: Columns<ReturnType<typeof factColumns>>) {
  return [
    check(`${name}_one_revision`, sql`${table.revision} = 1 and not ${table.isSuperseded}`),
    check(`${name}_own_word`, sql`${table.state} not in ('disputed', 'confirmed')`),
    check(`${name}_official_on`, sql`(${table.state} = 'approved') = (${table.officialOn} is not null)`),
    ...stateChecks(name, table),
  ];
}

function stateChecks(name: string, table: Columns<ReturnType<typeof factColumns>>) {
  const origin = sql`coalesce(${table.originId}, ${table.id})`;
  return [
    uniqueIndex(`${name}_revision`).on(origin, table.revision),
    // Row security keeps the expressions above from being looked up; columns are.
    index(`${name}_origin_id`).on(table.originId),
    index(`${name}_waiting`).on(table.departmentId, table.state),
    check(`${name}_state`, oneOf(table.state, states)),
    check(`${name}_origin`, sql`(${table.revision} = 1) = (${table.originId} is null)`),
    check(`${name}_awaiting`, sql`(${table.state} = 'submitted') = (${table.awaitingId} is not null)`),
    check(
      `${name}_submitter`,
      sql`${table.state} in ('draft', 'returned') or ${table.submittedBy} is not null`,
    ),
    check(
      `${name}_return_reason`,
      sql`${table.state} <> 'returned' or length(trim(${table.returnReason})) > 0`,
    ),
    check(`${name}_correction`, sql`${table.revision} = 1 or length(trim(${table.correctionReason})) > 0`),
    check(`${name}_superseded`, sql`not ${table.isSuperseded} or ${table.officialOn} is not null`),
    check(`${name}_version`, sql`${table.version} >= 1`),
  ];
}

/**
 * A department's answer to a fact: the only thing it may write about one of the other side. The second wall's trigger
 * moves the fact from `fromState` to `toState`, or lets no row in when it no longer stands at `version`.
 */
export const answerColumns = () => ({
  id: bigId(),
  factId: bigint({ mode: 'number' }).notNull(),
  departmentId: integer()
    .notNull()
    .references(() => departments.id),
  answer: text({ enum: answers }).notNull(),
  fromState: text({ enum: states }).notNull(),
  toState: text({ enum: states }).notNull(),
  version: integer().notNull(),
  /** The whole content as this side words it; null where it stands by what was filed. */
  content: jsonb().$type<Content>(),
  /** What the fact said when it was answered; the trigger writes it. */
  filed: jsonb().$type<Content>(),
  reason: text(),
  answeredBy: integer()
    .notNull()
    .references(() => accounts.id),
  answeredOn: day().notNull(),
  answeredAt: instant().notNull().defaultNow(),
});

export const anyAnswers = () => pgTable('answers', answerColumns());

export function answerChecks(name: string, table: Columns<ReturnType<typeof answerColumns>>) {
  return [
    index(`${name}_fact`).on(table.factId),
    check(`${name}_move`, sql`(${table.answer}, ${table.fromState}, ${table.toState}) in (${answerMoves})`),
    check(`${name}_content`, sql`(${table.answer} = 'confirm') = (${table.content} is null)`),
    check(
      `${name}_dispute`,
      sql`${table.answer} not in ('dispute', 'propose') or length(trim(${table.reason})) > 0`,
    ),
  ];
}
