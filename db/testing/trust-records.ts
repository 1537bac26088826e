import type { TestDatabase } from './database';
import { putOrganisation } from './pairing-records';
import type { Described } from './permissions';

/** A trust of one kind, as the person sees it; id 0 where there is none yet. */
export interface TrustTestRecord {
  readonly id: number;
  readonly version: number;
  readonly trusteeId: number;
  readonly regionId: number;
  /** That it was reported on: what its own side entered last. */
  readonly eventId: number;
  readonly programme: string;
}

const states = ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'];

/** Who files it, and which unit reviews it first. */
const filers: Readonly<Record<string, { login: string; awaits: string; of: string }>> = {
  gd: { login: 'gd-staff', awaits: 'gd-staff', of: '440100' },
  'gd-both': { login: 'gd-both', awaits: 'gd-staff', of: '440100' },
  'gz-county': { login: 'gz-county', awaits: 'gz-prefecture', of: '522632' },
};

/** Of who is a reviewer as well only what differs: what was handed in. */
export const trustKinds: readonly Described[] = [
  ...['gd', 'gz-county'].flatMap((filer) => states.map((state) => ({ filer, reporter: '-', state }))),
  { filer: 'gd-both', reporter: '-', state: 'submitted' },
];
export const newTrust: Described = { filer: 'gd', reporter: '-', state: 'none' };

/** Makes trusts of 广州市 or 榕江县 past every wall: rows as the commands would have left them. */
export function trustRecords(database: TestDatabase) {
  let made = 0;
  /** Only of what both sides stand by anything is said. */
  const reported = async (id: number, login: string): Promise<number> => {
    const [row] = await database.owner<{ id: string }>(
      `insert into trust_events (trust_id, department_id, kind, happened_on, title, report_year, document, note, entered_by)
        select $1, a.department_id, 'reported', '2025-02-10', '事项', 2024, '', '', a.id from accounts a where a.login = $2
        returning id`,
      [id, login],
    );
    return Number(row?.id);
  };
  return async ({ filer, state }: Described): Promise<TrustTestRecord> => {
    const { login, awaits, of } = filers[filer] ?? { login: '', awaits: '', of: '' };
    made += 1;
    const put = (code: string, name: string) =>
      putOrganisation(database, { code, kind: 'social-organisation', name });
    const trustee = await put(of, `演示受托人${made}`);
    const { regionId } = of === '522632' ? trustee : await put('522632', `演示受益地${made}`);
    const [programme] = await database.owner<{ slug: string }>(
      'select slug from programmes order by id limit 1',
    );
    const shown = { trusteeId: trustee.id, regionId, eventId: 0, programme: programme?.slug ?? '' };
    if (state === 'none') return { ...shown, id: 0, version: 0 };
    const [row] = await database.owner<{ id: string }>(
      `insert into trusts (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
          changed_by, official_on, version, name, number, authority, signed_on, filed_on, settlor, trustee_id, co_trustees,
          supervisor, custodian, purpose, starts_on, size_fen, region_id, note)
        select (select id from programmes order by id limit 1), a.department_id, a.organisation_id,
          case $2 when 'disputed' then 'approved' else $2 end,
          case $2 when 'submitted' then (select organisation_id from accounts where login = $3) end,
          case $2 when 'returned' then '请补充' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'confirmed' then date '2025-01-20' end, 3, '山里娃慈善信托', '4401000000001', '广州市民政局', '2024-01-10',
          '2024-01-12', '演示企业', $4, '', '', '', '资助儿童读书', '2024-01-12', 100000000, $5, ''
        from accounts a where a.login = $1 returning id`,
      [login, state, awaits, trustee.id, regionId],
    );
    const id = Number(row?.id);
    const record = {
      ...{ ...shown, id, version: 3 },
      eventId: state === 'confirmed' ? await reported(id, login) : 0,
    };
    if (state !== 'disputed') return record;
    await database.owner(
      `insert into trust_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by,
          answered_on)
        select t.id, a.department_id, 'dispute', 'approved', 'disputed', 3, jsonb_build_object('name', t.name, 'number', t.number,
          'authority', t.authority, 'signedOn', t.signed_on, 'filedOn', t.filed_on, 'settlor', t.settlor, 'trusteeId', t.trustee_id,
          'coTrustees', t.co_trustees, 'supervisor', t.supervisor, 'custodian', t.custodian, 'purpose', t.purpose,
          'startsOn', t.starts_on, 'endsOn', t.ends_on, 'sizeFen', 90000000, 'regionId', t.region_id, 'note', t.note),
          '与回执不符', a.id, '2025-02-01'
        from trusts t, accounts a where t.id = $1 and a.department_id <> t.department_id
          and a.login in ('gd-reviewer', 'gz-reviewer')`,
      [record.id],
    );
    return { ...record, version: 4 };
  };
}
