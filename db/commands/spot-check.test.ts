import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSpotCheck, readSpotChecks } from '@/db/queries/spot-check';
import type { Login } from '@/db/seed/people';
import type { AwarenessAnswer } from '@/domain/awareness';
import { answerOrDenied } from '@/db/testing/attempts';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { pairingRecords } from '@/db/testing/pairing-records';
import { everybody, type Person } from '@/db/testing/people';
import { ofSpotChecks } from '@/db/testing/permissions';
import { recordAwareness } from './pairing-ask';
import { drawSpotCheck } from './spot-check';

let database: TestDatabase;
let people: Person[];
const programme = 'guangdong-guizhou-2023';
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
});
afterAll(() => database.drop());

const drawBy = async (login: Login, wanted: string) => {
  const { ids } = await drawSpotCheck(await contextOf(login), { programme, wanted });
  const check = await findSpotCheck((await contextOf('gz-leader')).actor, ids[0] ?? 0);
  if (!check) throw new Error('the draw is out of sight');
  return check;
};

test('where no pairing runs nothing is drawn', async () => {
  await pairingRecords(database)({ filer: 'gd', reporter: '-', state: 'approved' });
  await expect(drawBy('gd-supervisor', '5')).rejects.toThrow('今天没有存续的结对可以抽查。');
});

describe('a draw', () => {
  test('is in the order of the hashes of its seed, of what runs that day, as anybody can work out', async () => {
    const pair = pairingRecords(database);
    const running: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      running.push((await pair({ filer: 'gd', reporter: '-', state: 'confirmed' })).id);
    }
    const [ended = 0, exited = 0, later = 0] = running;
    await database.owner(`update pairings set ends_on = '2025-09-29' where id = $1`, [ended]);
    await database.owner(`update pairings set signed_on = '2025-10-01' where id = $1`, [later]);
    await database.owner(
      `insert into pairing_exits (pairing_id, department_id, exited_on, reason, exited_by)
        select id, department_id, '2025-09-30', '调整', changed_by from pairings where id = $1`,
      [exited],
    );
    const check = await drawBy('gd-supervisor', '12');
    const hash = (id: number) => createHash('sha256').update(`${check.seed}:${id}`).digest('hex');
    const ordered = running.slice(3).sort((one, other) => (hash(one) < hash(other) ? -1 : 1));
    expect(check.population).toBe(27);
    expect(check.lines.map(({ firstId }) => firstId)).toEqual(ordered.slice(0, 12));
    const other = await drawBy('gz-reviewer', '12');
    expect(other.seed).not.toBe(check.seed);
    expect(other.lines.map(({ firstId }) => firstId)).not.toEqual(check.lines.map(({ firstId }) => firstId));
    expect((await drawBy('gz-reviewer', '500')).lines).toHaveLength(27);
  });

  test('counts what was answered since, each by its last word', async () => {
    const check = await drawBy('gz-supervisor', '4');
    const county = await contextOf('gz-county');
    const ask = async (at: number, answer: AwarenessAnswer, askedOn = '2025-09-30') => {
      const id = check.lines[at]?.pairingId ?? 0;
      const [row] = await database.owner<{ version: number }>('select version from pairings where id = $1', [
        id,
      ]);
      const ref = { id, version: row?.version ?? 0 };
      await recordAwareness(county, { ref, askedOn, how: 'phone', answeredBy: '村主任', answer });
    };
    await ask(0, 'aware', '2025-09-29');
    await ask(1, 'unaware');
    await ask(1, 'aware');
    await ask(2, 'unaware');
    await ask(2, 'unreached');
    await ask(3, 'unreached');
    const { checks } = await readSpotChecks((await contextOf('gd-leader')).actor, undefined);
    expect(checks[0]).toMatchObject({ id: check.id, drawn: 4, reached: 2, aware: 1, open: 2 });
  });

  test.each(['0', '501', '2.5', '', '很多'])('%j pairings are refused at the field', async (wanted) => {
    await expect(drawBy('gd-supervisor', wanted)).rejects.toMatchObject({
      fields: { wanted: expect.stringContaining('请填写抽查数量') as string },
    });
  });
});

test('everybody is answered as spot-check-permissions.txt says', async () => {
  const wanted = ofSpotChecks.wanted('spot-check.draw', { filer: 'any', reporter: '-', state: 'any' });
  const found: string[] = [];
  for (const { actor, login, column } of people) {
    const context = { actor, today: '2025-09-30', requestId: 'matrix' };
    const is = await answerOrDenied(drawSpotCheck(context, { programme, wanted: '3' }));
    if (is !== wanted.get(column)) found.push(`${login}: ${wanted.get(column)} is wanted, not ${is}`);
  }
  expect(found).toEqual([]);
});
