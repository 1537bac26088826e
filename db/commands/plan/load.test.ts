import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveReadings } from '@/db/commands/reading/save';
import { findIndicator } from '@/db/queries/indicator';
import { findArea } from '@/db/queries/area';
import { asOwner } from '@/db/owner';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import type { Plan } from '@/domain/plan';
import { Refusal } from '@/domain/refusal';
import { checkPlanFile } from '@/scripts/plan-check';
import { firstPlan } from '@/scripts/plan-load';
import { loadPlan } from './load';

let database: TestDatabase;
let plan: Plan;

beforeAll(async () => {
  database = await freshDatabase();
  const checked = await checkPlanFile(firstPlan);
  if (!checked.plan) throw new Error(checked.lines.join('\n'));
  plan = checked.plan;
});
afterAll(() => database.drop());

const load = (changed: Plan, hash: string) => asOwner(database.ownerUrl, (tx) => loadPlan(tx, changed, hash));
const without = (code: string): Plan => ({
  ...plan,
  measures: plan.measures.filter((measure) => measure.code !== code),
});
const changedIndicator = (code: string, values: Partial<Plan['measures'][number]['indicators'][number]>) => ({
  ...plan,
  measures: plan.measures.map((measure) => ({
    ...measure,
    indicators: measure.indicators.map((one) => (one.code === code ? { ...one, ...values } : one)),
  })),
});
const idOf = async (code: string) =>
  (await database.owner<{ id: number }>('select id from indicators where code = $1', [code]))[0]?.id ?? 0;

async function report(code: string, period: string, value: string): Promise<number> {
  const entry = { indicatorId: await idOf(code), period, version: 0, value };
  const { ids } = await saveReadings(await contextOf('gd-staff'), { entries: [entry] });
  return ids[0] ?? 0;
}

test('the same file once more changes nothing', async () => {
  const first = await load(plan, 'one more');
  const again = await load(plan, 'one more');
  expect(first.isNew).toBe(true);
  expect(first.changed).toEqual([]);
  expect(again).toMatchObject({ isNew: false, revision: first.revision });
});

test('a measure that a revision leaves out is retired, and what was reported under it stays readable', async () => {
  const reading = await report('0.4.1', '2024', '5');
  const before = await database.owner('select * from readings order by id');
  const { retired, added } = await load(without('0.4'), 'without 0.4');
  expect({ retired, added }).toEqual({
    retired: ['measure 0.4', 'indicator 0.4.1', 'indicator 0.4.2'],
    added: [],
  });
  expect(await database.owner('select * from readings order by id')).toEqual(before);
  const page = await findIndicator(
    await actorOf('gd-staff'),
    await idOf('0.4.1'),
    { year: 2024 },
    '2025-09-30',
  );
  expect(page?.readings.map(({ id, value }) => [id, value])).toEqual([[reading, 50_000]]);
  expect(page?.standing).toBeNull();
  const general = await findArea(await actorOf('gd-staff'), 'general', {}, '2025-09-30');
  expect(general?.measures.map(({ standing }) => standing.measure.code)).toEqual(['0.1', '0.2', '0.3']);
});

test('a retired indicator takes no more figures, and takes them again once a revision brings it back', async () => {
  await expect(report('0.4.2', '2024', '1')).rejects.toThrow('不填报');
  const { changed } = await load(plan, 'back again');
  expect(changed).toEqual(['measure 0.4', 'indicator 0.4.1', 'indicator 0.4.2']);
  expect(await report('0.4.2', '2024', '1')).toBeGreaterThan(0);
});

test('what a reported figure means cannot be changed under its code; the revision is refused as a whole', async () => {
  await report('0.2.1', '2025-Q1', '3');
  const before = await database.owner('select revision from programmes');
  const altered = { ...changedIndicator('0.2.1', { unit: '班' }), areas: plan.areas.slice(0, 7) };
  await expect(load(altered, 'another unit')).rejects.toThrow(Refusal);
  expect(await database.owner('select revision from programmes')).toEqual(before);
  expect(await database.owner('select slug from areas where retired_in is not null')).toEqual([]);
});

test('a revision switches a hand-reported figure to its ledger, which then takes no entry by hand', async () => {
  await report('7.1.4', '2025-Q1', '4');
  await load(changedIndicator('7.1.4', { source: 'ledger', metric: 'activities.money' }), 'a ledger stands');
  await expect(report('7.1.4', '2025-Q2', '4')).rejects.toThrow('取自台账');
  expect(
    await database.owner('select value from readings where period = $1 and value = 4', ['2025-Q1']),
  ).toHaveLength(1);
});

test('a plan that fails half-way leaves nothing behind', async () => {
  const before = await database.owner('select count(*) from organisations');
  const broken = structuredClone(plan) as { measures: { responsible: Record<string, unknown[]> }[] };
  const last = broken.measures.at(-1);
  if (last) last.responsible['gd'] = [{ unit: 'gd-nowhere', bureau: null, from: '2023-01-01', until: null }];
  const units = [
    ...plan.units,
    { code: 'gd-new', department: 'gd', kind: 'division', name: '新设处' } as const,
  ];
  await expect(load({ ...(broken as unknown as Plan), units }, 'broken')).rejects.toThrow('gd-nowhere');
  expect(await database.owner('select count(*) from organisations')).toEqual(before);
});
