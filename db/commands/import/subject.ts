import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { importScope } from '@/db/queries/import-scope';
import { imports, organisations } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import { Refusal } from '@/domain/refusal';

export type ImportRow = typeof imports.$inferSelect;

export interface StoredImport {
  readonly row: ImportRow;
  readonly departmentId: number;
  readonly organisationPath: string;
}

/** The import in the person's scope; a `missing` refusal otherwise. */
export async function loadImport(tx: Tx, id: number, actor: Actor): Promise<StoredImport> {
  const [found] = await tx
    .select({ row: imports, organisationPath: organisations.path })
    .from(imports)
    .innerJoin(organisations, eq(organisations.id, imports.organisationId))
    .where(importScope(actor, eq(imports.id, id)));
  if (!found) throw new Refusal('missing', '没有找到这次导入，可能不在您的权限范围内；请刷新页面。');
  return { ...found, departmentId: found.row.departmentId };
}

export function importMovedOn(): Refusal {
  return new Refusal('conflict', '这次导入刚刚有了变动；请刷新页面，按最新状态办理。');
}

/** What history tells of an import: its own side's business. */
export function importChange(before: ImportRow | null, after: ImportRow): Change {
  const told = ({ ledger, fileName, fileSha256, state, added, changed, same, wrong }: ImportRow) => ({
    ...{ ledger, fileName, fileSha256, state, added, changed, same, wrong },
  });
  return {
    id: after.id,
    before: before && told(before),
    after: told(after),
    isShared: false,
    kind: 'import',
  };
}
