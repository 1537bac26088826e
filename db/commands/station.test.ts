import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { stationWorld } from '@/db/testing/stations';
import {
  approveStation,
  confirmStation,
  correctStation,
  disputeStation,
  saveStation,
  submitStation,
} from './station';
import { countStation } from './station-count';
import { strikeSupervision } from './station-strike';
import { superviseStation } from './station-supervision';

let database: TestDatabase;
let world: ReturnType<typeof stationWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = stationWorld(database);
});
afterAll(() => database.drop());

const count = { countedOn: '2025-06-30', staff: '4', certified: '3' };
const supervision = { supervisedOn: '2025-05-06', supervisor: '广州市社工机构', topic: '个案工作' };

test('a station is entered by its county, climbs, and is confirmed by the other department', async () => {
  const { id: stationId } = await world.place();
  const id = await world.draft('gz-county', stationId, { operator: '' });
  const county = await contextOf('gz-county');
  await expect(submitStation(county, await world.refOf(id))).rejects.toThrow('还不能提交：请填写运营方');
  await saveStation(county, {
    ...{ stationId, builtOn: '2024-06-10', operator: '镇人民政府' },
    ...(await world.refOf(id)),
  });
  await submitStation(county, await world.refOf(id));
  await approveStation(await contextOf('gz-prefecture'), await world.refOf(id));
  await approveStation(await contextOf('gz-reviewer'), await world.refOf(id));
  await confirmStation(await contextOf('gd-reviewer'), await world.refOf(id));
  const [row] = await database.owner('select state from stations where id = $1', [id]);
  expect(row).toEqual({ state: 'confirmed' });
});

test('a station is entered where it is, on the side that is helped, once', async () => {
  const here = await world.place();
  const elsewhere = await world.place('522631');
  const there = await world.place('440100');
  await expect(world.draft('gz-county', elsewhere.id)).rejects.toMatchObject({
    fields: { stationId: expect.stringContaining('不在本单位辖区内') as string },
  });
  await expect(world.draft('gd-staff', here.id)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(world.draft('gz-staff', there.id)).rejects.toMatchObject({
    fields: { stationId: '请选择黔方的社会工作和志愿服务站。' },
  });
  await world.draft('gz-staff', here.id);
  await expect(world.draft('gz-staff', here.id)).rejects.toMatchObject({
    kind: 'conflict',
    fields: { isAnother: expect.stringContaining('2024年6月10日建成') as string },
  });
  await expect(world.draft('gz-staff', here.id, { isAnother: 'on' })).resolves.toBeGreaterThan(0);
});

test('the other side, which could not enter a station, says otherwise when it was built', async () => {
  const { id: stationId } = await world.place();
  const id = await world.draft('gz-staff', stationId);
  await submitStation(await contextOf('gz-staff'), await world.refOf(id));
  await approveStation(await contextOf('gz-reviewer'), await world.refOf(id));
  await disputeStation(await contextOf('gd-reviewer'), {
    ...{ stationId, builtOn: '2024-07-01', operator: '镇人民政府', reason: '挂牌照片为七月' },
    ref: await world.refOf(id),
  });
  const [row] = await database.owner('select state from stations where id = $1', [id]);
  expect(row).toEqual({ state: 'disputed' });
});

test('what was counted at a quarter’s end stays, and the last word of the quarter counts', async () => {
  const id = await world.official((await world.place()).id);
  const county = await contextOf('gz-county');
  const ref = await world.refOf(id);
  await countStation(county, { ref, ...count });
  await countStation(county, { ref, ...count, staff: '5', services: '120' });
  const rows = await database.owner(
    'select staff, certified, volunteers, services from station_counts where station_id = $1 order by id',
    [id],
  );
  expect(rows).toEqual([
    { staff: 4, certified: 3, volunteers: null, services: null },
    { staff: 5, certified: 3, volunteers: null, services: 120 },
  ]);
});

test.each([
  ['a day within a quarter', { countedOn: '2025-06-29' }, '请选择已经结束的季度。'],
  ['a quarter that has not ended', { countedOn: '2025-12-31' }, '请选择已经结束的季度。'],
  [
    'a quarter before it was built',
    { countedOn: '2024-03-31' },
    '这个季度末站点还没有建成；请选择以后的季度。',
  ],
  ['more certificates than people', { certified: '5' }, '持证人数不能多于工作人员，请核对。'],
  ['an empty number of people', { staff: '' }, '请填写专职工作人员；没有的填 0。'],
])('a count is refused of %s', async (_, changed, sentence) => {
  const id = await world.official((await world.place()).id);
  const attempt = countStation(await contextOf('gz-staff'), {
    ref: await world.refOf(id),
    ...count,
    ...changed,
  });
  const refused = await attempt.catch((error: unknown) => error);
  expect(JSON.stringify(refused)).toContain(sentence);
});

test('either side enters whom it sent, once a day, and strikes only its own', async () => {
  const id = await world.official((await world.place()).id);
  const ref = await world.refOf(id);
  const [city, staff] = [await contextOf('gd-city'), await contextOf('gz-staff')];
  await superviseStation(city, { ref, ...supervision });
  await expect(superviseStation(await contextOf('gd-staff'), { ref, ...supervision })).rejects.toMatchObject({
    kind: 'conflict',
    fields: { supervisedOn: expect.stringContaining('已经登记') as string },
  });
  await superviseStation(staff, { ref, ...supervision, supervisor: '州民政局' });
  const [first] = await database.owner<{ id: string }>(
    'select id from station_supervisions where station_id = $1 order by id limit 1',
    [id],
  );
  const struck = { ref, supervisionId: Number(first?.id), reason: '登记到了另一个站点' };
  await expect(strikeSupervision(staff, struck)).rejects.toMatchObject({ kind: 'forbidden' });
  await strikeSupervision(city, struck);
  await expect(strikeSupervision(city, struck)).rejects.toThrow('已经划销');
  await superviseStation(city, { ref, ...supervision, topic: '小组工作' });
  await expect(
    superviseStation(city, { ref, ...supervision, supervisedOn: '2024-06-09' }),
  ).rejects.toMatchObject({ fields: { supervisedOn: '督导日期应在站点建成以后、停办以前。' } });
});

test('nothing is counted or supervised of what was corrected since', async () => {
  const { id: stationId } = await world.place();
  const id = await world.official(stationId);
  const staff = await contextOf('gz-staff');
  const { ids } = await correctStation(staff, { ref: await world.refOf(id), reason: '运营方有误' });
  const next = ids[0] ?? 0;
  const corrected = { stationId, builtOn: '2024-06-10', operator: '青山镇人民政府' };
  await saveStation(staff, { ...corrected, ...(await world.refOf(next)) });
  await submitStation(staff, await world.refOf(next));
  await approveStation(await contextOf('gz-reviewer'), await world.refOf(next));
  await confirmStation(await contextOf('gd-reviewer'), await world.refOf(next));
  await expect(countStation(staff, { ref: await world.refOf(id), ...count })).rejects.toThrow('双方互认以后');
  await countStation(staff, { ref: await world.refOf(next), ...count });
  const rows = await database.owner('select from station_counts where station_id = $1', [id]);
  expect(rows).toHaveLength(1);
});
