import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { organisations, regions } from '@/db/schema';
import { type OrganisationContent, organisationInput } from '@/domain/organisation-input';
import { Refusal, refusedAt } from '@/domain/refusal';
import { initialsOf } from '@/lib/initials';
import {
  asRead,
  findByCreditCode,
  loadOrganisation,
  organisationChange,
  organisationMovedOn,
  type OrganisationSubject,
  partnersOf,
  placeIn,
} from './subject';

/** Puts a social organisation, village or station into the register, or changes what stands there. */
export const saveOrganisation = command({
  name: 'organisation.save',
  input: organisationInput,
  load: async (tx, input, { actor }): Promise<OrganisationSubject[]> => {
    const place = await placeIn(tx, input.regionId);
    const target = {
      row: null,
      parties: await partnersOf(tx, actor.departmentId),
      departmentId: place.departmentId,
      path: place.path,
      parentId: place.id,
    };
    if (!target.parties.includes(place.departmentId)) {
      throw refusedAt({ regionId: '该行政区划不属于协作双方；请重新选择。' });
    }
    if (input.id === 0) return [{ ...target, isNew: true }];
    const stored = await loadOrganisation(tx, input, actor.departmentId);
    // Who moves one to another place must look after both.
    return [stored, { ...target, isNew: false }];
  },
  change: async (tx, [subject, target = subject], input) => {
    if (!subject) return [];
    const before = subject.row;
    const content = contentOf(input);
    if (before && before.departmentId !== target?.departmentId) {
      throw refusedAt({ regionId: '单位不能改到另一方；如属录错，请在正确的一方重新登记。' });
    }
    if (before !== null && before.mergedIntoId !== null) {
      throw new Refusal('conflict', '这个单位已并入另一单位；请修改保留的单位。');
    }
    if (before && before.kind !== content.kind) {
      throw refusedAt({ kind: '类别不能更改；请按正确的类别重新登记，再把这一条并入。' });
    }
    await refuseSameCode(tx, content.creditCode, before?.id ?? 0);
    if (input.isAnother === undefined) {
      await refuseSimilar(tx, content, subject.departmentId, before?.id ?? 0);
    }
    const values = {
      ...content,
      initials: initialsOf(content.name),
      parentId: target?.parentId,
    };
    if (before === null) {
      const [added] = await tx
        .insert(organisations)
        // The trigger puts it under its parent.
        .values({ ...values, departmentId: subject.departmentId, path: '/0/' })
        .returning();
      return added ? [organisationChange(null, added)] : [];
    }
    if (JSON.stringify({ ...before, ...values }) === JSON.stringify(before)) return [];
    const [after] = await tx
      .update(organisations)
      // Not even as it was: nobody may write the kind.
      .set({ ...values, kind: undefined, version: before.version + 1 })
      .where(asRead(before))
      .returning();
    if (!after) throw organisationMovedOn();
    return [organisationChange(before, after)];
  },
  message: (count) => (count === 0 ? '内容没有变化。' : '已登记。'),
});

function contentOf({ kind, name, regionId, town, ...rest }: OrganisationContent): OrganisationContent {
  const { creditCode, form, registrar, grade, wasDeepPoverty } = rest;
  return { kind, name, regionId, town, creditCode, form, registrar, grade, wasDeepPoverty };
}

async function refuseSameCode(tx: Tx, code: string | null, id: number): Promise<void> {
  const same = code === null ? undefined : await findByCreditCode(tx, [code], id);
  if (same) {
    const sentence = `该代码已登记为${same.side}方“${same.name}”；如为同一单位请直接使用，否则请核对代码。`;
    throw refusedAt({ creditCode: sentence }, 'conflict');
  }
}

/** A social organisation has its name on its side once, a village or station in its county: asked about, not refused. */
async function refuseSimilar(
  tx: Tx,
  { kind, name, regionId, town }: OrganisationContent,
  departmentId: number,
  id: number,
): Promise<void> {
  const bare = (column: unknown) => sql`regexp_replace(${column}, '[[:space:]（）()·]', '', 'g')`;
  const [found] = await tx
    .select({ name: organisations.name, region: regions.name, town: organisations.town })
    .from(organisations)
    .innerJoin(regions, eq(regions.id, organisations.regionId))
    .where(
      and(
        eq(organisations.kind, kind),
        eq(organisations.departmentId, departmentId),
        isNull(organisations.mergedIntoId),
        sql`${organisations.id} <> ${id}`,
        eq(bare(organisations.name), bare(sql`${name}::text`)),
        kind === 'social-organisation'
          ? undefined
          : and(
              eq(organisations.regionId, regionId),
              town === '' ? undefined : sql`${organisations.town} in ('', ${town})`,
            ),
      ),
    )
    .limit(1);
  if (found) {
    const sentence = `已登记有“${found.name}”（${found.region}${found.town}）。如确为另一单位，请勾选后再保存。`;
    throw refusedAt({ isAnother: sentence }, 'conflict');
  }
}
