import 'server-only';
import type { Tx } from '@/db/client';
import type { Context } from '@/db/command';
import { resolutionEntries } from '@/db/schema';
import { extensionActWords, type ExtensionAct } from '@/domain/resolution';
import { resolutionChange, resolutionMovedOn, type ResolutionSubject } from './subject';

export interface Said {
  readonly version: number;
  readonly dueOn?: string;
  readonly reason?: string;
}

/** Writes down one word about an extension; whoever was slower is told what has changed. */
export async function enter(
  tx: Tx,
  { row, extension }: ResolutionSubject,
  name: ExtensionAct,
  said: Said,
  { actor, today }: Context,
) {
  const [written] = await tx
    .insert(resolutionEntries)
    .values({
      resolutionId: row.id,
      departmentId: actor.departmentId,
      act: name,
      resolutionVersion: said.version,
      dueOn: said.dueOn ?? null,
      reason: said.reason ?? null,
      enteredBy: actor.accountId,
      enteredOn: today,
    })
    .returning({ id: resolutionEntries.id });
  if (!written) throw await resolutionMovedOn(tx, row.id);
  return resolutionChange(
    { row, half: null },
    {
      extension: extensionActWords[name],
      from: row.dueOn,
      to: said.dueOn ?? extension?.toDueOn ?? null,
      reason: said.reason ?? null,
    },
  );
}
