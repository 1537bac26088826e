import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneByOne } from '@/db/one-by-one';
import { attachEvidence } from '@/db/commands/evidence/attach';
import type { Login } from '@/db/seed/people';
import { activityRecords } from '@/db/testing/activity-records';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { putUpload } from '@/db/testing/evidence-records';
import { pairingRecords } from '@/db/testing/pairing-records';
import { flowWorld } from '@/db/testing/flows';
import { newRecord, prepareRecords } from '@/db/testing/records';
import { projectRecords } from '@/db/testing/project-records';
import { stationRecords } from '@/db/testing/station-records';
import { trainingRecords } from '@/db/testing/training-records';
import { trustRecords } from '@/db/testing/trust-records';
import { visitRecords } from '@/db/testing/visit-records';
import { activityFilter } from '@/domain/activity-filter';
import type { EvidenceNoun } from '@/domain/evidence';
import { type EvidenceKind, inOrder } from '@/domain/evidence-kind';
import { flowFilter } from '@/domain/flow-filter';
import { pairingFilter } from '@/domain/pairing-filter';
import { projectFilter } from '@/domain/project-filter';
import { stationFilter } from '@/domain/station-filter';
import { trainingFilter } from '@/domain/training-filter';
import { trustFilter } from '@/domain/trust-filter';
import { visitFilter } from '@/domain/visit-filter';
import { readActivities } from './activity-list';
import { readEvidence, readNewEvidence } from './evidence';
import { readEvidenceGaps } from './evidence-lack';
import { readFlows } from './flow-list';
import { readPairings } from './pairing-list';
import { readProjects } from './project-list';
import { readStations } from './station-list';
import { readTrainings } from './training-list';
import { readTrusts } from './trust-list';
import { readVisits } from './visit';

let database: TestDatabase;
let programmeId: number;
beforeAll(async () => {
  database = await freshDatabase();
  await prepareRecords(database);
  const [programme] = await database.owner<{ id: number }>('select id from programmes order by id limit 1');
  programmeId = programme?.id ?? 0;
});
afterAll(() => database.drop());

const today = '2025-09-30';
const official = { filer: 'gd', reporter: '-', state: 'confirmed' };
async function missing(noun: EvidenceNoun, id: number): Promise<readonly EvidenceKind[] | undefined> {
  const { actor } = await contextOf('gd-staff');
  return (await readEvidence(actor, noun, [{ id, label: '' }])).subjects[0]?.missing;
}
async function bring(login: Login, noun: EvidenceNoun, id: number, kind: EvidenceKind) {
  const context = await contextOf(login);
  const upload = await putUpload(database, context.actor.accountId);
  return attachEvidence(context, { subject: { kind: noun, id }, files: [{ upload, kind }] });
}

