import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, writing } from '@/db/client';
import { partiesOf } from '@/db/commands/meeting/subject';
import { importOrganisations, importRows } from '@/db/schema';
import type { Content } from '@/domain/fact';
import type { ImportCounts, ImportRemark } from '@/domain/import';
import { compare } from './compare';
import {
  type GivenRow,
  type ImportKind,
  type ImportPlace,
  type Meant,
  type Understood,
  Unregistered,
} from './kind';
import { mark, type Run, unhurried } from './run';

/** A row that could not even be read. */
export interface UnreadRow {
  readonly place: number;
  readonly sheet: string;
  readonly row: number;
  /** What it is about, as far as its cells say. */
  readonly label: string;
  readonly told: readonly ImportRemark[];
}

type StagedRow = typeof importRows.$inferInsert;

const atOnce = 2000;

/**
 * Keeps what each row of the file would do, two thousand at a time; no ledger is touched. What an earlier process had kept
 * of the same file is forgotten first.
 */
export async function stageRows<Row extends object, Of extends Content>(
  run: Run,
  kind: ImportKind<Row, Of>,
  programmeId: number,
  rows: readonly GivenRow<Row>[],
  unread: readonly UnreadRow[],
): Promise<void> {
  const total = rows.length + unread.length;
  await writing(run.actor, async (tx) => {
    await mark(tx, run, { state: 'reading', total, done: 0 });
    await tx.delete(importRows).where(eq(importRows.importId, run.importId));
    await tx.delete(importOrganisations).where(eq(importOrganisations.importId, run.importId));
  });
  const unregistered = new Unregistered();
  const counts = { new: 0, changed: 0, same: 0, wrong: unread.length };
  for (let at = 0; at < unread.length; at += atOnce) {
    const some = unread.slice(at, at + atOnce).map(({ told, ...row }) => ({
      ...{ ...row, importId: run.importId, verdict: 'wrong' as const, told: [...told] },
    }));
    await keep(run, some, at + some.length);
  }
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    const staged = await unhurried(() =>
      writing(run.actor, async (tx) => {
        const place = await placeOf(tx, run, programmeId);
        return staging(kind, place, some, await kind.understand(place, some, unregistered));
      }),
    );
    for (const { verdict } of staged) counts[verdict] += 1;
    await keep(
      run,
      staged.map((row) => ({ ...row, importId: run.importId })),
      unread.length + at + some.length,
    );
  }
  await writing(run.actor, (tx) => finish(tx, run, unregistered, counts));
}

async function placeOf(tx: Tx, { actor }: Run, programmeId: number): Promise<ImportPlace> {
  return { tx, programmeId, actor, parties: await partiesOf(tx, programmeId) };
}

async function staging<Row extends object, Of extends Content>(
  kind: ImportKind<Row, Of>,
  place: ImportPlace,
  rows: readonly GivenRow<Row>[],
  understood: readonly Understood<Of>[],
): Promise<Omit<StagedRow, 'importId'>[]> {
  const meant = rows.map((row, at): Meant<Of> | null => {
    const one = understood[at];
    return one && 'content' in one ? { id: row.id, content: one.content, given: one.given } : null;
  });
  const compared = await compare(
    kind,
    place,
    meant.filter((one) => one !== null),
    { near: true },
  );
  let next = 0;
  return rows.map((row, at) => {
    const one = understood[at];
    const known = meant[at] === null ? undefined : compared[next++];
    const told = [
      ...row.told,
      ...(one && 'told' in one ? one.told : []),
      ...(one && 'faults' in one ? one.faults : []),
    ];
    const common = { place: row.place, sheet: row.sheet, row: row.row, label: one?.label ?? '' };
    if (known === undefined) return { ...common, verdict: 'wrong', told };
    if (known.verdict === 'wrong') {
      return { ...common, verdict: 'wrong', told: [...told, row.remark(kind.column, known.sentence)] };
    }
    if (known.verdict === 'new') {
      const notices = known.notice === null ? [] : [row.remark(kind.column, known.notice)];
      return { ...common, verdict: 'new', content: known.content, told: [...told, ...notices] };
    }
    const { verdict, content, before, recordId, recordVersion } = known;
    return { ...common, told, verdict, content, before, recordId, recordVersion };
  });
}

async function keep(run: Run, rows: readonly StagedRow[], done: number): Promise<void> {
  await writing(run.actor, async (tx) => {
    await mark(tx, run, { done });
    if (rows.length > 0) await tx.insert(importRows).values([...rows]);
  });
}

async function finish(tx: Tx, run: Run, { list }: Unregistered, counts: ImportCounts): Promise<void> {
  for (let at = 0; at < list.length; at += atOnce) {
    await tx.insert(importOrganisations).values(
      list.slice(at, at + atOnce).map((content, index) => ({
        importId: run.importId,
        number: at + index + 1,
        content,
      })),
    );
  }
  const { new: added, changed, same, wrong } = counts;
  await mark(tx, run, { state: 'read', added, changed, same, wrong });
}
