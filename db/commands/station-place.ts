import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { isWithin } from '@/domain/organisation';
import type { Station } from '@/domain/station';
import type { Problems } from './fact/kind';

const placeOf = async (tx: Tx, { stationId }: Station) => {
  const [found] = await tx.select().from(organisations).where(eq(organisations.id, stationId));
  return found;
};

/** A station is on the side that is helped, the second party. */
export async function wrongPlace(
  tx: Tx,
  content: Station,
  _: Actor,
  [, helped]: readonly number[],
): Promise<Problems<Station>> {
  const found = await placeOf(tx, content);
  if (found?.kind !== 'station' || found.departmentId !== helped) {
    return { stationId: '请选择黔方的社会工作和志愿服务站。' };
  }
  return found.mergedIntoId === null
    ? {}
    : { stationId: `“${found.name}”是重复登记，已并入另一单位；请选择保留的单位。` };
}

/** Whoever looks after its place enters it; the other side confirms or disputes it. */
export async function foreignPlace(tx: Tx, content: Station, by: Actor): Promise<Problems<Station>> {
  const found = await placeOf(tx, content);
  return found && isWithin(found.path, by.organisationPath)
    ? {}
    : { stationId: `“${found?.name ?? ''}”不在本单位辖区内；请由所在地民政部门登记。` };
}
