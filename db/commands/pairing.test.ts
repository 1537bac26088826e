import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPairings } from '@/db/queries/pairing-list';
import { findPairing } from '@/db/queries/pairing-record';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { putOrganisation } from '@/db/testing/pairing-records';
import { pairingFilter } from '@/domain/pairing-filter';
import type { Login } from '@/db/seed/people';
import { mergeOrganisation } from './organisation/merge';
import { splitOrganisation } from './organisation/split';
import {
  agreePairingWording,
  approvePairing,
  confirmPairing,
  correctPairing,
  disputePairing,
  savePairing,
  submitPairing,
} from './pairing';
import { recordAwareness } from './pairing-ask';
import { exitPairing } from './pairing-exit';

let database: TestDatabase;
let programme: string;
beforeAll(async () => {
  database = await freshDatabase();
  const [row] = await database.owner<{ slug: string }>('select slug from programmes order by id limit 1');
  programme = row?.slug ?? '';
});
afterAll(() => database.drop());

const today = '2025-09-30';
let made = 0;

async function ends(helperIn = '440100', receiverIn = '522632') {
  made += 1;
  const helper = await putOrganisation(database, {
    code: helperIn,
    kind: 'social-organisation',
    name: `结对会${made}`,
  });
  const receiver = await putOrganisation(database, {
    code: receiverIn,
    kind: 'village',
    name: `结对${made}村`,
  });
  return { helperId: helper.id, receiverId: receiver.id };
}

const agreement = {
  ...{ agreement: '演示协议', signedOn: '2025-03-01', endsOn: '2028-02-29', project: '助学' },
  ...{ ways: { education: 'on' }, plannedFen: '10' },
};

async function refOf(id: number) {
  const [row] = await database.owner<{ version: number }>('select version from pairings where id = $1', [id]);
  return { id, version: row?.version ?? 0 };
}

async function enter(login: Login, given: Record<string, unknown>) {
  const { ids } = await savePairing(await contextOf(login), { ...agreement, programme, ...given });
  return ids[0] ?? 0;
}

async function approved(given: Record<string, unknown>) {
  const id = await enter('gd-city', given);
  await submitPairing(await contextOf('gd-city'), await refOf(id));
  await approvePairing(await contextOf('gd-reviewer'), await refOf(id));
  return id;
}

const seenBy = async (login: Login, query: Record<string, string> = {}) => {
  const { actor } = await contextOf(login);
  const { lines } = await readPairings(actor, pairingFilter.parse(query), today);
  return lines.map(({ id }) => id);
};

