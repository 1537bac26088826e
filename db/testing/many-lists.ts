import type { TestDatabase } from './database';

/** Of each list so many lines: more than two pages. */
const lines = 130;

/** Who files the n-th record and where it stands: of people and states every pair occurs. */
const filed = (logins: readonly string[]) =>
  `generate_series(1, ${lines}) n
    join accounts a on a.login = (array['${logins.join("', '")}'])[1 + n % ${logins.length}]
    join lateral (select (array['confirmed', 'approved', 'confirmed', 'draft', 'submitted', 'confirmed', 'returned'])
      [1 + n % 7] as state) s on true
    join lateral (select id as programme_id from programmes order by id limit 1) p on true`;
const factNames =
  'programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by, changed_by, official_on';
const fact = `p.programme_id, a.department_id, a.organisation_id, s.state, case s.state when 'submitted' then a.organisation_id end,
  case s.state when 'returned' then '补充' end, case when s.state not in ('draft', 'returned') then a.id end, a.id,
  case s.state when 'confirmed' then date '2025-09-30' end`;
/** Several of each day, so that a page ends between them. */
const on = `date '2024-01-01' + 20 * (n * 17 % 30)`;
/** What is not handed in yet may lack anything. */
const given = (what: string) => `case when s.state not in ('draft', 'returned') then ${what} end`;

const columnsOf = {
  trainings: `lead_id, hosting, kind, name, topics, organiser, place, starts_on, ends_on, tenth_hours, experts_first, planned,
    attended_first, attended_second, cadres_first, cadres_second, professionals_first, professionals_second, completed, rated,
    satisfied, cost_fen, notice`,
  visits: 'from_id, leader, duty, rank, starts_on, ends_on, places, headcount, topics, outcomes, evidence',
  stations: 'station_id, built_on, closed_on, operator, note',
  projects: `kind, name, number, lead_id, partner_id, others, field, base, region_id, starts_on, ends_on, fundraising,
    fundraising_number, budget_first_fen, budget_second_fen, budget_public_fen, budget_other_fen, children, elderly, disabled,
    other_people, summary`,
  trusts: `name, number, authority, signed_on, filed_on, settlor, trustee_id, co_trustees, supervisor, custodian, purpose, starts_on,
    ends_on, size_fen, region_id, note`,
} as const;

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

const organisationAt = (kind: string, nth: string) => `(select id from organisations where kind = '${kind}'
  and name like '演示单位%' and merged_into_id is null order by id offset ${nth} limit 1)`;

const projects = `insert into projects (${factNames}, ${columnsOf.projects})
  select ${fact}, (array['charity', 'child-care'])[1 + n % 2], '演示项目' || n, 'XM' || n,
    ${organisationAt('social-organisation', 'n % 7')}, ${organisationAt('station', 'n % 5')}, case when n % 3 = 0 then '镇政府' else '' end,
    (array['schooling', 'children', 'elderly'])[1 + n / 2 % 3], '基地' || n,
    (select id from regions where code = (array['522632', '522631', '520327'])[1 + n / 3 % 3]), ${on}, ${on} + 100 + n * 7,
    (array['directed', 'public'])[1 + n / 4 % 2], '备' || n, ${given('n * 12345')}, n * 100, null, case when n % 4 = 0 then 5000000 end,
    ${given('n')}, n % 9, null, null, '内容' || n
  from ${filed(['gd-staff', 'gd-city', 'gz-staff', 'gz-county'])} order by n`;

/** Of most official ones some of what happens to a project, one of it struck. */
const projectEvents = `insert into project_events (project_id, department_id, kind, happened_on, title, document, note, entered_by,
    struck_on, struck_by, strike_reason)
  select p.id, a.department_id, e.kind, p.starts_on + e.after, '事项', '', '备注', a.id,
    case when e.is_struck then date '2025-09-30' end, case when e.is_struck then a.id end, case when e.is_struck then '填错' end
  from projects p, accounts a, (values ('started', 0, 5, false, 'gd-staff'), ('disclosed', 80, 3, false, 'gd-staff'),
      ('finished', 120, 2, false, 'gd-staff'), ('stopped', 121, 4, true, 'gd-staff'), ('recognised', 30, 3, false, 'gd-staff'),
      ('recognised', 31, 6, false, 'gz-staff')) e (kind, after, nth, is_struck, login)
  where p.state = 'confirmed' and p.id % e.nth < e.nth - 1 and a.login = e.login order by p.id, e.after`;

/** Of most official ones, of one quarter twice, and milestones that are overdue, reached or struck. */
const projectCounts = `insert into project_counts (project_id, department_id, counted_on, raised_fen, raised_first_fen, people, children,
    services, counties, counted_by)
  select p.id, p.department_id, q.day, p.id * 10000 + q.more, case when p.id % 3 > 0 then p.id * 5000 end, p.id + q.more, q.more,
    p.id * 2 + q.more, case when p.id % 2 = 0 then '522631,522632' end, p.changed_by
  from projects p, (values (date '2024-12-31', 0, 1), (date '2025-06-30', 1, 2), (date '2025-06-30', 2, 3)) q (day, more, turn)
  where p.state = 'confirmed' and p.id % 4 > 0 order by p.id, q.turn`;
