import 'server-only';
import { and, asc, eq, gt } from 'drizzle-orm';
import { reading } from '@/db/client';
import { accounts, importRows, imports, organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { type Content, differing, type Names } from '@/domain/fact';
import { type ImportLedger, type ImportState, importSteps, type ImportVerdict } from '@/domain/import';
import { permits } from '@/domain/policy';
import type { LedgerNoun } from '@/domain/policy-rule';
import { activityLedger } from './activity';
import type { FactLedger } from './fact-ledger';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';
import { selectImports } from './import';
import { importScope } from './import-scope';
import { pairingLedger } from './pairing';
import { projectLedger } from './project';
import { trustLedger } from './trust';

const rowsAtOnce = 100;

type AnyLedger = FactLedger<Content, LedgerNoun>;

const ledgers: Readonly<Record<ImportLedger, AnyLedger>> = {
  pairing: asAnyLedger(pairingLedger),
  activity: asAnyLedger(activityLedger),
  project: asAnyLedger(projectLedger),
  trust: asAnyLedger(trustLedger),
  flow: asAnyLedger(flowLedger),
};
const homes: Readonly<Record<ImportLedger, string>> = {
  pairing: '/pairings',
  activity: '/activities',
  project: '/projects',
  trust: '/trusts',
  flow: '/flows',
};

function asAnyLedger(ledger: { readonly noun: string }): AnyLedger {
  return ledger as unknown as AnyLedger;
}

/** What was new is no more once it was taken back. */
function isGone(state: ImportState, verdict: ImportVerdict): boolean {
  return state === 'undone' && verdict === 'new';
}

function changesOf({ fields }: AnyLedger, before: Content, after: Content, names: Names) {
  return differing(fields, before, after).map(({ term, text }) => ({
    ...{ term, before: text(before, names), after: text(after, names) },
  }));
}

/** One import with a page of its rows, those with errors first where none is asked for; null out of scope. */
export function findImport(
  actor: Actor,
  id: number,
  asked: { readonly verdict?: ImportVerdict | undefined; readonly after?: number | undefined },
) {
  return reading(actor, async (tx) => {
    const [row] = await tx
      .select(selectImports())
      .from(imports)
      .innerJoin(organisations, eq(organisations.id, imports.organisationId))
      .innerJoin(accounts, eq(accounts.id, imports.broughtBy))
      .where(importScope(actor, eq(imports.id, id)));
    if (!row) return null;
    const { added, changed, same, wrong } = row;
    const counts = { new: added, changed, same, wrong };
    const verdict =
      asked.verdict ?? (['wrong', 'changed', 'new', 'same'] as const).find((one) => counts[one] > 0);
    const found = await tx
      .select()
      .from(importRows)
      .where(
        and(
          eq(importRows.importId, id),
          verdict === undefined ? undefined : eq(importRows.verdict, verdict),
          gt(importRows.place, asked.after ?? 0),
        ),
      )
      .orderBy(asc(importRows.place))
      .limit(rowsAtOnce + 1);
    const rows = found.slice(0, rowsAtOnce);
    const ledger = ledgers[row.ledger];
    const names: Names = {
      parties: [],
      ...(await namesIn(
        tx,
        ledger,
        rows.flatMap(({ before, content }) => (before ? [before, content] : [])),
      )),
    };
    const subject = { departmentId: row.departmentId, organisationPath: row.unitPath };
    return {
      ...row,
      counts,
      verdict: verdict ?? null,
      rows: rows.map((one) => ({
        ...one,
        changes:
          one.verdict === 'changed' && one.before && one.content
            ? changesOf(ledger, one.before as Content, one.content as Content, names)
            : [],
        href:
          one.recordId === null || isGone(row.state, one.verdict)
            ? null
            : `${homes[row.ledger]}/${one.recordId}`,
      })),
      next: found.length > rowsAtOnce ? (rows.at(-1)?.place ?? null) : null,
      steps: importSteps(row.state, counts, row.silentFor),
      mayAct: permits('import.commit', actor, subject),
    };
  });
}
