import { findBrowser } from './browser';
import { checkGuards } from './guard-check';
import { script } from './script';
import { serveWorlds } from './served-world';
import { startTestPostgres } from './test-postgres';
import { runPlaywright, runVitest } from './tests';
import { keepTotal } from './total';

await script(async (run) => {
  const count = keepTotal(run);
  // What a machine may lack comes first, as in `npm test`.
  const browser = await findBrowser(run.log);
  const cluster = await startTestPostgres(run);
  count(await runVitest('faults'));
  count(await checkGuards(run, cluster));
  const worlds = await serveWorlds(run, cluster);
  count(await runPlaywright('heavy', { ...worlds, CHROMIUM_PATH: browser }));
});
