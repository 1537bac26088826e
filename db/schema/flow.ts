import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { flowForms, stages } from '@/domain/flow';
import { day, oneOf } from './columns';
import { factColumns, ownWordChecks } from './fact';
import { pairings } from './pairing';
import { programmes } from './programme';
import { projects } from './project';
import { trusts } from './trust';

/** 资金往来: what one side says it pledged, paid, received or used. An official one never changes; a reversing one takes it off. */
export const flows = pgTable(
  'flows',
  {
    ...factColumns(),
    stage: text({ enum: stages }).notNull(),
    form: text({ enum: flowForms }).notNull(),
    /** The first revision of the one that it is of. */
    projectId: bigint({ mode: 'number' }).references(() => projects.id),
    trustId: bigint({ mode: 'number' }).references(() => trusts.id),
    pairingId: bigint({ mode: 'number' }).references(() => pairings.id),
    /** The same as one word, by which sums and matches are kept. */
    source: text()
      .notNull()
      .generatedAlwaysAs(
        sql`case when project_id is not null then 'project:' || project_id when trust_id is not null then 'trust:' || trust_id
          else 'pairing:' || pairing_id end`,
      ),
    amountFen: bigint({ mode: 'number' }).notNull(),
    flowedOn: day().notNull(),
    voucher: text().notNull(),
    payer: text().notNull(),
    payee: text().notNull(),
    excess: text().notNull(),
    note: text().notNull(),
    /** The entry that this one takes off. */
    reversesId: bigint({ mode: 'number' }),
  },
  (table) => [
    ...ownWordChecks('flows', table),
    foreignKey({ name: 'flows_reversed', columns: [table.reversesId], foreignColumns: [table.id] }),
    uniqueIndex('flows_reversed_once').on(table.reversesId),
    index('flows_day').on(table.programmeId, table.flowedOn, table.id),
    index('flows_open')
      .on(table.programmeId, table.state, table.flowedOn, table.id)
      .where(sql`state <> 'approved'`),
    index('flows_source').on(table.source, table.stage, table.state),
    check('flows_stage', oneOf(table.stage, stages)),
    check('flows_form', oneOf(table.form, flowForms)),
    check(
      'flows_one_source',
      sql`num_nonnulls(${table.projectId}, ${table.trustId}, ${table.pairingId}) = 1`,
    ),
    check(
      'flows_amount',
      sql`${table.amountFen} <> 0 and (${table.amountFen} < 0) = (${table.reversesId} is not null)`,
    ),
    check(
      'flows_complete',
      sql`${table.state} in ('draft', 'returned') or (${table.payer} <> '' and ${table.payee} <> '')`,
    ),
  ],
);

const months = () => ({
  month: date({ mode: 'string' }).notNull(),
  stage: text({ enum: stages }).notNull(),
  form: text({ enum: flowForms }).notNull(),
  programmeId: integer()
    .notNull()
    .references(() => programmes.id),
  entries: integer().notNull(),
  amountFen: bigint({ mode: 'number' }).notNull(),
});

/** What official entries come to by month; kept by the second wall's triggers (decisions.md 36). */
export const flowMonths = pgTable('flow_months', months(), ({ programmeId, month, stage, form }) => [
  primaryKey({ columns: [programmeId, month, stage, form] }),
]);

/** The same of each project, trust and pairing. */
export const sourceMonths = pgTable(
  'source_months',
  { source: text().notNull(), ...months() },
  ({ source, programmeId, month, stage, form }) => [
    primaryKey({ columns: [source, month, stage, form] }),
    index('source_months_programme').on(programmeId, month),
  ],
);
