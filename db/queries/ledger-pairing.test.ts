import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '@/db/client';
import { activityRecords } from '@/db/testing/activity-records';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { pairingRecords, putOrganisation } from '@/db/testing/pairing-records';
import { rawPairings } from '@/db/testing/raw-pairings';
import { periodCode } from '@/domain/period';
import { readFacts } from './facts';
import { chosen, listProgrammes } from './programme';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** `metric period value numerator/denominator` as both sides read them, and as they are counted by hand. */
async function bothWays() {
  const metrics = await database.owner<{ id: number; metric: string }>(
    `select id, metric from indicators where source = 'ledger' and split_part(metric, '.', 1) in ('pairings', 'activities')`,
  );
  const facts = await reading(await actorOf('gz-staff'), async (tx, snapshot) =>
    readFacts(tx, snapshot, chosen(await listProgrammes(tx, snapshot), undefined), {
      year: 2025,
      date: '2025-09-30',
    }),
  );
  const text = (metric: string, period: string, ...figures: (number | null)[]) =>
    [metric, period, ...figures].join(' ');
  const read = metrics.flatMap(({ id, metric }) =>
    facts.official
      .filter(({ indicatorId, period }) => indicatorId === id && period.startsWith('2025'))
      .map(({ period, value, numerator, denominator }) =>
        text(metric, period, value, numerator, denominator),
      ),
  );
  const counted = [...(await rawPairings(database, 2025))].flatMap(([metric, figures]) =>
    figures.map(({ period, value, numerator, denominator }) =>
      text(metric, periodCode(period), value, numerator, denominator),
    ),
  );
  return { read: read.sort(), counted: counted.sort() };
}

test('what pairings come to follows each change of them, and is what the rows come to', async () => {
  const pair = pairingRecords(database);
  const log = activityRecords(database);
  const group = await putOrganisation(database, {
    code: '522631',
    kind: 'social-organisation',
    name: '演示互助会',
  });
  const steps: (() => Promise<unknown>)[] = [
    () => pair({ filer: 'gd', reporter: '-', state: 'confirmed' }),
    () => pair({ filer: 'gd-city', reporter: '-', state: 'approved' }),
    () => log({ filer: 'gz-county', reporter: '-', state: 'confirmed' }),
    () => log({ filer: 'gd', reporter: '-', state: 'approved' }),
    () => database.owner(`update organisations set was_deep_poverty = true where kind = 'village'`),
    () =>
      database.owner(
        `update activities set state = 'confirmed', official_on = '2025-08-01' where state = 'approved'`,
      ),
    () =>
      database.owner(
        `update pairings set receiver_id = ${group.id} where id = (select max(id) from pairings)`,
      ),
    () =>
      database.owner(`update pairings set ends_on = '2025-07-31' where id = (select min(id) from pairings)`),
    () =>
      database.owner(
        `insert into pairing_exits (pairing_id, department_id, exited_on, reason, exited_by)
          select p.id, p.department_id, '2025-10-01', '调整', p.changed_by from pairings p where p.state = 'confirmed' limit 1 offset 1`,
      ),
    () =>
      database.owner(
        `update organisations set region_id = (select id from regions where code = '522631') where kind = 'village'`,
      ),
    () => database.owner(`delete from activities`),
  ];
  let before: readonly string[] = [];
  for (const [at, step] of steps.entries()) {
    await step();
    const { read, counted } = await bothWays();
    expect(read, `after step ${at}`).toEqual(counted);
    expect(read, `step ${at} changes nothing`).not.toEqual(before);
    before = read;
  }
});
