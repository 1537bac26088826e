import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOrganisations } from '@/db/queries/organisation-list';
import { findOrganisation } from '@/db/queries/organisation-record';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { organisationFilter } from '@/domain/organisation-filter';
import type { Login } from '@/db/seed/people';
import { mergeOrganisation } from './merge';
import { saveOrganisation } from './save';
import { splitOrganisation } from './split';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function regionId(code: string): Promise<number> {
  const [row] = await database.owner<{ id: number }>('select id from regions where code = $1', [code]);
  return row?.id ?? 0;
}

type Given = Partial<Parameters<typeof saveOrganisation>[1]>;

async function enter(login: Login, region: string, given: Given) {
  const { ids } = await saveOrganisation(await contextOf(login), {
    kind: 'social-organisation',
    name: '演示慈善会',
    regionId: await regionId(region),
    ...given,
  });
  return ids[0] ?? 0;
}

async function rowOf(id: number) {
  const [row] = await database.owner('select * from organisations where id = $1', [id]);
  return row;
}

async function found(query: Record<string, string>): Promise<string[]> {
  const { actor } = await contextOf('gz-leader');
  const { lines } = await readOrganisations(actor, organisationFilter.parse(query));
  return lines.map(({ name }) => name);
}

describe('entering', () => {
  test('it stands under the office of its place, with its code tidied and its initials worked out', async () => {
    const id = await enter('gd-city', '440100', {
      name: '演示重庆商会',
      creditCode: ' 51440100-mjx900016 x',
      form: 'association',
      grade: 4,
      town: '不属于社会组织',
    });
    const [bureau] = await database.owner<{ path: string }>(
      "select path from organisations where code = 'bureau-440100'",
    );
    expect(await rowOf(id)).toMatchObject({
      path: `${bureau?.path ?? ''}${id}/`,
      credit_code: '51440100MJX900016X',
      initials: 'yscqsh',
      grade: 4,
      town: '',
    });
  });

  test('the partner of the other side is put in by who names it, and changed by its own', async () => {
    const id = await enter('gd-staff', '522632', { kind: 'village', name: '宰荡村', town: '栽麻镇' });
    const [county] = await database.owner<{ path: string }>(
      "select path from organisations where code = 'bureau-522632'",
    );
    expect(await rowOf(id)).toMatchObject({ path: `${county?.path ?? ''}${id}/` });
    const change = {
      id,
      version: 1,
      kind: 'village' as const,
      name: '宰荡侗寨村',
      regionId: await regionId('522632'),
    };
    await expect(saveOrganisation(await contextOf('gd-staff'), change)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await saveOrganisation(await contextOf('gz-county'), { ...change, wasDeepPoverty: 'on' });
    expect(await rowOf(id)).toMatchObject({ name: '宰荡侗寨村', was_deep_poverty: true, version: 2 });
  });

  test('the same code twice is refused, with who has it, on either side', async () => {
    await enter('gd-staff', '440600', { name: '演示同码一', creditCode: '51440600MJX9000011' });
    await expect(
      enter('gz-staff', '520300', { name: '演示同码二', creditCode: '51440600mjx9000011' }),
    ).rejects.toMatchObject({
      fields: { creditCode: expect.stringContaining('粤方“演示同码一”') as string },
    });
  });

  test('the same name is asked about once', async () => {
    await enter('gz-staff', '520425', { kind: 'village', name: '打哈村', town: '猫营镇' });
    const again = { kind: 'village' as const, name: '打 哈 村' };
    await expect(enter('gd-city', '520425', again)).rejects.toMatchObject({
      fields: { isAnother: expect.stringContaining('打哈村') as string },
    });
    expect(await enter('gd-city', '520425', { ...again, isAnother: 'on' })).toBeGreaterThan(0);
    expect(await enter('gd-city', '520424', again)).toBeGreaterThan(0);
    expect(
      await enter('gd-city', '520425', { ...again, town: '板当镇', name: '打哈村 ', isAnother: 'on' }),
    ).toBeGreaterThan(0);
  });

  test('a side and a kind stay, and a place outside both provinces does not exist', async () => {
    const id = await enter('gd-staff', '440400', { name: '演示不动' });
    const change = { id, version: 1, name: '演示不动', kind: 'social-organisation' as const };
    const staff = await contextOf('gd-staff');
    await expect(
      saveOrganisation(staff, { ...change, regionId: await regionId('520300') }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      saveOrganisation(staff, { ...change, kind: 'village', regionId: await regionId('440400') }),
    ).rejects.toMatchObject({ fields: { kind: expect.stringContaining('类别不能更改') as string } });
    await expect(saveOrganisation(staff, { ...change, regionId: 999_999 })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('finding', () => {
  beforeAll(async () => {
    await enter('gz-staff', '520581', { kind: 'village', name: '化屋村', town: '新仁苗族乡' });
    await enter('gz-staff', '522631', { kind: 'village', name: '肇兴村', town: '肇兴镇' });
  });

  test.each([
    ['part of a name', { q: '化屋' }, '化屋村'],
    ['initials', { q: 'hwc' }, '化屋村'],
    ['the former name of its county', { q: '黔西县' }, '化屋村'],
    ['two words, one of them a place', { q: '毕节 化屋' }, '化屋村'],
    ['a code as it is typed', { q: '51440100-mjx9' }, '演示重庆商会'],
    ['黎从榕', { list: 'li-cong-rong', q: '肇兴' }, '肇兴村'],
    ['a prefecture', { region: '520500' }, '化屋村'],
  ])('by %s', async (_, query, name) => {
    expect(await found(query)).toContain(name);
  });

  test('黎平 is no key county, and signs that mean something to SQL mean nothing here', async () => {
    expect(await found({ list: 'key-county' })).not.toContain('肇兴村');
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ q: "' or 1=1 --" })).toEqual([]);
  });

  test('pages follow each other by key without gap or repetition', async () => {
    for (let at = 0; at < 60; at += 1) {
      await enter('gz-staff', '522728', { kind: 'village', name: `分页${at}村` });
    }
    const { actor } = await contextOf('gz-leader');
    const first = await readOrganisations(actor, organisationFilter.parse({ q: '分页' }));
    const after = `${first.next?.on ?? ''}.${first.next?.id ?? ''}`;
    const second = await readOrganisations(actor, organisationFilter.parse({ q: '分页', after }));
    const names = [...first.lines, ...second.lines].map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 60 }, (_, at) => `分页${at}村`));
    expect(second.next).toBeNull();
  });
});

describe('merging', () => {
  test('a double points at what is kept, is found no more, and comes back', async () => {
    const kept = await enter('gd-staff', '440600', { name: '佛山市演示助学会' });
    const double = await enter('gd-staff', '440600', { name: '佛山演示助学会' });
    const reviewer = await contextOf('gd-reviewer');
    const before = await findOrganisation(reviewer.actor, double);
    expect(before?.similar.map(({ id }) => id)).toContain(kept);
    await mergeOrganisation(reviewer, { id: double, version: 1, intoId: kept });
    expect(await found({ q: '演示助学会' })).toEqual(['佛山市演示助学会']);
    expect((await findOrganisation(reviewer.actor, double))?.keptAs?.id).toBe(kept);
    expect((await findOrganisation(reviewer.actor, kept))?.merged.map(({ id }) => id)).toEqual([double]);
    await splitOrganisation(reviewer, { id: double, version: 2 });
    expect(await found({ q: '演示助学会' })).toHaveLength(2);
    const supervisor = await contextOf('gz-supervisor');
    const told = await findOrganisation(supervisor.actor, double);
    expect(told?.history?.map(({ command }) => command)).toEqual([
      'organisation.split',
      'organisation.merge',
      'organisation.save',
    ]);
  });

  test('not into itself, another kind, or what is a double', async () => {
    const one = await enter('gd-staff', '440400', { name: '演示甲会' });
    const other = await enter('gd-staff', '440400', { name: '演示乙会' });
    const station = await enter('gd-staff', '440400', { kind: 'station', name: '演示丙站' });
    const reviewer = await contextOf('gd-reviewer');
    const into = (intoId: number) => mergeOrganisation(reviewer, { id: one, version: 1, intoId });
    await expect(into(one)).rejects.toMatchObject({
      fields: { intoId: expect.stringContaining('自身') as string },
    });
    await expect(into(station)).rejects.toMatchObject({
      fields: { intoId: expect.stringContaining('同一类别') as string },
    });
    await mergeOrganisation(reviewer, { id: other, version: 1, intoId: one });
    await expect(into(other)).rejects.toMatchObject({
      fields: { intoId: expect.stringContaining('已经并入') as string },
    });
  });

  test('what went on with another comes back the way it went', async () => {
    const [first, second, third] = [
      await enter('gd-staff', '440400', { name: '演示连并甲' }),
      await enter('gd-staff', '440400', { name: '演示连并乙' }),
      await enter('gd-staff', '440400', { name: '演示连并丙' }),
    ];
    const reviewer = await contextOf('gd-reviewer');
    await mergeOrganisation(reviewer, { id: first, version: 1, intoId: second });
    await mergeOrganisation(reviewer, { id: second, version: 1, intoId: third });
    await expect(splitOrganisation(reviewer, { id: first, version: 2 })).rejects.toThrow('请先撤销那次合并');
    await splitOrganisation(reviewer, { id: second, version: 2 });
    await splitOrganisation(reviewer, { id: first, version: 2 });
    expect(await found({ q: '演示连并' })).toHaveLength(3);
  });

  test('of two that are merged into each other at once, one is kept', async () => {
    const reviewer = await contextOf('gd-reviewer');
    for (let round = 0; round < 20; round += 1) {
      const one = await enter('gd-staff', '442000', { name: `演示互并${round}甲` });
      const other = await enter('gd-staff', '442000', { name: `演示互并${round}乙` });
      const results = await Promise.allSettled([
        mergeOrganisation(reviewer, { id: one, version: 1, intoId: other }),
        mergeOrganisation(reviewer, { id: other, version: 1, intoId: one }),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  test('twenty people who enter one code at once enter one organisation', async () => {
    const staff = await contextOf('gd-staff');
    const place = await regionId('441900');
    const sends = Array.from({ length: 20 }, (_, at) =>
      saveOrganisation(staff, {
        kind: 'social-organisation',
        name: `演示抢先${at}`,
        regionId: place,
        creditCode: '51441900MJX9000099',
      }),
    );
    const results = await Promise.allSettled(sends);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ kind: 'conflict' });
    }
  });
});
