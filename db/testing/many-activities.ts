import { activityKinds } from '@/domain/activity';
import type { TestDatabase } from './database';
import { pairingRecords } from './pairing-records';

/** Puts so many activities in every state past every wall, of six pairings of two counties, spread over two years. */
export async function putActivities(database: TestDatabase, count: number): Promise<void> {
  const pair = pairingRecords(database);
  for (const filer of ['gd', 'gd-city', 'gz-county', 'gd', 'gd-city', 'gz-county']) {
    await pair({ filer, reporter: '-', state: 'confirmed' });
  }
  // Every other pairing helps a village of the county beside.
  await database.owner(
    `update organisations o set region_id = r.id from regions r where r.code = '522631'
      and o.id in (select receiver_id from pairings where id % 2 = 0)`,
  );
  const kinds = activityKinds.map((kind) => `'${kind}'`).join(', ');
  await database.owner(
    `insert into activities (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
        changed_by, official_on, pairing_id, held_on, kind, text, money_fen, goods_fen, beneficiaries)
      select p.programme_id, a.department_id, a.organisation_id, s.state,
        case s.state when 'submitted' then a.organisation_id end, case s.state when 'returned' then '补充' end,
        case when s.state not in ('draft', 'returned') then a.id end, a.id,
        case s.state when 'confirmed' then date '2025-09-30' end, p.id, date '2024-01-01' + (n * 37 % 600), s.kind,
        (array['发放助学金', '村里义诊活动', '捐赠衣物', '结对活动日，助学'])[1 + n % 4], n * 100, case when n % 3 > 0 then n * 10 end, n
      from generate_series(1, $1::int) n
        join lateral (select (array['confirmed', 'approved', 'confirmed', 'draft', 'submitted', 'confirmed', 'returned'])[1 + n % 7]
          as state, (array[${kinds}])[1 + n * 7 % ${activityKinds.length}] as kind) s on true
        join lateral (select * from pairings order by id offset n % 6 limit 1) p on true
        join accounts a on a.id = p.changed_by`,
    [count],
  );
}
