import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPairing } from '@/db/queries/pairing-record';
import type { Login } from '@/db/seed/people';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { pairingRecords } from '@/db/testing/pairing-records';
import { Refusal } from '@/domain/refusal';
import { endContact, revealContact, saveContact } from './contact';

let database: TestDatabase;
let ref: { id: number; version: number };
beforeAll(async () => {
  database = await freshDatabase();
  const { id, version } = await pairingRecords(database)({
    filer: 'gd-city',
    reporter: '-',
    state: 'confirmed',
  });
  ref = { id, version };
  // Ids of the two tables that happen to be equal would hide a query that mixes them up.
  await database.owner('alter table contact_reveals alter column id restart with 1000');
});
afterAll(() => database.drop());

const phone = '13800138000';
const seenBy = async (login: Login) => {
  const record = await findPairing((await contextOf(login)).actor, ref.id, '2025-09-30');
  if (!record) throw new Error('the pairing is out of sight');
  return record;
};

describe('the contact of a side', () => {
  test('is seen by both with a masked number, and in full by whoever had it shown', async () => {
    const { ids } = await saveContact(await contextOf('gd-city'), {
      ref,
      name: '李华',
      duty: '办公室',
      phone: '138 0013 8000',
    });
    const contact = ids[0] ?? 0;
    const shown = async (login: Login) =>
      (await seenBy(login)).contacts.map(({ masked, phone: full }) => [masked, full]);
    expect(await shown('gz-county')).toEqual([['138****8000', null]]);
    const { message } = await revealContact(
      { ...(await contextOf('gz-county')), key: randomUUID() },
      { ref, contact },
    );
    expect(message).not.toContain('1380');
    expect(await shown('gz-county')).toEqual([['138****8000', phone]]);
    expect(await shown('gd-city')).toEqual([['138****8000', null]]);
    expect(await shown('gz-reviewer')).toEqual([['138****8000', null]]);
  });

  test('is hidden again after ten minutes, and who looked stays written', async () => {
    await database.owner('alter table contact_reveals disable trigger user');
    await database.owner(`update contact_reveals set revealed_at = now() - interval '11 minutes'`);
    await database.owner('alter table contact_reveals enable trigger user');
    expect((await seenBy('gz-county')).contacts.map(({ phone: full }) => full)).toEqual([null]);
    expect((await seenBy('gd-supervisor')).reveals.map(({ name, by }) => `${name} ${by}`)).toEqual([
      '李华 姚阿妹',
    ]);
    expect((await seenBy('gd-reviewer')).reveals).toEqual([]);
  });

  test('gives way to another, and is then shown to nobody', async () => {
    const [before] = (await seenBy('gd-city')).contacts;
    await saveContact(await contextOf('gd-staff'), { ref, name: '王芳', duty: '', phone: '020-12345678' });
    expect((await seenBy('gd-city')).contacts.map(({ name, masked }) => `${name} ${masked}`)).toEqual([
      '王芳 020-******78',
    ]);
    await expect(
      revealContact(await contextOf('gd-city'), { ref, contact: before?.id ?? 0 }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    const [now] = (await seenBy('gd-city')).contacts;
    await endContact(await contextOf('gd-city'), { ref, contact: now?.id ?? 0 });
    expect((await seenBy('gd-city')).contacts).toEqual([]);
  });

  test('leaves its number in no table', async () => {
    const tables = await database.owner<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await database.owner(
        `select from ${name} t where t::text like '%13800138000%' or t::text like '%12345678%'`,
      );
      expect(rows, name).toHaveLength(0);
    }
  });
});

test('of two who name a person at once both are heard, and one is named in the end', async () => {
  const [one, other] = [await contextOf('gz-staff'), await contextOf('gz-county')];
  const name = (context: typeof one, who: string) =>
    saveContact(context, { ref, name: who, duty: '', phone }).then(
      () => 'ok',
      (error: unknown) => (error instanceof Refusal ? error.kind : 'failed'),
    );
  const answers = await Promise.all([name(one, '甲'), name(other, '乙')]);
  expect(answers).toContain('ok');
  expect(answers.filter((answer) => answer !== 'ok' && answer !== 'conflict')).toEqual([]);
  expect((await seenBy('gz-county')).contacts).toHaveLength(1);
});

test.each(['12345678', '', '办公室电话'])('%j is refused as a number, at its field', async (typed) => {
  await expect(
    saveContact(await contextOf('gz-county'), { ref, name: '甲', duty: '', phone: typed }),
  ).rejects.toMatchObject({
    fields: { phone: expect.stringContaining('请填写手机号码或带区号的座机') as string },
  });
});
