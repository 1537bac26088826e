import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { evidenceNouns } from '@/domain/evidence';
import { type FileType, fileTypes } from '@/domain/evidence-file';
import { evidenceKinds } from '@/domain/evidence-kind';
import { accounts } from './account';
import { bigId, instant, oneOf } from './columns';
import { departments } from './department';
import { organisations } from './organisation';

const types = Object.keys(fileTypes) as [FileType, ...FileType[]];

/** The content of a file, once, whoever brought it; the file itself is in the blob store under this name. */
export const blobs = pgTable(
  'blobs',
  {
    sha256: text().primaryKey(),
    size: bigint({ mode: 'number' }).notNull(),
    type: text({ enum: types }).notNull(),
    /** A picture drawn anew; null for what is no picture, and where it could not be drawn in time. */
    previewSha256: text(),
    keptAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('blobs_preview').on(table.previewSha256),
    check(
      'blobs_sha256',
      sql`${table.sha256} ~ '^[0-9a-f]{64}$' and ${table.previewSha256} ~ '^[0-9a-f]{64}$'`,
    ),
    check('blobs_type', oneOf(table.type, types)),
    check('blobs_size', sql`${table.size} > 0`),
  ],
);

/** A file that somebody sent and that hangs on no record yet: a convenience of theirs, never a fact. */
export const uploads = pgTable(
  'uploads',
  {
    id: uuid().primaryKey(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id),
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    fileName: text().notNull(),
    /** Of which form it is: `activity:new:12`, so that it is there again when that is opened anew. */
    place: text().notNull(),
    keepsLocation: boolean().notNull(),
    sentAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('uploads_account').on(table.accountId, table.place, table.sentAt),
    index('uploads_sha256').on(table.sha256),
  ],
);

/** 佐证材料: a file on a record. */
export const evidence = pgTable(
  'evidence',
  {
    id: bigId(),
    subjectKind: text({ enum: evidenceNouns }).notNull(),
    /** Of a fact its first revision, so that it outlives corrections. */
    subjectId: bigint({ mode: 'number' }).notNull(),
    /** Whose side brought it, and which unit. */
    departmentId: integer()
      .notNull()
      .references(() => departments.id),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    size: bigint({ mode: 'number' }).notNull(),
    kind: text({ enum: evidenceKinds }).notNull(),
    fileName: text().notNull(),
    keepsLocation: boolean().notNull(),
    attachedBy: integer()
      .notNull()
      .references(() => accounts.id),
    attachedAt: instant().notNull().defaultNow(),
    withdrawnBy: integer().references(() => accounts.id),
    withdrawnAt: instant(),
    withdrawReason: text(),
  },
  (table) => [
    uniqueIndex('evidence_once')
      .on(table.subjectKind, table.subjectId, table.sha256, table.kind, table.departmentId)
      .where(sql`withdrawn_at is null`),
    index('evidence_subject').on(table.subjectKind, table.subjectId, table.kind),
    index('evidence_sha256').on(table.sha256),
    // What is summed for the quotas.
    index('evidence_account').on(table.attachedBy, table.size),
    index('evidence_department').on(table.departmentId, table.size),
    index('evidence_organisation').on(table.organisationId, table.id),
    check('evidence_subject_kind', oneOf(table.subjectKind, evidenceNouns)),
    check('evidence_kind', oneOf(table.kind, evidenceKinds)),
    check('evidence_name', sql`length(${table.fileName}) between 1 and 200`),
    check(
      'evidence_withdrawn',
      sql`num_nulls(${table.withdrawnAt}, ${table.withdrawnBy}, ${table.withdrawReason}) in (0, 3)`,
    ),
    check('evidence_reason', sql`length(trim(${table.withdrawReason})) > 0`),
  ],
);
