import { checkGuards } from './guard-check';
import { script } from './script';
import { startTestPostgres } from './test-postgres';
import { runVitest } from './tests';
import { keepTotal } from './total';

await script(async (run) => {
  const count = keepTotal(run);
  const cluster = await startTestPostgres(run);
  count(await runVitest('faults'));
  count(await checkGuards(run, cluster));
});
