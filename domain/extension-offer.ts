import type { Actor } from './actor';
import { permits } from './policy';
import { type Offered, subjectOf } from './resolution-offer';

interface Extendable extends Offered {
  readonly dueOn: string | null;
  readonly extension: { readonly askedBy: number; readonly agreed: readonly number[] } | null;
}

/** What the person may say about the date now; `late` is told to whoever might have asked in time. */
export function offeredExtension(actor: Actor, of: Extendable, today: string): ('ask' | 'late' | 'answer')[] {
  if (of.closedOn !== null || of.dueOn === null) return [];
  if (of.extension === null) {
    if (!permits('extension.ask', actor, subjectOf(of))) return [];
    return today <= of.dueOn ? ['ask'] : ['late'];
  }
  const { askedBy, agreed } = of.extension;
  const mayAnswer =
    !agreed.includes(actor.departmentId) && permits('extension.agree', actor, { ...subjectOf(of), askedBy });
  return mayAnswer ? ['answer'] : [];
}
