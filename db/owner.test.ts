import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { ownerFault } from '@/scripts/owner-fault';
import { migrate } from './migrate';
import { asOwner } from './owner';

const root = new URL('..', import.meta.url).pathname;
const plan = join(root, 'plans/guangdong-guizhou-2023.yaml');
const home = mkdtempSync(join(tmpdir(), 'yueqian-owner-'));

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(home, { recursive: true });
});

/** Runs a command of package.json as an operator does. */
function operate(ownerUrl: string, script: string, ...args: string[]) {
  const loaders = ['--conditions=react-server', '--import', 'tsx'];
  return new Promise<{ code: unknown; out: string; lines: string[] }>((resolve) => {
    execFile(
      process.execPath,
      [...loaders, `scripts/${script}.ts`, ...args],
      { cwd: root, env: { ...process.env, DATABASE_OWNER_URL: ownerUrl } },
      (error, out, problem) => resolve({ code: error?.code ?? 0, out, lines: problem.trim().split('\n') }),
    );
  });
}

const at = (change: (url: URL) => void) => {
  const url = new URL(database.ownerUrl);
  change(url);
  return url.href;
};

test('an operator whose database is down is told so in one line, whatever the command', async () => {
  const nobody = at((url) => (url.port = '1'));
  const told = await Promise.all([operate(nobody, 'migrate'), operate(nobody, 'plan', 'load', plan)]);
  const line = expect.stringMatching(/^数据库没有应答，请核对 DATABASE_OWNER_URL：.*ECONNREFUSED/) as string;
  for (const one of told) expect(one).toEqual({ code: 1, out: '', lines: [line] });
});

describe('an operator is told why there is no connection', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'when the password is another',
      () => at((url) => (url.password = 'geheim')),
      /password authentication failed/,
    ],
    [
      'when there is no such database',
      () => at((url) => (url.pathname = '/nowhere')),
      /"nowhere" does not exist/,
    ],
    [
      'when the host is unknown',
      () => at((url) => (url.hostname = 'nowhere.invalid')),
      /ENOTFOUND|EAI_AGAIN/,
    ],
    ['when the address is none', () => 'postgresql://app_owner:geheim@[', /Invalid URL/],
  ])('%s', async (_, address, reason) => {
    const fault = await migrate(address()).then(() => null, ownerFault);
    expect(fault).toMatch(/^数据库没有应答/);
    expect(fault).toMatch(reason);
    expect(fault).not.toContain('geheim');
  });

  test('when the other end hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    expect(await migrate(at((url) => (url.port = `${port}`))).then(() => null, ownerFault)).toMatch(
      /^数据库没有应答/,
    );
    server.close();
  });

  test('but a fault of the program is not made to look like one of the database', () => {
    expect(ownerFault(new TypeError('x is not a function'))).toBeNull();
  });
});

test.each([
  ['as it is asked', 0],
  ['while nobody asks it anything', 200],
])('a connection that is ended %s changes nothing and is told in one line', async (_, rest) => {
  const work = asOwner(database.ownerUrl, async (tx) => {
    await tx.execute("update accounts set name = 'half'");
    const { rows } = await tx.execute<{ pid: number }>('select pg_backend_pid() as pid');
    await database.owner('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await pause(rest);
    await tx.execute('select 1');
  });
  expect(await work.then(() => null, ownerFault)).toMatch(
    /^数据库没有照办，连接被中断，什么也没有改，请重试/,
  );
  expect(await database.owner("select 1 from accounts where name = 'half'")).toEqual([]);
});

test('an operator is told in one line what the database refuses, and what to do', async () => {
  const { code, lines } = await operate(
    database.runtimeUrl,
    'plan',
    'load',
    changed((text) => text),
  );
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^数据库没有照办，请用表的所有者 app_owner 的连接地址：.*\(42501\)$/),
  ]);
});

test('a plan that gives figures another meaning is refused in one line, and nothing is loaded', async () => {
  await database.owner(`insert into readings (indicator_id, department_id, organisation_id, period, year, ends_on, reporter, slot, changed_by)
    select i.id, a.department_id, a.organisation_id, '2025', 2025, '2025-12-31', i.reporter, 0, a.id
      from indicators i, accounts a where a.login = 'gd-staff' and i.unit = '次' and i.reporter = 'shared' order by i.id limit 1`);
  const file = changed((text) => text.replaceAll('unit: 次\n', 'unit: 回合\n'));
  const { code, out, lines } = await operate(database.ownerUrl, 'plan', 'load', file);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(lines).toEqual([expect.stringMatching(/^指标 .+ 已有填报值，不能改变 unit；请为新口径另设代码/)]);
  const units = await database.owner("select unit from indicators where unit = '回合'");
  expect(units).toEqual([]);
});

/** The plan with a change, beside the outline it names. */
function changed(change: (text: string) => string): string {
  const file = join(home, 'plan.yaml');
  cpSync(join(root, 'plans/article-outline.json'), join(home, 'article-outline.json'));
  writeFileSync(file, `${change(readFileSync(plan, 'utf8'))}\n# changed\n`);
  return file;
}
