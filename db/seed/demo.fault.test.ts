import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findArea } from '@/db/queries/area';
import { readOverview } from '@/db/queries/overview';
import { readTrusts } from '@/db/queries/trust-list';
import { moneyOfAreas, moneyOfPages } from '@/db/testing/area-sums';
import { actorOf, type TestDatabase, freshDatabase } from '@/db/testing/database';
import { rawYears } from '@/db/testing/raw-world';
import { statuses } from '@/domain/status';
import { toNumber, type Fraction } from '@/domain/testing/fraction';
import { expected } from '@/domain/testing/oracle';
import { states } from '@/domain/workflow';
import { areaSlugs } from './area-slugs';
import { seedDemo } from './demo';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.ownerUrl, () => undefined);
}, 180_000);
afterAll(() => database.drop());

const settings = { warningDate: '09-30', slippingPoints: 10 };
const looks = [
  [2023, '2023-09-30'],
  [2023, '2024-01-20'],
  [2024, '2024-06-30'],
  [2024, '2025-02-01'],
  [2025, '2025-03-31'],
  [2025, '2025-09-30'],
  [2025, '2025-10-01'],
  [2025, '2026-02-01'],
] as const;
function share(exact: Fraction | null): number | null {
  return exact === null ? null : Math.min(1, Math.max(0, toNumber(exact)));
}

function mean(parts: readonly (number | null)[]): number | null {
  const judged = parts.filter((part) => part !== null);
  return judged.length === 0 ? null : judged.reduce((sum, part) => sum + part, 0) / judged.length;
}

function near(value: number | null): unknown {
  return value === null ? null : expect.closeTo(value, 10);
}

describe.each(looks)('the year %i of the demo world as it stands on %s', (year, date) => {
  it('equals a recomputation of every indicator, measure and area from the raw rows', async () => {
    const leader = await actorOf('gz-leader');
    const raw = (await rawYears(database, year, date)).map((one) => ({
      ...one,
      wanted: expected(one.of, date, settings),
    }));
    const areas = new Map<string, number | null>();
    let seen = 0;
    for (const slug of areaSlugs) {
      const page = await findArea(leader, slug, { year, date }, '2026-02-01');
      const measures = page?.measures.map(({ standing }) => standing) ?? [];
      for (const { measure, verdict, indicators } of measures) {
        for (const { indicator, judgement } of indicators) {
          const one = raw.find(({ code }) => code === indicator.code);
          expect({
            code: indicator.code,
            status: judgement.status,
            completion: judgement.completion,
            progress: judgement.progress,
            pace: judgement.pace,
          }).toEqual({
            code: one?.code,
            status: one?.wanted.status,
            completion: near(one?.wanted.completion ? toNumber(one.wanted.completion) : null),
            progress: near(share(one?.wanted.progress ?? null)),
            pace: near(share(one?.wanted.pace ?? null)),
          });
          seen += 1;
        }
        const children = raw.filter((one) => one.measure === measure.code);
        expect(verdict.progress).toEqual(near(mean(children.map(({ wanted }) => share(wanted.progress)))));
      }
      const byMeasure = [...new Set(raw.filter(({ area }) => area === slug).map((one) => one.measure))].map(
        (code) => mean(raw.filter((one) => one.measure === code).map(({ wanted }) => share(wanted.progress))),
      );
      areas.set(slug, mean(byMeasure));
    }
    expect(seen).toBe(122);
    const overview = await readOverview(leader, { year, date }, '2026-02-01');
    for (const { area, verdict } of overview.areas) {
      expect(verdict.progress, area.slug).toEqual(near(areas.get(area.slug) ?? null));
    }
    areas.delete('general');
    expect(overview.verdict.progress).toEqual(near(mean([...areas.values()])));
  });
});

it.each([2023, 2024, 2025])(
  'has money of %i in areas three and seven that comes to the overview’s',
  async (year) => {
    const pages = await moneyOfPages({ year, date: '2025-09-30' }, '2025-09-30');
    expect(pages).toEqual(await moneyOfAreas(database, year, '2025-09-30'));
    for (const { paid } of Object.values(pages.areas)) expect(paid).toBeGreaterThan(0);
  },
);

