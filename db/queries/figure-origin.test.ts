import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  agreeValue,
  confirmReadings,
  disputeReading,
  proposeAgreedValue,
} from '@/db/commands/reading/answer';
import { approveReadings } from '@/db/commands/reading/review';
import { saveReadings } from '@/db/commands/reading/save';
import { correctReading, submitReadings } from '@/db/commands/reading/submit';
import type { Login } from '@/db/seed/people';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { trainingWorld } from '@/db/testing/trainings';
import { figureText } from '@/domain/figure-text';
import { readDifferences } from './figure-difference';
import { findOrigin } from './figure-origin';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const today = '2025-09-30';
interface Ref {
  readonly id: number;
  readonly version: number;
}
const next = ({ id, version }: Ref, steps = 1): Ref => ({ id, version: version + steps });
const idOf = async (code: string) =>
  (await database.owner<{ id: number }>('select id from indicators where code = $1', [code]))[0]?.id ?? 0;

/** Saved, handed in and approved by the side's department on those days. */
async function filed(
  side: 'gd' | 'gz',
  code: string,
  period: string,
  typed: Record<string, string>,
  version = 0,
): Promise<Ref> {
  const staff = await contextOf(`${side}-staff`, '2025-07-01');
  const entry = { indicatorId: await idOf(code), period, version, ...typed };
  const { ids } = await saveReadings(staff, { entries: [entry] });
  const ref = { id: ids[0] ?? 0, version: version + 1 };
  await submitReadings(staff, { refs: [ref] });
  await approveReadings(await contextOf(`${side}-reviewer`, '2025-07-02'), { refs: [next(ref)] });
  return next(ref, 2);
}

async function originOf(login: Login, code: string, period: string) {
  const origin = await findOrigin(
    await actorOf(login),
    { indicatorId: await idOf(code), code: period },
    today,
  );
  if (!origin) throw new Error(`nothing of ${code} ${period}`);
  return origin;
}

test('a disputed figure keeps both values, and is decided by what both agreed on, in two names', async () => {
  const ref = await filed('gd', '7.1.4', '2025-Q2', { value: '210' });
  const before = await originOf('gz-leader', '7.1.4', '2025-Q2');
  expect([before.rule, before.figure, before.gap]).toEqual(['same-fact', null, null]);
  await disputeReading(await contextOf('gz-reviewer', '2025-07-10'), {
    ...{ ref, value: '198.3', reason: '有两笔未到账' },
  });
  const open = await originOf('gd-staff', '7.1.4', '2025-Q2');
  // A figure in dispute is its owner's staff's to see, and not yet the other's.
  expect(open.readings).toHaveLength(1);
  expect((await originOf('gz-staff', '7.1.4', '2025-Q2')).readings).toEqual([]);
  expect([open.rule, open.figure, open.gap]).toEqual(['same-fact', null, '黔方比粤方少 11.70 万元']);
  await proposeAgreedValue(await contextOf('gd-reviewer', '2025-07-12'), {
    ...{ ref: next(ref), value: '205', reason: '一笔已于 6 月 28 日到账' },
  });
  await agreeValue(await contextOf('gz-reviewer', '2025-07-15'), { ref: next(ref, 2) });
  for (const login of ['gd-staff', 'gz-staff', 'gz-leader', 'gd-supervisor'] as const) {
    const origin = await originOf(login, '7.1.4', '2025-Q2');
    expect([origin.rule, origin.figure?.level, origin.gap]).toEqual([
      'agreed',
      205,
      '黔方比粤方少 11.70 万元',
    ]);
    const [one] = origin.readings;
    expect(one).toMatchObject({
      ...{ unitName: '广东省民政厅', submittedByName: '陈晓岚', waitsFor: null },
      reviews: [{ by: '梁志恒', on: '2025-07-02' }],
      answers: [
        { answer: 'dispute', by: '吴国栋', on: '2025-07-10', reason: '有两笔未到账' },
        { answer: 'propose', by: '梁志恒', on: '2025-07-12' },
        { answer: 'agree', by: '吴国栋', on: '2025-07-15' },
      ],
      settlement: {
        named: { by: '梁志恒', on: '2025-07-12', value: 2_050_000, reason: '一笔已于 6 月 28 日到账' },
        accepted: { by: '吴国栋', on: '2025-07-15', value: 2_050_000 },
      },
    });
    // When the other side's staff handed it in is that side's own business.
    expect(one?.submittedOn, login).toBe(login.startsWith('gd') ? '2025-07-01' : null);
  }
});

test('a figure that both stand by is the same fact, once', async () => {
  const ref = await filed('gz', '7.1.4', '2025-Q1', { value: '30' });
  await confirmReadings(await contextOf('gd-reviewer', '2025-07-03'), { refs: [ref] });
  const origin = await originOf('gd-leader', '7.1.4', '2025-Q1');
  expect([origin.rule, origin.figure?.level, origin.gap]).toEqual(['same-fact', 30, '黔方与粤方一致']);
  expect(origin.readings[0]?.settlement).toBeNull();
});

