import { type ChildProcess, spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { refuse } from './refuse';
import type { Job, Word } from './job';

/** A process that looks at files, one at a time. */
export interface Looker {
  send(job: Job): void;
  /** What it says next; null where it says nothing for so long, or ended: it is not asked again. */
  hear(seconds: number): Promise<Word | null>;
  giveBack(): void;
}

/** As many at once as there are cores on the smallest machine; the others wait. */
const most = 2;
const idleSeconds = 30;
const startSeconds = 20;
/** Taken from the checkout, in which the server runs: what is bundled could not be started by itself. */
const program = () => [
  '--max-old-space-size=512',
  '--import',
  'tsx',
  ['documents', 'evidence', 'process.ts'].join('/'),
];

const idle: Child[] = [];
const waiting: ((slot: undefined) => void)[] = [];
let busy = 0;

export async function borrowLooker(): Promise<Looker> {
  if (busy >= most) await new Promise((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return idle.pop() ?? (await Child.start());
  } catch (error) {
    release();
    throw error;
  }
}

/** The slot goes to who waits longest. */
function release(): void {
  const next = waiting.shift();
  if (next) next(undefined);
  else busy -= 1;
}

class Child implements Looker {
  private readonly said: Word[] = [];
  private hears: ((word: Word | null) => void) | null = null;
  private isOver = false;
  private rest: NodeJS.Timeout | undefined;

  private constructor(private readonly process: ChildProcess) {
    process.on('message', (word: Word) => {
      if (this.hears) this.hears(word);
      else this.said.push(word);
    });
    process.once('exit', () => this.end());
    process.once('error', () => this.end());
  }

  static async start(): Promise<Child> {
    const child = new Child(
      spawn(execPath, program(), {
        // It needs no secret of ours.
        env: { NODE_ENV: 'production' },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      }),
    );
    const word = await child.hear(startSeconds);
    if (word?.is === 'ready') return child;
    child.end();
    throw refuse('服务器正忙，暂时无法核对文件；请过一会儿再上传。');
  }

  send(job: Job): void {
    this.said.length = 0;
    if (!this.isOver) this.process.send(job);
  }

  hear(seconds: number): Promise<Word | null> {
    const word = this.said.shift();
    if (word !== undefined) return Promise.resolve(word);
    if (this.isOver) return Promise.resolve(null);
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.end(), seconds * 1000);
      this.hears = (heard) => {
        clearTimeout(patience);
        this.hears = null;
        resolve(heard);
      };
    });
  }

  giveBack(): void {
    if (!this.isOver) {
      idle.push(this);
      this.process.unref();
      this.process.channel?.unref();
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.end(), idleSeconds * 1000);
      this.rest.unref();
    }
    release();
  }

  private end(): void {
    this.isOver = true;
    if (idle.includes(this)) idle.splice(idle.indexOf(this), 1);
    this.process.kill('SIGKILL');
    this.hears?.(null);
  }
}
