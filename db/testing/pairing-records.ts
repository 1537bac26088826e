import type { TestDatabase } from './database';
import type { Described } from './permissions';

/** A pairing of one kind, as the person sees it; id 0 where there is none yet. */
export interface PairingTestRecord {
  readonly id: number;
  readonly version: number;
  readonly helperId: number;
  readonly receiverId: number;
  readonly programme: string;
}

const states = ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'];

/** Who files it, where the helping organisation is registered, and which unit reviews it first. */
const filers: Readonly<Record<string, { login: string; helperIn: string; awaits: string }>> = {
  gd: { login: 'gd-staff', helperIn: '440000', awaits: 'gd-staff' },
  'gd-city': { login: 'gd-city', helperIn: '440100', awaits: 'gd-staff' },
  'gz-county': { login: 'gz-county', helperIn: '440100', awaits: 'gz-prefecture' },
};

export const pairingKinds: readonly Described[] = Object.keys(filers).flatMap((filer) =>
  states.map((state) => ({ filer, reporter: '-', state })),
);
export const newPairingKinds: readonly Described[] = Object.keys(filers).map((filer) => ({
  filer,
  reporter: '-',
  state: 'none',
}));

/** Puts an organisation into the register past every wall, under the office of its place. */
export async function putOrganisation(
  database: TestDatabase,
  { code, kind, name }: { readonly code: string; readonly kind: string; readonly name: string },
) {
  const [row] = await database.owner<{ id: number; regionId: number }>(
    `insert into organisations (department_id, name, kind, region_id, parent_id, path)
      select o.department_id, $3, $2, o.region_id, o.id, '/0/' from organisations o join regions r on r.id = o.region_id
      where r.code = $1 and o.kind in ('bureau', 'department') returning id, region_id as "regionId"`,
    [code, kind, name],
  );
  if (!row) throw new Error(`no office in ${code}`);
  return row;
}

/** Makes pairings past every wall: rows as the commands would have left them. */
export function pairingRecords(database: TestDatabase) {
  let made = 0;
  return async ({ filer, state }: Described): Promise<PairingTestRecord> => {
    const { login, helperIn, awaits } = filers[filer] ?? { login: '', helperIn: '', awaits: '' };
    made += 1;
    const helper = await putOrganisation(database, {
      code: helperIn,
      kind: 'social-organisation',
      name: `演示帮扶会${made}`,
    });
    const receiver = await putOrganisation(database, {
      code: '522632',
      kind: 'village',
      name: `演示${made}村`,
    });
    const [programme] = await database.owner<{ slug: string }>(
      'select slug from programmes order by id limit 1',
    );
    const ends = { helperId: helper.id, receiverId: receiver.id, programme: programme?.slug ?? '' };
    if (state === 'none') return { ...ends, id: 0, version: 0 };
    const [row] = await database.owner<{ id: string }>(
      `insert into pairings (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
          changed_by, official_on, version, helper_id, receiver_id, agreement, signed_on, ends_on, ways, project, planned_fen)
        select (select id from programmes order by id limit 1), a.department_id, a.organisation_id,
          case $2 when 'disputed' then 'approved' else $2 end,
          case $2 when 'submitted' then (select organisation_id from accounts where login = $5) end,
          case $2 when 'returned' then '请补充' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'confirmed' then date '2025-07-01' end, 3, $3, $4, '结对协议', '2025-06-10', '2028-06-09', 'education',
          '助学', 10000000 from accounts a where a.login = $1 returning id`,
      [login, state, ends.helperId, ends.receiverId, awaits],
    );
    const record = { ...ends, id: Number(row?.id), version: 3 };
    if (state !== 'disputed') return record;
    await database.owner(
      `insert into pairing_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by,
          answered_on)
        select p.id, a.department_id, 'dispute', 'approved', 'disputed', 3, jsonb_build_object('helperId', p.helper_id,
          'receiverId', p.receiver_id, 'agreement', p.agreement, 'signedOn', p.signed_on, 'endsOn', p.ends_on, 'ways', p.ways,
          'project', p.project, 'plannedFen', 6000000), '与协议不符', a.id, '2025-07-01'
        from pairings p, accounts a where p.id = $1 and a.department_id <> p.department_id
          and a.login in ('gd-reviewer', 'gz-reviewer')`,
      [record.id],
    );
    return { ...record, version: 4 };
  };
}
