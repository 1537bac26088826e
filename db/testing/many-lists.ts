import type { TestDatabase } from './database';
import { charityLists } from './many-charity';
import { columnsOf, correctionIn, fact, factNames, filed, given, lines, on } from './many-facts';

const trainings = `insert into trainings (${factNames}, ${columnsOf.trainings})
  select ${fact}, a.department_id, case when n % 5 = 0 then 'joint' else 'alone' end,
    (array['course', 'online', 'tour', 'attachment'])[1 + n / 5 % 4], '演示班' || n,
    (array['social-work', 'governance,elderly-care', 'charity', 'elderly-care'])[1 + n / 3 % 4], '培训中心', '贵阳市', ${on},
    ${on} + 2, ${given('n * 5')}, n % 3, n, ${given('n')}, ${given('40')}, ${given('n % 2')}, ${given('3')}, ${given('0')}, ${given('4')},
    ${given('30')}, case when n % 4 > 0 then ${given('30')} end, case when n % 4 > 0 then ${given('n % 31')} end, n * 12345, ''
  from ${filed(['gd-staff', 'gd-city', 'gz-staff', 'gz-county'])} order by n`;

const visits = `insert into visits (${factNames}, ${columnsOf.visits})
  select ${fact}, a.department_id, '带队' || n, '副厅长', (array['head', 'deputy'])[1 + n / 2 % 2], ${on}, ${on} + 1, '贵阳市', n,
    '对接' || n, '商定名录', ''
  from ${filed(['gd-staff', 'gz-staff'])} order by n`;

const register = `insert into organisations (department_id, name, kind, region_id, parent_id, path, town, credit_code, form, grade,
    was_deep_poverty)
  select o.department_id, '演示单位' || n, w.kind, o.region_id, o.id, '/0/',
    case when w.kind <> 'social-organisation' then '演示镇' else '' end,
    case w.kind when 'social-organisation' then '51440000' || lpad(n::text, 10, '0') end,
    case when w.kind = 'social-organisation' then (array['association', 'service', 'foundation'])[1 + n % 3] end,
    case when w.kind = 'social-organisation' and n % 2 = 0 then 1 + n % 5 end, w.kind = 'village' and n % 4 = 0
  from generate_series(1, ${lines}) n
    join lateral (select (array['social-organisation', 'village', 'station'])[1 + n % 3] as kind) w on true
    join organisations o on o.kind in ('bureau', 'department') and o.region_id = (select r.id from regions r
      where r.code = case when w.kind = 'social-organisation' then (array['440100', '440000'])[1 + n / 3 % 2]
        else (array['522632', '522631', '522600'])[1 + n / 3 % 3] end) order by n`;

const doubles = `with pair as (select kind, region_id, min(id) as kept, max(id) as double from organisations
    where name like '演示单位%' group by kind, region_id)
  update organisations o set merged_into_id = pair.kept from pair where o.id = pair.double and pair.double <> pair.kept`;

const stations = `insert into stations (${factNames}, ${columnsOf.stations})
  select ${fact}, (select id from organisations where kind = 'station' and name like '演示单位%' and merged_into_id is null
      order by id offset n % 11 limit 1), ${on}, case when n % 13 = 0 then date '2025-08-31' end, '演示机构' || n, ''
  from ${filed(['gz-staff', 'gz-county'])} order by n`;

/** Of most quarters, of one twice: the later word counts. */
const counts = `insert into station_counts (station_id, department_id, counted_on, staff, certified, volunteers, services, counted_by)
  select s.id, s.department_id, q.day, 2 + s.id % 5 + q.more, 1 + q.more, case when s.id % 3 > 0 then 100 + s.id end,
    s.id * 10 + q.more, s.changed_by
  from stations s, (values (date '2024-12-31', 0, 1), (date '2025-06-30', 0, 2), (date '2025-06-30', 1, 3)) q (day, more, turn)
  where s.state = 'confirmed' and s.id % 4 > 0 order by s.id, q.turn`;

const supervisions = `insert into station_supervisions (station_id, department_id, supervised_on, supervisor, topic, entered_by,
    struck_on, struck_by, strike_reason)
  select s.id, a.department_id, v.day, '民政局', '个案工作', a.id, v.struck, case when v.struck is not null then a.id end,
    case when v.struck is not null then '重复登记' end
  from stations s, accounts a, (values (date '2025-03-04', null::date), (date '2025-05-06', null),
    (date '2025-05-07', date '2025-05-08'), (date '2024-11-05', null)) v (day, struck)
  where s.state = 'confirmed' and s.id % 3 = 0 and a.login = 'gd-staff'`;

const pairings = `insert into pairings (${factNames}, helper_id, receiver_id, agreement, signed_on, ends_on, ways, project, planned_fen)
  select ${fact}, (select id from organisations where kind = 'social-organisation' and name like '演示单位%'
      order by id offset n limit 1), (select id from organisations where kind = 'station' and name like '演示单位%'
      and merged_into_id is null order by id offset n % 4 limit 1), '结对协议' || n, date '2025-01-10' + n, null, 'education', '', 0
  from ${filed(['gd-staff', 'gz-staff'])} where n <= 18 order by n`;

const meetings = `insert into meetings (programme_id, department_id, series, number, planned_on, held_on, place, chair, changed_by)
  select p.id, a.department_id, '联席会议', n, m.day, case when n < 4 then m.day end, '广州', '黄永泰', a.id
  from generate_series(1, 4) n
    join lateral (select (array[date '2024-05-20', '2025-05-20', '2025-05-20', '2025-12-20'])[n] as day) m on true,
    accounts a, programmes p where a.login = 'gd-staff' order by n`;

/** Open, extended, closed and for good, among the three meetings that were held. */
const resolutions = `insert into resolutions (meeting_id, number, area_id, text, expected_result, supporting, due_on, original_due_on,
    is_open_ended, closed_on, department_id, changed_by)
  select m.id, n / 3 + 1, (select id from areas order by number offset n / 4 % 5 limit 1), '演示事项' || n, '形成制度', '',
    d.day + d.later, d.day, n % 6 = 0, case when n % 7 = 0 then date '2025-06-30' end, m.department_id, m.changed_by
  from generate_series(1, ${lines}) n join meetings m on m.number = 1 + n % 3
    join lateral (select case when n % 6 > 0 then date '2025-06-30' + n * 3 end as day,
      case when n % 5 = 0 then 90 else 0 end as later) d on true
  order by n`;

const halves = `insert into resolution_halves (resolution_id, department_id, organisation_id, state, percent, progress)
  select r.id, u.department_id, u.id, case when r.closed_on is not null then 'confirmed'
      else (array['pending', 'received', 'claimed'])[1 + r.id % 3] end, r.id % 90, '进展' || r.id
  from resolutions r join organisations u on u.code in (case when r.id % 4 = 0 then 'bureau-440100' else 'gd-office' end,
    case when r.id % 5 = 0 then 'bureau-522632' else 'gz-office' end)`;

/** Puts many lines into every list past every wall, in every state, of both sides and of their bureaus. */
export async function putLists(database: TestDatabase): Promise<void> {
  const ofFacts = [
    ...[trainings, visits, register, doubles, stations, counts, supervisions, pairings],
    ...charityLists,
  ];
  const corrections = [
    correctionIn('trainings'),
    correctionIn('visits'),
    correctionIn('stations'),
    correctionIn('projects'),
    correctionIn('trusts'),
  ];
  for (const sql of [...ofFacts, meetings, resolutions, halves, ...corrections]) await database.owner(sql);
}