it('shows every state of a reading, of both departments', async () => {
  const rows = await database.owner<{ state: string; department: number }>(
    'select distinct state, department_id as department from readings',
  );
  for (const state of states) {
    const of = rows.filter((row) => row.state === state);
    expect([state, of.length]).toEqual([state, state === 'disputed' ? 1 : 2]);
  }
});

it('shows every state of a visit, corrected and agreed ones too', async () => {
  const rows = await database.owner<{ state: string }>('select distinct state from visits');
  expect(rows.map(({ state }) => state).sort()).toEqual([...states].sort());
  expect(await database.owner('select from visits where is_superseded')).toHaveLength(1);
  expect(await database.owner(`select from visit_answers where answer = 'agree'`)).toHaveLength(1);
});

it('shows every state of a training, corrected and agreed ones too', async () => {
  const rows = await database.owner<{ state: string }>('select distinct state from trainings');
  expect(rows.map(({ state }) => state).sort()).toEqual([...states].sort());
  expect(await database.owner('select from trainings where is_superseded')).toHaveLength(1);
  expect(await database.owner(`select from training_answers where answer = 'agree'`)).toHaveLength(1);
});

it('shows every state of a station, corrected and agreed ones too', async () => {
  const rows = await database.owner<{ state: string }>('select distinct state from stations');
  expect(rows.map(({ state }) => state).sort()).toEqual([...states].sort());
  expect(await database.owner('select from stations where is_superseded')).toHaveLength(1);
  expect(await database.owner(`select from station_answers where answer = 'agree'`)).toHaveLength(1);
});

it('shows every state of a trust, with duties that are late and near', async () => {
  const rows = await database.owner<{ state: string }>('select distinct state from trusts');
  expect(rows.map(({ state }) => state).sort()).toEqual([...states].sort());
  expect(await database.owner('select from trusts where is_superseded')).toHaveLength(1);
  const { board } = await readTrusts(await actorOf('gd-leader'), {}, '2025-09-30');
  expect(board).toMatchObject({ inForce: 8, ended: 2, late: 3, near: 2, unreported: 1 });
});

it('shows every status of an indicator', async () => {
  const leader = await actorOf('gd-leader');
  const found = new Set<string>();
  for (const [year, date] of looks) {
    for (const slug of areaSlugs) {
      const page = await findArea(leader, slug, { year, date }, '2026-02-01');
      for (const { standing } of page?.measures ?? [])
        for (const { judgement } of standing.indicators) found.add(judgement.status);
    }
  }
  expect([...found].sort()).toEqual([...statuses].sort());
});

it('shows every level of a notice in every state that it can have, of both departments', async () => {
  const rows = await database.owner<{ stands: string }>(
    `select distinct level || ' ' || case when answered_on is not null then 'answered'
        when exists (select from notices o where o.previous_id = n.id) then 'escalated'
        when due_on < '2025-09-30' then 'overdue' when received_on is null then 'issued' else 'received' end as stands,
      department_id from notices n`,
  );
  const wanted = [
    ...['assign answered', 'assign escalated', 'assign issued', 'assign overdue', 'assign received'],
    ...['remind answered', 'remind escalated', 'remind overdue', 'supervise answered', 'supervise issued'],
  ];
  expect(rows.map(({ stands }) => stands).sort()).toEqual(wanted.flatMap((one) => [one, one]));
  expect(await database.owner('select from letters where sent_on is not null')).toHaveLength(1);
  expect(await database.owner('select from letters where sent_on is null')).toHaveLength(1);
});

it('has figures in every area from both departments', async () => {
  const rows = await database.owner<{ area: string; department: number }>(
    `select distinct a.slug as area, r.department_id as department from readings r
     join indicators i on i.id = r.indicator_id join measures m on m.id = i.measure_id join areas a on a.id = m.area_id
     union select 'mechanism', department_id from visits union select 'capacity', department_id from trainings`,
  );
  expect(rows).toHaveLength(16);
});
