import 'server-only';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { together, type Tx } from '@/db/client';
import { type Change, command, type Context } from '@/db/command';
import { factChange } from '@/db/commands/fact/subject';
import { written } from '@/db/commands/fact/write';
import { partiesOf } from '@/db/commands/meeting/subject';
import { insertMany } from '@/db/insert-many';
import { type FactRow, type FactTable, importRows } from '@/db/schema';
import type { Content } from '@/domain/fact';
import { recordRef } from '@/domain/input';
import { Refusal } from '@/domain/refusal';
import { compare } from './compare';
import type { ImportPlace } from './kind';
import { type AnyImportKind, importKinds } from './kinds';
import { registerNamed } from './organisations';
import { alone, mark, type Run, unhurried } from './run';
import { importChange, importMovedOn, loadImport } from './subject';

const atOnce = 100;

/**
 * Writes what the person chose to: every row without an error, as drafts of their unit, or none at all. Each row is
 * compared once more with what stands in the ledger by now.
 */
export const commitImport = (run: Run, told: (done: number) => Promise<void>) =>
  command({
    name: 'import.commit',
    input: recordRef.pick({ id: true }),
    load: async (tx, { id }, { actor }) => [await loadImport(tx, id, actor)],
    change: async (tx, [subject], _, context) => {
      if (!subject) return [];
      const { row } = subject;
      await alone(tx, row.id);
      if (row.state !== 'committing' || row.run !== run.run) throw importMovedOn();
      const kind = importKinds[row.ledger];
      const place = {
        ...{ tx, programmeId: row.programmeId, actor: context.actor },
        parties: await partiesOf(tx, row.programmeId),
      };
      const registered = await registerNamed(tx, row.id);
      const changes: Change[] = [...registered.changes];
      let done = 0;
      for (let after = 0; ;) {
        const rows = await nextRows(tx, row.id, after);
        if (rows.length === 0) break;
        after = rows.at(-1)?.place ?? 0;
        changes.push(...(await unhurried(() => write(place, kind, rows.map(registered.named), context))));
        done += rows.length;
        await told(done);
      }
      const committed = await mark(tx, run, {
        state: 'committed',
        endedAt: new Date(),
        version: row.version + 1,
      });
      return [...changes, importChange(row, committed)];
    },
    message: (count) => `已导入 ${count} 项。`,
  });

export type KeptRow = typeof importRows.$inferSelect;

function nextRows(tx: Tx, importId: number, after: number): Promise<KeptRow[]> {
  return tx
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        gt(importRows.place, after),
        inArray(importRows.verdict, ['new', 'changed']),
      ),
    )
    .orderBy(asc(importRows.place))
    .limit(atOnce);
}

async function write(
  place: ImportPlace,
  kind: AnyImportKind,
  rows: readonly KeptRow[],
  context: Context,
): Promise<Change[]> {
  await expectAsShown(place, kind, rows);
  const added = await insert(
    place,
    kind,
    rows.filter(({ verdict }) => verdict === 'new'),
    context,
  );
  const changed = await change(
    place.tx,
    kind,
    rows.filter(({ verdict }) => verdict === 'changed'),
    context,
  );
  return [...added, ...changed];
}

/** What the person saw must still hold, or they look again. */
async function expectAsShown(
  place: ImportPlace,
  kind: AnyImportKind,
  rows: readonly KeptRow[],
): Promise<void> {
  const compared = await compare(
    kind,
    place,
    rows.map(({ recordId, content }) => ({
      id: recordId,
      content: content as Content,
      given: kind.fact.fields.map(({ key }) => key),
    })),
    { near: false },
  );
  const moved = rows.find((row, at) => {
    const now = compared[at];
    if (now?.verdict !== row.verdict) return true;
    return now.verdict === 'changed' && now.recordVersion !== row.recordVersion;
  });
  if (!moved) return;
  throw new Refusal(
    'conflict',
    `核对之后有人改动了台账（工作表“${moved.sheet}”第 ${moved.row} 行涉及的记录）；没有导入任何内容，请点“重新核对”后再导入。`,
  );
}

async function insert(
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
    throw new Refusal('conflict', '部分记录所属的结对已有变动；没有导入任何内容，请点“重新核对”后再导入。');
  }
  const ids = added.map(({ id }) => Number(id));
  const found = await factsOf(tx, facts, ids);
  const after = ids.flatMap((id) => found.get(id) ?? []);
  await noteRecords(tx, rows, after);
  return after.map((row) => ({ ...factChange(kind.fact, null, row), kind: kind.fact.noun }));
}

async function change(
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

async function factsOf(
  tx: Tx,
  facts: FactTable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, FactRow>> {
  const rows = await tx
    .select()
    .from(facts)
    .where(sql`${facts.id} = any(${sql.param([...ids])}::bigint[])`);
  return new Map(rows.map((row) => [row.id, row]));
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
