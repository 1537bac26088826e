import 'server-only';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { findByCreditCode, organisationChange } from '@/db/commands/organisation/subject';
import { importOrganisations, organisations } from '@/db/schema';
import { initialsOf } from '@/lib/initials';
import { Refusal } from '@/domain/refusal';
import type { KeptRow } from './commit';
import { places } from './register';

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
  for (const { number, content } of wanted) {
    await refuseRegistered(tx, content.creditCode);
    const place = await placeOf(content.regionId);
    const [added] = await tx
      .insert(organisations)
      .values({
        ...content,
        initials: initialsOf(content.name),
        parentId: place.id,
        departmentId: place.departmentId,
        // The trigger puts it under its parent.
        path: '/0/',
      })
      .returning();
    if (!added) throw new Refusal('forbidden', `不能登记“${content.name}”；请联系所在地民政部门登记。`);
    ids.set(-number, added.id);
    changes.push({ ...organisationChange(null, added), kind: 'organisation' });
    await tx
      .update(importOrganisations)
      .set({ organisationId: added.id })
      .where(and(eq(importOrganisations.importId, importId), eq(importOrganisations.number, number)));
  }
  const named = (row: KeptRow): KeptRow => ({ ...row, content: row.content && withIds(row.content, ids) });
  return { changes, named };
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

async function refuseRegistered(tx: Tx, code: string | null): Promise<void> {
  const known = code === null ? undefined : await findByCreditCode(tx, code, 0);
  if (!known) return;
  throw new Refusal(
    'conflict',
    `核对之后有人登记了“${known.name}”（${code ?? ''}）；没有导入任何内容，请点“重新核对”后再导入。`,
  );
}

/** Takes them out again, but for those that others use by now; how many of these there are. */
export async function unregister(tx: Tx, importId: number): Promise<{ changes: Change[]; kept: number }> {
  const registered = await tx
    .select({ organisation: organisations })
    .from(importOrganisations)
    .innerJoin(organisations, eq(organisations.id, importOrganisations.organisationId))
    .where(and(eq(importOrganisations.importId, importId), isNotNull(importOrganisations.organisationId)));
  const changes: Change[] = [];
  let kept = 0;
  for (const { organisation } of registered) {
    const { rows } = await tx.execute<{ gone: boolean }>(
      sql`select unregister_imported(${organisation.id}) as gone`,
    );
    if (rows[0]?.gone === true) {
      changes.push({
        ...organisationChange(organisation, organisation, { discarded: true }),
        kind: 'organisation',
      });
    } else kept += 1;
  }
  return { changes, kept };
}
