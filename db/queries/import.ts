import 'server-only';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { reading, type Snapshot, type Tx } from '@/db/client';
import { accounts, importRows, imports, organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { Party } from '@/domain/department';
import { isBusy, silentSeconds } from '@/domain/import';
import { permits } from '@/domain/policy';
import { importScope } from './import-scope';
import { chosen, listProgrammes } from './programme';
import { listRegions } from './region';

/** The import that a process is to work at, with what its rows are read against; null out of scope. */
export function readForWork(actor: Actor, id: number) {
  return reading(actor, async (tx, snapshot) => {
    const [found] = await tx
      .select({ row: imports })
      .from(imports)
      .innerJoin(organisations, eq(organisations.id, imports.organisationId))
      .where(importScope(actor, eq(imports.id, id)));
    if (!found) return null;
    const programmes = await listProgrammes(tx, snapshot);
    const programme = programmes.find((one) => one.id === found.row.programmeId);
    return { row: found.row, sides: await sidesOf(tx, snapshot, programme?.parties ?? []) };
  });
}

/** The divisions of both sides, for an empty ledger. */
export function readBothSides(actor: Actor) {
  return reading(actor, async (tx, snapshot) => {
    const { parties } = chosen(await listProgrammes(tx, snapshot), undefined);
    return sidesOf(tx, snapshot, parties);
  });
}

async function sidesOf(tx: Tx, snapshot: Promise<Snapshot>, [helping, helped]: readonly Party[]) {
  return {
    helping: await listRegions(tx, snapshot, helping ? [helping] : []),
    helped: await listRegions(tx, snapshot, helped ? [helped] : []),
  };
}

const pageSize = 20;

export function selectImports() {
  return {
    id: imports.id,
    version: imports.version,
    ledger: imports.ledger,
    fileName: imports.fileName,
    isFileKept: imports.isFileKept,
    state: imports.state,
    broughtAt: imports.broughtAt,
    by: accounts.name,
    unit: organisations.name,
    unitPath: organisations.path,
    departmentId: imports.departmentId,
    added: imports.added,
    changed: imports.changed,
    same: imports.same,
    wrong: imports.wrong,
    total: imports.total,
    done: imports.done,
    refusal: imports.refusal,
    notices: imports.notices,
    silentFor: sql<number>`extract(epoch from now() - ${imports.aliveAt})::float`,
  };
}

/** The imports of one's own unit and below, the last first. */
export function readImports(actor: Actor, before: number | undefined) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const found = await tx
      .select(selectImports())
      .from(imports)
      .innerJoin(organisations, eq(organisations.id, imports.organisationId))
      .innerJoin(accounts, eq(accounts.id, imports.broughtBy))
      .where(
        importScope(
          actor,
          eq(imports.programmeId, programme.id),
          before === undefined ? undefined : lt(imports.id, before),
        ),
      )
      .orderBy(desc(imports.id))
      .limit(pageSize + 1);
    const lines = found.slice(0, pageSize);
    const { departmentId, organisationPath } = actor;
    return {
      programme,
      lines,
      next: found.length > pageSize ? (lines.at(-1)?.id ?? null) : null,
      mayBring: permits('import.begin', actor, { departmentId, organisationPath }),
    };
  });
}

/** How far it has come, and whether a process still works at it. */
export function findProgress(actor: Actor, id: number) {
  return reading(actor, async (tx) => {
    const [found] = await tx
      .select({
        state: imports.state,
        done: imports.done,
        total: imports.total,
        silentFor: sql<number>`extract(epoch from now() - ${imports.aliveAt})::float`,
      })
      .from(imports)
      .innerJoin(organisations, eq(organisations.id, imports.organisationId))
      .where(importScope(actor, eq(imports.id, id)));
    if (!found) return null;
    const { silentFor, ...progress } = found;
    return { ...progress, isBusy: isBusy(found.state) && silentFor < silentSeconds };
  });
}

/** Whatever is told of cells of the import, for the file that goes back. */
export function listRemarks(actor: Actor, id: number) {
  return reading(actor, async (tx) => {
    const [row] = await tx
      .select({ fileName: imports.fileName, sha256: imports.fileSha256 })
      .from(imports)
      .innerJoin(organisations, eq(organisations.id, imports.organisationId))
      .where(importScope(actor, eq(imports.id, id)));
    if (!row) return null;
    const rows = await tx
      .select({ sheet: importRows.sheet, told: importRows.told })
      .from(importRows)
      .where(and(eq(importRows.importId, id), inArray(importRows.verdict, ['wrong'])))
      .orderBy(asc(importRows.place))
      .limit(1000);
    return { ...row, remarks: rows.flatMap(({ sheet, told }) => told.map((one) => ({ sheet, ...one }))) };
  });
}
