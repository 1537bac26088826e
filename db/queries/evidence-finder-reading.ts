import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { organisations, readings } from '@/db/schema';
import { departmentEnd, noEnd } from '@/domain/policy-evidence';
import { visibleToOther } from '@/domain/workflow';
import type { Finder } from './evidence-finder';
import { firstReading, sameReading } from './reading-revision';
import { eyesOf, readingScope } from './scope';

/** Readings, of which revisions share an indicator, a period and a place; the other side brings its own to a shared fact. */
export const inReadings: Finder = async (tx, actor, ids, show) => {
  const first = firstReading(sql`${readings}`);
  const rows = await tx
    .select({
      first: sql<string>`${first}`,
      row: readings,
      organisationPath: organisations.path,
      files: show.files('reading', first),
      missing: show.missing({ noun: 'reading', row: sql`${readings}`, first, programmeId: 0 }),
    })
    .from(readings)
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .where(and(sameReading(ids), readingScope(actor.roles, eyesOf(actor))))
    .orderBy(asc(readings.revision));
  const newest = new Map(rows.map((one) => [Number(one.first), one]));
  return [...newest].map(([id, { row, organisationPath, files, missing }]) => ({
    id,
    of: {
      departmentId: row.departmentId,
      organisationPath,
      otherEnd: row.reporter === 'shared' ? departmentEnd : noEnd,
    },
    isDraft: row.revision === 1 && (row.state === 'draft' || row.state === 'returned'),
    isShared: row.revision > 1 || visibleToOther.includes(row.state),
    missing,
    files,
  }));
};
