import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, writing } from '@/db/client';
import { insertMany } from '@/db/insert-many';
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
import { alone, goOn, mark, type Run, type Tell, unhurried } from './run';

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

/** Names are looked up for many rows together: they are the same ones over and over. What the rows would do, for few. */
const atOnce = { named: 2000, compared: 250 };

/**
 * Keeps what each row of the file would do; no ledger is touched. What an earlier process had kept of the same file is forgotten
 * first. All in one transaction: after each that ends pages ask anew for what they had kept.
 */
export async function stageRows<Row extends object, Of extends Content>(
  run: Run,
  kind: ImportKind<Row, Of>,
  programmeId: number,
  rows: readonly GivenRow<Row>[],
  unread: readonly UnreadRow[],
  tell: Tell,
): Promise<void> {
  const total = rows.length + unread.length;
  await writing(run.actor, async (tx) => {
    await alone(tx, run.importId);
    await tx.delete(importRows).where(eq(importRows.importId, run.importId));
    await tx.delete(importOrganisations).where(eq(importOrganisations.importId, run.importId));
    const place = { tx, programmeId, actor: run.actor, parties: await partiesOf(tx, programmeId) };
    const unregistered = new Unregistered();
    const counts = { new: 0, changed: 0, same: 0, wrong: unread.length };
    await keep(
      tx,
      run,
      unread.map(({ told, ...row }) => ({ ...row, verdict: 'wrong', told: [...told] })),
    );
    for (const { some: named, from: before } of portions(rows, atOnce.named)) {
      const understood = await unhurried(() => kind.understand(place, named, unregistered));
      for (const { some, from, upTo } of portions(named, atOnce.compared)) {
        await goOn(tx, run);
        const staged = await unhurried(() => staging(kind, place, some, understood.slice(from, upTo)));
        await keep(tx, run, staged);
        for (const { verdict } of staged) counts[verdict] += 1;
        tell({ done: unread.length + before + upTo, total });
      }
    }
    await finish(tx, run, unregistered, counts);
  });
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
    const unfit = one && 'unfit' in one ? (one.unfit ?? []) : [];
    if (known.verdict !== 'same' && unfit.length > 0) {
      return { ...common, verdict: 'wrong', told: [...told, ...unfit] };
    }
    if (known.verdict === 'new') {
      const notices = known.notice === null ? [] : [row.remark(kind.column, known.notice)];
      return { ...common, verdict: 'new', content: known.content, told: [...told, ...notices] };
    }
    const { verdict, content, before, recordId, recordVersion } = known;
    return { ...common, told, verdict, content, before, recordId, recordVersion };
  });
}

async function keep(tx: Tx, run: Run, rows: readonly Omit<StagedRow, 'importId'>[]): Promise<void> {
  await insertMany(
    tx,
    importRows,
    rows.map((row) => ({ ...row, importId: run.importId })),
  );
}

async function finish(tx: Tx, run: Run, { list }: Unregistered, counts: ImportCounts): Promise<void> {
  await insertMany(
    tx,
    importOrganisations,
    list.map((content, at) => ({ importId: run.importId, number: at + 1, content })),
  );
  const { new: added, changed, same, wrong } = counts;
  await mark(tx, run, { state: 'read', added, changed, same, wrong });
}

/** The list in pieces of at most so many, with where each begins and ends. */
function* portions<Item>(list: readonly Item[], most: number) {
  for (let from = 0; from < list.length; from += most) {
    const some = list.slice(from, from + most);
    yield { some, from, upTo: from + some.length };
  }
}
