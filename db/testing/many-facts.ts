/** Of each list so many lines: more than two pages. */
export const lines = 130;

/** Who files the n-th record and where it stands: of people and states every pair occurs. */
export const filed = (logins: readonly string[]) =>
  `generate_series(1, ${lines}) n
    join accounts a on a.login = (array['${logins.join("', '")}'])[1 + n % ${logins.length}]
    join lateral (select (array['confirmed', 'approved', 'confirmed', 'draft', 'submitted', 'confirmed', 'returned'])
      [1 + n % 7] as state) s on true
    join lateral (select id as programme_id from programmes order by id limit 1) p on true`;
export const factNames =
  'programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by, changed_by, official_on';
export const fact = `p.programme_id, a.department_id, a.organisation_id, s.state, case s.state when 'submitted' then a.organisation_id end,
  case s.state when 'returned' then '补充' end, case when s.state not in ('draft', 'returned') then a.id end, a.id,
  case s.state when 'confirmed' then date '2025-09-30' end`;
/** Several of each day, so that a page ends between them. */
export const on = `date '2024-01-01' + 20 * (n * 17 % 30)`;
/** What is not handed in yet may lack anything. */
export const given = (what: string) => `case when s.state not in ('draft', 'returned') then ${what} end`;

export const columnsOf = {
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

/** A correction of the first official record, which stands beside it. */
export const correctionIn = (table: keyof typeof columnsOf) =>
  `insert into ${table} (${factNames}, origin_id, revision, correction_reason, ${columnsOf[table]})
  select programme_id, department_id, organisation_id, 'draft', null, null, null, changed_by, null, id, 2, '有误', ${columnsOf[table]}
  from ${table} where state = 'confirmed' order by id limit 1`;
