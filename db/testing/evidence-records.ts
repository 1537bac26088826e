import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { EvidenceSubject } from '@/domain/evidence';
import { activityRecords } from './activity-records';
import type { TestDatabase } from './database';
import type { Described } from './permissions';
import { newRecord } from './records';

/** An activity or a reading with one file of the unit that entered it. */
export interface EvidenceTestRecord {
  /** The file. */
  readonly id: number;
  readonly subject: EvidenceSubject;
  readonly database: TestDatabase;
}

/** The reporter of an activity is none; it and a shared reading are answered by the other side. */
const activity = '-';
const answered = ['draft', 'submitted', 'returned', 'approved', 'disputed', 'confirmed'];
const states: Readonly<Record<string, readonly string[]>> = {
  [activity]: answered,
  shared: answered,
  each: ['draft', 'submitted', 'returned', 'approved'],
};
const filers: Readonly<Record<string, string>> = {
  gd: 'gd-staff',
  'gd-city': 'gd-city',
  'gz-county': 'gz-county',
};

export const evidenceTestKinds: readonly Described[] = Object.keys(filers).flatMap((filer) =>
  Object.entries(states).flatMap(([reporter, all]) => all.map((state) => ({ filer, reporter, state }))),
);

/** A content that is in the table, and in no store. */
async function putBlob(database: TestDatabase, size = 1000): Promise<string> {
  const sha256 = createHash('sha256').update(randomBytes(16)).digest('hex');
  await database.owner("insert into blobs (sha256, size, type) values ($1, $2, 'pdf')", [sha256, size]);
  return sha256;
}

/** A file that a person sent and attached to nothing yet. */
export async function putUpload(database: TestDatabase, accountId: number, place = 'test'): Promise<string> {
  const id = randomUUID();
  await database.owner(
    `insert into uploads (id, account_id, sha256, file_name, place, keeps_location) values ($1, $2, $3, '收据.pdf', $4, false)`,
    [id, accountId, await putBlob(database), place],
  );
  return id;
}

/** Makes records past every wall. */
export function evidenceRecords(database: TestDatabase) {
  const makeActivity = activityRecords(database);
  return async (kind: Described): Promise<EvidenceTestRecord> => {
    const isActivity = kind.reporter === activity;
    const { id } = await (isActivity ? makeActivity(kind) : newRecord(database, kind));
    const subject: EvidenceSubject = { kind: isActivity ? 'activity' : 'reading', id };
    const [row] = await database.owner<{ id: string }>(
      `insert into evidence (subject_kind, subject_id, department_id, organisation_id, sha256, size, kind, file_name,
          keeps_location, attached_by)
        select $1, $2, a.department_id, a.organisation_id, $3, 1000, 'photo', '现场.jpg', false, a.id
        from accounts a where a.login = $4 returning id`,
      [subject.kind, id, await putBlob(database), filers[kind.filer]],
    );
    return { id: Number(row?.id), subject, database };
  };
}
