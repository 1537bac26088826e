import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '@/db/command';
import { people } from '@/db/seed/people';
import { answerTo, attempts, type FigureCommand } from '@/db/testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { newRecord, period, prepareRecords } from '@/db/testing/records';
import { saveReadings } from './save';

/** Every move there is, written out from design 2; `*` only for a shared fact, `+` adds a version beside the one it is of. */
const moves = new Set(
  `none save draft +
  draft save draft
  returned save returned
  draft submit submitted
  returned submit submitted
  submitted withdraw draft
  submitted return returned
  submitted approve submitted
  submitted approve approved
  approved confirm confirmed *
  approved dispute disputed *
  disputed propose disputed *
  disputed agree confirmed *
  confirmed correct draft +*
  approved correct draft +`
    .split('\n')
    .map((line) => line.trim()),
);

const acts = [
  ...['gz-county save', 'gz-county submit', 'gz-county withdraw', 'gz-county correct', 'gz-staff submit'],
  ...['gz-prefecture approve', 'gz-prefecture return', 'gz-reviewer approve', 'gz-reviewer return'],
  ...['gd-reviewer confirm', 'gd-reviewer dispute', 'gd-reviewer propose', 'gz-reviewer propose'],
  ...['gd-reviewer agree', 'gz-reviewer agree', 'gz-leader approve', 'gd-staff submit', 'gd-leader confirm'],
];

const passed = ['gz-county submit', 'gz-prefecture approve', 'gz-reviewer approve'];
/** Two walks that make every move of the table, whatever the drawn ones come to. */
const told: [string, string[]][] = [
  [
    'shared',
    [
      ...[
        'gz-county save',
        'gz-county submit',
        'gz-county withdraw',
        'gz-county submit',
        'gz-prefecture return',
      ],
      ...[
        'gz-county save',
        ...passed,
        'gd-reviewer confirm',
        'gz-county correct',
        'gz-county save',
        ...passed,
      ],
      ...['gd-reviewer dispute', 'gz-reviewer propose', 'gd-reviewer agree'],
    ],
  ],
  ['each', [...passed, 'gz-county correct']],
];

let database: TestDatabase;
const contexts = new Map<string, Context>();
beforeAll(async () => {
  database = await freshDatabase();
  await prepareRecords(database);
  for (const { login } of people) contexts.set(login, await contextOf(login));
});
afterAll(() => database.drop());

interface Stand {
  readonly id: number;
  readonly revision: number;
  readonly state: string;
  readonly version: number;
  readonly official: boolean;
  readonly superseded: boolean;
  readonly told: number;
}

/** Every version in the place, newest first. */
async function standing(indicatorId: number): Promise<Stand[]> {
  const rows = await database.owner<Stand & Record<string, unknown>>(
    `select id::int, revision, state, version, official_on is not null as official, is_superseded as superseded,
      (select count(*)::int from history h where h.subject_kind = 'reading' and h.subject_id = r.id) as told
    from readings r where indicator_id = $1 order by revision desc`,
    [indicatorId],
  );
  return rows;
}

async function take(
  line: string,
  at: number,
  indicatorId: number,
  newest: Stand | undefined,
): Promise<string> {
  const [by = '', step = ''] = line.split(' ');
  const context = contexts.get(by);
  if (!context) throw new Error(`no ${by}`);
  const version = newest?.version ?? 0;
  if (step === 'save') {
    const entries = [{ indicatorId, period: period.code, version, value: String(100 + at), note: '已核实' }];
    return answerTo(saveReadings(context, { entries }));
  }
  const record = {
    id: newest?.id ?? 0,
    version,
    indicatorId,
    departmentId: contexts.get('gz-staff')?.actor.departmentId ?? 0,
  };
  return answerTo(attempts[`reading.${step}` as FigureCommand](context, record));
}

/** What is wrong with what a step did to the place; null when it did nothing, or made a move of the table. */
function misstep(
  line: string,
  answer: string,
  reporter: string,
  before: Stand[],
  after: Stand[],
): string | null {
  if (answer !== 'ok')
    return JSON.stringify(after) === JSON.stringify(before) ? null : 'changed, though refused';
  const isAdded = after.length === before.length + 1;
  const [then, now] = [before[0], after[0]];
  const move = `${then?.state ?? 'none'} ${line.split(' ')[1]} ${now?.state}`;
  const [ofAny, ofShared] = isAdded ? [`${move} +`, `${move} +*`] : [move, `${move} *`];
  if (!moves.has(ofAny) && !(reporter === 'shared' && moves.has(ofShared))) return `made the move ${move}`;
  if (isAdded ? now?.version !== 1 || now.told !== 1 : now?.version !== (then?.version ?? 0) + 1)
    return 'is no further version';
  if (!isAdded && now?.told !== (then?.told ?? 0) + 1) return 'is not told by history once';
  return null;
}

/** The figure that counts, and the one under way, are one each at most; what was official stays so until it is replaced. */
function isSound(rows: Stand[]): boolean {
  const official = rows.filter((row) => row.official && !row.superseded);
  const open = rows.filter((row) => !row.official);
  const wasOfficial = rows.some((row) => row.official);
  return open.length <= 1 && official.length === (wasOfficial ? 1 : 0);
}

test('no sequence of commands leaves the states of the workflow', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('shared', 'each'),
      fc.array(fc.constantFrom(...acts), { minLength: 30, maxLength: 60, size: 'max' }),
      async (reporter, sequence) => {
        const { indicatorId } = await newRecord(database, { filer: 'nobody', reporter, state: 'none' });
        let before = await standing(indicatorId);
        for (const [at, line] of ['gz-county save', ...sequence].entries()) {
          const answer = await take(line, at, indicatorId, before[0]);
          const after = await standing(indicatorId);
          const wrong = misstep(line, answer, reporter, before, after);
          if (wrong !== null) throw new Error(`${line} ${wrong}`);
          if (!isSound(after)) throw new Error(`${line} left ${JSON.stringify(after)}`);
          if (answer === 'ok')
            seen.add(`${before[0]?.state ?? 'none'} ${line.split(' ')[1]} ${after[0]?.state}`);
          before = after;
        }
      },
    ),
    { numRuns: 60, examples: told },
  );
  // The walks came everywhere, and nowhere else.
  expect([...seen].sort()).toEqual([...moves].map((move) => move.replace(/ [+*]+$/, '')).sort());
});
