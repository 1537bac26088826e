import type { Reporter } from '@/domain/indicator';
import type { Described } from './permissions';
import type { TestDatabase } from './database';

/** The day of the tests, and the period whose figures they hand in. */
export const period = { code: '2025-Q2', year: 2025, endsOn: '2025-06-30' };

/** A record of one kind, alone in an indicator of its own; `id` is of nothing where none was begun. */
export interface TestRecord {
  readonly id: number;
  readonly version: number;
  readonly indicatorId: number;
  /** The department that filed it, 0 where nobody has. */
  readonly departmentId: number;
}

/** Whose kinds there are: who files, and which indicator of the plan theirs is made like, per reporter. */
const gd = { shared: '5.3.2', each: '0.2.1', one: '3.6.2' };
const gz = { ...gd, one: '3.4.3' };
const filers: Record<string, { by: string | null; like: Partial<Record<Reporter, string>> }> = {
  nobody: { by: null, like: gd },
  divisions: { by: null, like: { each: '8.1.1' } },
  gd: { by: 'gd-staff', like: gd },
  'gd-city': { by: 'gd-city', like: gd },
  'gd-both': { by: 'gd-both', like: { shared: gd.shared } },
  'gd-alone': { by: 'gd-staff', like: { each: 'alone' } },
  gz: { by: 'gz-staff', like: gz },
  'gz-county': { by: 'gz-county', like: gz },
};

function statesOf(filer: string, reporter: string): string[] {
  if (filers[filer]?.by === null) return ['none'];
  return [
    'draft',
    ...(filer === 'gz-county' ? ['at-prefecture'] : []),
    'submitted',
    'returned',
    'approved',
    ...(reporter === 'shared' ? ['disputed', 'confirmed'] : []),
  ];
}

/** Every kind of reading that permissions.txt tells apart. */
export const kinds: readonly Described[] = Object.entries(filers).flatMap(([filer, { like }]) =>
  Object.keys(like).flatMap((reporter) =>
    statesOf(filer, reporter).map((state) => ({ filer, reporter, state })),
  ),
);

/** Bureaus answer for what the records are of, and one programme is Guangdong's alone. */
export async function prepareRecords(database: TestDatabase): Promise<void> {
  await database.owner(`insert into responsibilities (measure_id, organisation_id, from_on)
    select distinct i.measure_id, o.id, date '2023-01-01' from indicators i, organisations o
    where i.code in ('5.3.2', '0.2.1', '3.6.2', '3.4.3') and o.code in ('bureau-440100', 'bureau-522600')`);
  await database.owner(`with
    p as (insert into programmes (slug, name, document_name, first_year, last_year, settings, revision)
      select 'alone', name, document_name, first_year, last_year, settings, revision from programmes returning id),
    t as (insert into parties (programme_id, department_id, place)
      select p.id, d.id, 1 from p, departments d where d.code = 'gd'),
    m as (insert into measures (programme_id, code, place, title, force, dimensions)
      select p.id, '1.1', 1, '独办任务', 'expected', '{}' from p returning id),
    r as (insert into responsibilities (measure_id, organisation_id, from_on)
      select m.id, o.id, date '2023-01-01' from m, organisations o where o.code = 'gd-office')
    insert into indicators ${copied("p.id, m.id, 'alone'", 'indicators i, p, m')} where i.code = '0.2.1'`);
}

function copied(own: string, from: string): string {
  return `(programme_id, measure_id, code, place, name, unit, frequency, aggregation, direction, reporter,
      by_department_id, source, metric, decimals, evidence, note)
    select ${own}, i.place, i.name, i.unit, i.frequency, i.aggregation, i.direction, i.reporter, i.by_department_id,
      i.source, i.metric, i.decimals, i.evidence, i.note from ${from}`;
}

let made = 0;

/** An indicator like the one of that code, which nothing was ever filed for. */
export async function newIndicator(database: TestDatabase, like: string): Promise<number> {
  made += 1;
  const [row] = await database.owner<{ id: number }>(
    `insert into indicators ${copied('i.programme_id, i.measure_id, $1', 'indicators i')} where i.code = $2 returning id`,
    [`new-${made}`, like],
  );
  if (!row) throw new Error(`no indicator ${like}`);
  return row.id;
}

/** Makes a record of the kind as it would have become by the commands. */
export async function newRecord(database: TestDatabase, kind: Described): Promise<TestRecord> {
  const { by, like } = filers[kind.filer] ?? { by: null, like: {} };
  const indicatorId = await newIndicator(database, like[kind.reporter as Reporter] ?? '');
  if (by === null) return { id: 0, version: 0, indicatorId, departmentId: 0 };
  const inserted = kind.state === 'disputed' ? 'approved' : kind.state;
  const [row] = await database.owner<{ id: string; department_id: number }>(
    `insert into readings (indicator_id, department_id, organisation_id, period, year, ends_on, reporter, slot, state,
        awaiting_id, value, note, return_reason, submitted_by, changed_by, official_on, version)
      select $1, a.department_id, a.organisation_id, $3, $4, $5, $6, case when $6 = 'shared' then 0 else a.department_id end,
        case when $7 = 'at-prefecture' then 'submitted' else $7 end,
        (select o.id from organisations o where o.department_id = a.department_id and o.code =
          case $7 when 'submitted' then 'department' when 'at-prefecture' then 'bureau-522600' end),
        100, '已核实', case when $7 = 'returned' then '请核对' end, case when $7 <> 'draft' then a.id end, a.id,
        case when $7 = 'confirmed' or ($7 = 'approved' and $6 <> 'shared') then date '2025-07-01' end, 3
      from accounts a where a.login = $2 returning id, department_id`,
    [indicatorId, by, period.code, period.year, period.endsOn, kind.reporter, inserted],
  );
  if (!row) throw new Error(`no person ${by}`);
  const record = { id: Number(row.id), version: 3, indicatorId, departmentId: row.department_id };
  if (kind.state !== 'disputed') return record;
  await dispute(database, record);
  return { ...record, version: 4 };
}

/** The other side's reviewer has named a figure of its own; the second wall's trigger moves the reading. */
async function dispute(database: TestDatabase, { id, version, departmentId }: TestRecord): Promise<void> {
  await database.owner(
    `insert into reading_answers (reading_id, department_id, answer, from_state, to_state, version, value, reason,
        answered_by, answered_on)
      select $1, department_id, 'dispute', 'approved', 'disputed', $2, 90, '与我方台账不符', id, date '2025-07-02'
      from accounts where login in ('gd-reviewer', 'gz-reviewer') and department_id <> $3`,
    [id, version, departmentId],
  );
}
