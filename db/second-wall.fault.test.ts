import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '@/domain/policy';
import { administrators } from '@/domain/role';
import { answers } from '@/domain/workflow';
import { withoutPolicy } from './command';
import { answerOrDenied, attempts, type FigureCommand } from './testing/attempts';
import { freshDatabase, type TestDatabase } from './testing/database';
import { everybody, type Person } from './testing/people';
import { type Described, wanted } from './testing/permissions';
import { kinds, newRecord, prepareRecords, type TestRecord } from './testing/records';

const commands = (Object.keys(attempts) as FigureCommand[]).filter((name) => policy[name].kind === 'reading');
const answering = answers.map((answer) => `reading.${answer}`);

let database: TestDatabase;
let people: Person[];
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
  await prepareRecords(database);
});
afterAll(() => database.drop());

interface Stand {
  /** Without what an answer may change of it. */
  readonly row: string;
  readonly state: string;
  readonly answered: number[];
  /** Everybody in whose name anything stands here, as `department account`. */
  readonly names: string[];
}

async function stand({ id, indicatorId }: TestRecord): Promise<Stand | undefined> {
  const [found] = await database.owner<Stand & Record<string, unknown>>(
    `select r.state, (to_jsonb(r) - '{state,version,changed_by,changed_at,official_on,agreed_value}'::text[])::text as row,
      (select coalesce(json_agg(department_id order by id), '[]') from reading_answers where reading_id = r.id) as answered,
      (select coalesce(json_agg(distinct name), '[]') from (
        select department_id || ' ' || changed_by as name from readings where indicator_id = $2 and id <> $1
        union select department_id || ' ' || answered_by from reading_answers where reading_id = $1
        union select department_id || ' ' || account_id from history where subject_kind = 'reading' and subject_id in
          (select id from readings where indicator_id = $2)) as written) as names
    from readings r where r.id = $1`,
    [id, indicatorId],
  );
  return found;
}

/** What the database itself answered, where it was not the command. */
async function tried(command: FigureCommand, { actor }: Person, record: TestRecord): Promise<string> {
  const context = { actor, today: '2025-09-30', requestId: 'second-wall' };
  return withoutPolicy(() => answerOrDenied(attempts[command](context, record)));
}

/** What of it the second wall should not have let through, as one sentence; null when it held. */
function breach(
  command: FigureCommand,
  { actor }: Person,
  departmentId: number,
  before: Stand,
  after: Stand,
) {
  const own = `${actor.departmentId} ${actor.accountId}`;
  const added = after.names.filter((name) => !before.names.includes(name));
  if (added.some((name) => name !== own)) return `wrote in the name of ${added.join(', ')}`;
  if (after.answered.slice(before.answered.length).some((id) => id !== actor.departmentId))
    return 'answered for another department';
  if (departmentId === actor.departmentId) return null;
  if (after.row !== before.row) return 'changed a record of the other side';
  const isAnswered = after.answered.length === before.answered.length + 1;
  const maySpeak = answering.includes(command) && ['approved', 'disputed'].includes(before.state);
  if (after.state !== before.state && !(isAnswered && maySpeak))
    return `moved a record of the other side from ${before.state} to ${after.state}`;
  return null;
}

/** Whether the database hides the record from the person, so that no command can find it. */
function isHidden({ actor }: Person, { filer, state }: Described, departmentId: number): boolean {
  if (actor.roles.some((role) => administrators.includes(role))) return true;
  if (actor.departmentId === departmentId) return false;
  return filer === 'gd-alone' || !['approved', 'disputed', 'confirmed'].includes(state);
}

let passed = 0;

/** Tries everything as everybody on a kind of record with the policy out of the way. */
async function breaches(kind: Described): Promise<string[]> {
  const found: string[] = [];
  const fresh = async () => {
    const record = await newRecord(database, kind);
    return { record, before: await stand(record) };
  };
  let { record, before } = await fresh();
  for (const command of commands) {
    const forbidden = wanted(command, kind);
    for (const person of people) {
      const answer = await tried(command, person, record);
      if (isHidden(person, kind, record.departmentId)) {
        const isRight = command === 'reading.save' ? hasNoEffect(answer, person, kind) : answer === 'missing';
        if (!isRight) found.push(`${command} as ${person.login} was answered ${answer}`);
      }
      if (answer !== 'ok') continue;
      if (forbidden.get(person.column) === 'forbidden') passed += 1;
      const after = await stand(record);
      const wrong = before && after ? breach(command, person, record.departmentId, before, after) : 'lost it';
      if (wrong !== null) found.push(`${command} as ${person.login} ${wrong}`);
      ({ record, before } = await fresh());
    }
    if (JSON.stringify(await stand(record)) !== JSON.stringify(before))
      found.push(`${command}: an attempt that was refused left a trace`);
  }
  return found;
}

/** Saving names no record but a place; one's own department's is one's own to fill. */
function hasNoEffect(answer: string, { actor }: Person, { filer }: Described): boolean {
  const isAdministrator = actor.roles.some((role) => administrators.includes(role));
  return isAdministrator || filer === 'gd-alone' ? answer !== 'ok' : true;
}

describe.concurrent('with the policy out of the way, nothing gets past the second wall', () => {
  test.each(kinds.filter(({ state, reporter }) => state !== 'none' && reporter !== 'one'))(
    'of $reporter records of $filer that are $state',
    async (kind) => {
      expect(await breaches(kind)).toEqual([]);
    },
  );
});

test("the policy was out of the way: what it forbids was done to one's own side", () => {
  expect(passed).toBeGreaterThan(500);
});
