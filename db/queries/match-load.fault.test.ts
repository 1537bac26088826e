import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, freshDatabase, type TestDatabase } from '@/db/testing/database';
import { projectWorld } from '@/db/testing/projects';
import { flowWorld, type FlowWorld } from '@/domain/testing/flow-world';
import { matchFilter } from '@/domain/match-filter';
import { readMatches } from './match-list';

/** A page of 资金对账 at the server, in milliseconds. */
const bar = 300;

let database: TestDatabase;
let world: FlowWorld;
/** The ids that the database gave, by the ids of the made-up world. */
const ids = new Map<number, number>();

beforeAll(async () => {
  database = await freshDatabase();
  await projectWorld(database).official();
  world = flowWorld({ projects: 500, flows: 20_000, seed: 20250930 });
  await database.owner(
    `insert into projects (programme_id, department_id, organisation_id, state, submitted_by, changed_by, official_on, kind, name, number,
        lead_id, partner_id, others, field, base, region_id, starts_on, ends_on, fundraising, fundraising_number, budget_first_fen, children, summary)
      select programme_id, department_id, organisation_id, state, submitted_by, changed_by, official_on, 'charity', '项目' || n, '', lead_id, partner_id,
        others, field, base, region_id, '2023-01-01', '2025-12-31', fundraising, '', 100000000000, 1, '说明' from projects, generate_series(1, 499) n`,
  );
  const projects = await database.owner<{ id: string }>('select id from projects order by id');
  const project = (source: string) => Number(projects[Number(source.split(' ')[1]) - 1]?.id);
  await database.owner('alter table flows disable trigger flows_admit');
  for (const [stage, side, entries] of [
    ['paid', 'gd', world.paid],
    ['received', 'gz', world.received],
  ] as const) {
    const rows = entries.map((entry) => ({ ...entry, project: project(entry.source) }));
    const added = await database.owner<{ id: string; mine: string }>(
      `insert into flows (programme_id, department_id, organisation_id, state, submitted_by, changed_by, official_on, stage, form, project_id,
          amount_fen, flowed_on, voucher, payer, payee, excess, note)
        select p.programme_id, a.department_id, a.organisation_id, 'approved', a.id, a.id, '2025-12-31', $1, 'money', (r ->> 'project')::bigint,
          (r ->> 'amountFen')::bigint, (r ->> 'flowedOn')::date, r ->> 'voucher', '付', '收', '', r ->> 'id'
        from jsonb_array_elements($2::jsonb) r, accounts a, (select programme_id from projects limit 1) p where a.login = $3
        returning id, note as mine`,
      [stage, JSON.stringify(rows), `${side}-staff`],
    );
    for (const { id, mine } of added) ids.set(Number(mine), Number(id));
  }
  await database.owner('alter table flows enable trigger flows_admit');
  await database.owner('analyze');
});
afterAll(() => database.drop());

test('of 20,000 entries 95 in 100 true pairs are proposed, page by page, each in its time, and none is matched by itself', async () => {
  const actor = await actorOf('gd-staff');
  const proposed = new Set<string>();
  const times: number[] = [];
  const key = (paid: readonly number[], received: readonly number[]) =>
    `${[...paid].sort().join(',')} ${[...received].sort().join(',')}`;
  for (let after: string | null | undefined, pages = 0; after !== null; pages += 1) {
    const began = performance.now();
    const page = await readMatches(actor, matchFilter.parse({ after: after ?? undefined }), '2025-12-31');
    times.push(performance.now() - began);
    for (const { proposals } of page.sources) {
      for (const { paid, received } of proposals) proposed.add(key(paid, received));
    }
    after = page.next;
    expect(pages).toBeLessThan(100);
  }
  const at = (made: readonly number[]) => made.map((id) => ids.get(id) ?? 0);
  const found = world.truth.filter(({ paid, received }) => proposed.has(key(at(paid), at(received))));
  const share = found.length / world.truth.length;
  const [median = 0, slowest = 0] = [Math.floor(times.length / 2), times.length - 1].map(
    (place) => times.toSorted((one, other) => one - other)[place],
  );
  process.stdout.write(
    `${times.length} pages, ${median.toFixed(0)} ms, ${slowest.toFixed(0)} ms at most; ${(share * 100).toFixed(1)} % of ${world.truth.length} pairs\n`,
  );
  expect(times).toHaveLength(50);
  expect(share).toBeGreaterThanOrEqual(0.95);
  expect(times.toSorted((one, other) => one - other)[47]).toBeLessThan(bar);
  const [matches] = await database.owner<{ n: number }>('select count(*)::int as n from matches');
  expect(matches?.n).toBe(0);
});
