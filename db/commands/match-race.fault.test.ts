import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '@/db/command';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { Refusal } from '@/domain/refusal';
import { agreeMatch, disputeMatch } from './match';
import { openMatch } from './match-open';

const races = 200;

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
});
afterAll(() => database.drop());

const answered = (attempt: Promise<Outcome>) =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.kind;
      throw error;
    },
  );

test(`of two people who match the same entry at once one wins and the other is told, ${races} times`, async () => {
  const [gd, gz] = [await contextOf('gd-staff'), await contextOf('gz-staff')];
  const [gdReviewer, gzReviewer] = [await contextOf('gd-reviewer'), await contextOf('gz-reviewer')];
  const programme = await world.programme();
  const project = await world.projects.official({ budgetFirstFen: '9000' });
  await world.official('pledged', project, '9000');
  for (let round = 0; round < races; round += 1) {
    const paid = await world.official('paid', project, '1');
    const [one, other] = [
      await world.official('received', project, '0.5'),
      await world.official('received', project, '0.5'),
    ];
    // The same payment, taken with one receipt and with the other, in either order.
    const asked = { programme, reason: 'instalment' as const, note: '分两次到账' };
    const acts = [
      () => openMatch(gd, { ...asked, flows: [paid, one] }),
      () => openMatch(gz, { ...asked, flows: [other, paid] }),
    ];
    const answers = await Promise.all(
      (round % 2 === 0 ? acts : acts.toReversed()).map((act) => answered(act())),
    );
    expect(answers.toSorted()).toEqual(['conflict', 'done']);
    const [held] = await database.owner<{ n: number; id: string; version: number; side: string }>(
      `select count(*) over ()::int as n, m.id, m.version, d.code as side from match_flows l join matches m on m.id = l.match_id
        join departments d on d.id = m.department_id where l.flow_id = $1 and l.is_live`,
      [paid],
    );
    expect(held?.n).toBe(1);
    // Two answers at once: of the same reviewer, once in two windows, one is let in.
    const ref = { id: Number(held?.id), version: held?.version ?? 0 };
    const reviewer = held?.side === 'gd' ? gzReviewer : gdReviewer;
    const said = [
      () => agreeMatch(reviewer, { ref, note: '' }),
      () => disputeMatch(reviewer, { ref, reason: 'error', note: '再核' }),
    ];
    const both = await Promise.all(
      (round % 2 === 0 ? said : said.toReversed()).map((act) => answered(act())),
    );
    expect(both.toSorted()).toEqual(['conflict', 'done']);
  }
  const [row] = await database.owner<{ n: number }>(
    `select count(*)::int as n from (select flow_id from match_flows where is_live group by 1 having count(*) > 1) twice`,
  );
  expect(row?.n).toBe(0);
});
