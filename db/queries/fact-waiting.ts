import 'server-only';
import { and, asc, eq, getTableColumns, not, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { Party } from '@/domain/department';
import { type Content, ledgerReporter } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import { factTask } from '@/domain/task';
import { waitsFor } from '@/domain/waiting';
import { contentIn, type FactLedger } from './fact-ledger';
import { namesIn } from './fact-names';
import { factScope, officialIn } from './scope';

const most = 500;

/** The facts of a ledger that are under way and seen by the person: what is theirs to do, and who else is waited for. */
export async function listWaitingFacts<Of extends Content>(
  tx: Tx,
  ledger: FactLedger<Of, LedgerNoun>,
  actor: Actor,
  programme: { readonly id: number; readonly parties: readonly Party[] },
) {
  const { facts, answers } = ledger;
  const rows = await tx
    .select({
      row: getTableColumns(facts),
      unitName: organisations.name,
      organisationPath: organisations.path,
      counterpartPath: ledger.counterpart ?? sql<null>`null`,
      awaitingName: sql<string | null>`(select name from organisations o where o.id = ${facts.awaitingId})`,
      lastAnswerBy:
        answers === null
          ? sql<null>`null`
          : sql<number | null>`(select department_id from ${answers} where fact_id = ${facts.id}
              order by ${answers.id} desc limit 1)`,
    })
    .from(facts)
    .innerJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(and(eq(facts.programmeId, programme.id), not(officialIn(ledger)), factScope(ledger, actor)))
    .orderBy(asc(facts.id))
    .limit(most);
  const contents = rows.map(({ row }) => contentIn(ledger, row));
  const names = { parties: programme.parties, ...(await namesIn(tx, ledger, contents)) };
  return rows.map(({ row, ...rest }) => {
    const { id, state, departmentId, awaitingId, submittedBy } = row;
    const seen = { state, departmentId, awaitingId, submittedBy, ...rest };
    return {
      record: { noun: ledger.noun, id, version: row.version, unit: rest.unitName },
      id,
      content: contentIn(ledger, row),
      names,
      kind: factTask(ledger.noun, actor, seen),
      waitsFor: waitsFor({ ...seen, reporter: ledgerReporter(ledger.noun) }, programme.parties),
    };
  });
}
