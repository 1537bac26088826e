import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { fundraisings, projectFields, projectKinds } from '@/domain/project';
import { projectEventKinds } from '@/domain/project-life';
import { accounts } from './account';
import { bigId, day, instant, oneOf } from './columns';
import { departments } from './department';
import { answerChecks, answerColumns, factChecks, factColumns } from './fact';
import { organisations } from './organisation';
import { regions } from './region';

/** 慈善项目 / 儿童关爱项目. First and second are the programme's parties in their order. */
export const projects = pgTable(
  'projects',
  {
    ...factColumns(),
    /** The first revision, by which events and flows name a project: a column, because row security keeps expressions from indexes. */
    firstId: bigint({ mode: 'number' })
      .notNull()
      .generatedAlwaysAs(sql`coalesce(origin_id, id)`),
    kind: text({ enum: projectKinds }).notNull(),
    name: text().notNull(),
    number: text().notNull(),
    leadId: integer()
      .notNull()
      .references(() => organisations.id),
    partnerId: integer().references(() => organisations.id),
    others: text().notNull(),
    field: text({ enum: projectFields }).notNull(),
    base: text().notNull(),
    regionId: integer()
      .notNull()
      .references(() => regions.id),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    fundraising: text({ enum: fundraisings }).notNull(),
    fundraisingNumber: text().notNull(),
    budgetFirstFen: bigint({ mode: 'number' }),
    budgetSecondFen: bigint({ mode: 'number' }),
    budgetPublicFen: bigint({ mode: 'number' }),
    budgetOtherFen: bigint({ mode: 'number' }),
    children: integer(),
    elderly: integer(),
    disabled: integer(),
    otherPeople: integer(),
    summary: text().notNull(),
  },
  (table) => [
    ...factChecks('projects', table),
    foreignKey({ name: 'projects_first', columns: [table.originId], foreignColumns: [table.id] }),
    index('projects_first_id').on(table.firstId),
    index('projects_day').on(table.programmeId, table.startsOn, table.id),
    index('projects_lead').on(table.leadId),
    index('projects_partner').on(table.partnerId),
    check('projects_kind', oneOf(table.kind, projectKinds)),
    check('projects_field', oneOf(table.field, projectFields)),
    check('projects_fundraising', oneOf(table.fundraising, fundraisings)),
    check('projects_term', sql`${table.startsOn} <= ${table.endsOn}`),
    check('projects_ends', sql`${table.leadId} <> ${table.partnerId}`),
    check(
      'projects_amounts',
      sql`least(${table.budgetFirstFen}, ${table.budgetSecondFen}, ${table.budgetPublicFen}, ${table.budgetOtherFen},
        ${table.children}, ${table.elderly}, ${table.disabled}, ${table.otherPeople}) >= 0`,
    ),
    check(
      'projects_complete',
      sql`${table.state} in ('draft', 'returned') or (${table.partnerId} is not null and ${table.summary} <> ''
        and coalesce(${table.budgetFirstFen}, ${table.budgetSecondFen}, ${table.budgetPublicFen}, ${table.budgetOtherFen}) is not null
        and coalesce(${table.children}, ${table.elderly}, ${table.disabled}, ${table.otherPeople}) is not null
        and (${table.kind} <> 'child-care' or ${table.children} is not null)
        and (${table.fundraising} <> 'public' or ${table.fundraisingNumber} <> ''))`,
    ),
  ],
);

export const projectAnswers = pgTable('project_answers', answerColumns(), (table) => [
  ...answerChecks('project_answers', table),
  foreignKey({ name: 'project_answers_project', columns: [table.factId], foreignColumns: [projects.id] }),
]);

/** What happened to a project on a day; one that was a mistake is struck, and stays. */
export const projectEvents = pgTable(
  'project_events',
  {
    id: bigId(),
    /** The project's first revision. */
    projectId: bigint({ mode: 'number' })
      .notNull()
      .references(() => projects.id),
    /** The side that entered it. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    kind: text({ enum: projectEventKinds }).notNull(),
    happenedOn: day().notNull(),
    title: text().notNull(),
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
    index('project_events_project').on(table.projectId, table.happenedOn, table.id),
    check('project_events_kind', oneOf(table.kind, projectEventKinds)),
    check('project_events_title', sql`length(trim(${table.title})) > 0`),
    check('project_events_stopped', sql`${table.kind} <> 'stopped' or length(trim(${table.note})) > 0`),
    check(
      'project_events_struck',
      sql`(${table.struckOn} is null) = (${table.struckBy} is null)
        and (${table.struckOn} is null or coalesce(length(trim(${table.strikeReason})), 0) > 0)`,
    ),
  ],
);
