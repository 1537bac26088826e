import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectExport } from '@/app/_request/list-exports';
import { readProjectPaper } from '@/db/queries/project-paper';
import type { Login } from '@/db/seed/people';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { putLists } from '@/db/testing/many-lists';
import { rowsOfBook } from '@/documents/ledgers/testing/taken-out';
import { checkWord } from '@/documents/word/check';
import { linesOf, rowsOf } from '@/documents/word/testing/part';
import type { Actor } from '@/domain/actor';
import { projectFilter } from '@/domain/project-filter';
import { GET } from './route';

const asking: { actor?: Actor } = vi.hoisted(() => ({}));
vi.mock('@/app/_request/session', () => ({ requireActor: () => Promise.resolve(asking.actor) }));
vi.mock('@/app/_request/clock', () => ({ today: () => '2025-09-30' }));

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await putLists(database);
});
afterAll(() => database.drop());

type Query = Readonly<Record<string, string>>;

async function ask(login: Login, query: Query): Promise<Response> {
  asking.actor = await actorOf(login);
  return GET(new Request(`http://127.0.0.1/projects/ledger.docx?${new URLSearchParams(query).toString()}`));
}

const taken = async (login: Login, query: Query = {}) =>
  new Uint8Array(await (await ask(login, query)).arrayBuffer());

/** The rows of the ledger by their headings, without head and total. */
function ledgerIn(file: Uint8Array): Record<string, string>[] {
  const [heads = [], ...rows] = rowsOf(file);
  return rows
    .filter((cells) => cells.length === heads.length)
    .map((cells) => Object.fromEntries(heads.map((heading, at) => [heading, cells[at] ?? ''])));
}

async function exportedBook(login: Login, query: Query) {
  const list = projectExport(await actorOf(login), query, '2025-09-30');
  return rowsOfBook(await buffer(await list.stream('xlsx', { unit: '', stamp: '' })));
}

/** 未填写 and — on paper are blank in Excel. */
const amountOf = (text = '') => (/^-?[\d.]+$/.test(text) ? Number(text) : null);

const narrowings: readonly Query[] = [
  { kind: 'child-care', standing: 'running' },
  { state: 'confirmed', region: '520300' },
  { mark: 'late' },
];

test.each<Login>(['gd-staff', 'gd-city', 'gd-reviewer', 'gz-leader', 'gz-county'])(
  'for %s the paper has the rows of the Excel export, in their order, however the list is narrowed',
  async (login) => {
    for (const query of narrowings) {
      const book = await exportedBook(login, query);
      const rows = ledgerIn(await taken(login, query));
      expect(rows.length).toBeGreaterThan(0);
      const same = ['序号', '项目名称', '牵头单位', '实施地'] as const;
      expect(rows.map((row) => same.map((heading) => row[heading]))).toEqual(
        book.map((row) => same.map((heading) => row[heading])),
      );
      expect(rows.map((row) => [row['预算'], row['累计拨付'], row['累计到账']].map(amountOf))).toEqual(
        book.map((row) =>
          ['预算合计（万元）', '资金累计（万元）（拨付）', '资金累计（万元）（到账）']
            .map((heading) => row[heading])
            .map(amountOf),
        ),
      );
    }
  },
);

test('whoever may see less takes less out, and a draft of the other side is on no paper', async () => {
  const drafts = async (login: Login) => ledgerIn(await taken(login, { state: 'draft' })).length;
  const [all, county, other] = [
    await drafts('gz-staff'),
    await drafts('gz-county'),
    await drafts('gd-reviewer'),
  ];
  expect(all).toBeGreaterThan(county);
  expect(other).toBe(0);
});

test('it keeps the standard, says whose it is and by what it was narrowed, and is kept by no cache', async () => {
  const answer = await ask('gd-staff', {
    kind: 'child-care',
    region: '520300',
    q: '项目',
    after: '2025-01-01.3',
  });
  const name = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
  expect(decodeURIComponent(name)).toBe('广东省民政厅慈善项目台账20250930.docx');
  expect(answer.headers.get('content-type')).toContain('wordprocessingml');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const file = new Uint8Array(await answer.arrayBuffer());
  expect(checkWord(file, 'table-landscape')).toEqual([]);
  const lines = linesOf(file);
  expect(lines).toContain('筛选条件：项目类别：儿童关爱项目；实施地：遵义市；名称、编号或单位含“项目”');
  expect(lines[2]).toMatch(
    /^填报单位：广东省民政厅\u3000\u3000数据截至：2025年9月30日\u3000\u3000导出人：.+（广东省民政厅，/,
  );
  expect(lines).toContain('审核人（签字）');
  expect(ledgerIn(file)).toHaveLength(
    (await exportedBook('gd-staff', { kind: 'child-care', region: '520300', q: '项目' })).length,
  );
});

test('more than a paper holds, and a programme that is none, are refused with what to do', async () => {
  const actor = await actorOf('gz-staff');
  const filter = projectFilter.parse({ kind: 'charity' });
  const { projects } = await readProjectPaper(actor, filter, '2025-09-30');
  expect(await readProjectPaper(actor, filter, '2025-09-30', projects.length)).toMatchObject({ projects });
  await expect(readProjectPaper(actor, filter, '2025-09-30', projects.length - 1)).rejects.toThrow(
    /^符合条件的项目超过 \d+ 个，一份 Word 台账排不下；请缩小筛选范围后再导出，或者导出 Excel。$/,
  );
  const answer = await ask('gd-staff', { programme: 'nowhere' });
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([404, null]);
  expect(await answer.text()).toContain('请从“协作方案”页进入');
});