test('what each side reports of itself is added for the period alone, and a share made anew', async () => {
  await filed('gd', '0.2.1', '2025-Q1', { value: '4' });
  await filed('gd', '0.2.1', '2025-Q2', { value: '5' });
  await filed('gz', '0.2.1', '2025-Q2', { value: '2' });
  const origin = await originOf('gz-leader', '0.2.1', '2025-Q2');
  expect([origin.rule, origin.figure?.level, origin.gap]).toEqual(['sum', 7, '黔方比粤方少 3 个']);
  expect(origin.readings.map(({ submittedByName }) => submittedByName)).toEqual(['陈晓岚', '杨秀芝']);
});

test('where one side is the authority the other’s own count of the same stands beside it', async () => {
  const first = await filed('gz', '3.4.3', '2025-Q2', { value: '700' });
  const { ids } = await correctReading(await contextOf('gz-staff'), { ref: first, reason: '漏计一场' });
  const corrected = await filed('gz', '3.4.3', '2025-Q2', { value: '720', note: '补计' }, 1);
  expect(corrected.id).toBe(ids[0]);
  const corrections = await originOf('gd-leader', '3.4.3', '2025-Q2');
  expect([corrections.rule, corrections.by?.short, corrections.figure?.level]).toEqual([
    'authority',
    '黔',
    720,
  ]);
  expect(corrections.versions.map(({ revision, value }) => [revision, value])).toEqual([
    [2, 7_200_000],
    [1, 7_000_000],
  ]);
  const world = flowWorld(database);
  const project = await world.projects.official();
  const inQuarter = { flowedOn: '2025-05-05' };
  await world.official('pledged', project, '9');
  await world.official('paid', project, '8.125', inQuarter);
  await world.official('received', project, '7.2', inQuarter);
  const origin = await originOf('gd-leader', '3.4.2', '2025-Q2');
  expect([origin.rule, origin.by?.short, origin.figure?.level]).toEqual(['authority', '黔', 7.2]);
  expect([origin.counterpart?.card.code, origin.counterpart?.figure?.level]).toEqual(['3.4.1', 8.125]);
});

test('a figure of a ledger is told by side without a reading', async () => {
  const train = trainingWorld(database);
  await train.official({ lead: 'gd', kind: 'course', endsOn: '2025-05-06' });
  const origin = await originOf('gz-leader', '2.1.1', '2025-Q2');
  expect([origin.rule, origin.figure?.level, origin.readings]).toEqual(['sum', 1, []]);
  const told = origin.sides.map(({ side, figure }) => [
    side.short,
    figure && figureText(origin.card, figure),
  ]);
  expect(told).toEqual([
    ['粤', '1 期'],
    ['黔', '0 期'],
  ]);
});

test('there is no origin of another frequency’s period, of a year that is not shown, or of no indicator', async () => {
  const actor = await actorOf('gd-leader');
  const indicatorId = await idOf('7.1.4');
  for (const code of ['2025', '2025-06', '2022-Q4', '2026-Q1', 'Q4', ''])
    expect(await findOrigin(actor, { indicatorId, code }, today), code).toBeNull();
  expect(await findOrigin(actor, { indicatorId: 999_999, code: '2025-Q2' }, today)).toBeNull();
});

test('the list of a year names where the two sides differ, open ones first, as far as one may see them', async () => {
  const disputed = await filed('gd', '7.1.3', '2025-Q2', { value: '4' });
  await disputeReading(await contextOf('gz-reviewer'), { ref: disputed, value: '3', reason: '会签 3 项' });
  const read = async (login: Login, asked: { year?: number; area?: string } = {}) => {
    const { disputes, pairs } = await readDifferences(await actorOf(login), asked, today);
    return {
      disputes: disputes.map(({ indicator, period, sides, official, isSettled, waitsFor }) => [
        ...[indicator.code, period, ...sides.map(({ figure }) => figure && figureText(indicator, figure))],
        ...[official && figureText(indicator, official), isSettled, waitsFor],
      ]),
      pairs: pairs.flatMap(({ giver, receiver, periods }) =>
        periods.map(({ period, paid, received }) => [
          ...[period, giver.code, receiver.code, paid.value, received.value],
        ]),
      ),
    };
  };
  const open = ['7.1.3', '2025-Q2', '4 个', '3 个', null, false, '广东省民政厅 审核人'];
  const settled = ['7.1.4', '2025-Q2', '210.00 万元', '198.30 万元', '205.00 万元', true, null];
  const pair = ['2025-Q2', '3.4.1', '3.4.2', 81_250, 72_000];
  expect(await read('gz-leader')).toEqual({ disputes: [open, settled], pairs: [pair] });
  expect(await read('gz-staff')).toEqual({ disputes: [settled], pairs: [pair] });
  expect(await read('gz-leader', { area: 'child-care' })).toEqual({ disputes: [open, settled], pairs: [] });
  expect(await read('gz-leader', { area: 'social-forces' })).toEqual({ disputes: [], pairs: [pair] });
  expect(await read('gz-leader', { year: 2024 })).toEqual({ disputes: [], pairs: [] });
});
