import 'server-only';
import type { Progress } from '@/db/commands/import/run';

/** For all bundles of the server, each of which has modules of its own. */
const kept = globalThis as typeof globalThis & { yueqianImports?: Map<number, Progress> };

function known(): Map<number, Progress> {
  return (kept.yueqianImports ??= new Map());
}

/** Notes how far an import has come that this process looks after: no write, after which pages ask anew for what they had kept. */
export function come(importId: number, progress: Progress): void {
  known().set(importId, progress);
}

/** How far it has come; undefined where another process looks after it, or none. */
export function comeTo(importId: number): Progress | undefined {
  return known().get(importId);
}

export function forget(importId: number): void {
  known().delete(importId);
}
