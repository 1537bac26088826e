import { columnsOf, fact, factNames, filed, given, lines, on } from './many-facts';

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

/** Projects, trusts and their money, with what happened to them. */
export const charityLists = [
  ...[projects, projectEvents, projectCounts, milestones],
  ...[trusts, trustEvents, trustCounts, flows],
];
