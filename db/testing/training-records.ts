import type { TestDatabase } from './database';
import type { Described } from './permissions';

/** A training of one kind, as the person sees it; id 0 where there is none yet. */
export interface TrainingTestRecord {
  readonly id: number;
  readonly version: number;
  readonly leadId: number;
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

export const trainingKinds: readonly Described[] = Object.keys(filers).flatMap((filer) =>
  states.map((state) => ({ filer, reporter: '-', state })),
);
export const newTraining: Described = { filer: 'gd', reporter: '-', state: 'none' };

/** Makes trainings past every wall: rows as the commands would have left them. */
export function trainingRecords(database: TestDatabase) {
  return async ({ filer, state }: Described): Promise<TrainingTestRecord> => {
    const { login, awaits } = filers[filer] ?? { login: '', awaits: '' };
    const [place] = await database.owner<{ slug: string; leadId: number }>(
      `select p.slug, a.department_id as "leadId" from programmes p, accounts a where a.login = $1 order by p.id limit 1`,
      [login],
    );
    const shown = { leadId: place?.leadId ?? 0, programme: place?.slug ?? '' };
    if (state === 'none') return { ...shown, id: 0, version: 0 };
    const [row] = await database.owner<{ id: string }>(
      `insert into trainings (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
          changed_by, official_on, version, lead_id, hosting, kind, name, topics, organiser, place, starts_on, ends_on,
          tenth_hours, attended_first, attended_second, completed, rated, satisfied, notice)
        select (select id from programmes order by id limit 1), a.department_id, a.organisation_id,
          case $2 when 'disputed' then 'approved' else $2 end,
          case $2 when 'submitted' then (select organisation_id from accounts where login = $3) end,
          case $2 when 'returned' then '请补充' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'confirmed' then date '2025-07-01' end, 3, a.department_id, 'alone', 'course', '养老护理培训班',
          'elderly-care', '培训中心', '贵阳市', '2025-06-10', '2025-06-12', 240, 20, 40, 58, 50, 48, ''
        from accounts a where a.login = $1 returning id`,
      [login, state, awaits],
    );
    const record = { ...shown, id: Number(row?.id), version: 3 };
    if (state !== 'disputed') return record;
    await database.owner(
      `insert into training_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by,
          answered_on)
        select t.id, a.department_id, 'dispute', 'approved', 'disputed', 3, jsonb_build_object('leadId', t.lead_id,
          'hosting', t.hosting, 'kind', t.kind, 'name', t.name, 'topics', t.topics, 'organiser', t.organiser, 'place', t.place,
          'startsOn', t.starts_on, 'endsOn', t.ends_on, 'tenthHours', t.tenth_hours, 'expertsFirst', null, 'expertsSecond',
          null, 'planned', null, 'attendedFirst', 20, 'attendedSecond', 42, 'cadresFirst', null, 'cadresSecond', null,
          'professionalsFirst', null, 'professionalsSecond', null, 'completed', 58, 'rated', 50, 'satisfied', 48)
          || jsonb_build_object('costFen', null, 'notice', ''), '与签到表不符', a.id, '2025-07-01'
        from trainings t, accounts a where t.id = $1 and a.department_id <> t.department_id
          and a.login in ('gd-reviewer', 'gz-reviewer')`,
      [record.id],
    );
    return { ...record, version: 4 };
  };
}
