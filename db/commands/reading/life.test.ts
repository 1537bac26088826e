import { afterAll, beforeAll, expect, test } from 'vitest';
import { findIndicator } from '@/db/queries/indicator';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import type { Login } from '@/db/seed/people';
import { agreeValue, confirmReadings, disputeReading, proposeAgreedValue } from './answer';
import { returnReading } from './return';
import { approveReadings } from './review';
import { saveReadings } from './save';
import { correctReading, submitReadings, withdrawReading } from './submit';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

interface Ref {
  readonly id: number;
  readonly version: number;
}
const next = ({ id, version }: Ref): Ref => ({ id, version: version + 1 });
const idOf = async (code: string) =>
  (await database.owner<{ id: number }>('select id from indicators where code = $1', [code]))[0]?.id ?? 0;

async function save(login: Login, code: string, period: string, texts: Record<string, string>, version = 0) {
  const entry = { indicatorId: await idOf(code), period, version, ...texts };
  const { ids } = await saveReadings(await contextOf(login), { entries: [entry] });
  return { id: ids[0] ?? 0, version: version + 1 };
}
async function submit(login: Login, ref: Ref): Promise<Ref> {
  await submitReadings(await contextOf(login), { refs: [ref] });
  return next(ref);
}
async function approve(login: Login, ref: Ref): Promise<Ref> {
  await approveReadings(await contextOf(login), { refs: [ref] });
  return next(ref);
}
/** The year's official figure as the page of the indicator shows it. */
async function officialOf(code: string, year = 2025): Promise<number | null> {
  const { actor } = await contextOf('gz-leader');
  const page = await findIndicator(actor, await idOf(code), { year }, '2025-09-30');
  return page?.standing?.judgement.actual.figure?.level ?? null;
}
const one = async (ref: Ref) =>
  (
    await database.owner<{ state: string; version: number; awaiting: string | null }>(
      `select state, version, (select name from organisations o where o.id = r.awaiting_id) as awaiting
       from readings r where id = $1`,
      [ref.id],
    )
  )[0];

test('0 is a figure, an empty field is none', async () => {
  const empty = await save('gd-staff', '0.2.1', '2025-Q1', { value: '' });
  await expect(submit('gd-staff', empty)).rejects.toThrow('还没有填写；确实没有发生请填 0');
  const zero = await save('gd-staff', '0.2.1', '2025-Q1', { value: '０' }, empty.version);
  await approve('gd-reviewer', await submit('gd-staff', zero));
  expect(await officialOf('0.2.1')).toBe(0);
});

test('a figure of one department’s own is official with its approval, a shared one with the other’s word', async () => {
  const own = await approve(
    'gd-reviewer',
    await submit('gd-staff', await save('gd-staff', '3.6.2', '2025-Q1', { value: '812.5' })),
  );
  expect(await officialOf('3.6.2')).toBe(812.5);
  expect(await one(own)).toMatchObject({ state: 'approved' });
  const shared = await approve(
    'gd-reviewer',
    await submit('gd-staff', await save('gd-staff', '7.1.4', '2025-Q1', { value: '300' })),
  );
  expect(await officialOf('7.1.4')).toBeNull();
  await confirmReadings(await contextOf('gz-reviewer'), { refs: [shared] });
  expect(await officialOf('7.1.4')).toBe(300);
});

test('a dispute ends with the value that the other side stands by, and all three stay in the rows', async () => {
  const ref = await approve(
    'gd-reviewer',
    await submit('gd-staff', await save('gd-staff', '7.1.4', '2025-Q2', { value: '400' })),
  );
  const dispute = { ref, value: '350', reason: '有一笔未到账' };
  await disputeReading(await contextOf('gz-reviewer'), dispute);
  await proposeAgreedValue(await contextOf('gd-reviewer'), {
    ref: next(ref),
    value: '380',
    reason: '在途一笔不计',
  });
  await expect(
    proposeAgreedValue(await contextOf('gz-reviewer'), {
      ref: next(next(ref)),
      value: '380',
      reason: '同意',
    }),
  ).rejects.toThrow('同意对方的数');
  await agreeValue(await contextOf('gz-reviewer'), { ref: next(next(ref)) });
  expect(await officialOf('7.1.4')).toBe(680);
  const rows = await database.owner('select value, agreed_value as agreed from readings where id = $1', [
    ref.id,
  ]);
  expect(rows).toEqual([{ value: '400.0000', agreed: '380.0000' }]);
  const answers = await database.owner<{ value: string }>(
    'select value from reading_answers where reading_id = $1 order by id',
    [ref.id],
  );
  expect(answers.map(({ value }) => Number(value))).toEqual([350, 380, 380]);
});

