import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { endsOf } from '@/db/queries/project';
import { departments, type organisations, regions } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { isWithin } from '@/domain/organisation';
import type { Project } from '@/domain/project';
import { countiesOf, type ProjectCount } from '@/domain/project-count';
import type { Problems } from './fact/kind';
import { isInProvince } from './region-side';

type End = typeof organisations.$inferSelect;

/** One side leads and the other works with it, each by an organisation that is kept; it works in the province that is helped. */
export async function wrongEnds(
  tx: Tx,
  content: Project,
  _: Actor,
  parties: readonly number[],
): Promise<Problems<Project>> {
  const problems = wrongOfEnds(content, await endsOf(tx, content), parties);
  return (await isInProvince(tx, content.regionId, parties[1]))
    ? problems
    : { ...problems, regionId: '请选择受援一方的市（州）或县（市、区）。' };
}

/** The same of the organisations alone, which are given. */
export function wrongOfEnds(
  { leadId, partnerId }: Pick<Project, 'leadId' | 'partnerId'>,
  ends: readonly End[],
  parties: readonly number[],
): Problems<Project> {
  const of = (id: number | null) => ends.find((end) => end.id === id);
  const [lead, partner] = [of(leadId), of(partnerId)];
  const isOurs = (end: typeof lead) => end !== undefined && parties.includes(end.departmentId);
  const isAcross = isOurs(partner) && partner?.departmentId !== lead?.departmentId;
  return {
    ...(isOurs(lead) ? merged('leadId', lead) : { leadId: '请选择粤方或黔方的牵头单位。' }),
    ...(partnerId === null
      ? {}
      : isAcross
        ? merged('partnerId', partner)
        : { partnerId: '合作单位应是牵头单位的另一方；请重新选择。' }),
  };
}

function merged(key: 'leadId' | 'partnerId', end: End | undefined): Problems<Project> {
  return end && end.mergedIntoId !== null
    ? { [key]: `“${end.name}”是重复登记，已并入另一单位；请选择保留的单位。` }
    : {};
}

/** Whoever looks after one of the two organisations enters it; the other side confirms or disputes it. */
export async function foreignEnds(tx: Tx, content: Project, by: Actor): Promise<Problems<Project>> {
  return foreignOfEnds(await endsOf(tx, content), by);
}

/** The same of the organisations, which are given. */
export function foreignOfEnds(ends: readonly End[], by: Actor): Problems<Project> {
  return ends.some(
    ({ departmentId, path }) => departmentId === by.departmentId && isWithin(path, by.organisationPath),
  )
    ? {}
    : { leadId: '牵头和合作单位都不在本单位辖区内；请由其所在地民政部门登记。' };
}

/** Counties that a project has worked in are of the province that is helped. */
export async function wrongCounties(
  tx: Tx,
  { counties }: Pick<ProjectCount, 'counties'>,
  programmeId: number,
): Promise<{ readonly counties?: string }> {
  const codes = countiesOf({ counties });
  if (codes.length === 0) return {};
  const found = await tx
    .select({ id: regions.id })
    .from(regions)
    .where(
      sql`${inArray(regions.code, codes)} and ${regions.level} = 'county' and left(${regions.code}, 2) = (
        select left(r.code, 2) from parties p join ${departments} d on d.id = p.department_id join regions r on r.id = d.region_id
        where p.programme_id = ${programmeId} order by p.place desc limit 1)`,
    );
  return found.length === codes.length ? {} : { counties: '请选择受援一方的县（市、区）。' };
}
