import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readActivityPairings } from '@/db/queries/activity-choices';
import { readActivities } from '@/db/queries/activity-list';
import { findActivity } from '@/db/queries/activity-record';
import type { Login } from '@/db/seed/people';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { pairingRecords } from '@/db/testing/pairing-records';
import { activityFilter } from '@/domain/activity-filter';
import {
  agreeActivityWording,
  approveActivity,
  confirmActivity,
  correctActivity,
  disputeActivity,
  saveActivity,
  submitActivity,
} from './activity';
import { discardPairing } from './pairing';

let database: TestDatabase;
let pair: ReturnType<typeof pairingRecords>;
beforeAll(async () => {
  database = await freshDatabase();
  pair = pairingRecords(database);
});
afterAll(() => database.drop());

const today = '2025-09-30';
const pairing = () => pair({ filer: 'gd-city', reporter: '-', state: 'confirmed' });
const typed = {
  ...{ heldOn: '2025-09-01', kind: 'clinic', text: '义诊', moneyFen: '1.2万', goodsFen: '' },
  beneficiaries: '90',
};

async function refOf(id: number) {
  const [row] = await database.owner<{ version: number }>('select version from activities where id = $1', [
    id,
  ]);
  return { id, version: row?.version ?? 0 };
}

async function log(login: Login, given: Record<string, unknown>) {
  const { ids } = await saveActivity(await contextOf(login), {
    ...typed,
    programme: 'guangdong-guizhou-2023',
    ...given,
  });
  return ids[0] ?? 0;
}

async function official(given: Record<string, unknown>) {
  const id = await log('gd-city', given);
  await submitActivity(await contextOf('gd-city'), await refOf(id));
  await approveActivity(await contextOf('gd-reviewer'), await refOf(id));
  await confirmActivity(await contextOf('gz-county'), await refOf(id));
  return id;
}

const list = async (login: Login, query: Record<string, string | number>) =>
  readActivities((await contextOf(login)).actor, activityFilter.parse(query), today);
const totalsOf = async (query: Record<string, string | number>) => (await list('gz-leader', query)).totals;

describe('an activity', () => {
  test('is logged by a city, approved, confirmed by the county, and counts from then on', async () => {
    const { id: pairingId } = await pairing();
    const before = await totalsOf({ year: 2025, month: 9 });
    const id = await log('gd-city', { pairingId });
    const seenBy = async (login: Login) =>
      (await list(login, { pairing: pairingId })).lines.map((line) => line.id);
    expect(await seenBy('gz-county')).toEqual([]);
    await submitActivity(await contextOf('gd-city'), await refOf(id));
    await approveActivity(await contextOf('gd-reviewer'), await refOf(id));
    expect(await seenBy('gz-county')).toEqual([id]);
    expect(await totalsOf({ year: 2025, month: 9 })).toEqual(before);
    await confirmActivity(await contextOf('gz-county'), await refOf(id));
    expect(await totalsOf({ year: 2025, month: 9 })).toEqual({
      ...{ year: 2025, activities: before.activities + 1, moneyFen: before.moneyFen + 1_200_000 },
      ...{ goodsFen: before.goodsFen, beneficiaries: before.beneficiaries + 90 },
    });
  });

  test('counts as the sides agreed', async () => {
    const { id: pairingId } = await pairing();
    const id = await log('gz-county', { pairingId, heldOn: '2024-02-10' });
    await submitActivity(await contextOf('gz-county'), await refOf(id));
    await approveActivity(await contextOf('gz-prefecture'), await refOf(id));
    await approveActivity(await contextOf('gz-reviewer'), await refOf(id));
    const known = { ...typed, heldOn: '2024-03-01', pairingId, beneficiaries: '70', reason: '以签到表为准' };
    await disputeActivity(await contextOf('gd-reviewer'), { ref: await refOf(id), ...known });
    await agreeActivityWording(await contextOf('gz-reviewer'), await refOf(id));
    expect(await totalsOf({ year: 2024, month: 2 })).toMatchObject({ activities: 0 });
    expect(await totalsOf({ year: 2024, month: 3 })).toMatchObject({ activities: 1, beneficiaries: 70 });
  });

  test('that is corrected counts as before until the correction is official, and then once', async () => {
    const { id: pairingId } = await pairing();
    const id = await official({ pairingId, heldOn: '2023-11-30' });
    const staff = await contextOf('gd-city');
    const { ids } = await correctActivity(staff, { ref: await refOf(id), reason: '核对票据' });
    const next = ids[0] ?? 0;
    const given = { ...typed, pairingId, heldOn: '2023-12-01', moneyFen: '500' };
    await saveActivity(staff, { ...given, ...(await refOf(next)) });
    expect(await totalsOf({ year: 2023 })).toMatchObject({ activities: 1, moneyFen: 1_200_000 });
    await submitActivity(staff, await refOf(next));
    await approveActivity(await contextOf('gd-reviewer'), await refOf(next));
    await confirmActivity(await contextOf('gz-county'), await refOf(next));
    expect(await totalsOf({ year: 2023 })).toMatchObject({ activities: 1, moneyFen: 50_000 });
    expect(await totalsOf({ year: 2023, month: 11 })).toMatchObject({ activities: 0, moneyFen: 0 });
    const record = await findActivity((await contextOf('gz-leader')).actor, next);
    expect(record?.versions.map(({ revision }) => revision)).toEqual([2, 1]);
  });
});

