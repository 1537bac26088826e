import 'server-only';
import { and, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { together, type Tx } from '@/db/client';
import { type Change, command, type Context } from '@/db/command';
import { factChange } from '@/db/commands/fact/subject';
import { written } from '@/db/commands/fact/write';
import { sqlState } from '@/db/retry';
import { importRows } from '@/db/schema';
import { recordRef } from '@/domain/input';
import { Refusal } from '@/domain/refusal';
import type { KeptRow } from './commit';
import { type AnyImportKind, importKinds } from './kinds';
import { unregister } from './organisations';
import { factsOf } from './records';
import { alone, goOn, mark, type Run, type Tell } from './run';
import { importChange, importMovedOn, loadImport } from './subject';

const atOnce = 500;

/** Takes a whole import back, as long as nobody has built on any of its records; else nothing. */
export const undoImport = (run: Run, tell: Tell) =>
  command({
    name: 'import.undo',
    input: recordRef.pick({ id: true }),
    load: async (tx, { id }, { actor }) => [await loadImport(tx, id, actor)],
    change: async (tx, [subject], _, context) => {
      if (!subject) return [];
      const { row } = subject;
      await alone(tx, row.id);
      if (row.state !== 'undoing' || row.run !== run.run) throw importMovedOn();
      const kind = importKinds[row.ledger];
      const changes: Change[] = [];
      let done = 0;
      for (let before = 2 ** 31 - 1; ;) {
        const rows = await lastRows(tx, row.id, before);
        if (rows.length === 0) break;
        await goOn(tx, run);
        before = rows.at(-1)?.place ?? 0;
        changes.push(...(await takeBack(tx, kind, rows, context)));
        done += rows.length;
        tell({ done, total: row.added + row.changed });
      }
      const { changes: unregistered, kept } = await unregister(tx, row.id);
      const undone = await mark(tx, run, {
        ...{ state: 'undone', endedAt: new Date(), version: row.version + 1 },
        refusal: kept === 0 ? null : `随表登记的单位中有 ${kept} 个已被其他记录使用，保留在单位登记中。`,
      });
      return [...changes, ...unregistered, importChange(row, undone)];
    },
    message: () => '已撤销，台账恢复到导入之前。',
  });

function lastRows(tx: Tx, importId: number, before: number): Promise<KeptRow[]> {
  return tx
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        lt(importRows.place, before),
        inArray(importRows.verdict, ['new', 'changed']),
        isNotNull(importRows.recordId),
      ),
    )
    .orderBy(desc(importRows.place))
    .limit(atOnce);
}

async function takeBack(
  tx: Tx,
  kind: AnyImportKind,
  rows: readonly KeptRow[],
  context: Context,
): Promise<Change[]> {
  const { fact } = kind;
  const { facts } = fact;
  const ids = rows.map(({ recordId }) => recordId ?? 0);
  const records = await factsOf(tx, facts, ids);
  const isAsLeft = ({ recordId, recordVersion }: KeptRow) => {
    const now = records.get(recordId ?? 0);
    return now !== undefined && now.version === recordVersion && ['draft', 'returned'].includes(now.state);
  };
  const moved = rows.filter((row) => !isAsLeft(row));
  if (moved.length > 0) throw builtOn(fact.word, moved);
  const added = rows.filter(({ verdict }) => verdict === 'new').map(({ recordId }) => recordId ?? 0);
  if (added.length > 0) {
    const gone = await tx
      .delete(facts)
      .where(and(inArray(facts.id, added), eq(facts.state, 'draft')))
      .returning({ id: facts.id })
      .catch((error: unknown) => {
        // 23503: something else names one of them.
        if (sqlState(error) === '23503') throw builtOn(fact.word, rows);
        throw error;
      });
    if (gone.length !== added.length) throw importMovedOn();
  }
  return together(
    rows.map(async ({ verdict, recordId, before }): Promise<Change> => {
      const row = records.get(recordId ?? 0);
      if (!row) throw importMovedOn();
      if (verdict === 'new') return { ...factChange(fact, row, row, { discarded: true }), kind: fact.noun };
      const after = await written(tx, fact, row, { ...before }, context);
      return { ...factChange(fact, row, after), kind: fact.noun };
    }),
  );
}

function builtOn(word: string, rows: readonly KeptRow[]): Refusal {
  const [first] = rows;
  const which = first ? `，例如${first.label}` : '';
  return new Refusal(
    'conflict',
    `这次导入的${word}中已有提交、修改过或被其他记录使用的${which}；不能整批撤销，请逐条处理。`,
  );
}
