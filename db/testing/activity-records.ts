import type { TestDatabase } from './database';
import { pairingRecords } from './pairing-records';
import type { Described } from './permissions';

/** An activity of one kind, as the person sees it; id 0 where there is none yet. */
export interface ActivityTestRecord {
  readonly id: number;
  readonly version: number;
  readonly pairingId: number;
  readonly programme: string;
}

const states = ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'];

/** Who logs it, and which unit reviews it first; the pairing is one that they entered themselves. */
const filers: Readonly<Record<string, { login: string; awaits: string }>> = {
  gd: { login: 'gd-staff', awaits: 'gd-staff' },
  'gd-city': { login: 'gd-city', awaits: 'gd-staff' },
  'gz-county': { login: 'gz-county', awaits: 'gz-prefecture' },
};

export const activityKinds: readonly Described[] = Object.keys(filers).flatMap((filer) =>
  states.map((state) => ({ filer, reporter: '-', state })),
);
export const newActivityKinds: readonly Described[] = Object.keys(filers).map((filer) => ({
  filer,
  reporter: '-',
  state: 'none',
}));

/** Makes activities past every wall: rows as the commands would have left them. */
export function activityRecords(database: TestDatabase) {
  const pair = pairingRecords(database);
  return async ({ filer, state }: Described): Promise<ActivityTestRecord> => {
    const { login, awaits } = filers[filer] ?? { login: '', awaits: '' };
    const { id: pairingId, programme } = await pair({ filer, reporter: '-', state: 'confirmed' });
    if (state === 'none') return { id: 0, version: 0, pairingId, programme };
    const [row] = await database.owner<{ id: string }>(
      `insert into activities (programme_id, department_id, organisation_id, state, awaiting_id, return_reason, submitted_by,
          changed_by, official_on, version, pairing_id, held_on, kind, text, money_fen, beneficiaries)
        select (select id from programmes order by id limit 1), a.department_id, a.organisation_id,
          case $2 when 'disputed' then 'approved' else $2 end,
          case $2 when 'submitted' then (select organisation_id from accounts where login = $4) end,
          case $2 when 'returned' then '请补充' end, case when $2 <> 'draft' then a.id end, a.id,
          case $2 when 'confirmed' then date '2025-07-20' end, 3, $3, '2025-07-10', 'schooling', '助学活动', 500000, 80
        from accounts a where a.login = $1 returning id`,
      [login, state, pairingId, awaits],
    );
    const record = { id: Number(row?.id), version: 3, pairingId, programme };
    if (state !== 'disputed') return record;
    await database.owner(
      `insert into activity_answers (fact_id, department_id, answer, from_state, to_state, version, content, reason, answered_by,
          answered_on)
        select v.id, a.department_id, 'dispute', 'approved', 'disputed', 3, jsonb_build_object('pairingId', v.pairing_id,
          'heldOn', v.held_on, 'kind', v.kind, 'text', v.text, 'moneyFen', v.money_fen, 'goodsFen', v.goods_fen,
          'beneficiaries', 60), '与签到表不符', a.id, '2025-07-25'
        from activities v, accounts a where v.id = $1 and a.department_id <> v.department_id
          and a.login in ('gd-reviewer', 'gz-reviewer')`,
      [record.id],
    );
    return { ...record, version: 4 };
  };
}
