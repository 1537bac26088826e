import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listInAnnex } from '@/db/commands/annex';
import { draftStatement, signStatement } from '@/db/commands/statement';
import type { Login } from '@/db/seed/people';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { checkWord } from '@/documents/word/check';
import { linesOf, partOf } from '@/documents/word/testing/part';
import type { Actor } from '@/domain/actor';
import { GET } from './route';

const asking: { actor?: Actor } = vi.hoisted(() => ({}));
vi.mock('@/app/_request/session', () => ({ requireActor: () => Promise.resolve(asking.actor) }));
vi.mock('@/app/_request/clock', () => ({ today: () => '2025-09-30' }));

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
});
afterAll(() => database.drop());

async function ask(login: Login, year: string, query = ''): Promise<Response> {
  asking.actor = await actorOf(login);
  const request = new Request(`http://127.0.0.1/flows/years/${year}/statement.docx${query}`);
  return GET(request, { params: Promise.resolve({ year }) });
}

/** What the paper of 2024 says, whether it is marked as a draft, and what it is called. */
async function paper(login: Login = 'gd-leader') {
  const answer = await ask(login, '2024');
  const file = new Uint8Array(await answer.arrayBuffer());
  expect(checkWord(file, 'table-landscape')).toEqual([]);
  const lines = linesOf(file);
  const from = (word: string, count: number) => {
    const at = lines.indexOf(word);
    expect(at).toBeGreaterThan(0);
    return lines.slice(at + 1, at + 1 + count);
  };
  const name = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return {
    ...{ lines, from, text: lines.join('\n') },
    isDraft: partOf(file, 'word/header1.xml').includes('草稿'),
    name: decodeURIComponent(name),
  };
}

const of = async () => ({ programme: await world.programme(), year: 2024 });
const draft = async () => draftStatement(await contextOf('gd-reviewer'), await of());
const newest = () =>
  world.one<{ id: number; hash: string }>(
    'select id::int, content_hash as hash from statements order by id desc limit 1',
    [],
  );
async function sign(login: Login): Promise<void> {
  const { id, hash } = await newest();
  await signStatement(await contextOf(login), { ...(await of()), statementId: id, contentHash: hash });
}

test('a statement is a draft of the figures, then the text that was kept, whoever has signed and whatever moves', async () => {
  const project = await world.projects.official();
  const flow = (stage: 'pledged' | 'paid' | 'received', amount: string, flowedOn: string) =>
    world.official(stage, project, amount, { flowedOn });
  await flow('pledged', '8', '2024-02-01');
  const paid = await flow('paid', '5.123456', '2024-03-01');
  const received = await flow('received', '4.9995', '2024-03-04');

  const live = await paper();
  expect(live).toMatchObject({ isDraft: true, name: '粤黔民政领域2024年度资金对账单（草稿）.docx' });
  expect(live.from('到账', 3)).toEqual(['4.9995', '0.123956', '比拨付少 1239.56 元']);
  expect(live.from('尚未对账或尚未确认', 9).slice(1)).toEqual([
    ...['0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.123956', '0.123956'],
  ]);
  expect(live.text).toContain('签署情况：未签署（草稿）');
  expect(live.text).toContain('注：对账单尚未生成，本单为导出时的数字，不作签署依据。');
  expect(live.text).toContain('注：未办结的差异中有 2 项尚未列入附列事项。');
  expect(live.lines.filter((line) => line === '（未列入附列事项）')).toHaveLength(2);

  const list = async (id: number, note: string) =>
    listInAnnex(await contextOf('gd-staff'), { ...(await of()), kind: 'flow', id, note });
  await list(paid, '银行处理中');
  await list(received, '凭证待补');
  await draft();
  const kept = await paper('gz-county');
  const { hash } = await newest();
  expect(kept).toMatchObject({ isDraft: false, name: '粤黔民政领域2024年度资金对账单.docx' });
  expect(kept.text).toContain(`核验码：${hash}`);
  expect(kept.text).toContain('签署情况：广东省民政厅、贵州省民政厅未签署');
  expect(kept.from(`拨付未对账（编号 ${paid}）`, 2)).toEqual(['5.123456', '银行处理中']);
  expect(kept.from('审核人（签字）', 1)).toEqual(['职务']);

  await sign('gd-reviewer');
  const half = await paper();
  expect(half.text).toContain('签署情况：广东省民政厅已在平台签署，贵州省民政厅未签署');
  expect(half.from('审核人（签字）', 5)).toEqual(['梁志恒', '职务', '审核人', '日期', '2025年9月30日']);

  // Before the other side has signed something moves: what was kept can be signed no more.
  const later = await flow('paid', '0.5', '2024-12-31');
  const moved = await paper();
  expect(moved).toMatchObject({ isDraft: true });
  expect(moved.from('拨付', 1)).toEqual(['5.123456']);
  expect(moved.text).toContain(
    '注：生成以后有变动：拨付由 5.123456 万元变为 5.623456 万元，尚未对账或尚未确认由 0.123956 万元变为 0.623956 万元；须重新生成后再签署。',
  );

  await listInAnnex(await contextOf('gd-staff'), {
    ...(await of()),
    kind: 'flow',
    id: later,
    note: '年末汇出',
  });
  await draft();
  await sign('gd-reviewer');
  await sign('gz-reviewer');
  const signed = await paper('gz-leader');
  expect(signed).toMatchObject({ isDraft: false });
  expect(signed.text).toContain('签署情况：广东省民政厅、贵州省民政厅已在平台签署');
  expect(signed.from('审核人（签字）', 2)).toEqual(['梁志恒', '吴国栋']);
  expect(signed.from('日期', 2)).toEqual(['2025年9月30日', '2025年9月30日']);

  await world.reversed(later, 'paid');
  const after = await paper();
  expect(after).toMatchObject({ isDraft: false });
  expect(after.from('拨付', 1)).toEqual(['5.623456']);
  expect(after.text).toContain(`核验码：${(await newest()).hash}`);
  expect(after.text).toMatch(/生成以后有变动：.*附列事项有变动；已签署的文本不变。/);
});

test('a running year is told as such; a year that is none, and a programme that is none, have no paper', async () => {
  const running = linesOf(new Uint8Array(await (await ask('gz-staff', '2025')).arrayBuffer()));
  expect(running).toContain('注：对账单尚未生成，本单为导出时的数字，年度尚未结束，不作签署依据。');
  for (const year of ['2022', '2026', 'x'])
    await expect(ask('gz-staff', year)).rejects.toMatchObject({
      digest: expect.stringContaining('404') as string,
    });
  const answer = await ask('gz-staff', '2024', '?programme=nowhere');
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([404, null]);
});
