import 'server-only';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { organisations } from '@/db/schema';
import type { EvidenceNoun } from '@/domain/evidence';
import type { Content } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import { departmentEnd } from '@/domain/policy-evidence';
import { visibleToOther } from '@/domain/workflow';
import type { Finder } from './evidence-finder';
import type { FactLedger } from './fact-ledger';
import { factScope } from './scope';

/** The facts of a ledger: as the person sees the newest revision of each, by the id of the first. */
export function inLedger<Of extends Content>(noun: EvidenceNoun, ledger: FactLedger<Of, LedgerNoun>): Finder {
  const { facts } = ledger;
  const first = sql`coalesce(${facts.originId}, ${facts.id})`;
  return async (tx, actor, ids, show) => {
    const rows = await tx
      .select({
        row: facts,
        organisationPath: organisations.path,
        otherEnd: ledger.counterpart ?? sql<null>`null`,
        files: show.files(noun, first),
        missing: show.missing({ noun, row: sql`${facts}`, first, programmeId: sql`${facts.programmeId}` }),
      })
      .from(facts)
      .innerJoin(organisations, eq(organisations.id, facts.organisationId))
      .where(
        and(or(inArray(facts.id, [...ids]), inArray(facts.originId, [...ids])), factScope(ledger, actor)),
      )
      .orderBy(asc(facts.revision));
    // The newest comes last and stands. Of a correction the id of the first is what files hang on.
    const newest = new Map(rows.map((one) => [one.row.originId ?? one.row.id, one]));
    return ids.flatMap((id) => {
      const found = newest.get(id);
      if (!found) return [];
      const { row, organisationPath, otherEnd, files, missing } = found;
      const isFirst = row.revision === 1;
      return {
        id,
        of: { departmentId: row.departmentId, organisationPath, otherEnd: otherEnd ?? departmentEnd },
        isDraft: isFirst && (row.state === 'draft' || row.state === 'returned'),
        isShared: !isFirst || visibleToOther.includes(row.state),
        missing,
        files,
      };
    });
  };
}
