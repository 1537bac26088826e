import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPlanFile } from './plan-check';

const root = fileURLToPath(new URL('..', import.meta.url));
const sound = join(root, 'plans/guangdong-guizhou-2023.yaml');
const faulty = join(root, 'plans/fixtures/faulty-ten.yaml');
const home = mkdtempSync(join(tmpdir(), 'plan-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Writes a file of the test and answers its path. */
function written(name: string, content: string | Buffer): string {
  const file = join(home, name);
  writeFileSync(file, content);
  return file;
}

/** Line, column and key of each fault line. */
function marks(lines: string[], file: string): string[] {
  return lines.map((line) => line.slice(file.length + 1, line.indexOf(' — ')));
}

describe('plan check', () => {
  it('tells the ten faults of the faulty plan, each with its line and key', async () => {
    const { plan, lines } = await checkPlanFile(faulty);
    expect(plan).toBeNull();
    expect(marks(lines, faulty)).toEqual([
      '27:7 units[gz-office].code',
      '37:16 measures[1.1].source[第1项].paragraph',
      '40:14 measures[1.1].responsible.gz[第1项].unit',
      '45:9 measures[1.1].indicators[1.1.1].frequency',
      '50:9 measures[1.1].indicators[1.1.1].source',
      '64:49 measures[1.2].responsible.gd[第1项].until',
      '67:31 measures[1.2].responsible.gz[第2项].from',
      '69:9 measures[1.2].indicators[1.2.1].denominator',
      '69:9 measures[1.2].indicators[1.2.1].by',
      '82:9 measures[1.2].indicators[1.2.1].notes',
    ]);
    for (const line of lines) expect(line).toMatch(/ — [^；]+；.+/);
  });

  it('counts what a sound plan holds, in one line', async () => {
    const { plan, lines } = await checkPlanFile(sound);
    expect(plan?.programme.slug).toBe('guangdong-guizhou-2023');
    expect(lines).toEqual([
      `${sound}：没有发现错误，2 个民政厅、22 个责任单位、8 个领域、38 项任务（总体 4、领域 34）、122 个指标、方案 14 句都有任务对应`,
    ]);
  });

  it('tells faults of the YAML and of the plan together when a key is written twice', async () => {
    const text = readFileSync(faulty, 'utf8').replace('unit: 次\n', 'unit: 次\n        unit: 场\n');
    const { lines } = await checkPlanFile(written('twice.yaml', text));
    expect(lines).toHaveLength(11);
    expect(lines[3]).toMatch(/twice\.yaml:45:9 unit — 同一个键写了两次；删去其中一个$/);
  });

  it('tells a sentence without a measure, and an outline that cannot be read', async () => {
    const copy = join(home, 'outlined.yaml');
    cpSync(sound, copy);
    expect((await checkPlanFile(copy)).lines).toEqual([
      `${copy}:11:3 programme.outline — 读不出条款提纲“article-outline.json”；放到方案文件旁边，或删去 outline`,
    ]);
    cpSync(join(root, 'plans/article-outline.json'), join(home, 'article-outline.json'));
    expect((await checkPlanFile(copy)).plan).not.toBeNull();
    const moved = readFileSync(sound, 'utf8').replaceAll(
      '{ paragraph: 7, sentence: 1 }',
      '{ paragraph: 8, sentence: 1 }',
    );
    expect((await checkPlanFile(written('moved.yaml', moved))).lines).toEqual([
      `${join(home, 'moved.yaml')}:67:1 measures — 第七段第1句没有任务对应；补上任务，或在已有任务的 source 里写上这一句`,
    ]);
    written('article-outline.json', '{');
    expect((await checkPlanFile(copy)).lines).toHaveLength(1);
  });

  it('tells what the page of the article differs in, or why it cannot be compared', async () => {
    const page = written('page.txt', '别的文章。');
    expect((await checkPlanFile(sound, page)).lines).toEqual([
      `${page} — 没有找到文章《广东省民政厅、贵州省民政厅深化粤黔民政领域东西部协作》；核对是不是这一版`,
    ]);
    const blocks = [
      '一是开会。（据广东省民政厅）',
      '广东省民政厅、贵州省民政厅深化粤黔民政领域东西部协作',
      '广东省民政厅办事。',
    ];
    const { plan, lines } = await checkPlanFile(sound, written('page.txt', blocks.join('\n\n')));
    expect(plan).toBeNull();
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe(
      `${page} — 导语第1句：与提纲不是同一句（提纲 149 字，文中 9 字）；核对文章，再改提纲和任务`,
    );
    expect((await checkPlanFile(faulty, page)).lines[10]).toBe(
      `${page} — 没有提纲可以核对；在 programme 里写上 outline`,
    );
    expect((await checkPlanFile(sound, join(home, 'no.txt'))).lines).toHaveLength(1);
  });

  it('tells what is no plan, no text or no file', async () => {
    const gb = Buffer.from([0xc3, 0xf1, 0xd5, 0xfe]);
    expect((await checkPlanFile(join(home, 'none.yaml'))).lines).toEqual([
      `${join(home, 'none.yaml')} — 读不到这个文件；核对路径和权限`,
    ]);
    expect((await checkPlanFile(written('gb.yaml', gb))).lines).toEqual([
      `${join(home, 'gb.yaml')} — 文字编码不是 UTF-8；另存为 UTF-8 后再试`,
    ]);
    expect((await checkPlanFile(written('empty.yaml', ''))).lines).toEqual([
      `${join(home, 'empty.yaml')}:1:1 全文 — 没有写值；写上键和值，或删去这个键`,
    ]);
  });
});

describe('the command line', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: unknown; out: string; error: string }>((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'scripts/plan.ts', ...args],
        { cwd: root },
        (error, out, problem) => resolve({ code: error ? error.code : 0, out, error: problem }),
      );
    });

  it('exits 0 for a sound plan, 1 with one line a fault, 2 with its usage', { timeout: 30_000 }, async () => {
    const [good, bad, strange, option] = await Promise.all([
      run('check', 'plans/guangdong-guizhou-2023.yaml'),
      run('check', 'plans/fixtures/faulty-ten.yaml'),
      run('chek', 'plans/guangdong-guizhou-2023.yaml'),
      run('check', sound, '--all'),
    ]);
    expect(good).toMatchObject({ code: 0, error: '' });
    expect(good.out.trim().split('\n')).toHaveLength(1);
    expect(bad).toMatchObject({ code: 1, error: '' });
    expect(bad.out.trim().split('\n')).toHaveLength(10);
    for (const each of [strange, option]) {
      expect(each).toMatchObject({ code: 2, out: '' });
      expect(each.error).toContain('用法：');
    }
  });
});
