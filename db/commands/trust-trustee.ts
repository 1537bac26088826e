import 'server-only';
import type { Tx } from '@/db/client';
import { trusteeOf } from '@/db/queries/trust';
import type { organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { isWithin } from '@/domain/organisation';
import type { Trust } from '@/domain/trust';
import type { Problems } from './fact/kind';
import { isInProvince } from './region-side';

type Trustee = typeof organisations.$inferSelect | undefined;

/** It is held by an organisation of either side that is kept, and for people in the province that is helped. */
export async function wrongTrustee(
  tx: Tx,
  content: Trust,
  _: Actor,
  parties: readonly number[],
): Promise<Problems<Trust>> {
  const problems = wrongOfTrustee(await trusteeOf(tx, content), parties);
  return (await isInProvince(tx, content.regionId, parties[1]))
    ? problems
    : { ...problems, regionId: '请选择受援一方的省、市（州）或县（市、区）。' };
}

/** The same of the trustee alone, which is given. */
export function wrongOfTrustee(trustee: Trustee, parties: readonly number[]): Problems<Trust> {
  if (!trustee || !parties.includes(trustee.departmentId)) {
    return { trusteeId: '请选择粤方或黔方的受托人。' };
  }
  return trustee.mergedIntoId === null
    ? {}
    : { trusteeId: `“${trustee.name}”是重复登记，已并入另一单位；请选择保留的单位。` };
}

/** It is filed where its trustee is, and entered by whoever looks after that; the other side confirms or disputes it. */
export async function foreignTrustee(tx: Tx, content: Trust, by: Actor): Promise<Problems<Trust>> {
  return foreignOfTrustee(await trusteeOf(tx, content), by);
}

/** The same of the trustee, which is given. */
export function foreignOfTrustee(trustee: Trustee, by: Actor): Problems<Trust> {
  return trustee?.departmentId === by.departmentId && isWithin(trustee.path, by.organisationPath)
    ? {}
    : { trusteeId: '受托人不在本单位辖区内；慈善信托由受托人所在地民政部门登记。' };
}
