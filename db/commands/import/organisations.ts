import 'server-only';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { findByCreditCode, organisationChange } from '@/db/commands/organisation/subject';
import { importOrganisations, organisations } from '@/db/schema';
import { initialsOf } from '@/lib/initials';
import { Refusal } from '@/domain/refusal';
import type { KeptRow } from './commit';
import { places } from './register';

const atOnce = 500;
type Wanted = typeof importOrganisations.$inferSelect;

/** Puts what the file names and the register lacks there, and gives rows their real ids. */
export async function registerNamed(tx: Tx, importId: number) {
  const wanted = await tx
    .select()
    .from(importOrganisations)
    .where(eq(importOrganisations.importId, importId))
    .orderBy(asc(importOrganisations.number));
  const ids = new Map<number, number>();
  const changes: Change[] = [];
  const placeOf = places(tx);
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    await refuseRegistered(
      tx,
      some.flatMap(({ content }) => content.creditCode ?? []),
    );
    const added = await put(tx, some, placeOf);
    for (const [index, { number }] of some.entries()) ids.set(-number, added[index]?.id ?? 0);
    changes.push(
      ...added.map((one) => ({ ...organisationChange(null, one), kind: 'organisation' as const })),
    );
    await tx.execute(sql`update import_organisations i set organisation_id = n.id
      from unnest(${sql.param(some.map(({ number }) => number))}::int[], ${sql.param(added.map(({ id }) => id))}::int[]) n (number, id)
      where i.import_id = ${importId} and i.number = n.number`);
  }
  const named = (row: KeptRow): KeptRow => ({ ...row, content: row.content && withIds(row.content, ids) });
  return { changes, named };
}

/** In their order; refused where the database keeps one of them out. */
async function put(tx: Tx, some: readonly Wanted[], placeOf: ReturnType<typeof places>) {
  const rows = await oneByOne(some, async ({ content }) => {
    const place = await placeOf(content.regionId);
    return {
      ...{ ...content, initials: initialsOf(content.name), parentId: place.id },
      // The trigger puts it under its parent.
      ...{ departmentId: place.departmentId, path: '/0/' },
    };
  });
  const added = await tx.insert(organisations).values(rows).returning();
  const kept = some.find(({ content }, index) => added[index]?.name !== content.name);
  if (!kept) return added;
  throw new Refusal('forbidden', `不能登记“${kept.content.name}”；请联系所在地民政部门登记。`);
}

function withIds(
  content: Record<string, unknown>,
  ids: ReadonlyMap<number, number>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      typeof value === 'number' && value < 0 ? (ids.get(value) ?? value) : value,
    ]),
  );
}

async function refuseRegistered(tx: Tx, codes: readonly string[]): Promise<void> {
  const known = codes.length === 0 ? undefined : await findByCreditCode(tx, codes, 0);
  if (!known) return;
  throw new Refusal(
    'conflict',
    `核对之后有人登记了“${known.name}”（${known.creditCode ?? ''}）；没有导入任何内容，请点“重新核对”后再导入。`,
  );
}

/** Takes them out again, but for those that others use by now; how many of these there are. */
export async function unregister(tx: Tx, importId: number): Promise<{ changes: Change[]; kept: number }> {
  const registered = await tx
    .select({ organisation: organisations })
    .from(importOrganisations)
    .innerJoin(organisations, eq(organisations.id, importOrganisations.organisationId))
    .where(and(eq(importOrganisations.importId, importId), isNotNull(importOrganisations.organisationId)));
  const ids = sql.param(registered.map(({ organisation }) => organisation.id));
  const { rows } = await tx.execute<{ id: number }>(
    sql`select id from unnest(${ids}::int[]) id where unregister_imported(id)`,
  );
  const gone = new Set(rows.map(({ id }) => id));
  const changes = registered.flatMap(({ organisation }): Change[] =>
    gone.has(organisation.id)
      ? [
          {
            ...organisationChange(organisation, organisation, { discarded: true }),
            kind: 'organisation',
          },
        ]
      : [],
  );
  return { changes, kept: registered.length - changes.length };
}