describe('is refused at its field', () => {
  test('of a pairing that only the other side has entered', async () => {
    const { id } = await pair({ filer: 'gd-city', reporter: '-', state: 'approved' });
    await expect(log('gz-county', { pairingId: id })).rejects.toMatchObject({
      fields: { pairingId: expect.stringContaining('先登记结对') as string },
    });
  });

  test('as it is handed in, of a pairing that both sides do not stand by yet', async () => {
    const { id: pairingId } = await pair({ filer: 'gd-city', reporter: '-', state: 'approved' });
    const id = await log('gd-city', { pairingId });
    const city = await contextOf('gd-city');
    await expect(submitActivity(city, await refOf(id))).rejects.toThrow('所属结对双方尚未互认');
    const record = await findActivity(city.actor, id);
    expect(record?.pairing?.firstId).toBe(pairingId);
    const page = await list('gd-city', { pairing: pairingId });
    expect(page.lines.map((line) => line.id)).toEqual([id]);
  });

  test('as a pairing is thrown away that it is of', async () => {
    const { id: pairingId } = await pair({ filer: 'gd-city', reporter: '-', state: 'draft' });
    await log('gd-city', { pairingId });
    const [row] = await database.owner<{ version: number }>('select version from pairings where id = $1', [
      pairingId,
    ]);
    await expect(
      discardPairing(await contextOf('gd-city'), { id: pairingId, version: row?.version ?? 0 }),
    ).rejects.toThrow('这项结对下有 1 条结对活动');
  });

  test('of a pairing that another bureau looks after', async () => {
    const { id } = await pair({ filer: 'gd', reporter: '-', state: 'confirmed' });
    await expect(log('gd-city', { pairingId: id })).rejects.toMatchObject({
      fields: { pairingId: expect.stringContaining('不在本单位辖区内') as string },
    });
  });

  test('with a year that nobody means', async () => {
    const { id } = await pairing();
    await expect(log('gd-city', { pairingId: id, heldOn: '0225-09-01' })).rejects.toMatchObject({
      fields: { heldOn: '请核对活动日期的年份。' },
    });
  });

  test('once, where another looks the same; the other side knows nothing of a draft', async () => {
    const { id: pairingId } = await pairing();
    await log('gd-city', { pairingId });
    await expect(
      log('gd-city', { pairingId, heldOn: '2025-09-03', moneyFen: '11000' }),
    ).rejects.toMatchObject({
      fields: { isAnother: expect.stringContaining('2025年9月1日已登记一次义诊（款物1.2 万元）') as string },
    });
    expect(await log('gd-city', { pairingId, heldOn: '2025-09-03', isAnother: 'on' })).toBeGreaterThan(0);
    expect(await log('gd-city', { pairingId, heldOn: '2025-09-07' })).toBeGreaterThan(0);
    expect(await log('gz-county', { pairingId })).toBeGreaterThan(0);
  });
});

test('a person is offered the pairings of their own unit, and finds them by name', async () => {
  const { id } = await pairing();
  const { actor: city } = await contextOf('gd-city');
  const { actor: county } = await contextOf('gz-county');
  const own = await readActivityPairings(city, {}, today);
  expect(own.matches.map(({ firstId }) => firstId)).toContain(id);
  const [match] = own.matches;
  const found = await readActivityPairings(county, { who: match?.helper }, today);
  expect(found.matches.map(({ firstId }) => firstId)).toContain(match?.firstId);
  expect((await readActivityPairings(county, { pairing: id }, today)).chosen?.firstId).toBe(id);
  const other = await pair({ filer: 'gd', reporter: '-', state: 'confirmed' });
  expect((await readActivityPairings(city, { pairing: other.id }, today)).chosen).toBeNull();
});