describe('a pairing', () => {
  test('of a city is confirmed by the bureau of the county that receives, which sees it from approved on', async () => {
    const given = await ends();
    const id = await enter('gd-city', given);
    expect(await seenBy('gz-county')).not.toContain(id);
    await submitPairing(await contextOf('gd-city'), await refOf(id));
    expect(await seenBy('gz-county')).not.toContain(id);
    await approvePairing(await contextOf('gd-reviewer'), await refOf(id));
    expect(await seenBy('gz-county')).toContain(id);
    await confirmPairing(await contextOf('gz-county'), await refOf(id));
    const { actor } = await contextOf('gd-leader');
    expect(await findPairing(actor, id, today)).toMatchObject({
      row: { state: 'confirmed' },
      standing: 'in-force',
    });
  });

  test('of another county is no business of that bureau before it is official', async () => {
    const id = await approved(await ends('440100', '520524'));
    expect(await seenBy('gz-county')).not.toContain(id);
    await expect(confirmPairing(await contextOf('gz-county'), await refOf(id))).rejects.toMatchObject({
      kind: 'missing',
    });
    await confirmPairing(await contextOf('gz-reviewer'), await refOf(id));
    expect(await seenBy('gz-county')).toContain(id);
  });

  test('is between an organisation here and a village there, of one’s own unit, and no double', async () => {
    const { helperId, receiverId } = await ends();
    await expect(enter('gd-city', { helperId: receiverId, receiverId: helperId })).rejects.toMatchObject({
      fields: { helperId: '请选择粤方的社会组织。', receiverId: expect.stringContaining('黔方') as string },
    });
    const elsewhere = await ends('440600');
    await expect(enter('gd-city', elsewhere)).rejects.toMatchObject({
      fields: { helperId: expect.stringContaining('不在本单位辖区内') as string },
    });
    const double = await ends();
    await mergeOrganisation(await contextOf('gd-reviewer'), {
      id: double.helperId,
      version: 1,
      intoId: helperId,
    });
    await expect(enter('gd-staff', double)).rejects.toMatchObject({
      fields: { helperId: expect.stringContaining('重复登记') as string },
    });
    await expect(enter('gd-staff', { helperId: 999_999, receiverId })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  test('of the same two is asked about once: a renewed agreement is another', async () => {
    const given = await ends();
    await enter('gd-city', given);
    await expect(enter('gd-staff', given)).rejects.toMatchObject({
      fields: { isAnother: expect.stringContaining('2025年3月1日签约，至2028年2月29日') as string },
    });
    expect(await enter('gd-staff', { ...given, isAnother: 'on' })).toBeGreaterThan(0);
  });

  test('is disputed with the other side’s own figure, agreed on, and corrected later', async () => {
    const given = await ends();
    const id = await approved(given);
    const prefecture = await contextOf('gz-prefecture');
    const reason = '协议原件写明 2 万元';
    await disputePairing(prefecture, {
      ...agreement,
      ...given,
      plannedFen: '2',
      reason,
      ref: await refOf(id),
    });
    await agreePairingWording(await contextOf('gd-reviewer'), await refOf(id));
    const { actor } = await contextOf('gd-supervisor');
    const record = await findPairing(actor, id, today);
    expect(record).toMatchObject({ content: { plannedFen: 2_000_000 }, filed: { plannedFen: 10_000_000 } });
    const [before] = (record?.history ?? []).map(({ after }) => after['plannedFen']);
    expect(before).toBe(2_000_000);
    const { ids } = await correctPairing(await contextOf('gd-city'), {
      ref: await refOf(id),
      reason: '追加资金',
    });
    expect(await findPairing(actor, id, today)).toMatchObject({
      row: { state: 'confirmed', isSuperseded: false },
    });
    expect(ids[0]).not.toBe(id);
  });
});

describe('when an end was entered twice', () => {
  test('its pairings of either side go to what is kept, and come back', async () => {
    const kept = await ends();
    const double = await ends();
    const id = await approved(double);
    const theirs = await enter('gz-county', { ...double, isAnother: 'on' });
    const reviewer = await contextOf('gd-reviewer');
    const helperOf = async (of: number) => {
      const [row] = await database.owner<{ helperId: number }>(
        'select helper_id as "helperId" from pairings where id = $1',
        [of],
      );
      return row?.helperId;
    };
    await mergeOrganisation(reviewer, { id: double.helperId, version: 1, intoId: kept.helperId });
    expect([await helperOf(id), await helperOf(theirs)]).toEqual([kept.helperId, kept.helperId]);
    const added = await approved({ helperId: kept.helperId, receiverId: kept.receiverId });
    await splitOrganisation(reviewer, { id: double.helperId, version: 2 });
    expect([await helperOf(id), await helperOf(theirs)]).toEqual([double.helperId, double.helperId]);
    expect(await helperOf(added)).toBe(kept.helperId);
  });
});

describe('whether the village knows of it', () => {
  test('is asked by its bureau, and the last answer of each pairing in force counts', async () => {
    const { actor } = await contextOf('gz-leader');
    const counted = async () => (await readPairings(actor, pairingFilter.parse({}), today)).awareness;
    const before = await counted();
    const id = await approved(await ends());
    const county = await contextOf('gz-county');
    const said = { how: 'phone' as const, answeredBy: '村委会主任', answer: 'unaware' as const };
    const asked = async (askedOn: string, given = {}) =>
      recordAwareness(county, { ref: await refOf(id), askedOn, ...said, ...given });
    await expect(asked('2025-09-01')).rejects.toThrow('双方互认以后');
    await confirmPairing(county, await refOf(id));
    await expect(asked('2025-10-01')).rejects.toMatchObject({
      fields: { askedOn: '询问日期不能晚于今天。' },
    });
    await expect(asked('2025-02-01')).rejects.toMatchObject({
      fields: { askedOn: '询问日期不能早于签约日期。' },
    });
    await asked('2025-09-01');
    expect(await counted()).toEqual({
      inForce: before.inForce + 1,
      reached: before.reached + 1,
      aware: before.aware,
    });
    await asked('2025-09-20', { answer: 'aware' });
    await asked('2025-09-25', { answer: 'unreached' });
    expect(await counted()).toMatchObject({ reached: before.reached + 1, aware: before.aware + 1 });
    expect((await findPairing(actor, id, today))?.asks.map(({ answer }) => answer)).toEqual([
      'unreached',
      'aware',
      'unaware',
    ]);
  });
});

describe('letting go', () => {
  test('by either side, once, with the reason and what takes its place', async () => {
    const given = await ends();
    const id = await approved(given);
    const county = await contextOf('gz-county');
    await confirmPairing(county, await refOf(id));
    const other = { ...(await ends()), receiverId: given.receiverId };
    const next = await approved(other);
    const reviewer = await contextOf('gd-reviewer');
    const exit = { ref: await refOf(id), exitedOn: '2025-09-01', reason: '帮扶单位注销', replacedById: next };
    await expect(exitPairing(reviewer, exit)).rejects.toMatchObject({
      fields: { replacedById: expect.stringContaining('不能接替') as string },
    });
    await confirmPairing(county, await refOf(next));
    await expect(exitPairing(reviewer, { ...exit, exitedOn: '2025-10-01' })).rejects.toMatchObject({
      fields: { exitedOn: '退出日期不能晚于今天。' },
    });
    await expect(exitPairing(reviewer, { ...exit, exitedOn: '2025-02-28' })).rejects.toMatchObject({
      fields: { exitedOn: '退出日期不能早于签约日期。' },
    });
    const results = await Promise.allSettled([
      exitPairing(reviewer, exit),
      exitPairing(await contextOf('gz-reviewer'), exit),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { actor } = await contextOf('gz-leader');
    expect(await findPairing(actor, id, today)).toMatchObject({
      standing: 'exited',
      row: { state: 'confirmed' },
      exit: { reason: '帮扶单位注销', replacedBy: { id: next } },
    });
    expect(await seenBy('gz-leader', { standing: 'exited' })).toEqual([id]);
    expect(await seenBy('gz-leader', { standing: 'in-force' })).not.toContain(id);
  });
});

describe('the ledger', () => {
  test('is filtered by standing, place, list and words, and says which places are reached', async () => {
    const soon = { ...(await ends('440600', '522631')), endsOn: '2025-10-31' };
    const id = await enter('gd-staff', soon);
    await submitPairing(await contextOf('gd-staff'), await refOf(id));
    await approvePairing(await contextOf('gd-reviewer'), await refOf(id));
    expect(await seenBy('gz-leader', { standing: 'proposed', to: '522631' })).toEqual([id]);
    await confirmPairing(await contextOf('gz-reviewer'), await refOf(id));
    expect(await seenBy('gz-leader', { standing: 'expiring' })).toEqual([id]);
    expect(await seenBy('gz-leader', { standing: 'in-force', to: '522631' })).toEqual([]);
    expect(await seenBy('gz-leader', { from: '440600', list: 'li-cong-rong' })).toEqual([id]);
    expect(await seenBy('gz-leader', { from: '440600', list: 'key-county' })).toEqual([]);
    expect(await seenBy('gz-leader', { q: '黎平 演示协议' })).toEqual([id]);
    expect(await seenBy('gz-leader', { kind: 'station' })).toEqual([]);
    const { actor } = await contextOf('gz-leader');
    const { coverage } = await readPairings(actor, pairingFilter.parse({}), today);
    const [reached] = await database.owner<{ counties: number }>(
      `select count(distinct o.region_id)::int as counties from pairings p join organisations o on o.id = p.receiver_id
        join regions r on r.id = o.region_id where p.state = 'confirmed' and not p.is_superseded and r.is_key_county
          and coalesce(p.ends_on, '9999-12-31') >= '2025-09-30'`,
    );
    expect(coverage.find(({ list }) => list === 'key-county')).toEqual({
      list: 'key-county',
      reached: reached?.counties,
      all: 20,
    });
    expect(coverage.find(({ list }) => list === 'li-cong-rong')).toMatchObject({ reached: 2, all: 3 });
  });
});
