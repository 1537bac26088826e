import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { signatures } from '@/domain/meeting';
import type { LookBack } from '@/domain/look-back';
import type { MinutesContent } from '@/domain/minutes';
import { accounts } from './account';
import { day, id, instant, oneOf } from './columns';
import { departments } from './department';
import { meetings } from './meeting';

/** 会议纪要: a revision of the text; what is signed is never edited, a change is a further revision. */
export const minutes = pgTable(
  'minutes',
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    revision: integer().notNull(),
    content: jsonb().$type<MinutesContent>().notNull(),
    /** SHA-256 of the content's canonical text, hex. */
    contentHash: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    draftedBy: integer()
      .notNull()
      .references(() => accounts.id),
    draftedOn: day().notNull(),
    draftedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('minutes_revision').on(table.meetingId, table.revision),
    unique('minutes_hash').on(table.id, table.contentHash),
    check('minutes_hash_form', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** 会签: a department's word on the very text it names by hash. */
export const minutesSignatures = pgTable(
  'minutes_signatures',
  {
    minutesId: integer().notNull(),
    contentHash: text().notNull(),
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    signature: text({ enum: signatures }).notNull(),
    reason: text(),
    signedBy: integer()
      .notNull()
      .references(() => accounts.id),
    signedOn: day().notNull(),
    signedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.minutesId, table.departmentId] }),
    foreignKey({
      name: 'minutes_signatures_text',
      columns: [table.minutesId, table.contentHash],
      foreignColumns: [minutes.id, minutes.contentHash],
    }),
    check('minutes_signatures_signature', oneOf(table.signature, signatures)),
    check('minutes_signatures_reason', sql`${table.signature} = 'sign' or length(trim(${table.reason})) > 0`),
  ],
);

/** 上次议定事项落实情况 as a meeting saw it on its day, frozen when it was held. */
export const lookBacks = pgTable(
  'look_backs',
  {
    meetingId: integer()
      .primaryKey()
      .references(() => meetings.id),
    content: jsonb().$type<LookBack>().notNull(),
    contentHash: text().notNull(),
    frozenBy: integer()
      .notNull()
      .references(() => accounts.id),
    frozenAt: instant().notNull().defaultNow(),
  },
  (table) => [check('look_backs_hash_form', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`)],
);
