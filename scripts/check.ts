import { checkAll } from './checks';
import { script } from './script';

await script(async ({ log }) => {
  if ((await checkAll(log)) > 0) process.exitCode = 1;
});
