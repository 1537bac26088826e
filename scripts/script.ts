import { endAll } from './child';
import { Halt } from './halt';
import { stopwatch, type Log } from './stopwatch';

export interface Run {
  /** Prints a line with the time since the command was given. */
  log: Log;
  args: string[];
  /** What must be closed or stopped when the command ends, however it ends; the last is closed first. */
  atEnd: (close: () => unknown) => void;
}

/** Runs a command of package.json: failures are said plainly, and whatever was started is stopped. */
export async function script(work: (run: Run) => Promise<void>, codeWhenInterrupted = 130): Promise<void> {
  const closers: (() => unknown)[] = [];
  const log = stopwatch(Number(process.env['YUEQIAN_SINCE']) || undefined);
  const run = {
    log,
    args: process.argv.slice(2),
    atEnd: (close: () => unknown) => void closers.unshift(close),
  };
  try {
    await Promise.race([work(run), interruption(codeWhenInterrupted)]);
  } catch (error) {
    fail(error);
  }
  // What is still running first: it may be using the rest.
  for (const close of [endAll, ...closers]) await Promise.resolve(close()).catch(fail);
  process.exit();
}

function fail(error: unknown): void {
  console.error(error instanceof Halt ? error.message : error);
  process.exitCode = 1;
}

async function interruption(code: number): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
  process.exitCode = code;
}
