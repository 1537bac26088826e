import { type Figure, isMissing, sameFigure } from './reading';
import type { Answer } from './workflow';

/** One answer given to a shared reading, oldest first in a list. */
export interface GivenAnswer extends Figure {
  readonly departmentId: number;
  readonly answer: Answer;
}

/**
 * The value a department stands by: the last one it named in the dispute, else for the side that filed it the filed one;
 * null for a side that has named none.
 */
function standing(
  departmentId: number,
  filed: Figure & { departmentId: number },
  given: readonly GivenAnswer[],
): Figure | null {
  const last = given.filter((one) => one.departmentId === departmentId && !isMissing(one)).at(-1);
  return last ?? (filed.departmentId === departmentId ? filed : null);
}

/** The value the other side stands by, which an agreement takes over; null when there is nothing to agree to. */
export function offered(
  departmentId: number,
  filed: Figure & { departmentId: number },
  given: readonly GivenAnswer[],
): Figure | null {
  const others = new Set([filed.departmentId, ...given.map((one) => one.departmentId)]);
  others.delete(departmentId);
  const [other] = others;
  return other === undefined ? null : standing(other, filed, given);
}

/** Whether proposing this value would only repeat what the other side already stands by: then agreeing is the word. */
export function repeatsOffer(figure: Figure, offer: Figure | null): boolean {
  return offer !== null && sameFigure(figure, offer);
}

/** What a side said first: what it filed, or the figure of its first answer, which is the filed one where it stands by that. */
export function firstWord(
  departmentId: number,
  filed: Figure & { departmentId: number },
  given: readonly GivenAnswer[],
): Figure | null {
  if (filed.departmentId === departmentId) return filed;
  const first = given.find((one) => one.departmentId === departmentId);
  if (first === undefined) return null;
  return isMissing(first) ? filed : first;
}

/** How a dispute ended: the answer that named the figure, null where it is the one that was filed, and the one that took it over. */
interface Settlement<Given> {
  readonly named: Given | null;
  readonly accepted: Given;
}

/** How the dispute about a figure ended; null while it goes on, and where there was none. */
export function settlementOf<Given extends GivenAnswer>(given: readonly Given[]): Settlement<Given> | null {
  const accepted = given.at(-1);
  if (accepted?.answer !== 'agree') return null;
  const named = given.filter((one) => one.departmentId !== accepted.departmentId && !isMissing(one)).at(-1);
  return { named: named ?? null, accepted };
}