// Expected by hand, from 应有佐证 of the plan's indicators that count such a record.
describe('the plan asks', () => {
  test('of a visit a plan, a list and a report in the news (1.1.1)', async () => {
    const { id } = await visitRecords(database)(official);
    expect(await missing('visit', id)).toEqual(['plan', 'list', 'news']);
    await bring('gz-staff', 'visit', id, 'news');
    expect(await missing('visit', id)).toEqual(['plan', 'list']);
  });

  test('of a course its notice, who was there, and where anybody was examined or asked the assessment (2.1, 2.2)', async () => {
    const { id } = await trainingRecords(database)(official);
    expect(await missing('training', id)).toEqual(['notice', 'list', 'sign-in-sheet', 'assessment']);
    await database.owner(
      'update trainings set completed = null, rated = null, satisfied = null where id = $1',
      [id],
    );
    expect(await missing('training', id)).toEqual(['notice', 'list', 'sign-in-sheet']);
    await database.owner(
      `update trainings set kind = 'tour', cadres_first = 20, cadres_second = 40, professionals_first = 0,
        professionals_second = 0 where id = $1`,
      [id],
    );
    expect(await missing('training', id)).toEqual(['plan', 'list']);
  });

  test('of a pairing the agreement, and of one with a village a photo as well (3.2, 3.3)', async () => {
    const { id } = await pairingRecords(database)(official);
    expect(await missing('pairing', id)).toEqual(['agreement', 'photo']);
    await database.owner(
      `update organisations set kind = 'social-organisation' where id = (select receiver_id from pairings where id = $1)`,
      [id],
    );
    expect(await missing('pairing', id)).toEqual(['agreement']);
  });

  test('of an activity a photo, and receipts of money and goods (3.3.4–3.3.6)', async () => {
    const { id } = await activityRecords(database)(official);
    expect(await missing('activity', id)).toEqual(['photo', 'receipt']);
    await database.owner('update activities set money_fen = null where id = $1', [id]);
    expect(await missing('activity', id)).toEqual(['photo']);
    await database.owner('update activities set goods_fen = 1 where id = $1', [id]);
    expect(await missing('activity', id)).toEqual(['photo', 'receipt']);
    const { actor } = await contextOf('gd-staff');
    const form = await readNewEvidence(actor, 'activity', { place: 'activity:new:1', programmeId });
    expect(form.missing).toEqual(['photo']);
  });

  test('of a station photos and what its figures rest on, and of one that is paired the agreement (3.10)', async () => {
    const { id, stationId } = await stationRecords(database)({ ...official, filer: 'gz' });
    expect(await missing('station', id)).toEqual(['list', 'photo', 'statistics', 'log']);
    const pairing = await pairingRecords(database)(official);
    await database.owner('update pairings set receiver_id = $1 where id = $2', [stationId, pairing.id]);
    expect(await missing('station', id)).toEqual(['agreement', 'list', 'photo', 'statistics', 'log']);
  });

  test('of a charity project that runs the agreement and the disclosure, of one that was counted what that rests on (3.7)', async () => {
    const { id } = await projectRecords(database)(official);
    await database.owner(`update projects set kind = 'charity' where id = $1`, [id]);
    expect(await missing('project', id)).toEqual(['agreement', 'disclosure']);
    await database.owner(
      `insert into project_counts (project_id, department_id, counted_on, raised_fen, counted_by)
        select id, department_id, '2025-06-30', 1, changed_by from projects where id = $1`,
      [id],
    );
    expect(await missing('project', id)).toEqual(['agreement', 'list', 'statistics', 'disclosure']);
    await database.owner(
      `update project_events set struck_on = '2025-09-30', struck_by = entered_by, strike_reason = '误' where project_id = $1`,
      [id],
    );
    expect(await missing('project', id)).toEqual([]);
    await database.owner(
      `update project_events set struck_on = null, struck_by = null, strike_reason = null`,
    );
    const other = await projectRecords(database)(official);
    await database.owner(`update projects set kind = 'charity' where id = $1`, [other.id]);
  });

  test('of a child-care project the document once both recognise it, and no more when one takes that back (7.2)', async () => {
    const { id } = await projectRecords(database)(official);
    const say = (kind: string, login: string, on: string) =>
      database.owner(
        `insert into project_events (project_id, department_id, kind, happened_on, title, document, note, entered_by)
          select $1, department_id, $2, $3, '事项', '', '', id from accounts where login = $4`,
        [id, kind, on, login],
      );
    await say('recognised', 'gd-staff', '2025-03-05');
    expect(await missing('project', id)).toEqual([]);
    await say('recognised', 'gz-staff', '2025-03-06');
    expect(await missing('project', id)).toEqual(['document', 'statistics']);
    await say('withdrawn', 'gz-staff', '2025-03-06');
    expect(await missing('project', id)).toEqual([]);
    await say('recognised', 'gz-staff', '2025-03-07');
    expect(await missing('project', id)).toEqual(['document', 'statistics']);
  });

  test('of a trust the receipt of its filing and the report of its trustee (3.8)', async () => {
    const { id } = await trustRecords(database)(official);
    expect(await missing('trust', id)).toEqual(['report', 'filing']);
    await bring('gd-staff', 'trust', id, 'filing');
    expect(await missing('trust', id)).toEqual(['report']);
  });

  test('of a payment of money and of money that came its receipt, not of goods, a pledge or what was taken off (3.4)', async () => {
    const world = flowWorld(database);
    const project = await world.projects.official({ kind: 'child-care' });
    const pledge = await world.official('pledged', project, '9');
    const payment = await world.official('paid', project, '2');
    expect(await missing('flow', pledge)).toEqual([]);
    expect(await missing('flow', payment)).toEqual(['receipt']);
    expect(await missing('flow', await world.official('received', project, '2'))).toEqual(['receipt']);
    const goods = await world.official('paid', project, '1', { form: 'goods' });
    expect(await missing('flow', goods)).toEqual([]);
    const mistaken = await world.official('paid', project, '3');
    const reversing = await world.reversed(mistaken, 'paid');
    expect([await missing('flow', mistaken), await missing('flow', reversing)]).toEqual([[], []]);
    await bring('gd-staff', 'flow', payment, 'receipt');
    expect(await missing('flow', payment)).toEqual([]);
  });

  test('nothing of a half of a resolution', async () => {
    const { actor } = await contextOf('gd-staff');
    expect((await readEvidence(actor, 'resolution-half', [])).subjects).toEqual([]);
  });

  test('what a revision of it asks from then on', async () => {
    const { id } = await visitRecords(database)(official);
    await database.owner(`update indicators set evidence = '{minutes}' where metric like 'visits.%'`);
    expect(await missing('visit', id)).toEqual(['minutes']);
    await database.owner(`update indicators set retired_in = 2 where metric like 'visits.%'`);
    expect(await missing('visit', id)).toEqual([]);
    await database.owner(
      `update indicators set retired_in = null, evidence = '{plan,list,news}' where metric like 'visits.%'`,
    );
  });
});

