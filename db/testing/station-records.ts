import type { TestDatabase } from './database';
import { putOrganisation } from './pairing-records';
import type { Described } from './permissions';

/** A station of one kind, as the person sees it; id 0 where there is none yet. */
export interface StationTestRecord {
  readonly id: number;
  readonly version: number;
  readonly stationId: number;
  /** Entered by Guizhou. */
  readonly supervisionId: number;
  readonly programme: string;
}

const states = ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'];

/** Who files it, and which unit reviews it first. */
const filers: Readonly<Record<string, { login: string; awaits: string }>> = {
  gz: { login: 'gz-staff', awaits: 'gz-staff' },
  'gz-county': { login: 'gz-county', awaits: 'gz-prefecture' },
};

const kindsOf = (of: readonly string[]): readonly Described[] =>
  Object.keys(filers).flatMap((filer) => of.map((state) => ({ filer, reporter: '-', state })));
export const stationKinds = kindsOf(states);
export const newStationKinds = kindsOf(['none']);

/** Makes stations of 榕江县 past every wall: rows as the commands would have left them. */
export function stationRecords(database: TestDatabase) {
  let made = 0;
  /** Only what both sides stand by is supervised. */
  const supervisionOf = async (id: number, login: string, state: string): Promise<number> => {
    if (state !== 'confirmed') return 0;
    const [row] = await database.owner<{ id: string }>(
      `insert into station_supervisions (station_id, department_id, supervised_on, supervisor, topic, entered_by)
        select $1, a.department_id, '2025-03-04', '州民政局', '个案工作', a.id from accounts a where a.login = $2 returning id`,
      [id, login],
    );
    return Number(row?.id);
  };
  return async ({ filer, state }: Described): Promise<StationTestRecord> => {
    const { login, awaits } = filers[filer] ?? { login: '', awaits: '' };
    made += 1;
    const place = await putOrganisation(database, {
      code: '522632',
      kind: 'station',
      name: `演示镇${made}社会工作和志愿服务站`,
    });
    const [programme] = await database.owner<{ slug: string }>(
      'select slug from programmes order by id limit 1',
    );
    const shown = { stationId: place.id, supervisionId: 0, programme: programme?.slug ?? '' };
    if (state === 'none') return { ...shown, id: 0, version: 0 };
    const [row] = await database.owner<{ id: string }>(
      `insert into stations (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
          changed_by, official_on, version, station_id, built_on, operator, note)
        select (select id from programmes order by id limit 1), a.department_id, a.organisation_id,
          case $2 when 'disputed' then 'approved' else $2 end,
          case $2 when 'submitted' then (select organisation_id from accounts where login = $4) end,
          case $2 when 'returned' then '请补充' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'confirmed' then date '2024-07-01' end, 3, $3, '2024-06-10', '镇人民政府', ''
        from accounts a where a.login = $1 returning id`,
      [login, state, place.id, awaits],
    );
    const id = Number(row?.id);
    const record = { ...shown, id, version: 3, supervisionId: await supervisionOf(id, login, state) };
    if (state !== 'disputed') return record;
    await database.owner(
      `insert into station_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by,
          answered_on)
        select s.id, a.department_id, 'dispute', 'approved', 'disputed', 3, jsonb_build_object('stationId', s.station_id,
          'builtOn', '2024-06-20', 'closedOn', null, 'operator', s.operator, 'note', s.note), '与挂牌日期不符', a.id, '2025-07-01'
        from stations s, accounts a where s.id = $1 and a.department_id <> s.department_id
          and a.login in ('gd-reviewer', 'gz-reviewer')`,
      [record.id],
    );
    return { ...record, version: 4 };
  };
}
