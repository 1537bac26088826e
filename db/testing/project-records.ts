import type { TestDatabase } from './database';
import { putOrganisation } from './pairing-records';
import type { Described } from './permissions';

/** A project of one kind, as the person sees it; id 0 where there is none yet. */
export interface ProjectTestRecord {
  readonly id: number;
  readonly version: number;
  readonly leadId: number;
  readonly partnerId: number;
  readonly regionId: number;
  /** That it was started and, after that, audited: what its own side entered last. */
  readonly eventId: number;
  /** One that its own side planned and has not reached, and a file of the project. */
  readonly milestoneId: number;
  readonly fileId: number;
  readonly programme: string;
}

const states = ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'];

/** Who files it, and which unit reviews it first. */
const filers: Readonly<Record<string, { login: string; awaits: string }>> = {
  gd: { login: 'gd-staff', awaits: 'gd-staff' },
  'gd-city': { login: 'gd-city', awaits: 'gd-staff' },
  'gd-both': { login: 'gd-both', awaits: 'gd-staff' },
  gz: { login: 'gz-staff', awaits: 'gz-staff' },
  'gz-county': { login: 'gz-county', awaits: 'gz-prefecture' },
};

export const projectKinds: readonly Described[] = Object.keys(filers).flatMap((filer) =>
  states.map((state) => ({ filer, reporter: '-', state })),
);
export const newProject: Described = { filer: 'gd', reporter: '-', state: 'none' };

/** Makes projects of 广州市 with 榕江县 past every wall: rows as the commands would have left them. */
export function projectRecords(database: TestDatabase) {
  let made = 0;
  /** Only of what both sides stand by anything is said. */
  const eventsOf = async (id: number, login: string): Promise<number> => {
    const rows = await database.owner<{ id: string }>(
      `insert into project_events (project_id, department_id, kind, happened_on, title, document, note, entered_by)
        select $1, a.department_id, e.kind, e.on_day::date, '事项', '', '', a.id
        from accounts a, (values ('started', '2025-01-10'), ('disclosed', '2025-02-10')) e (kind, on_day) where a.login = $2
        order by e.on_day returning id`,
      [id, login],
    );
    return Number(rows.at(-1)?.id);
  };
  const milestoneOf = async (id: number, login: string): Promise<number> => {
    const [row] = await database.owner<{ id: string }>(
      `insert into project_milestones (project_id, department_id, title, due_on, entered_by)
        select $1, a.department_id, '首批物资到位', '2025-03-31', a.id from accounts a where a.login = $2 returning id`,
      [id, login],
    );
    return Number(row?.id);
  };
  const fileOf = async (id: number, login: string): Promise<number> => {
    const [row] = await database.owner<{ id: string }>(
      `with b as (insert into blobs (sha256, size, type) values (md5($1::bigint::text) || md5($2::text), 1000, 'pdf') returning sha256)
        insert into evidence (subject_kind, subject_id, department_id, organisation_id, sha256, size, kind, file_name,
          keeps_location, attached_by)
        select 'project', $1::bigint, a.department_id, a.organisation_id, b.sha256, 1000, 'receipt', '收据.pdf', false, a.id
          from accounts a, b where a.login = $2::text returning id`,
      [id, login],
    );
    return Number(row?.id);
  };
  return async ({ filer, state }: Described): Promise<ProjectTestRecord> => {
    const { login, awaits } = filers[filer] ?? { login: '', awaits: '' };
    made += 1;
    const put = (code: string, name: string) =>
      putOrganisation(database, { code, kind: 'social-organisation', name });
    const lead = await put('440100', `演示牵头会${made}`);
    const partner = await put('522632', `演示合作会${made}`);
    const [programme] = await database.owner<{ slug: string }>(
      'select slug from programmes order by id limit 1',
    );
    const shown = {
      ...{ leadId: lead.id, partnerId: partner.id, regionId: partner.regionId },
      ...{ eventId: 0, milestoneId: 0, fileId: 0 },
      programme: programme?.slug ?? '',
    };
    if (state === 'none') return { ...shown, id: 0, version: 0 };
    const [row] = await database.owner<{ id: string }>(
      `insert into projects (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
          changed_by, official_on, version, kind, name, number, lead_id, partner_id, others, field, base, region_id, starts_on,
          ends_on, fundraising, fundraising_number, budget_first_fen, children, summary)
        select (select id from programmes order by id limit 1), a.department_id, a.organisation_id,
          case $2 when 'disputed' then 'approved' else $2 end,
          case $2 when 'submitted' then (select organisation_id from accounts where login = $3) end,
          case $2 when 'returned' then '请补充' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'confirmed' then date '2025-01-20' end, 3, 'child-care', '童心阅读角', '', $4, $5, '', 'children', '', $6,
          '2025-01-10', '2025-12-31', 'directed', '', 10000000, 400, '建立阅读角'
        from accounts a where a.login = $1 returning id`,
      [login, state, awaits, lead.id, partner.id, partner.regionId],
    );
    const id = Number(row?.id);
    const record = {
      ...{ ...shown, id, version: 3 },
      eventId: state === 'confirmed' ? await eventsOf(id, login) : 0,
      milestoneId: state === 'confirmed' ? await milestoneOf(id, login) : 0,
      fileId: state === 'confirmed' ? await fileOf(id, login) : 0,
    };
    if (state !== 'disputed') return record;
    await database.owner(
      `insert into project_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by,
          answered_on)
        select p.id, a.department_id, 'dispute', 'approved', 'disputed', 3, jsonb_build_object('kind', p.kind, 'name', p.name,
          'number', p.number, 'leadId', p.lead_id, 'partnerId', p.partner_id, 'others', p.others, 'field', p.field, 'base', p.base,
          'regionId', p.region_id, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'fundraising', p.fundraising,
          'fundraisingNumber', p.fundraising_number, 'budgetFirstFen', p.budget_first_fen, 'budgetSecondFen', null,
          'budgetPublicFen', null, 'budgetOtherFen', null, 'children', 420, 'elderly', null, 'disabled', null,
          'otherPeople', null, 'summary', p.summary), '与名册不符', a.id, '2025-02-01'
        from projects p, accounts a where p.id = $1 and a.department_id <> p.department_id
          and a.login in ('gd-reviewer', 'gz-reviewer')`,
      [record.id],
    );
    return { ...record, version: 4 };
  };
}