test('each list of a ledger shows with 缺少佐证 the records whose own pages say so, and the area counts the same', async () => {
  const { actor } = await contextOf('gd-leader');
  const lists = {
    visit: () => readVisits(actor, visitFilter.parse({ lacks: 'evidence' }), today),
    training: () => readTrainings(actor, trainingFilter.parse({ lacks: 'evidence' }), today),
    pairing: () => readPairings(actor, pairingFilter.parse({ lacks: 'evidence' }), today),
    station: () => readStations(actor, stationFilter.parse({ lacks: 'evidence' }), today),
    project: () => readProjects(actor, projectFilter.parse({ lacks: 'evidence' }), today),
    trust: () => readTrusts(actor, trustFilter.parse({ lacks: 'evidence' }), today),
    activity: () => readActivities(actor, activityFilter.parse({ lacks: 'evidence' }), today),
    flow: () => readFlows(actor, flowFilter.parse({ lacks: 'evidence' }), today),
  } as const;
  const areas = {
    ...{
      visit: ['mechanism'],
      training: ['capacity'],
      pairing: ['social-forces'],
      station: ['social-forces'],
      trust: ['social-forces'],
    },
    ...{ project: ['social-forces', 'child-care'], activity: ['social-forces'], flow: ['social-forces'] },
  } as const;
  const nouns = Object.keys(lists) as (keyof typeof lists)[];
  for (const noun of nouns) {
    const table = {
      visit: 'visits',
      training: 'trainings',
      pairing: 'pairings',
      station: 'stations',
      project: 'projects',
      trust: 'trusts',
      activity: 'activities',
      flow: 'flows',
    };
    const all = await database.owner<{ id: string }>(`select id from ${table[noun]} order by id`);
    // One of each lacks nothing any more.
    const [first] = all;
    for (const kind of (await missing(noun, Number(first?.id))) ?? [])
      await bring('gd-staff', noun, Number(first?.id), kind);
    const { subjects } = await readEvidence(
      actor,
      noun,
      all.map(({ id }) => ({ id: Number(id), label: '' })),
    );
    const lacking = subjects.filter((one) => one.missing.length > 0).map(({ id }) => id);
    expect(lacking).not.toContain(Number(first?.id));
    expect((await lists[noun]()).lines.map(({ id }) => id).sort((one, other) => one - other)).toEqual(
      lacking,
    );
    const counted = await oneByOne(areas[noun], async (slug) => {
      const gaps = await readEvidenceGaps(actor, { programmeId, slug, year: 2025 });
      return gaps.ledgers.find((one) => one.noun === noun)?.lacking ?? 0;
    });
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(lacking.length);
  }
});

describe('a figure reported by hand', () => {
  const make = (reporter: string, state: string) => newRecord(database, { filer: 'gd', reporter, state });

  test('needs what its indicator asks (5.3.2: 文件、台账表)', async () => {
    const { id } = await make('shared', 'confirmed');
    expect(await missing('reading', id)).toEqual(['document', 'sheet']);
    await bring('gd-staff', 'reading', id, 'document');
    expect(await missing('reading', id)).toEqual(['sheet']);
  });

  test('takes files of the other side’s staff where both stand by it, and else of its own alone', async () => {
    const ofBoth = await make('shared', 'confirmed');
    await bring('gz-staff', 'reading', ofBoth.id, 'sheet');
    expect(await missing('reading', ofBoth.id)).toEqual(['document']);
    const ofEach = await make('each', 'approved');
    await expect(bring('gz-staff', 'reading', ofEach.id, 'sheet')).rejects.toThrow('请联系填报人');
    const approved = await make('shared', 'approved');
    await expect(bring('gz-staff', 'reading', approved.id, 'sheet')).rejects.toThrow('没有找到这条记录');
  });

  test('is named among what an area lacks, with the kinds, as long as it lacks them', async () => {
    const { id } = await make('one', 'approved');
    const [of] = await database.owner<{ slug: string; kinds: EvidenceKind[] }>(
      `select a.slug, i.evidence as kinds from readings r join indicators i on i.id = r.indicator_id
        join measures m on m.id = i.measure_id join areas a on a.id = m.area_id where r.id = $1`,
      [id],
    );
    const gaps = async () => {
      const { actor } = await contextOf('gz-leader');
      return readEvidenceGaps(actor, { programmeId, slug: of?.slug ?? '', year: 2025 });
    };
    const before = await gaps();
    expect(before.readings.first.find((one) => one.id === id)?.missing).toEqual(inOrder(of?.kinds ?? []));
    for (const kind of of?.kinds ?? []) await bring('gd-staff', 'reading', id, kind);
    const after = await gaps();
    expect(after.readings.first.some((one) => one.id === id)).toBe(false);
    expect(after.readings.lacking).toBe(before.readings.lacking - 1);
  });
});
