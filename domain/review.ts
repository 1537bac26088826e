import { above, isDepartment, type OrganisationPath } from './organisation';
import type { ProgrammeSettings } from './programme';

/**
 * The units whose reviewers approve a record, in order: county → city or prefecture → department where the programme
 * asks for every level, else the department alone. What a department files itself is reviewed by itself.
 */
export function reviewChain(
  filedBy: OrganisationPath,
  levels: ProgrammeSettings['reviewLevels'],
): OrganisationPath[] {
  if (isDepartment(filedBy)) return [filedBy];
  const chain = above(filedBy);
  return levels === 'full' ? chain : chain.slice(-1);
}

export function idOf(path: OrganisationPath): number {
  return Number(path.split('/').at(-2));
}

/** The unit that reviews after the one now waited for; null when that was the last. */
export function nextReviewer(chain: readonly OrganisationPath[], awaitingId: number): number | null {
  const next = chain[chain.findIndex((path) => idOf(path) === awaitingId) + 1];
  return next === undefined ? null : idOf(next);
}
