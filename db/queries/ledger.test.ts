import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '@/db/client';
import { countProject } from '@/db/commands/project-count';
import { actorOf, contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { projectWorld } from '@/db/testing/projects';
import { rawMoney } from '@/db/testing/raw-money';
import { rawProjects } from '@/db/testing/raw-projects';
import { rawStations } from '@/db/testing/raw-stations';
import { rawTrainings } from '@/db/testing/raw-trainings';
import { rawTrusts } from '@/db/testing/raw-trusts';
import { stationWorld } from '@/db/testing/stations';
import { trainingWorld } from '@/db/testing/trainings';
import { trustWorld } from '@/db/testing/trusts';
import { periodCode } from '@/domain/period';
import { readFacts } from './facts';
import { chosen, listProgrammes } from './programme';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** `metric side period value numerator/denominator` as both sides read them, and as they are counted by hand. */
async function bothWays() {
  const metrics = await database.owner<{ id: number; metric: string }>(
    `select id, metric from indicators where source = 'ledger' and split_part(metric, '.', 1) in ('trainings', 'stations', 'projects', 'trusts', 'flows')`,
  );
  const sides = await database.owner<{ id: number; code: string }>('select id, code from departments');
  const sideOf = (slot: number) => sides.find(({ id }) => id === slot)?.code ?? 'shared';
  const facts = await reading(await actorOf('gz-staff'), async (tx, snapshot) =>
    readFacts(tx, snapshot, chosen(await listProgrammes(tx, snapshot), undefined), {
      year: 2025,
      date: '2025-09-30',
    }),
  );
  const read = metrics.flatMap(({ id, metric }) =>
    facts.official
      .filter(({ indicatorId, period }) => indicatorId === id && period.startsWith('2025'))
      .map(({ slot, period, value, numerator, denominator }) =>
        [metric, sideOf(slot), period, value, numerator, denominator].join(' '),
      ),
  );
  const raw = [
    ...(await rawTrainings(database, 2025)),
    ...(await rawStations(database, 2025)),
    ...(await rawProjects(database, 2025)),
    ...(await rawTrusts(database, 2025)),
    ...(await rawMoney(database, 2025)),
  ];
  const counted = raw.flatMap(([metric, figures]) =>
    figures.map(({ side, period, value, numerator, denominator }) =>
      [metric, side, periodCode(period), value, numerator, denominator].join(' '),
    ),
  );
  return { read: read.sort(), counted: counted.sort() };
}

/** After each step both ways say the same, and something else than before it. */
async function follow(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  let before = (await bothWays()).read;
  for (const [at, step] of steps.entries()) {
    await step();
    const { read, counted } = await bothWays();
    expect(read, `after step ${at}`).toEqual(counted);
    expect(read, `step ${at} changes nothing`).not.toEqual(before);
    before = read;
  }
}

test('what trainings and stations come to follows each change of them, and is what the rows come to', async () => {
  const train = trainingWorld(database);
  const open = stationWorld(database);
  const place = await open.place();
  const tour = { attendedFirst: '0', cadresFirst: '0', cadresSecond: '9', professionalsFirst: '0' };
  const fields = { professionalsSecond: '6', topics: { governance: 'on', other: 'on' } };
  const own = { completed: '', rated: '', satisfied: '', tenthHours: '' };
  const row = `select s.first_id, s.department_id`;
  const from = `from stations s where s.state = 'confirmed' and not s.is_superseded limit 1`;
  const steps: (() => Promise<unknown>)[] = [
    () => train.official({ lead: 'gd', kind: 'course', endsOn: '2025-03-06' }),
    () => train.official({ lead: 'gz', kind: 'online', endsOn: '2025-03-31' }, { tenthHours: '4.5' }),
    () =>
      train.official(
        { lead: 'gz', kind: 'course', endsOn: '2025-05-06' },
        { completed: '', rated: '', satisfied: '' },
      ),
    () => train.official({ lead: 'gz', kind: 'tour', endsOn: '2025-06-30' }, { ...tour, ...fields, ...own }),
    () =>
      train.official(
        { lead: 'gd', kind: 'attachment', endsOn: '2025-07-01' },
        { ...tour, ...fields, ...own },
      ),
    () => database.owner(`update trainings set ends_on = '2025-04-01' where ends_on = '2025-03-31'`),
    () => open.official(place.id, { builtOn: '2025-03-31' }),
    () =>
      database.owner(`insert into station_counts (station_id, department_id, counted_on, staff, certified, volunteers, services,
          counted_by) ${row}, '2025-03-31', 3, 1, 40, 100, s.changed_by ${from}`),
    () =>
      database.owner(`insert into station_counts (station_id, department_id, counted_on, staff, certified, volunteers, services,
          counted_by) ${row}, '2025-03-31', 4, 2, null, 90, s.changed_by ${from}`),
    () =>
      database.owner(`insert into station_supervisions (station_id, department_id, supervised_on, supervisor, topic, entered_by)
          ${row}, '2025-05-06', '甲', '乙', s.changed_by ${from}`),
    () =>
      database.owner(
        `update station_supervisions set struck_on = '2025-09-30', struck_by = entered_by, strike_reason = '误'`,
      ),
    () => database.owner(`update stations set closed_on = '2025-09-30' where state = 'confirmed'`),
  ];
  await follow(steps);
});

test('what projects come to follows each change of them, and is what the rows come to', async () => {
  const run = projectWorld(database);
  const charity = { kind: 'charity', elderly: '20', children: '' };
  const { leadId, partnerId } = await run.typed();
  const ids = { gd: 0, gz: 0, child: 0 };
  const count = async (id: number, countedOn: string, said: Record<string, unknown>) =>
    countProject(await contextOf('gd-staff'), { ref: await run.refOf(id), countedOn, ...said });
  const strike = () =>
    database.owner(
      `update project_events set struck_on = '2025-09-30', struck_by = entered_by, strike_reason = '误'
        where kind = 'disclosed' and happened_on = '2025-04-05'`,
    );
  const steps: (() => Promise<unknown>)[] = [
    async () => {
      ids.gd = await run.official({ ...charity, fundraising: 'public', fundraisingNumber: '1' });
      await run.note('gd-staff', ids.gd, 'started', '2025-01-05');
    },
    () => run.note('gd-staff', ids.gd, 'disclosed', '2025-04-05'),
    strike,
    async () => {
      await run.note('gd-staff', ids.gd, 'disclosed', '2025-04-06');
      await run.note('gd-staff', ids.gd, 'disclosed', '2025-07-06');
    },
    () => count(ids.gd, '2025-03-31', { raisedFen: '3.5', services: '100' }),
    () => count(ids.gd, '2025-06-30', { raisedFen: '8' }),
    () => count(ids.gd, '2025-09-30', { raisedFen: '8.25', services: '140', people: '20' }),
    () => count(ids.gd, '2025-06-30', { raisedFen: '7', services: '120' }),
    async () => {
      ids.gz = await run.official({ ...charity, leadId: partnerId, partnerId: leadId, name: '黔方牵头' });
      await run.note('gd-staff', ids.gz, 'started', '2025-05-05');
    },
    () => run.note('gd-staff', ids.gz, 'finished', '2025-07-31'),
    () => run.note('gd-staff', ids.gd, 'stopped', '2025-09-30', '余款退回'),
    async () => {
      ids.child = await run.official({ name: '品牌' });
      await run.note('gd-staff', ids.child, 'started', '2025-01-05');
      await run.note('gd-staff', ids.child, 'recognised', '2025-03-31');
      await run.note('gz-staff', ids.child, 'recognised', '2025-04-01');
    },
    () => count(ids.child, '2025-06-30', { children: '90', counties: { c522632: 'on', c522631: 'on' } }),
    () => run.note('gz-staff', ids.child, 'withdrawn', '2025-09-30'),
  ];
  await follow(steps);
});

test('what was paid and what came follows each entry and each that takes one off, and is what the entries come to', async () => {
  const world = flowWorld(database);
  const project = await world.projects.official();
  await world.official('pledged', project, '9');
  const ids = { payment: 0 };
  await follow([
    async () => (ids.payment = await world.official('paid', project, '3.000001')),
    () => world.official('paid', project, '2.5', { flowedOn: '2025-06-30' }),
    () => world.official('received', project, '2.49995', { flowedOn: '2025-07-01' }),
    () => world.reversed(ids.payment, 'paid'),
  ]);
  const before = await bothWays();
  await world.official('paid', project, '1', { form: 'goods' });
  await world.draft('received', project, '1');
  expect((await bothWays()).read).toEqual(before.read);
});

test('what trusts come to follows each change of them, and is what the rows come to', async () => {
  const world = trustWorld(database);
  const first = await world.official({ sizeFen: '100.55' });
  const steps: (() => Promise<unknown>)[] = [
    () => world.official({ signedOn: '2025-04-01', filedOn: '2025-04-01', sizeFen: '30' }),
    () => world.count('gd-staff', first, '2024-12-31', '95.5'),
    () => world.note('gd-staff', first, 'added', '2025-06-30', { amountFen: '7' }),
    () => world.count('gd-staff', first, '2025-06-30', '90'),
    () => world.count('gd-staff', first, '2025-06-30', '91.25'),
    () =>
      database.owner(
        `update trust_events set struck_on = '2025-09-30', struck_by = entered_by, strike_reason = '误' where kind = 'added'`,
      ),
    () => database.owner(`update trusts set ends_on = '2025-06-30' where filed_on = '2025-04-01'`),
    () => world.note('gd-staff', first, 'terminated', '2025-03-31', { note: '目的已经实现' }),
    () => database.owner(`update trusts set department_id = (select id from departments where code = 'gz')`),
  ];
  await follow(steps);
});

test('a balance that nobody reports is not reported, and not none', async () => {
  const balances = async () =>
    (await bothWays()).read.filter((line) => line.startsWith('trusts.balance gd 2025-Q1'));
  expect(await balances()).toEqual(['trusts.balance gd 2025-Q1 0  ']);
  await trustWorld(database).official({ name: '没有报告的信托', number: '4401000008888' });
  expect(await balances()).toEqual([]);
});

test('a place that was entered twice and merged is one station', async () => {
  const open = stationWorld(database);
  const [kept, double] = [await open.place(), await open.place()];
  await open.official(kept.id);
  await open.official(double.id);
  const built = async () =>
    (await bothWays()).read.find((line) => line.startsWith('stations.built gz 2025-Q2'))?.split(' ')[3];
  const before = Number(await built());
  await database.owner(`update organisations set merged_into_id = ${kept.id} where id = ${double.id}`);
  expect(Number(await built())).toBe(before - 10_000);
});

test('a quarter that a side reported by hand before keeps that figure for that side alone', async () => {
  const readOf = async () =>
    (await bothWays()).read.filter(
      (line) => line.startsWith('trainings.courses') && line.includes('2025-Q1'),
    );
  const before = await readOf();
  await database.owner(
    `insert into readings (indicator_id, department_id, organisation_id, period, year, ends_on, reporter, slot, state, value,
        submitted_by, changed_by, official_on)
      select i.id, a.department_id, a.organisation_id, '2025-Q1', 2025, '2025-03-31', 'each', a.department_id, 'approved', 7, a.id,
        a.id, '2025-04-02' from indicators i, accounts a where i.code = '2.1.1' and a.login = 'gd-staff'`,
  );
  const after = await readOf();
  expect(after).toHaveLength(2);
  expect(after.filter((line) => !before.includes(line))).toEqual(['trainings.courses gd 2025-Q1 70000  ']);
});
