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
