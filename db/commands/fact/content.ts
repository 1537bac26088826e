import 'server-only';
import type { Tx } from '@/db/client';
import type { Context } from '@/db/command';
import { partiesOf } from '@/db/commands/meeting/subject';
import type { Actor } from '@/domain/actor';
import { type Content, contentOf } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import { refusedAt } from '@/domain/refusal';
import type { FactKind, Problems } from './kind';

/** Refuses at the fields that have a problem. */
export function refuse<Of>(problems: Problems<Of>): void {
  const fields = problems as Record<string, string>;
  if (Object.keys(fields).length > 0) throw refusedAt(fields);
}

/** What the person typed of a draft; a refusal at its field for what is wrong. */
export async function drafted<Of extends Content>(
  tx: Tx,
  kind: FactKind<Of, LedgerNoun>,
  typed: Of,
  { programmeId, by }: { readonly programmeId: number; readonly by: Actor },
): Promise<Of> {
  const content = contentOf(kind.fields, typed);
  refuse(await kind.wrong(tx, content, by, await partiesOf(tx, programmeId)));
  return content;
}

/** How a side words a fact that was handed in: complete as that one was, because it may become official. */
export async function worded<Of extends Content>(
  tx: Tx,
  kind: FactKind<Of, LedgerNoun>,
  typed: Of,
  { programmeId, context }: { readonly programmeId: number; readonly context: Context },
): Promise<Of> {
  const content = await drafted(tx, kind, typed, { programmeId, by: context.actor });
  refuse(await kind.missing(content, context.today, tx));
  return content;
}
