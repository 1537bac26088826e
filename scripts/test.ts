import { findBrowser } from './browser';
import { checkAll } from './checks';
import { script } from './script';
import { serveWorlds } from './served-world';
import { startTestPostgres } from './test-postgres';
import { runPlaywright, runVitest } from './tests';
import { keepTotal } from './total';

await script(async (run) => {
  const count = keepTotal(run);
  // What a machine may lack comes first: minutes of tests are no good to somebody who has to install it.
  const browser = await findBrowser(run.log);
  const cluster = await startTestPostgres(run);
  count({ passed: 0, failed: await checkAll(run.log) });
  count(await runVitest('unit', 'database'));
  const worlds = await serveWorlds(run, cluster);
  count(await runPlaywright('others', { ...worlds, CHROMIUM_PATH: browser }));
});
