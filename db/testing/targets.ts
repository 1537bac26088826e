import type { TestDatabase } from './database';
import type { Described } from './permissions';
import { newIndicator, period, type TestRecord } from './records';

/** The leaders' answers that each state of a target comes from. */
const answered: Record<string, readonly [login: string, answer: string][]> = {
  'answered-gd': [['gd-leader', 'approve']],
  'answered-gz': [['gz-leader', 'approve']],
  agreed: [
    ['gd-leader', 'approve'],
    ['gz-leader', 'approve'],
  ],
  declined: [['gd-leader', 'decline']],
};

function kind(filer: string, state: string): Described {
  return { filer, reporter: 'each', state };
}

/** Every kind of target that permissions.txt tells apart. */
export const targetKinds: readonly Described[] = [
  ...['none', 'event', 'proposed', 'superseded', ...Object.keys(answered)].map((state) => kind('gd', state)),
  ...['none', 'proposed'].map((state) => kind('gd-alone', state)),
];

/** Makes a target of the kind in an indicator of its own; the version is the revision that people last saw. */
export async function newTarget(database: TestDatabase, { filer, state }: Described): Promise<TestRecord> {
  const like = filer === 'gd-alone' ? 'alone' : state === 'event' ? '1.2.1' : '0.2.1';
  const indicatorId = await newIndicator(database, like);
  if (state === 'none' || state === 'event') return { id: 0, version: 0, indicatorId, departmentId: 0 };
  const [first] = await database.owner<{ id: number; department_id: number }>(
    `insert into targets (indicator_id, year, revision, value, reason, document_number, department_id, proposed_by, proposed_on)
      select $1, $2, revision, 100, '年度商定', '粤民函〔2025〕1号', a.department_id, a.id, date '2025-01-10'
      from accounts a, generate_series(1, $3) revision where a.login = 'gd-reviewer' order by revision
      returning id, department_id`,
    [indicatorId, period.year, state === 'superseded' ? 2 : 1],
  );
  if (!first) throw new Error('no target');
  for (const [login, answer] of answered[state] ?? []) {
    await database.owner(
      `insert into target_answers (target_id, department_id, answer, reason, answered_by, answered_on)
        select $1, department_id, $2, '已研究', id, date '2025-01-20' from accounts where login = $3`,
      [first.id, answer, login],
    );
  }
  return { id: first.id, version: 1, indicatorId, departmentId: first.department_id };
}
