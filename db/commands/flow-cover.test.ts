import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { flowWorld } from '@/db/testing/flows';
import { trustWorld } from '@/db/testing/trusts';
import { approveFlow } from './flow';
import { approveProject, confirmProject, correctProject, saveProject, submitProject } from './project';
import { strikeTrustEvent } from './trust-event';

let database: TestDatabase;
let world: ReturnType<typeof flowWorld>;
beforeAll(async () => {
  database = await freshDatabase();
  world = flowWorld(database);
});
afterAll(() => database.drop());

const staff = () => contextOf('gd-staff');

/** A correction of the project to that budget, approved by its own side where that lets it. */
async function correctedTo(project: number, budgetFirstFen: string, changed: Record<string, unknown> = {}) {
  const { ids } = await correctProject(await staff(), {
    ref: await world.refOf(project, 'projects'),
    reason: '调整预算',
  });
  const [id = 0] = ids;
  const [row] = await database.owner<{ lead: number; partner: number; region: number; name: string }>(
    'select lead_id as lead, partner_id as partner, region_id as region, name from projects where id = $1',
    [id],
  );
  await saveProject(await staff(), {
    ...(await world.projects.typed()),
    ...{ leadId: row?.lead, partnerId: row?.partner, regionId: row?.region, name: row?.name },
    ...{ budgetFirstFen, ...changed, ...(await world.refOf(id, 'projects')), isAnother: 'on' },
  });
  await submitProject(await staff(), await world.refOf(id, 'projects'));
  return id;
}
const approve = async (id: number) =>
  approveProject(await contextOf('gd-reviewer'), await world.refOf(id, 'projects'));
const confirm = async (id: number) =>
  confirmProject(await contextOf('gz-reviewer'), await world.refOf(id, 'projects'));

test('a budget is not corrected below what was pledged of it, by command or past it', async () => {
  const project = await world.projects.official();
  await world.official('pledged', project, '8');
  const correction = await correctedTo(project, '7.999999');
  await expect(approve(correction)).rejects.toMatchObject({
    kind: 'conflict',
    message: '项目预算将为 7.999999 万元，少于累计承诺 8 万元；请先冲销多出的承诺，或在承诺中写明超额说明。',
  });
  await expect(
    database.owner(`update projects set state = 'confirmed', awaiting_id = null where id = $1`, [correction]),
  ).rejects.toMatchObject({ constraint: 'flows_covered' });
  await database.owner(`delete from projects where id = $1`, [correction]);
  const exact = await correctedTo(project, '8');
  await approve(exact);
  await confirm(exact);
  expect(await world.stateOf(exact, 'projects')).toBe('confirmed');
});

test('what is pledged while a correction waits is asked again when the other side confirms it', async () => {
  const project = await world.projects.official();
  await world.official('pledged', project, '5');
  const correction = await correctedTo(project, '6');
  await approve(correction);
  await world.official('pledged', project, '2');
  await expect(confirm(correction)).rejects.toThrow('项目预算将为 6 万元，少于累计承诺 7 万元');
  expect(await world.stateOf(correction, 'projects')).toBe('approved');
});

test('a pledge that says why it is more keeps the exception open', async () => {
  const project = await world.projects.official();
  await world.official('pledged', project, '12', { excess: '追加一笔应急款，预算随后调整' });
  const correction = await correctedTo(project, '9');
  await approve(correction);
  await confirm(correction);
  expect(await world.stateOf(correction, 'projects')).toBe('confirmed');
});

test('an explained pledge that was taken off keeps nothing open', async () => {
  const project = await world.projects.official();
  const explained = await world.official('pledged', project, '12', { excess: '追加一笔应急款' });
  await world.reversed(explained, 'pledged');
  await world.official('pledged', project, '8');
  const correction = await correctedTo(project, '7');
  await expect(approve(correction)).rejects.toThrow('少于累计承诺 8 万元');
  await expect(
    database.owner(`update projects set state = 'confirmed', awaiting_id = null where id = $1`, [correction]),
  ).rejects.toMatchObject({ constraint: 'flows_covered' });
});

test('of a pledge and a correction at once that do not go together one is let in', async () => {
  const [reviewer, other] = [await contextOf('gd-reviewer'), await contextOf('gz-reviewer')];
  for (let round = 0; round < 10; round += 1) {
    const project = await world.projects.official();
    const correction = await correctedTo(project, '6');
    await approve(correction);
    const pledge = await world.draft('pledged', project, '8');
    await world.handIn(pledge, 'pledged');
    const [ofFlow, ofProject] = [await world.refOf(pledge), await world.refOf(correction, 'projects')];
    const both = await Promise.allSettled([approveFlow(reviewer, ofFlow), confirmProject(other, ofProject)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const states = [await world.stateOf(pledge), await world.stateOf(correction, 'projects')];
    expect([
      ['approved', 'approved'],
      ['submitted', 'confirmed'],
    ]).toContainEqual(states);
  }
});

test('an addition to a trust is not struck from under what was pledged of it', async () => {
  const trusts = trustWorld(database);
  const trust = await trusts.official({ sizeFen: '10' });
  await trusts.note('gd-staff', trust, 'added', '2025-03-01', { amountFen: '5' });
  await world.official('pledged', 0, '12', { projectId: '', trustId: String(trust) });
  const { id: eventId } = await world.one<{ id: number }>(
    'select id::int from trust_events where trust_id = $1',
    [trust],
  );
  const ref = await trusts.refOf(trust);
  await expect(strikeTrustEvent(await staff(), { ref, eventId, reason: '误登' })).rejects.toThrow(
    '信托财产（规模与追加之和）将为 10 万元，少于累计承诺 12 万元',
  );
  await expect(
    database.owner(
      `update trust_events set struck_on = '2025-09-30', struck_by = entered_by, strike_reason = '误' where id = $1`,
      [eventId],
    ),
  ).rejects.toMatchObject({ constraint: 'flows_covered' });
});
