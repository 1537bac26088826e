import type { TestDatabase } from './database';
import type { Described } from './permissions';

/** A visit of one kind, as the person sees it; 0 where there is none yet. */
export interface VisitTestRecord {
  readonly id: number;
  readonly version: number;
  readonly fromId: number;
  readonly programme: string;
}

const states = ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'];

export const visitKinds: readonly Described[] = ['gd', 'gd-both', 'gz'].flatMap((filer) =>
  states.map((state) => ({ filer, reporter: '-', state })),
);
export const newVisit: Described = { filer: 'gd', reporter: '-', state: 'none' };

/** Makes visits past every wall: rows as the commands would have left them. */
export function visitRecords(database: TestDatabase) {
  return async ({ filer, state }: Described): Promise<VisitTestRecord> => {
    const [about] = await database.owner<{ fromId: number; programme: string }>(
      `select d.id as "fromId", (select slug from programmes order by id limit 1) as programme
        from departments d where d.code = $1`,
      [filer === 'gz' ? 'gz' : 'gd'],
    );
    if (!about) throw new Error(`no department ${filer}`);
    if (state === 'none') return { ...about, id: 0, version: 0 };
    const [row] = await database.owner<{ id: string }>(
      `insert into visits (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
          changed_by, official_on, version, from_id, leader, duty, rank, starts_on, ends_on, places, headcount, topics, outcomes,
          evidence)
        select (select id from programmes order by id limit 1), a.department_id, a.organisation_id,
          case $2 when 'disputed' then 'approved' else $2 end, case $2 when 'submitted' then a.organisation_id end,
          case $2 when 'returned' then '请补充' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'confirmed' then date '2025-07-01' end, 3, a.department_id, '黄永泰', '副厅长', 'deputy', '2025-06-10',
          '2025-06-12', '贵阳市', 8, '对接', '商定名录', '' from accounts a where a.login = $1 returning id`,
      [filer.includes('-') ? filer : `${filer}-staff`, state],
    );
    const record = { ...about, id: Number(row?.id), version: 3 };
    if (state !== 'disputed') return record;
    await database.owner(
      `insert into visit_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by,
          answered_on)
        select v.id, a.department_id, 'dispute', 'approved', 'disputed', 3, jsonb_build_object('fromId', v.from_id, 'leader',
          v.leader, 'duty', v.duty, 'rank', v.rank, 'startsOn', v.starts_on, 'endsOn', v.ends_on, 'places', v.places,
          'headcount', 6, 'topics', v.topics, 'outcomes', v.outcomes, 'evidence', v.evidence), '与接待安排不符', a.id, '2025-07-01'
        from visits v, accounts a where v.id = $1 and a.department_id <> v.department_id
          and a.login in ('gd-reviewer', 'gz-reviewer')`,
      [record.id],
    );
    return { ...record, version: 4 };
  };
}
