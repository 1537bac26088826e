import { pairingRecords } from './pairing-records';
import type { TestDatabase } from './database';
import type { Described } from './permissions';

/** An import with one row, as a process would have left it. */
export interface ImportTestRecord {
  readonly id: number;
  readonly version: number;
  readonly run: number;
  readonly state: string;
}

const states = ['waiting', 'read', 'committing', 'committed', 'undoing', 'dropped'];
const logins: Readonly<Record<string, string>> = {
  gd: 'gd-staff',
  'gd-city': 'gd-city',
  'gz-county': 'gz-county',
};

export const importKinds: readonly Described[] = Object.keys(logins).flatMap((filer) =>
  states.map((state) => ({ filer, reporter: '-', state })),
);
export const newImportKind: Described = { filer: 'gd', reporter: '-', state: 'none' };

/** Makes imports past every wall: one new activity, which is there where it was committed. */
export function importRecords(database: TestDatabase) {
  const pair = pairingRecords(database);
  return async ({ filer, state }: Described): Promise<ImportTestRecord> => {
    if (state === 'none') return { id: 0, version: 0, run: 0, state };
    const login = logins[filer] ?? '';
    const { id: pairingId } = await pair({ filer, reporter: '-', state: 'confirmed' });
    const isThere = state === 'committed' || state === 'undoing';
    const [row] = await database.owner<{ id: string }>(
      `with brought as (insert into imports (programme_id, ledger, department_id, organisation_id, brought_by, brought_on, file_name,
          file_sha256, file_size, state, run, added) select (select min(id) from programmes), 'activity', a.department_id,
          a.organisation_id, a.id, '2025-09-01', '台账.xlsx', repeat('a', 64), 1, $2, 1, 1 from accounts a where a.login = $1 returning *),
        there as (insert into activities (programme_id, department_id, organisation_id, changed_by, pairing_id, held_on, kind, text)
          select b.programme_id, b.department_id, b.organisation_id, b.brought_by, $3, '2025-05-01', 'clinic', '义诊' from brought b
          where $4 returning id)
      insert into import_rows (import_id, place, sheet, row, verdict, label, content, told, record_id, record_version)
        select b.id, 1, '表', 4, 'new', '义诊', jsonb_build_object('pairingId', $3::bigint, 'heldOn', '2025-05-01', 'kind', 'clinic',
          'text', '义诊', 'moneyFen', null, 'goodsFen', null, 'beneficiaries', null), '[]', (select id from there),
          (select 1 from there) from brought b returning import_id as id`,
      [login, state, pairingId, isThere],
    );
    return { id: Number(row?.id), version: 1, run: 1, state };
  };
}
