import { rebuildTotals } from '@/db/totals';
import { asOwner } from '@/db/owner';
import { activityKinds } from '@/domain/activity';
import type { Cluster } from '@/scripts/postgres/launcher';
import { withClient } from '@/scripts/postgres/session';

/** How many pairings there are when there are many activities (performance.md). */
const pairings = 2000;

/** A word that one activity in ten thousand holds, and one that a seventh of them does. */
export const words = { rare: '蓝莓', frequent: '义诊' } as const;

/**
 * Fills the ledger up to so many official activities of two thousand pairings over three years, as the commands would have
 * left them. The index of words and the totals are made once, at the end.
 */
export async function fillActivities(cluster: Cluster, database: string, count: number): Promise<void> {
  const owner = cluster.ownerUrl(database);
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ made: number; index: string }>(
      `select (select count(*)::int from activities) as made, pg_get_indexdef('activities_text'::regclass) as index`,
    );
    const made = rows[0]?.made ?? 0;
    await client.query(`insert into pairings (programme_id, department_id, organisation_id, state, submitted_by, changed_by,
        official_on, helper_id, receiver_id, agreement, signed_on, ends_on, ways, project, planned_fen)
      select g.id, a.department_id, a.organisation_id, 'confirmed', a.id, a.id, '2025-01-01', h.ids[1 + n % cardinality(h.ids)],
        v.ids[1 + n * 7 % cardinality(v.ids)], '协议', date '2023-01-01' + n % 700, date '2026-01-01' + n % 900, 'education', '助学', 0
      from generate_series((select count(*)::int from pairings), ${pairings - 1}) n
        join (select min(id) as id from programmes) g on true join accounts a on a.login = 'gd-staff'
        join (select array_agg(id) as ids from organisations where kind = 'social-organisation' and path like '/1/%') h on true
        join (select array_agg(id) as ids from organisations where kind = 'village') v on true`);
    await client.query('alter table activities disable trigger user');
    await client.query('drop index activities_text');
    await client.query(
      `insert into activities (programme_id, department_id, organisation_id, state, submitted_by, changed_by, official_on,
          pairing_id, held_on, kind, text, money_fen, goods_fen, beneficiaries)
        select p.programme_id, p.department_id, p.organisation_id, s.state, p.changed_by, p.changed_by,
          case s.state when 'confirmed' then date '2025-09-30' end, p.first_id, date '2023-01-01' + (n::bigint * 7919 % 1000)::int,
          ($2::text[])[1 + n * 31::bigint % ${activityKinds.length}],
          (array['组织志愿者', '联合县人民医院', '会同村委会', '在镇中心小学', '在村文化广场'])[1 + n % 5]
            || (array['开展${words.frequent}活动', '发放助学金', '慰问困难老人', '举办刺绣技能培训', '捐赠冬衣棉被', '采购农产品',
              '修缮村卫生室'])[1 + n * 13::bigint % 7] || '，第' || n || '号'
            || case when n % 10000 = 0 then '，${words.rare}基地' else '' end,
          n * 37::bigint % 5000000, n * 11::bigint % 900000, n % 300
        from generate_series(1, $1::int) n
          join (select *, row_number() over (order by id) - 1 as place, count(*) over () as total from pairings
            where state = 'confirmed' and not is_superseded) p on p.place = n % p.total
          join lateral (select case when n % 20 = 0 then 'approved' else 'confirmed' end as state) s on true`,
      [count - made, activityKinds],
    );
    await client.query(rows[0]?.index ?? '');
    await client.query('alter index activities_text alter column 1 set statistics 1000');
    await client.query('alter table activities enable trigger user');
  });
  await asOwner(owner, rebuildTotals);
  await withClient(owner, (client) => client.query('vacuum analyze activities'));
  await withClient(owner, (client) => client.query('analyze'));
}
