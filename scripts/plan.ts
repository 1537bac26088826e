import { parseArgs } from 'node:util';
import { sayingFaults } from './owner-fault';
import { checkPlanFile } from './plan-check';
import { loadPlanFile } from './plan-load';

const usage =
  '用法：npm run plan -- check 方案文件 [--article 报纸版面文字]，或 npm run plan -- load 方案文件';

/** The words of the command; none when an option is not ours. */
function asked(args: string[]): { positionals: string[]; values: { article?: string } } {
  try {
    return parseArgs({ args, allowPositionals: true, options: { article: { type: 'string' } } });
  } catch {
    return { positionals: [], values: {} };
  }
}

/** Prints what the command found and answers the exit code: 0 sound, 1 faults, 2 not a command. */
async function run(args: string[]): Promise<number> {
  const { positionals, values } = asked(args);
  const [command, file, ...more] = positionals;
  if ((command !== 'check' && command !== 'load') || file === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  if (command === 'load') return load(file);
  const { plan, lines } = await checkPlanFile(file, values.article);
  for (const line of lines) console.log(line);
  return plan ? 0 : 1;
}

async function load(file: string): Promise<number> {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (ownerUrl === undefined) {
    console.error('请先设置 DATABASE_OWNER_URL（表的所有者 app_owner 的连接地址），再装载方案。');
    return 2;
  }
  const { loaded, lines } = await loadPlanFile(ownerUrl, file);
  for (const line of lines) console.log(line);
  return loaded ? 0 : 1;
}

await sayingFaults(() => run(process.argv.slice(2)));