const milestones = `insert into project_milestones (project_id, department_id, title, due_on, entered_by, done_on, done_by, done_note,
    struck_on, struck_by, strike_reason)
  select p.id, p.department_id, '节点' || m.n, date '2025-05-31' + m.n, p.changed_by, m.done, case when m.done is not null then p.changed_by end,
    case when m.done is not null then '' end, m.struck, case when m.struck is not null then p.changed_by end,
    case when m.struck is not null then '改期' end
  from projects p, (values (1, null::date, null::date), (2, date '2025-06-03', null), (3, null, date '2025-06-01'), (300, null, null))
    m (n, done, struck)
  where p.state = 'confirmed' and p.id % 3 > 0 order by p.id, m.n`;
const trusts = `insert into trusts (${factNames}, ${columnsOf.trusts})
  select ${fact}, '演示信托' || n, case when n % 6 > 0 then 'XT' || n else '' end, '民政局' || n, ${on},
    case when n % 6 > 0 then ${on} + 5 end, '委托人' || n, ${organisationAt('social-organisation', 'n % 7')},
    case when n % 3 = 0 then '信托公司' else '' end, '', '银行' || n, '目的' || n, ${on},
    case when n % 4 = 0 then ${on} + 200 + n end, ${given('n * 12345')},
    (select id from regions where code = (array['522632', '522631', '520327'])[1 + n / 3 % 3]), ''
  from ${filed(['gd-staff', 'gd-city', 'gz-staff', 'gz-county'])} order by n`;

/** Of most official ones some of what happens to a trust, one of it struck. */
const trustEvents = `insert into trust_events (trust_id, department_id, kind, happened_on, title, amount_fen, report_year, document, note,
    entered_by, struck_on, struck_by, strike_reason)
  select t.id, a.department_id, e.kind, t.filed_on + e.after, '事项' || e.after, case e.kind when 'added' then 7000000 end,
    case e.kind when 'reported' then 2024 end, '', '备注', a.id,
    case when e.is_struck then date '2025-09-30' end, case when e.is_struck then a.id end, case when e.is_struck then '填错' end
  from trusts t, accounts a, (values ('details-published', 12, 5, false), ('added', 40, 3, false), ('changed', 50, 2, false),
      ('reported', 300, 3, false), ('terminated', 310, 4, false), ('added', 60, 4, true)) e (kind, after, nth, is_struck)
  where t.state = 'confirmed' and t.filed_on is not null and t.id % e.nth < e.nth - 1 and a.id = t.changed_by order by t.id, e.after`;

/** Of most quarters, of one twice: the later word counts. */
const trustCounts = `insert into trust_counts (trust_id, department_id, counted_on, balance_fen, counted_by)
  select t.id, t.department_id, q.day, t.size_fen - q.more, t.changed_by
  from trusts t, (values (date '2024-12-31', 1, 1), (date '2025-06-30', 2, 2), (date '2025-06-30', 3, 3)) q (day, more, turn)
  where t.state = 'confirmed' and t.filed_on is not null and t.id % 4 > 0 order by t.id, q.turn`;

/** Of official projects, trusts and pairings, in every state that an entry has; past the trigger that weighs them. */
const flows = `alter table flows disable trigger flows_admit;
  insert into flows (${factNames}, stage, form, project_id, trust_id, pairing_id, amount_fen, flowed_on, voucher, payer, payee, excess, note)
  select p.programme_id, a.department_id, a.organisation_id, s.state, case s.state when 'submitted' then a.organisation_id end,
    case s.state when 'returned' then '补充' end, case when s.state not in ('draft', 'returned') then a.id end, a.id,
    case s.state when 'approved' then date '2025-09-30' end,
    (array['pledged', 'paid', 'received', 'used'])[1 + case when a.login like 'gd%' then n / 4 % 2 else 2 + n / 4 % 2 end],
    (array['money', 'goods'])[1 + n / 5 % 2],
    case n % 3 when 0 then (select min(id) from projects where state = 'confirmed') end,
    case n % 3 when 1 then (select min(id) from trusts where state = 'confirmed') end,
    case n % 3 when 2 then (select min(id) from pairings where state = 'confirmed') end,
    n * 12345, ${on}, case when n % 4 > 0 then 'PZ' || n else '' end, '付款方' || n, '收款方' || n,
    case when n % 9 = 0 then '超额' || n else '' end, '说明' || n
  from generate_series(1, ${lines}) n
    join accounts a on a.login = (array['gd-staff', 'gd-city', 'gz-staff', 'gz-county'])[1 + n % 4]
    join lateral (select (array['approved', 'approved', 'draft', 'submitted', 'approved', 'returned', 'approved'])[1 + n % 7] as state) s on true
    join lateral (select id as programme_id from programmes order by id limit 1) p on true order by n;
  alter table flows enable trigger flows_admit`;

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

/** A correction of the first official record, which stands beside it. */
const correctionIn = (table: keyof typeof columnsOf) =>
  `insert into ${table} (${factNames}, origin_id, revision, correction_reason, ${columnsOf[table]})
  select programme_id, department_id, organisation_id, 'draft', null, null, null, changed_by, null, id, 2, '有误', ${columnsOf[table]}
  from ${table} where state = 'confirmed' order by id limit 1`;

/** Puts many lines into every list past every wall, in every state, of both sides and of their bureaus. */
export async function putLists(database: TestDatabase): Promise<void> {
  const ofFacts = [
    ...[trainings, visits, register, doubles, stations, counts, supervisions, pairings, projects],
    ...[projectEvents, projectCounts, milestones],
    ...[trusts, trustEvents, trustCounts, flows],
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
