import { once } from 'node:events';
import { findBrowser } from './browser';
import { begin, programs } from './child';
import { script } from './script';
import { serveWorlds } from './served-world';
import { startTestPostgres } from './test-postgres';

await script(async (run) => {
  const browser = await findBrowser(run.log);
  const cluster = await startTestPostgres(run);
  const env = await serveWorlds(run, cluster);
  const child = begin({
    args: [programs.playwright, 'test', '--reporter=list', ...run.args],
    env: { ...env, CHROMIUM_PATH: browser },
  });
  await once(child, 'exit');
});