test('a correction leaves the old figure official until it is approved itself', async () => {
  const first = await approve(
    'gz-reviewer',
    await submit('gz-staff', await save('gz-staff', '3.4.3', '2025-Q1', { value: '700' })),
  );
  const { ids } = await correctReading(await contextOf('gz-staff'), { ref: first, reason: '漏计一笔' });
  const draft = await save('gz-staff', '3.4.3', '2025-Q1', { value: '720', note: '补计' }, 1);
  expect(draft.id).toBe(ids[0]);
  const again = correctReading(await contextOf('gz-staff'), { ref: first, reason: '再改' });
  await expect(again).rejects.toThrow('已有一份更正正在办理');
  const submitted = await submit('gz-staff', draft);
  expect(await officialOf('3.4.3')).toBe(700);
  await approve('gz-reviewer', submitted);
  expect(await officialOf('3.4.3')).toBe(720);
});

test('a county’s figure climbs prefecture and department, one level after the other', async () => {
  const filed = await submit('gz-county', await save('gz-county', '4.4.3', '2025-Q1', { value: '2200' }));
  expect(await one(filed)).toMatchObject({
    state: 'submitted',
    awaiting: expect.stringContaining('黔东南') as string,
  });
  await expect(approve('gz-reviewer', filed)).rejects.toThrow('本级审核人');
  const climbed = await approve('gz-prefecture', filed);
  expect(await one(climbed)).toMatchObject({ state: 'submitted', awaiting: '贵州省民政厅' });
  expect(await officialOf('4.4.3')).toBeNull();
  await approve('gz-reviewer', climbed);
  expect(await officialOf('4.4.3')).toBe(2200);
});

test('what was sent back says why, and what was taken back can be changed', async () => {
  const filed = await submit('gd-staff', await save('gd-staff', '0.2.3', '2025-Q1', { value: '2' }));
  await expect(returnReading(await contextOf('gd-reviewer'), { ref: filed, reason: '  ' })).rejects.toThrow();
  await returnReading(await contextOf('gd-reviewer'), { ref: filed, reason: '与通知不符' });
  const again = await save('gd-staff', '0.2.3', '2025-Q1', { value: '3' }, filed.version + 1);
  const refiled = await submit('gd-staff', again);
  await withdrawReading(await contextOf('gd-staff'), { ref: refiled });
  expect(await one(refiled)).toMatchObject({ state: 'draft', version: 6 });
});

test('an unusual figure is handed in only with a word of explanation', async () => {
  await approve(
    'gd-reviewer',
    await submit('gd-staff', await save('gd-staff', '0.2.5', '2025-Q1', { value: '10' })),
  );
  const jump = await save('gd-staff', '0.2.5', '2025-Q2', { value: '40' });
  await expect(submit('gd-staff', jump)).rejects.toThrow('比上期增加 300%');
  const explained = await save(
    'gd-staff',
    '0.2.5',
    '2025-Q2',
    { value: '40', note: '暑期集中组织' },
    jump.version,
  );
  await submit('gd-staff', explained);
});

test('a ratio keeps its parts and is worked out anew over the periods', async () => {
  for (const [period, numerator, denominator] of [
    ['2025-Q1', '9', '10'],
    ['2025-Q2', '30', '60'],
  ] as const) {
    for (const side of ['gd', 'gz'] as const) {
      const texts = { numerator, denominator, note: '核对无误' };
      const ref = await save(`${side}-staff`, '8.3.2', period, texts);
      await approve(`${side}-reviewer`, await submit(`${side}-staff`, ref));
    }
  }
  expect(await officialOf('8.3.2')).toBeCloseTo((100 * 78) / 140, 10);
});
