import 'server-only';
import type { Tx } from '@/db/client';
import { trusteeOf } from '@/db/queries/trust';
import type { Actor } from '@/domain/actor';
import { isWithin } from '@/domain/organisation';
import type { Trust } from '@/domain/trust';
import type { Problems } from './fact/kind';
import { isInProvince } from './region-side';

/** It is held by an organisation of either side that is kept, and for people in the province that is helped. */
export async function wrongTrustee(
  tx: Tx,
  content: Trust,
  _: Actor,
  parties: readonly number[],
): Promise<Problems<Trust>> {
  const trustee = await trusteeOf(tx, content);
  const problems: Problems<Trust> = {};
  if (!trustee || !parties.includes(trustee.departmentId)) {
    problems.trusteeId = '请选择粤方或黔方的受托人。';
  } else if (trustee.mergedIntoId !== null) {
    problems.trusteeId = `“${trustee.name}”是重复登记，已并入另一单位；请选择保留的单位。`;
  }
  if (!(await isInProvince(tx, content.regionId, parties[1]))) {
    problems.regionId = '请选择受援一方的省、市（州）或县（市、区）。';
  }
  return problems;
}

/** It is filed where its trustee is, and entered by whoever looks after that; the other side confirms or disputes it. */
export async function foreignTrustee(tx: Tx, content: Trust, by: Actor): Promise<Problems<Trust>> {
  const trustee = await trusteeOf(tx, content);
  return trustee?.departmentId === by.departmentId && isWithin(trustee.path, by.organisationPath)
    ? {}
    : { trusteeId: '受托人不在本单位辖区内；慈善信托由受托人所在地民政部门登记。' };
}
