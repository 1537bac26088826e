import { asOwner } from '@/db/owner';
import { findTotalDifferences, rebuildTotals } from '@/db/totals';
import { sayingFaults } from './owner-fault';

const usage = '用法：npm run totals -- verify，或 npm run totals -- rebuild';

/** Compares the totals of big ledgers with their rows, or counts them anew. Exit code: 0 equal, 1 different, 2 not a command. */
async function run([command, ...more]: readonly string[]): Promise<number> {
  if ((command !== 'verify' && command !== 'rebuild') || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (ownerUrl === undefined) {
    console.error('请先设置 DATABASE_OWNER_URL（表的所有者 app_owner 的连接地址），再核对合计。');
    return 2;
  }
  if (command === 'rebuild') {
    await asOwner(ownerUrl, rebuildTotals);
    console.log('合计已按台账逐条重算。');
    return 0;
  }
  const differences = await asOwner(ownerUrl, findTotalDifferences);
  for (const { table, key, kept, counted } of differences) {
    console.log(`${table} ${key}：合计为 ${kept}，逐条为 ${counted}`);
  }
  console.log(
    differences.length === 0
      ? '合计与台账逐条相符。'
      : '合计与台账不符；请先查明原因，再运行 npm run totals -- rebuild 重算。',
  );
  return differences.length === 0 ? 0 : 1;
}

await sayingFaults(() => run(process.argv.slice(2)));
