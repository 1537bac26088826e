import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { accounts } from './account';
import { bigId, day, instant } from './columns';
import { departments } from './department';
import { evidence } from './evidence';
import { projects } from './project';

/** The project that a row is beside, by its first revision, and the side that entered it. */
const beside = () => ({
  projectId: bigint({ mode: 'number' })
    .notNull()
    .references(() => projects.id),
  departmentId: integer()
    .notNull()
    .references(() => departments.id),
});

/** 项目节点: what a project means to have reached by a day; one that was a mistake is struck, and stays. */
export const projectMilestones = pgTable(
  'project_milestones',
  {
    id: bigId(),
    ...beside(),
    title: text().notNull(),
    dueOn: day().notNull(),
    enteredBy: integer()
      .notNull()
      .references(() => accounts.id),
    enteredAt: instant().notNull().defaultNow(),
    doneOn: day(),
    doneBy: integer().references(() => accounts.id),
    doneNote: text(),
    struckOn: day(),
    struckBy: integer().references(() => accounts.id),
    strikeReason: text(),
  },
  (table) => [
    index('project_milestones_project').on(table.projectId, table.dueOn, table.id),
    check('project_milestones_title', sql`length(trim(${table.title})) > 0`),
    check(
      'project_milestones_done',
      sql`num_nulls(${table.doneOn}, ${table.doneBy}, ${table.doneNote}) in (0, 3)`,
    ),
    check(
      'project_milestones_struck',
      sql`(${table.struckOn} is null) = (${table.struckBy} is null)
        and (${table.struckOn} is null or coalesce(length(trim(${table.strikeReason})), 0) > 0)`,
    ),
  ],
);

/** Which files of the project show that a milestone was reached. */
export const projectMilestoneFiles = pgTable(
  'project_milestone_files',
  {
    milestoneId: bigint({ mode: 'number' })
      .notNull()
      .references(() => projectMilestones.id),
    evidenceId: bigint({ mode: 'number' })
      .notNull()
      .references(() => evidence.id),
  },
  (table) => [
    primaryKey({ columns: [table.milestoneId, table.evidenceId] }),
    index('project_milestone_files_evidence').on(table.evidenceId),
  ],
);

/** 季度累计数: what a project has come to by a quarter's last day. Of several of one quarter the last counts. */
export const projectCounts = pgTable(
  'project_counts',
  {
    id: bigId(),
    ...beside(),
    countedOn: day().notNull(),
    raisedFen: bigint({ mode: 'number' }),
    raisedFirstFen: bigint({ mode: 'number' }),
    managementFen: bigint({ mode: 'number' }),
    people: integer(),
    children: integer(),
    services: integer(),
    /** Division codes, joined by commas. */
    counties: text(),
    countedBy: integer()
      .notNull()
      .references(() => accounts.id),
    countedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('project_counts_project').on(table.projectId, table.countedOn, table.id),
    check(
      'project_counts_amounts',
      sql`least(${table.raisedFen}, ${table.raisedFirstFen}, ${table.managementFen}, ${table.people}, ${table.children},
        ${table.services}) >= 0 and ${table.raisedFirstFen} <= ${table.raisedFen} and ${table.children} <= ${table.people}
        and ${table.people} <= ${table.services}`,
    ),
    check(
      'project_counts_said',
      sql`num_nonnulls(${table.raisedFen}, ${table.raisedFirstFen}, ${table.managementFen}, ${table.people}, ${table.children},
        ${table.services}, ${table.counties}) > 0`,
    ),
    check('project_counts_counties', sql`${table.counties} ~ '^[0-9]{6}(,[0-9]{6})*$'`),
    check(
      'project_counts_quarter',
      sql`extract(month from ${table.countedOn}) in (3, 6, 9, 12) and extract(day from ${table.countedOn} + 1) = 1`,
    ),
  ],
);
