import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organisations } from '@/db/schema';
import type { OrganisationKind } from '@/domain/organisation';

export interface Side {
  readonly id: number;
  readonly regionId: number;
  readonly root: { readonly id: number; readonly path: string };
}

interface Unit {
  departmentId: number;
  regionId: number;
  code: string;
  name: string;
  kind: OrganisationKind;
  parent: { id: number; path: string } | null;
}

export async function putUnit(tx: Tx, { parent, ...unit }: Unit): Promise<{ id: number; path: string }> {
  const [row] = await tx
    .insert(organisations)
    .values({ ...unit, parentId: parent?.id ?? null, path: '/0/' })
    .onConflictDoUpdate({
      target: [organisations.departmentId, organisations.code],
      set: { name: unit.name, kind: unit.kind },
    })
    .returning({ id: organisations.id });
  if (!row) throw new Error(`unit ${unit.code} was not written`);
  const path = `${parent?.path ?? '/'}${row.id}/`;
  await tx.update(organisations).set({ path }).where(eq(organisations.id, row.id));
  return { id: row.id, path };
}
