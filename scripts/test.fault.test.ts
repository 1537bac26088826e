import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from './place';

function run(script: string) {
  return new Promise<{ code: unknown; out: string[]; problem: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', `scripts/${script}.ts`],
      { cwd: root, env: { ...process.env, YUEQIAN_POSTGRES_BIN: '/nowhere' } },
      (error, out, problem) => resolve({ code: error?.code ?? 0, out: out.trim().split('\n'), problem }),
    );
  });
}

test.each(['test', 'faults'])(
  'npm run %s fails, and skips nothing, where PostgreSQL cannot be had',
  async (script) => {
    const { code, out, problem } = await run(script);
    expect(code).toBe(1);
    expect(problem).toBe('The PostgreSQL in /nowhere does not run: spawn /nowhere/postgres ENOENT\n');
    expect(out.at(-1)).toBe('0 passed, 1 failed');
  },
);
