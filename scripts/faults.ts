import { script } from './script';
import { startTestPostgres } from './test-postgres';
import { runVitest } from './tests';
import { keepTotal } from './total';

await script(async (run) => {
  const count = keepTotal(run);
  await startTestPostgres(run);
  count(await runVitest('faults'));
});
