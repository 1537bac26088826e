import { demoPassword, people } from '@/db/seed/people';
import { buildDemo } from './build';
import { ensureDemoWorld } from './demo-world';
import { endEarlier, forgetRunning, noteRunning } from './earlier';
import { Halt } from './halt';
import { blobPath, dataPath } from './place';
import { dropDatabase } from './postgres/database';
import { startPostgres } from './postgres/launcher';
import { script, type Run } from './script';
import { keptSecret } from './secret';
import { isFree, serve } from './web';

const port = Number(process.env['PORT'] ?? 3000);

await script(async (run) => {
  await makeWay(run);
  // One core builds while the other loads.
  const [runtimeUrl] = await Promise.all([openDatabase(run), buildDemo('.next', run)]);
  const web = await serve({
    dist: '.next',
    port,
    logFile: dataPath('demo-web.log'),
    env: {
      DATABASE_URL: runtimeUrl,
      BLOB_DIR: blobPath('yueqian'),
      AUTH_SECRET: await keptSecret(),
      YUEQIAN_MODE: 'demo',
      DEMO_PASSWORD: demoPassword,
      APP_TODAY: '2025-09-30',
    },
  });
  await noteRunning(process.pid, web.pid);
  run.log(`The first page is served at ${web.url}`);
  console.log(accounts(web.url));
  await web.failure;
}, 0);

async function makeWay({ log, atEnd }: Run): Promise<void> {
  if (await endEarlier()) log('Ended a demo of this checkout that was still running');
  if (!(await isFree(port))) {
    throw new Halt(`Port ${port} is taken by another program; choose another: PORT=${port + 1} npm run demo`);
  }
  await noteRunning(process.pid);
  atEnd(forgetRunning);
}

async function openDatabase({ log, args, atEnd }: Run): Promise<string> {
  const cluster = await startPostgres({ home: dataPath('postgres'), log });
  atEnd(() => cluster.stop());
  if (args.includes('--reset')) await dropDatabase(cluster, 'yueqian');
  await ensureDemoWorld(cluster, 'yueqian', log);
  return cluster.runtimeUrl('yueqian');
}

function accounts(url: string): string {
  const rows = people.map(({ login, name }) => `  ${login.padEnd(16)}${name}`);
  return [
    '',
    `粤黔民政协作平台  ${url}`,
    `密码 ${demoPassword}，账号：`,
    ...rows,
    '',
    'Ctrl-C 结束',
    '',
  ].join('\n');
}
