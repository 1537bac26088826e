import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { begin, serving } from './child';
import { stampOf } from './build';
import { Halt } from './halt';
import { root } from './place';
import { script } from './script';
import { obstacleAt } from './web';

const port = process.env['PORT'] ?? '3000';
const host = process.env['HOST'];

await script(async () => {
  const problem = missingSettings() ?? missingBuild() ?? (await obstacleAt(Number(port), host));
  if (problem) throw new Halt(problem);
  const child = begin({
    args: [...serving, '-p', port, ...(host ? ['-H', host] : [])],
    env: { NODE_ENV: 'production', YUEQIAN_MODE: 'production' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}, 0);

function missingSettings(): string | undefined {
  const missing = ['DATABASE_URL', 'APP_URL'].filter((name) => !process.env[name]);
  if (Buffer.byteLength(process.env['AUTH_SECRET'] ?? '') < 32)
    missing.push('AUTH_SECRET (at least 32 bytes)');
  if (missing.length === 0) return undefined;
  return `Missing in the environment: ${missing.join(', ')}. See docs/operations.md.`;
}

function missingBuild(): string | undefined {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) return 'Nothing is built here: run npm run build.';
  if (existsSync(stampOf('.next'))) return 'The build in .next is the demo’s: run npm run build.';
  return undefined;
}
