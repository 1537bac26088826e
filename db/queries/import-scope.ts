import 'server-only';
import { and, eq, like, type SQL } from 'drizzle-orm';
import { imports, organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';

/** Imports of one's own unit and below, for a query that joins the unit as `organisations`. */
export function importScope({ departmentId, organisationPath }: Actor, ...where: (SQL | undefined)[]) {
  return and(
    eq(imports.departmentId, departmentId),
    like(organisations.path, `${organisationPath}%`),
    ...where,
  );
}
