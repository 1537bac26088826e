import { checkGuards } from './guard-check';
import { script } from './script';
import { startTestPostgres } from './test-postgres';
import { keepTotal } from './total';

await script(async (run) => {
  const count = keepTotal(run);
  count(await checkGuards(run, await startTestPostgres(run)));
});
