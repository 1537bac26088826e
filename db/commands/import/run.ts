import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { type Tx, writing } from '@/db/client';
import { imports } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { ImportRow } from './subject';

/** A process's right to write of an import: gone once another has begun. */
export interface Run {
  readonly importId: number;
  readonly run: number;
  readonly actor: Actor;
}

/** Another process works at the import now, or it is no longer wanted. */
export class Superseded extends Error {}

/** Writes of the import while the right stands; a sign of life as well. */
export async function mark(tx: Tx, { importId, run }: Run, values: Partial<ImportRow>): Promise<ImportRow> {
  const [row] = await tx
    .update(imports)
    .set({ ...values, aliveAt: sql`now()` })
    .where(and(eq(imports.id, importId), eq(imports.run, run)))
    .returning();
  if (!row) throw superseded(importId);
  return row;
}

/** Ends what is done of an import between two pieces, once another process has begun: that one need not wait long. */
export async function goOn(tx: Tx, { importId, run }: Run): Promise<void> {
  const [row] = await tx.select({ run: imports.run }).from(imports).where(eq(imports.id, importId));
  if (row?.run !== run) throw superseded(importId);
}

function superseded(importId: number): Superseded {
  return new Superseded(`import ${importId} is worked at by another process`);
}

/** How many rows it has gone through. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
export type Tell = (progress: Progress) => void;

/** A sign of life, also of what waits its turn, with how far it has come. */
export function stayAlive(run: Run, progress?: Progress): Promise<unknown> {
  return writing(run.actor, (tx) => mark(tx, run, { ...progress }));
}

/** One process at a time writes an import: it holds this to the end of its transaction. */
export async function alone(tx: Tx, importId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import'), ${importId})`);
}

/** Does one batch and rests for half as long as it took: whoever looks at a page meanwhile has the database as well. */
export async function unhurried<Result>(batch: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await batch();
  await pause((performance.now() - begun) / 2);
  return result;
}
