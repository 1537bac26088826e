import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '@/domain/policy';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { answerOrDenied, attempts, type FigureCommand } from './testing/attempts';
import { freshDatabase, type TestDatabase } from './testing/database';
import { everybody, type Person } from './testing/people';
import { type Described, wanted } from './testing/permissions';
import { prepareRecords, type TestRecord } from './testing/records';
import { newTarget, targetKinds } from './testing/targets';

const commands = (Object.keys(attempts) as FigureCommand[]).filter((name) => policy[name].kind === 'target');

let database: TestDatabase;
let people: Person[];
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
  await prepareRecords(database);
});
afterAll(() => database.drop());

/** Every target and answer of the indicator, and who did what by history: `department account what`. */
async function written({ indicatorId }: TestRecord): Promise<string[]> {
  const rows = await database.owner<{ line: string }>(
    `with mine as (select * from targets where indicator_id = $1)
    select department_id || ' ' || proposed_by || ' revision ' || revision as line from mine
    union all select a.department_id || ' ' || a.answered_by || ' ' || a.answer from target_answers a join mine on mine.id = target_id
    union all select h.department_id || ' ' || h.account_id || ' ' || h.command from history h
      join mine on mine.id = h.subject_id where h.subject_kind = 'target'`,
    [indicatorId],
  );
  return rows.map(({ line }) => line).sort();
}

/** What the command must have written: its row and its line of history, both in the person's own name. */
function due(command: FigureCommand, { actor }: Person, { version }: TestRecord): string[] {
  const name = `${actor.departmentId} ${actor.accountId}`;
  const row = command === 'target.propose' ? `revision ${version + 1}` : command.replace('target.', '');
  return [`${name} ${command}`, `${name} ${row}`];
}

/** Tries every command as everybody on one kind of target, and compares what was answered and written. */
async function differences(kind: Described, should: (command: FigureCommand, person: Person) => string[]) {
  const found: string[] = [];
  let record = await newTarget(database, kind);
  let before = await written(record);
  for (const command of commands) {
    for (const person of people) {
      const answer = await tried(command, person, record);
      const after = await written(record);
      if (!should(command, person).includes(answer)) found.push(`${command} as ${person.login}: ${answer}`);
      const rows = answer === 'ok' ? [...before, ...due(command, person, record)].sort() : before;
      if (JSON.stringify(after) !== JSON.stringify(rows))
        found.push(`${command} as ${person.login} wrote otherwise`);
      if (answer !== 'ok') continue;
      record = await newTarget(database, kind);
      before = await written(record);
    }
  }
  return found;
}

async function tried(command: FigureCommand, { actor }: Person, record: TestRecord): Promise<string> {
  return answerOrDenied(attempts[command]({ actor, today: '2025-09-30', requestId: 'targets' }, record));
}

describe.concurrent('everybody is answered as permissions.txt says', () => {
  test.each(targetKinds)('of targets of $filer: $state', async (kind) => {
    const should = (command: FigureCommand, { column }: Person) => [wanted(command, kind).get(column) ?? ''];
    expect(await differences(kind, should)).toEqual([]);
  });
});

describe.concurrent('with the policy out of the way, nothing gets past the second wall', () => {
  test.each(targetKinds)('of targets of $filer: $state', async (kind) => {
    // One's own department may, whoever one is; an administrator has none, and a programme of others is not there.
    const should = (command: FigureCommand, { actor, login }: Person) => {
      const isOutside = actor.roles.some((role) => administrators.includes(role));
      if (!isOutside && !(kind.filer === 'gd-alone' && login.startsWith('gz')))
        return ['ok', 'conflict', 'invalid', 'missing'];
      return command === 'target.propose' ? ['denied', 'invalid'] : ['missing'];
    };
    expect(await withoutPolicy(() => differences(kind, should))).toEqual([]);
  });
});
