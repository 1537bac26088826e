import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityRecords } from './testing/activity-records';
import { freshDatabase, type TestDatabase } from './testing/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await activityRecords(database)({ filer: 'gd-city', reporter: '-', state: 'confirmed' });
  await database.owner('alter table activities disable trigger user');
  await database.owner(`insert into activities (programme_id, department_id, organisation_id, state, submitted_by, changed_by,
      official_on, pairing_id, held_on, kind, text, beneficiaries)
    select programme_id, department_id, organisation_id, state, submitted_by, changed_by, official_on, pairing_id,
      date '2023-01-01' + n / 100, kind, case when n < 10 then '蓝莓基地' else '开展义诊活动' end, 1
    from activities, generate_series(1, 40000) n`);
  await database.owner('alter table activities enable trigger user');
  // A small sample of few words, none of them rare: what the planner knows least from.
  await database.owner('alter index activities_text alter column 1 set statistics 1');
  await database.owner('analyze activities');
});
afterAll(() => database.drop());

test('a rare word is looked up, however little is known of how rare it is', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('app.department_id', min(department_id)::text, true) from activities",
    );
    const { rows } = await client.query<{ found: string; lookups: string }>(
      `select found, pg_stat_get_xact_numscans(case when found >= 0 then 'activities_text'::regclass end) as lookups
        from (select count(*) as found from activities_saying((select min(programme_id) from activities), array['蓝莓'],
          null, null, null, null, null, null, 1)) s`,
    );
    expect(rows).toEqual([{ found: '1', lookups: '1' }]);
  } finally {
    await client.end();
  }
});
