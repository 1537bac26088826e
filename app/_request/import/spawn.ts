import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { type Progress, stayAlive, Superseded } from '@/db/commands/import/run';
import { Refusal } from '@/domain/refusal';
import { log } from '@/lib/log';
import { takingTurns } from '@/lib/turns';
import { come, comeTo, forget } from './come';
import type { ImportJob } from './job';

const inTurn = takingTurns(20, () => new Refusal('busy', '正在处理的导入较多；请过几分钟再试。'));
/** Longer than any ledger takes. */
const patience = 600_000;

/**
 * Works at the import in a process of its own, one after the other, with its own limit of memory: whatever a file does to
 * it, pages are served. Returns at once; what comes of it stands in the import.
 */
export function workApart(job: ImportJob): void {
  // It may wait for others, or read one long sheet: as long as this process looks after it, it is not given up.
  const beat = setInterval(() => {
    stayAlive(job, comeTo(job.importId)).catch((error: unknown) => {
      if (!(error instanceof Superseded)) log.warn({ err: error, importId: job.importId }, 'no sign of life');
    });
  }, 5000);
  finished(job)
    .catch((error: unknown) => {
      log.error({ err: error, importId: job.importId }, 'an import could not be worked at');
    })
    .finally(() => {
      clearInterval(beat);
      forget(job.importId);
    });
}

const limits = ['--max-old-space-size=512', '--conditions=react-server', '--import', 'tsx'];

/** A process that works at the job; for what has to end it early as well. */
export function forkWorker(job: ImportJob): ChildProcess {
  // Not fork(): the bundler takes its path for a module to bundle (vercel/next.js#97952).
  const child = spawn(execPath, [...limits, join('app', '_request', 'import', 'worker.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(job);
  return child;
}

/** The same, for who waits for it. */
export function finished(job: ImportJob): Promise<void> {
  return inTurn(() => work(job));
}

async function work(job: ImportJob): Promise<void> {
  const child = forkWorker(job);
  const hear = (progress: Progress) => come(job.importId, progress);
  child.on('message', hear);
  const over = once(child, 'exit');
  const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);
  const [code] = (await over) as [number | null];
  clearTimeout(tooLong);
  child.off('message', hear);
  if (code !== 0) log.warn({ importId: job.importId, code }, 'the process of an import ended early');
}
