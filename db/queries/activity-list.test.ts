import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Login } from '@/db/seed/people';
import { contextOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { activityKinds } from '@/domain/activity';
import { activityFilter } from '@/domain/activity-filter';
import { nextAddress } from '@/domain/page-key';
import { states } from '@/domain/workflow';
import { putActivities } from '@/db/testing/many-activities';
import { readActivities } from './activity-list';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await putActivities(database, 1200);
});
afterAll(() => database.drop());

const today = '2025-09-30';
const people: readonly Login[] = [
  'gd-staff',
  'gd-city',
  'gd-reviewer',
  'gd-leader',
  'gz-staff',
  'gz-county',
  'gz-supervisor',
];

/** Every line of the list, page by page, as a person walks through it. */
async function walk(login: Login, query: Record<string, string>) {
  const { actor } = await contextOf(login);
  const ids: number[] = [];
  for (let address = new URLSearchParams(query); ;) {
    const filter = activityFilter.parse(Object.fromEntries(address));
    const { lines, next } = await readActivities(actor, filter, today);
    ids.push(...lines.map(({ id }) => id));
    if (next === null) return ids;
    address = new URLSearchParams(nextAddress('', filter, next));
  }
}

/** The same, looked for in all rows by plain conditions. */
async function lookedFor(login: Login, query: Record<string, string>) {
  const like = (column: string, at: number) => `$${at}::text is null or ${column} like '%' || $${at} || '%'`;
  const rows = await database.owner<{ id: string }>(
    `select a.id from activities a join accounts me on me.login = $1 join organisations mine on mine.id = me.organisation_id
        join organisations filed on filed.id = a.organisation_id
        join pairings p on p.id = a.pairing_id join organisations h on h.id = p.helper_id
        join organisations r on r.id = p.receiver_id join regions place on place.id = r.region_id
        join regions home on home.id = h.region_id
      where not a.is_superseded
        and ($2::text is null or to_char(a.held_on, 'YYYY') = $2) and ($3::text is null or extract(month from a.held_on)::text = $3)
        and ($4::text is null or a.kind = $4) and ($5::text is null or a.state = $5)
        and (${like('a.text', 6)}) and (${like('place.code', 7)})
        and (${like('home.code', 8)}) and ($9::text is null or place.is_key_county)
        and (a.state = 'confirmed'
          or ('staff' = any(me.roles) and a.department_id = me.department_id and filed.path like mine.path || '%')
          or ('staff' = any(me.roles) and a.department_id <> me.department_id and a.state in ('approved', 'disputed')
            and (case when a.department_id = h.department_id then r.path else h.path end) like mine.path || '%')
          or (not 'staff' = any(me.roles) and (a.state in ('approved', 'disputed')
            or (a.department_id = me.department_id and a.state <> 'draft'))))
      order by a.held_on desc, a.id desc`,
    [
      login,
      ...['year', 'month', 'kind', 'state', 'q', 'to', 'from', 'list'].map((name) => query[name] ?? null),
    ],
  );
  return rows.map(({ id }) => Number(id));
}

const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const asked = fc
  .record({
    year: maybe('2024', '2025'),
    kind: maybe(...activityKinds),
    state: maybe(...states),
    q: maybe('助学', '义诊', '活动', '衣物', '没有这词', '助学金', '学金'),
    to: maybe('522632', '522631', '520000'),
    from: maybe('440000', '440100', '520000'),
    list: maybe('key-county'),
  })
  .map((query): Record<string, string> =>
    Object.fromEntries(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  );

describe('a list that is walked to its end', () => {
  test('shows each person what they may see, once, newest first, whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people), asked, async (login, query) => {
        const plain = Object.fromEntries(
          Object.entries(query).map(([name, value]) => [name, value.replace(/^(44|52)0000$/, '$1')]),
        );
        expect(await walk(login, query)).toEqual(await lookedFor(login, plain));
      }),
      { numRuns: 120 },
    );
  });

  test('has more than one page with words and without', async () => {
    expect((await walk('gd-leader', {})).length).toBeGreaterThan(500);
    expect((await walk('gd-leader', { q: '活动' })).length).toBeGreaterThan(100);
    expect((await walk('gz-county', { q: '活动' })).length).toBeGreaterThan(100);
  });
});

test('a single character is said to be too short, and asks for nothing', async () => {
  const { actor } = await contextOf('gd-leader');
  const all = await readActivities(actor, activityFilter.parse({}), today);
  const one = await readActivities(actor, activityFilter.parse({ q: '学' }), today);
  expect(one.isTooShort).toBe(true);
  expect(one.lines).toEqual(all.lines);
});

test('a name finds the activities of its pairings', async () => {
  const { actor } = await contextOf('gd-leader');
  const { lines } = await readActivities(actor, activityFilter.parse({ who: '演示帮扶会3' }), today);
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines.map(({ helper }) => helper))).toEqual(new Set(['演示帮扶会3']));
});

test('a pairing is asked for together with what else is asked', async () => {
  const [pairing] = await database.owner<{ id: number }>(
    `select p.id::int from pairings p join organisations o on o.id = p.receiver_id join regions r on r.id = o.region_id
      where r.code = '522632' limit 1`,
  );
  const of = { pairing: String(pairing?.id) };
  const all = await walk('gd-leader', of);
  expect(all.length).toBeGreaterThan(20);
  expect(await walk('gd-leader', { ...of, to: '522632' })).toEqual(all);
  expect(await walk('gd-leader', { ...of, to: '522631' })).toEqual([]);
});
