import 'server-only';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type Change, command, type Context } from '@/db/command';
import { partiesOf } from '@/db/commands/meeting/subject';
import { importRows } from '@/db/schema';
import type { Content } from '@/domain/fact';
import { recordRef } from '@/domain/input';
import { Refusal } from '@/domain/refusal';
import { compare } from './compare';
import type { ImportPlace } from './kind';
import { type AnyImportKind, importKinds } from './kinds';
import { registerNamed } from './organisations';
import { alone, goOn, mark, type Run, type Tell, unhurried } from './run';
import { importChange, importMovedOn, loadImport } from './subject';
import { changeRows, insertRows } from './write';

const atOnce = 100;

/**
 * Writes what the person chose to: every row without an error, as drafts of their unit, or none at all. Each row is
 * compared once more with what stands in the ledger by now.
 */
export const commitImport = (run: Run, tell: Tell) =>
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
        await goOn(tx, run);
        after = rows.at(-1)?.place ?? 0;
        changes.push(...(await unhurried(() => write(place, kind, rows.map(registered.named), context))));
        done += rows.length;
        tell({ done, total: row.added + row.changed });
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
  const added = await insertRows(
    place,
    kind,
    rows.filter(({ verdict }) => verdict === 'new'),
    context,
  );
  const changed = await changeRows(
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
