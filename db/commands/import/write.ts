import 'server-only';
import { sql } from 'drizzle-orm';
import { together, type Tx } from '@/db/client';
import type { Change, Context } from '@/db/command';
import { factChange } from '@/db/commands/fact/subject';
import { written } from '@/db/commands/fact/write';
import { insertMany } from '@/db/insert-many';
import type { FactRow } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import type { KeptRow } from './commit';
import type { ImportPlace } from './kind';
import type { AnyImportKind } from './kinds';
import { factsOf } from './records';
import { importMovedOn } from './subject';

/** Writes new rows as drafts of the actor’s unit; the changes as history tells them. */
export async function insertRows(
  { tx, programmeId }: ImportPlace,
  kind: AnyImportKind,
  rows: readonly KeptRow[],
  { actor }: Context,
): Promise<Change[]> {
  if (rows.length === 0) return [];
  const { facts } = kind.fact;
  const added = await insertMany<typeof facts, { id: string }>(
    tx,
    facts,
    rows.map(({ content }) => ({
      ...content,
      programmeId,
      departmentId: actor.departmentId,
      organisationId: actor.organisationId,
      changedBy: actor.accountId,
    })),
    sql`returning id`,
  );
  // A row that the second wall does not let in is left out without a word.
  if (added.length !== rows.length) {
    throw new Refusal(
      'conflict',
      '部分记录所属的结对、项目或信托已有变动；没有导入任何内容，请点“重新核对”后再导入。',
    );
  }
  const ids = added.map(({ id }) => Number(id));
  const found = await factsOf(tx, facts, ids);
  const after = ids.flatMap((id) => found.get(id) ?? []);
  await noteRecords(tx, rows, after);
  return after.map((row) => ({ ...factChange(kind.fact, null, row), kind: kind.fact.noun }));
}

/** Writes what rows change of records that are there, each at the version the person saw. */
export async function changeRows(
  tx: Tx,
  kind: AnyImportKind,
  rows: readonly KeptRow[],
  context: Context,
): Promise<Change[]> {
  if (rows.length === 0) return [];
  const { facts } = kind.fact;
  const ids = rows.map(({ recordId }) => recordId ?? 0);
  const before = await factsOf(tx, facts, ids);
  const after = await together(
    rows.map(async ({ recordId, content }) => {
      const row = before.get(recordId ?? 0);
      if (!row) throw importMovedOn();
      return written(tx, kind.fact, row, { ...content }, context);
    }),
  );
  await noteRecords(tx, rows, after);
  return after.map((row) => ({
    ...factChange(kind.fact, before.get(row.id) ?? null, row),
    kind: kind.fact.noun,
  }));
}

/**
 * Which records the rows have become, so that they can be taken back. They stand in order of their place: what stretch that is
 * saves the planner, which knows nothing of rows so new, from going through all of them.
 */
async function noteRecords(tx: Tx, rows: readonly KeptRow[], records: readonly FactRow[]): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  await tx.execute(sql`
    update import_rows r set record_id = n.id, record_version = n.version
    from unnest(${sql.param(rows.map(({ place }) => place))}::int[], ${sql.param(records.map(({ id }) => id))}::bigint[],
      ${sql.param(records.map(({ version }) => version))}::int[]) as n (place, id, version)
    where r.import_id = ${first.importId} and r.place between ${first.place} and ${last.place} and r.place = n.place`);
}
