import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { agreeMatch, disputeMatch, proposeMatch, reopenMatch } from './match';

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
});
afterAll(() => database.drop());

const refOf = (id: number) => world.refOf(id, 'matches');

/** A project whose money was pledged and paid, and came less a fee. */
async function shortOfFee() {
  const project = await world.projects.official();
  await world.official('pledged', project, '8');
  const paid = await world.official('paid', project, '8');
  const received = await world.official('received', project, '7.995');
  return { project, paid, received };
}

test('what one side puts together the other agrees to, in the name of both', async () => {
  const { paid, received } = await shortOfFee();
  const id = await world.matched('gd-staff', [paid, received], 'fee');
  await expect(agreeMatch(await contextOf('gd-reviewer'), { ref: await refOf(id) })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await agreeMatch(await contextOf('gz-reviewer'), { ref: await refOf(id) });
  const [row] = await database.owner(
    'select state, reason, difference_fen::int as fen, agreed_on::text as on from matches where id = $1',
    [id],
  );
  expect(row).toEqual({ state: 'agreed', reason: 'fee', fen: 5000, on: '2025-09-30' });
});

test('a dispute is settled by the word that the other side agrees to', async () => {
  const { paid, received } = await shortOfFee();
  const id = await world.matched('gz-staff', [paid, received], 'fee');
  const gd = await contextOf('gd-reviewer');
  const gz = await contextOf('gz-reviewer');
  const word = { ref: await refOf(id), reason: 'error' as const, note: '' };
  await expect(disputeMatch(gd, word)).rejects.toMatchObject({ fields: { note: '请说明本方掌握的情况。' } });
  await disputeMatch(gd, { ...word, note: '银行未收手续费，应是少记一笔' });
  await expect(agreeMatch(gd, { ref: await refOf(id) })).rejects.toMatchObject({ kind: 'forbidden' });
  await proposeMatch(gz, { ref: await refOf(id), reason: 'instalment', note: '余款 7 月到账' });
  await agreeMatch(gd, { ref: await refOf(id) });
  const [row] = await database.owner(
    'select state, reason, note, opened_reason as first from matches where id = $1',
    [id],
  );
  expect(row).toEqual({ state: 'agreed', reason: 'instalment', note: '余款 7 月到账', first: 'fee' });
  // The rest has come: it is opened and made anew with it.
  const project = await world.one<{ id: number }>('select project_id::int as id from flows where id = $1', [
    paid,
  ]);
  const rest = await world.official('received', project.id, '0.005');
  await reopenMatch(gz, { ref: await refOf(id), note: '余款已到' });
  const anew = await world.matched('gz-staff', [paid, received, rest]);
  await agreeMatch(gd, { ref: await refOf(anew) });
  await expect(world.stateOf(anew, 'matches')).resolves.toBe('agreed');
});

test('entries belong together, and a difference has a reason', async () => {
  const { paid, received, project } = await shortOfFee();
  const at = (field: string, sentence: string) => ({
    fields: { [field]: expect.stringContaining(sentence) as string },
  });
  await expect(world.matched('gd-staff', [paid, received])).rejects.toMatchObject(
    at('reason', '请选择差异原因'),
  );
  await expect(world.matched('gd-staff', [])).rejects.toMatchObject(at('flows', '请勾选'));
  const used = await world.official('used', project, '1');
  await expect(world.matched('gd-staff', [paid, used], 'error')).rejects.toMatchObject(
    at('flows', '只有拨付和到账'),
  );
  const other = await shortOfFee();
  await expect(world.matched('gd-staff', [paid, other.received], 'fee')).rejects.toMatchObject(
    at('flows', '不属于同一项目'),
  );
  await expect(world.matched('gd-city', [paid, received], 'fee')).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await world.matched('gd-staff', [paid, received], 'fee');
  await expect(world.matched('gz-staff', [paid], 'in-transit')).rejects.toMatchObject({ kind: 'conflict' });
});

test('who says what of a match that has moved on is told so', async () => {
  const { paid, received } = await shortOfFee();
  const id = await world.matched('gd-staff', [paid, received], 'fee');
  const ref = await refOf(id);
  const gz = await contextOf('gz-reviewer');
  await agreeMatch(gz, { ref });
  await expect(agreeMatch(gz, { ref })).rejects.toThrow('现为“双方已确认”');
  await expect(disputeMatch(gz, { ref: await refOf(id), reason: 'error', note: '再议' })).rejects.toThrow(
    '不能提出异议',
  );
});

test('an entry that is taken off leaves its match, and the others are free again', async () => {
  const { paid, received } = await shortOfFee();
  const id = await world.matched('gd-staff', [paid, received], 'fee');
  await agreeMatch(await contextOf('gz-reviewer'), { ref: await refOf(id) });
  await world.reversed(received, 'received');
  const [row] = await database.owner(
    'select state, ended_by_flow_id is not null as ended from matches where id = $1',
    [id],
  );
  expect(row).toEqual({ state: 'reopened', ended: true });
  await expect(world.matched('gd-staff', [paid, received], 'fee')).rejects.toMatchObject({
    kind: 'conflict',
  });
  await expect(world.matched('gd-staff', [paid], 'in-transit')).resolves.toBeGreaterThan(0);
});

test('an even match cannot be disputed, only sent back', async () => {
  const project = await world.projects.official();
  await world.official('pledged', project, '8');
  const [paid, received] = [
    await world.official('paid', project, '8'),
    await world.official('received', project, '8'),
  ];
  const id = await world.matched('gd-reviewer', [paid, received]);
  const gz = await contextOf('gz-reviewer');
  const word = { ref: await refOf(id), reason: 'error' as const, note: '不是这一笔' };
  await expect(disputeMatch(gz, word)).rejects.toThrow('退回重对');
  await expect(reopenMatch(gz, { ref: await refOf(id), note: '' })).rejects.toMatchObject({
    fields: { note: '请说明为什么退回重对。' },
  });
  await reopenMatch(gz, { ref: await refOf(id), note: '不是同一笔' });
  await expect(world.matched('gz-staff', [paid, received])).resolves.toBeGreaterThan(0);
});
