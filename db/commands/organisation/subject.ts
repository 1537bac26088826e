import 'server-only';
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { departments, organisations, parties } from '@/db/schema';
import { isRegistered } from '@/domain/organisation';
import { Refusal } from '@/domain/refusal';

export type OrganisationRow = typeof organisations.$inferSelect;

export interface OrganisationSubject {
  readonly row: OrganisationRow | null;
  readonly parties: readonly number[];
  readonly departmentId: number;
  readonly path: string;
  readonly isNew: boolean;
  /** The office under which it is to be put. */
  readonly parentId: number | null;
}

/** The departments that share a programme with this one, and itself. */
export async function partnersOf(tx: Tx, departmentId: number): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ id: parties.departmentId })
    .from(parties)
    .where(
      sql`${parties.programmeId} in (select programme_id from parties where department_id = ${departmentId})`,
    );
  return rows.map(({ id }) => id);
}

/** A row of the register as the person saw it; `missing` where there is none, `conflict` where it was changed since. */
export async function loadOrganisation(
  tx: Tx,
  ref: { readonly id: number; readonly version?: number },
  departmentId: number,
): Promise<OrganisationSubject & { readonly row: OrganisationRow }> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, ref.id));
  if (!row || !isRegistered(row.kind)) {
    throw new Refusal('missing', '没有找到这个单位；机关单位随协作方案装载，不在这里登记。');
  }
  if (ref.version !== undefined && row.version !== ref.version) throw organisationMovedOn();
  return {
    row,
    parties: await partnersOf(tx, departmentId),
    departmentId: row.departmentId,
    path: row.path,
    isNew: false,
    parentId: row.parentId,
  };
}

export function organisationMovedOn(): Refusal {
  return new Refusal('conflict', '这个单位的信息刚刚有人改动；您填写的内容仍在页面上，请刷新核对后再办理。');
}

/** The guarded `where` of every change: the row as it was read, or nothing. */
export function asRead(row: OrganisationRow) {
  return and(eq(organisations.id, row.id), eq(organisations.version, row.version));
}

interface Place {
  readonly id: number;
  readonly path: string;
  readonly departmentId: number;
}

/** Where a unit of the region belongs: its bureau, or the nearest above, at last the department. */
export async function placeIn(tx: Tx, regionId: number): Promise<Place> {
  const { rows } = await tx.execute<{ id: number; path: string; department_id: number }>(sql`
    with recursive up as (select id, parent_id, 0 as steps from regions where id = ${regionId}
      union all select r.id, r.parent_id, up.steps + 1 from regions r join up on r.id = up.parent_id)
    select o.id, o.path, o.department_id from up join organisations o on o.region_id = up.id
      join departments d on d.id = o.department_id
    where o.kind in ('bureau', 'department') order by up.steps, o.kind limit 1`);
  const [place] = rows;
  if (!place) throw new Refusal('invalid', '没有找到该行政区划的民政部门；请重新选择行政区划。');
  return { id: place.id, path: place.path, departmentId: place.department_id };
}

/** Another row of one of the organisations by their codes, on either side; doubles that were merged do not count. */
export async function findByCreditCode(tx: Tx, codes: readonly string[], exceptId: number) {
  const asked = sql.param([...codes].sort());
  // Two people who enter the same code at once go one after the other.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('credit code'), hashtext(code)) from unnest(${asked}::text[]) code`,
  );
  const [found] = await tx
    .select({
      id: organisations.id,
      name: organisations.name,
      creditCode: organisations.creditCode,
      side: departments.short,
    })
    .from(organisations)
    .innerJoin(departments, eq(departments.id, organisations.departmentId))
    .where(
      and(
        inArray(organisations.creditCode, [...codes]),
        isNull(organisations.mergedIntoId),
        ne(organisations.id, exceptId),
      ),
    )
    .limit(1);
  return found;
}

const told = [
  'kind',
  'name',
  'regionId',
  'town',
  'creditCode',
  'form',
  'registrar',
  'grade',
  'wasDeepPoverty',
  'mergedIntoId',
] as const;

/** A change for history; the register is both sides'. */
export function organisationChange(
  before: OrganisationRow | null,
  after: OrganisationRow,
  also: Record<string, unknown> = {},
): Change {
  const only = (row: OrganisationRow) => Object.fromEntries(told.map((key) => [key, row[key]]));
  return { id: after.id, before: before && only(before), after: { ...only(after), ...also }, isShared: true };
}
